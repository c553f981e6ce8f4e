/// Breaking text into lines as Chinese typesetting does.
package enum TextWrap {
  /// Whether no line may begin with a character.
  static func isNoStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "”", "’", "）", "》", "〉", "】", "〕", "｝", "」", "』",
      "…", "—", "·", "～", "%", "％", "℃", "‰", "°", "々", ",", ".", ";", ":", "!", "?", ")", "]",
      "}", "/":
      true
    default: false
    }
  }

  /// Whether no line may end with a character.
  static func isNoEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "（", "《", "〈", "【", "〔", "｛", "「", "『", "(", "[", "{": true
    default: false
    }
  }

  /// The lines of a text in a width. Newlines in it are kept; spaces at a break are dropped.
  /// Latin words, figures and units such as 吨/日 stay whole where they fit.
  ///
  /// With `limit` not many more lines than that are made: whoever shows two need not break all.
  package static func lines(
    _ text: String, width: Int, ambiguous: AmbiguousWidth = .narrow, limit: Int = .max
  ) -> [Substring] {
    guard width > 0, limit > 0 else { return [] }
    if let tiles = plainTiles(text[...], width: width, ambiguous: ambiguous, limit: limit) {
      return tiles.isEmpty ? [text[...]] : tiles.map(withoutTrailingSpaces)
    }
    var lines: [Substring] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if lines.count >= limit { break }
      lines +=
        paragraph.isEmpty
        ? [paragraph]
        : tiles(paragraph, width: width, ambiguous: ambiguous, limit: limit - lines.count)
          .map(withoutTrailingSpaces)
    }
    return lines
  }

  /// Whether a scalar ends a line, by itself or with the next.
  package static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The lines of one paragraph, each with the spaces behind it: together they are the paragraph.
  static func tiles(
    _ paragraph: Substring, width: Int, ambiguous: AmbiguousWidth, limit: Int = .max
  ) -> [Substring] {
    plainTiles(paragraph, width: width, ambiguous: ambiguous, limit: limit)
      ?? tilesByCharacter(paragraph, width: width, ambiguous: ambiguous, limit: limit)
  }

  /// The same for text in which a character may be several scalars.
  static func tilesByCharacter(
    _ paragraph: Substring, width: Int, ambiguous: AmbiguousWidth, limit: Int = .max
  ) -> [Substring] {
    var tiles: [Substring] = []
    var start = paragraph.startIndex
    while start < paragraph.endIndex, tiles.count < limit {
      var end = lineEnd(in: paragraph, from: start, width: width, ambiguous: ambiguous)
      while end < paragraph.endIndex, isSpace(at: end, in: paragraph) {
        end = paragraph.index(after: end)
      }
      tiles.append(paragraph[start..<end])
      start = end
    }
    return tiles
  }

  /// The same for text of lone characters; nil for other text.
  private static func plainTiles(
    _ paragraph: Substring, width: Int, ambiguous: AmbiguousWidth, limit: Int
  ) -> [Substring]? {
    let found = paragraph.utf8.withContiguousStorageIfAvailable {
      PlainText($0, width: width, ambiguous: ambiguous)?.ends(limit: limit)
    }
    guard let found, let ends = found else { return nil }
    var start = paragraph.startIndex
    return ends.map { place in
      let end = paragraph.utf8.index(paragraph.startIndex, offsetBy: place)
      defer { start = end }
      return paragraph[start..<end]
    }
  }

  /// All but the first of a line's spaces, if it has nothing else, and else all at its end.
  private static func withoutTrailingSpaces(_ line: Substring) -> Substring {
    guard line.utf8.last == 0x20 else { return line }
    var end = line.endIndex
    while end > line.startIndex {
      let before = line.index(before: end)
      guard isSpace(at: before, in: line), before > line.startIndex else { break }
      end = before
    }
    return line[..<end]
  }

  /// Whether a character is a space; one with a mark upon it is none.
  private static func isSpace(at index: Substring.Index, in text: Substring) -> Bool {
    text.unicodeScalars[index] == " " && text[index] == " "
  }

  private static func lineEnd(
    in text: Substring, from start: Substring.Index, width: Int, ambiguous: AmbiguousWidth
  ) -> Substring.Index {
    let index = end(of: width, in: text, from: start, ambiguous: ambiguous)
    if index == text.endIndex { return index }
    // Not even one character fits: it goes alone, and the grid clips it.
    if index == start { return text.index(after: index) }
    // A word longer than the line is cut, but no mark goes to where it must not stand; a row of
    // marks longer than the line is cut where it has to be.
    return lastBreak(in: text, after: start, upTo: index, where: keepsWordsAndMarks)
      ?? lastBreak(in: text, after: start, upTo: index, where: keepsMarks) ?? index
  }

  /// How far a text fits a width.
  private static func end(
    of width: Int, in text: Substring, from start: Substring.Index, ambiguous: AmbiguousWidth
  ) -> Substring.Index {
    var used = 0
    var index = start
    while index < text.endIndex {
      let columns = TextWidth.columns(of: text[index], ambiguous: ambiguous)
      if used + columns > width { break }
      used += columns
      index = text.index(after: index)
    }
    return index
  }

  private static func lastBreak(
    in text: Substring, after start: Substring.Index, upTo end: Substring.Index,
    where isAllowed: (Substring, Substring.Index) -> Bool
  ) -> Substring.Index? {
    var index = end
    while index > start {
      if isAllowed(text, index) { return index }
      index = text.index(before: index)
    }
    return nil
  }

  private static func keepsWordsAndMarks(_ text: Substring, at index: Substring.Index) -> Bool {
    let next = text.unicodeScalars[index]
    let last = text.unicodeScalars[text.index(before: index)]
    return canBreak(between: last, and: next) && keepsMarks(text, at: index)
  }

  /// Whether no mark comes to stand at the wrong side of a break; spaces at it do not count.
  private static func keepsMarks(_ text: Substring, at index: Substring.Index) -> Bool {
    var next = index
    while next < text.endIndex, isSpace(at: next, in: text) { next = text.index(after: next) }
    if next < text.endIndex && isNoStart(text.unicodeScalars[next]) { return false }
    var last = text.index(before: index)
    while last > text.startIndex, isSpace(at: last, in: text) { last = text.index(before: last) }
    return !isNoEnd(text.unicodeScalars[last])
  }

  /// Whether a line may end between two scalars without cutting a word, or a year in two.
  static func canBreak(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Bool {
    if last == " " || next == " " { return true }
    if next == "年" || next == "月" || next == "日" { return !("0"..."9" ~= last) && last != "/" }
    return last != "/" && !(holdsTogether(last) && holdsTogether(next))
  }

  /// Letters, digits and what stands inside figures and names: they stay on one line.
  private static func holdsTogether(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x2E80 else { return false }
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", "-", "+", "_", "/", ".", ",", "'", "’", "≥", "≤", "%",
      "~", "³", "²":
      return true
    default:
      return scalar.value >= 0x80
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }
}
