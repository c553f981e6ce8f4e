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

  /// The lines of a text in a width.
  func wrapped(_ text: String, to width: Int, limit: Int = .max) -> [Substring] {
    TextWrap.lines(text, width: width, ambiguous: options.ambiguous, limit: limit)
  }

  /// A page to be built in a width.
  func pageBuilder(width: Int) -> PageBuilder {
    PageBuilder(width: width, ambiguous: options.ambiguous)
  }
}
