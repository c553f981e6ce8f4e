/// Text and a cursor in it: what a line and a page one types in have in common.
struct EditedText: Hashable, Sendable {
  var text: String {
    didSet { cursor = min(cursor, text.length) }
  }
  /// Characters before the cursor.
  private(set) var cursor: Int

  init(_ text: String) {
    self.text = text
    cursor = text.length
  }

  mutating func move(to position: Int) { cursor = min(max(0, position), text.length) }

  /// Puts a text in at the cursor, unless that makes more characters than the limit. What could
  /// command a terminal is left out: the text will be shown elsewhere too.
  mutating func insert(_ string: String, limit: Int) {
    let safe =
      string.unicodeScalars.allSatisfy(Self.isSafe)
      ? string : string.filter { $0 == "\n" || $0.unicodeScalars.allSatisfy(Self.isSafe) }
    let length = text.length
    guard length + safe.length <= limit else { return }
    if cursor == length {
      text += safe
      cursor = text.length
      return
    }
    let before = text.prefix(cursor) + safe
    let position = before.count
    text = String(before + text.dropFirst(cursor))
    cursor = min(position, text.length)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    SafeScalar.shown(scalar) == scalar
  }

  mutating func delete(_ range: Range<Int>) {
    let low = max(0, range.lowerBound)
    let high = min(text.count, range.upperBound)
    guard low < high else { return }
    let kept = String(text.prefix(low) + text.dropFirst(high))
    if cursor > low { cursor = max(low, cursor - (high - low)) }
    text = kept
  }

  mutating func deleteBackward() { if cursor > 0 { delete(cursor - 1..<cursor) } }

  mutating func deleteForward() { delete(cursor..<cursor + 1) }

  /// Deletes the word before the cursor, with the blanks behind it. Chinese has no blanks between
  /// words: there it is what stands behind the last mark, or the marks themselves.
  mutating func deleteWord() {
    let characters = Array(text.prefix(cursor))
    var start = characters.count
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    let isOfMarks = start > 0 && Self.isChineseMark(characters[start - 1])
    while start > 0, !characters[start - 1].isWhitespace,
      Self.isChineseMark(characters[start - 1]) == isOfMarks
    { start -= 1 }
    delete(start..<cursor)
  }

  /// Whether a character parts sentences or their parts in Chinese.
  private static func isChineseMark(_ character: Character) -> Bool {
    "，。；：、！？…—“”‘’（）《》〈〉【】「」『』".contains(character)
  }
}

extension String {
  /// How many characters it has; most are scalars that stand alone, which are counted sooner.
  var length: Int {
    unicodeScalars.allSatisfy(TextWidth.standsAlone) ? unicodeScalars.count : count
  }
}
