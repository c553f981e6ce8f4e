import CPlanData

/// The readings of Chinese characters, every one of them: 长 is chang and zhang.
package struct PinyinTable: Sendable {
  private let syllableCount: Int
  private let first: UInt32
  private let count: Int
  private let offsetsStart: Int
  private let readingsStart: Int

  /// The table built into the binary.
  package static let builtIn = PinyinTable()

  private init() {
    syllableCount = Self.number(at: 0)
    let head = 2 + syllableCount * 6
    first = UInt32(Self.number(at: head))
    count = Self.number(at: head + 2)
    offsetsStart = head + 4
    readingsStart = offsetsStart + (count + 1) * 2
  }

  private static func number(at offset: Int) -> Int {
    guard offset + 1 < planboard_pinyin_size(), let bytes = planboard_pinyin_bytes() else {
      return 0
    }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  /// Calls a body with each reading of a character, as lower-case letters without tone.
  /// Stops early when the body answers true, and answers so itself.
  @inline(__always)
  func anyReading(of scalar: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    guard scalar >= first, scalar - first < UInt32(count), let bytes = planboard_pinyin_bytes()
    else { return false }
    let index = Int(scalar - first)
    let start = Self.number(at: offsetsStart + index * 2)
    let end = Self.number(at: offsetsStart + index * 2 + 2)
    for position in start..<max(start, end) {
      let syllable = Self.number(at: readingsStart + position * 2)
      let letters = bytes + 2 + syllable * 6
      var length = 0
      while length < 6, letters[length] != 0 { length += 1 }
      if body(UnsafeBufferPointer(start: letters, count: length)) { return true }
    }
    return false
  }

  /// The first letters of a character's readings, as bits: a is 1, b is 2, …; 0 for others.
  func initials(of scalar: UInt32) -> UInt32 {
    var bits: UInt32 = 0
    _ = anyReading(of: scalar) { letters in
      if let letter = letters.first { bits |= 1 << UInt32(letter - 97) }
      return false
    }
    return bits
  }
}
