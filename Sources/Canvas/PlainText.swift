/// Text whose scalars are each a character by itself, as nearly all of a plan is: its lines end
/// where its scalars do, and are found among its bytes.
struct PlainText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let width: Int
  private let ambiguous: AmbiguousWidth

  /// Text in UTF-8, to be broken for a width; nil where it has a newline or anything else that
  /// could belong to the character beside it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, width: Int, ambiguous: AmbiguousWidth) {
    self.bytes = bytes
    self.width = width
    self.ambiguous = ambiguous
    var place = 0
    while place < bytes.count {
      if isIdeograph(place) {
        place += 3
      } else {
        let (scalar, length) = scalar(at: place)
        guard TextWidth.standsAlone(scalar) else { return nil }
        place += length
      }
    }
  }

  /// Whether one of most ideographs begins at a place: U+5000 to U+8FFF.
  private func isIdeograph(_ place: Int) -> Bool { bytes[place] &- 0xE5 <= 0xE8 - 0xE5 }

  /// The scalar at a place, and how many bytes it takes.
  private func scalar(at place: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset]) & 0x3F }
    let (value, length) =
      first < 0xE0
      ? ((first & 0x1F) << 6 | rest(1), 2)
      : first < 0xF0
        ? ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        : ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The place of the scalar before a place.
  private func before(_ place: Int) -> Int {
    var place = place - 1
    while bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func isSpace(_ place: Int) -> Bool { bytes[place] == 0x20 }

  /// Where each line ends, with the spaces behind it; of so many lines at most.
  func ends(limit: Int) -> [Int] {
    var ends: [Int] = []
    var start = 0
    while start < bytes.count, ends.count < limit {
      var end = lineEnd(from: start)
      while end < bytes.count, isSpace(end) { end += 1 }
      ends.append(end)
      start = end
    }
    return ends
  }

  private func lineEnd(from start: Int) -> Int {
    let end = end(from: start)
    if end == bytes.count { return end }
    // Not even one character fits: it goes alone, and the grid clips it.
    if end == start { return start + scalar(at: start).length }
    return lastBreak(after: start, upTo: end, keepingWords: true)
      ?? lastBreak(after: start, upTo: end, keepingWords: false) ?? end
  }

  /// How far the text fits the width.
  private func end(from start: Int) -> Int {
    var (used, place) = (0, start)
    while place < bytes.count {
      var (columns, length) = (2, 3)
      if !isIdeograph(place) {
        let (scalar, count) = scalar(at: place)
        (columns, length) = (TextWidth.columns(of: scalar, ambiguous: ambiguous), count)
      }
      used += columns
      if used > width { break }
      place += length
    }
    return place
  }

  private func lastBreak(after start: Int, upTo end: Int, keepingWords: Bool) -> Int? {
    var place = end
    while place > start {
      if keepsMarks(at: place), !keepingWords || keepsWord(at: place) { return place }
      place = before(place)
    }
    return nil
  }

  private func keepsWord(at place: Int) -> Bool {
    TextWrap.canBreak(between: scalar(at: before(place)).0, and: scalar(at: place).0)
  }

  /// Whether no mark comes to stand at the wrong side of a break; spaces at it do not count.
  private func keepsMarks(at place: Int) -> Bool {
    var next = place
    while next < bytes.count, isSpace(next) { next += 1 }
    if next < bytes.count, TextWrap.isNoStart(scalar(at: next).0) { return false }
    var last = before(place)
    while last > 0, isSpace(last) { last = before(last) }
    return !TextWrap.isNoEnd(scalar(at: last).0)
  }
}
