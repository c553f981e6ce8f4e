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
    guard width > 0 else { return [] }
    let paragraphs =
      text.unicodeScalars.contains(where: isNewline)
      ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : [text[...]]
    var lines: [Substring] = []
    for paragraph in paragraphs {
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

  /// All but the first of a line's spaces, if it has nothing else, and else all at its end.
  private static func withoutTrailingSpaces(_ line: Substring) -> Substring {
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
    let plain = text[start...].utf8.withContiguousStorageIfAvailable {
      plainLength(of: width, in: $0, ambiguous: ambiguous)
    }
    if let plain, let length = plain { return text.utf8.index(start, offsetBy: length) }
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

  /// How many bytes of a text fit a width; nil where one of them is not a character by itself.
  private static func plainLength(
    of width: Int, in text: UnsafeBufferPointer<UInt8>, ambiguous: AmbiguousWidth
  ) -> Int? {
    var used = 0
    var place = 0
    while place < text.count {
      var value = UInt32(text[place])
      var length = 1
      if value >= 0xF0 { return nil }
      if value >= 0xE0 {
        guard place + 2 < text.count else { return nil }
        let (second, third) = (UInt32(text[place + 1]), UInt32(text[place + 2]))
        value = (value & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        length = 3
      } else if value >= 0x80 {
        guard place + 1 < text.count else { return nil }
        value = (value & 0x1F) << 6 | UInt32(text[place + 1]) & 0x3F
        length = 2
      }
      guard let scalar = Unicode.Scalar(value), TextWidth.standsAlone(scalar) else { return nil }
      used += TextWidth.columns(of: scalar, ambiguous: ambiguous)
      if used > width { return place }
      place += length
    }
    return place
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
    if last != " " && next != " " && (last == "/" || holdsTogether(last) && holdsTogether(next)) {
      return false
    }
    return keepsMarks(text, at: index)
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
