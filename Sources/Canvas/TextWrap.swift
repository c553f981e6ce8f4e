/// Breaking text into lines as Chinese typesetting does.
package enum TextWrap {
  /// Characters no line may begin with.
  static let noStart = Set<Character>("，。、；：！？”’）》〉】」』…—·～%％℃‰,.;:!?)]}/")
  /// Characters no line may end with.
  static let noEnd = Set<Character>("“‘（《〈【「『([{")

  /// The lines of a text in a width. Newlines in it are kept; spaces at a break are dropped.
  /// Latin words and figures stay whole where they fit.
  package static func lines(_ text: String, width: Int) -> [Substring] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      $0.isEmpty ? [$0] : wrap($0, width: width)
    }
  }

  private static func wrap(_ text: Substring, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = lineEnd(in: text, from: start, width: width)
      lines.append(text[start..<end])
      start = end
      while start < text.endIndex, text[start] == " ", !lines.isEmpty {
        start = text.index(after: start)
      }
    }
    return lines.map { line in
      var line = line
      while line.count > 1, line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func lineEnd(
    in text: Substring, from start: Substring.Index, width: Int
  ) -> Substring.Index {
    var used = 0
    var index = start
    while index < text.endIndex {
      let columns = TextWidth.columns(of: String(text[index]))
      if used + columns > width { break }
      used += columns
      index = text.index(after: index)
    }
    if index == text.endIndex { return index }
    // Not even one character fits: it goes alone, and the grid clips it.
    if index == start { return text.index(after: index) }
    var end = index
    while end > start, !canBreak(in: text, at: end) { end = text.index(before: end) }
    return end == start ? index : end
  }

  private static func canBreak(in text: Substring, at index: Substring.Index) -> Bool {
    let next = text[index]
    let last = text[text.index(before: index)]
    if next == " " { return true }
    if noStart.contains(next) || noEnd.contains(last) { return false }
    return !(holdsTogether(last) && holdsTogether(next))
  }

  /// Letters, digits and what stands inside figures and names: they stay on one line.
  private static func holdsTogether(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return character.isLetter || character.isNumber || "-+_/.,'’≥≤%~³²".contains(character)
  }
}
