import Canvas

/// Measuring and cutting text as this board's terminal will show it. Screens measure with these
/// alone: they know how wide the terminal takes characters of ambiguous width to be.
extension BoardState {
  /// The columns a text takes.
  func textWidth(_ text: String) -> Int {
    TextWidth.columns(of: text, ambiguous: options.ambiguous)
  }

  /// A text cut to a width, with a sign that it was cut.
  func fitted(_ text: String, to width: Int) -> String {
    TextWidth.fit(text, to: width, ambiguous: options.ambiguous)
  }

  /// A line with a sign that more follows, within a width.
  func cutShort(_ line: String, to width: Int) -> String {
    textWidth(line + "…") <= width ? line + "…" : fitted(line + "……", to: width)
  }

  /// The lines of a text in a width.
  func wrapped(_ text: String, to width: Int, limit: Int = .max) -> [Substring] {
    TextWrap.lines(text, width: width, ambiguous: options.ambiguous, limit: limit)
  }

  /// A text with spaces for its newlines, or as much of it as takes some columns.
  func oneLine(_ text: String, atMost columns: Int = .max) -> String {
    var used = 0
    var end = text.unicodeScalars.startIndex
    var hasNewline = false
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      end = index
      if used >= columns { break }
      if TextWrap.isNewline(scalar) { hasNewline = true }
      used += TextWidth.columns(of: scalar, ambiguous: options.ambiguous)
      end = text.unicodeScalars.index(after: index)
    }
    let part = text[..<end]
    if !hasNewline { return String(part) }
    return part.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A page to be built in a width.
  func pageBuilder(width: Int) -> PageBuilder {
    PageBuilder(width: width, ambiguous: options.ambiguous)
  }
}
