import CBytes

/// Texts of many records, folded and lying one behind another in memory, where they are looked
/// through without being decoded: what `SearchIndex` is to one plan.
///
/// Each entry is a head (id, titles, units), a line's end, the official text and a zero byte.
package struct FoldedText: @unchecked Sendable {
  private let text: UnsafeRawBufferPointer
  /// One behind another: where each entry starts in the text, and how long its head is.
  private let entries: UnsafeRawBufferPointer
  private let stride: Int
  private let startField: Int
  private let headField: Int
  /// The start that counts as the text's first byte.
  private let origin: Int
  package let count: Int

  /// Texts in memory; it must stay there as long as they are looked through. In each entry of
  /// `stride` bytes an eight-byte start stands at `startField`, a four-byte length at `headField`.
  package init(
    _ text: UnsafeRawBufferPointer, origin: Int, entries: UnsafeRawBufferPointer, stride: Int,
    startField: Int, headField: Int
  ) {
    self.text = text
    self.origin = origin
    self.entries = entries
    self.stride = stride
    self.startField = startField
    self.headField = headField
    count = entries.count / stride
  }

  /// The bytes an entry is found by.
  package static func bytes(title: String, units: [String], text: String)
    -> (bytes: [UInt8], headLength: Int)
  {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      for scalar in text.unicodeScalars {
        let value = Folding.folded(scalar)
        // A zero would end the entry.
        let folded = value == 0 ? 0xFFFD : value
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(folded) ?? scalar) ?? .init())
      }
    }
    add(title + "\n" + units.joined(separator: "\n") + "\n")
    let head = bytes.count
    add(text)
    bytes.append(0)
    return (bytes, head)
  }

  private func start(of entry: Int) -> Int {
    guard entry < count else { return text.count }
    let value = entries.loadUnaligned(
      fromByteOffset: entry * stride + startField, as: UInt64.self)
    return min(max(0, Int(truncatingIfNeeded: value) &- origin), text.count)
  }

  private func headEnd(of entry: Int) -> Int {
    let length = entries.loadUnaligned(fromByteOffset: entry * stride + headField, as: UInt32.self)
    return min(start(of: entry) + Int(length), text.count)
  }

  /// Sets which entries hold every word; those not set before are not looked at.
  package func narrow(_ hits: inout [Bool], to needle: Needle) {
    for term in needle.terms {
      var found = [Bool](repeating: false, count: count)
      findLiteral(term.bytes, hits, &found)
      if term.canBeSpelled { findSpelled(term.scalars, hits, &found) }
      for entry in 0..<count where hits[entry] && !found[entry] { hits[entry] = false }
    }
  }

  /// One scan over everything; a hit jumps to the next entry.
  private func findLiteral(_ word: [UInt8], _ candidates: [Bool], _ found: inout [Bool]) {
    guard let base = text.baseAddress else { return }
    var offset = 0
    var entry = 0
    while entry < count {
      let hit = pb_find(base + offset, text.count - offset, word, word.count)
      if hit < 0 { return }
      let place = offset + Int(hit)
      while entry + 1 < count, start(of: entry + 1) <= place { entry += 1 }
      if candidates[entry] { found[entry] = true }
      entry += 1
      // Where nobody asks there is nothing to look at.
      while entry < count, !candidates[entry] { entry += 1 }
      offset = max(place + 1, start(of: entry))
    }
  }

  private func findSpelled(_ letters: [UInt32], _ candidates: [Bool], _ found: inout [Bool]) {
    let spelling = Spelling(letters: letters)
    let initials = InitialTable.shared
    let bit: UInt32 = 1 << (letters[0] - 97)
    let searchesText = letters.count >= SearchIndex.spelledTextMinimum
    var window = [UInt32](repeating: 0, count: letters.count * 2 + 8)
    // The second letter goes on with the first syllable or begins the next one.
    let second: UInt32 = 1 << (letters[1] - 97)
    for entry in 0..<count where candidates[entry] && !found[entry] {
      let limit = searchesText ? start(of: entry + 1) : headEnd(of: entry)
      var position = start(of: entry)
      while position < limit {
        let (value, length) = scalar(at: position, limit)
        if initials.bits(of: value) & bit != 0,
          initials.seconds(of: value) & second != 0
            || begins(position + length, limit, second, initials)
        {
          let filled = fill(&window, from: position, limit)
          let isFound = window.withUnsafeBufferPointer {
            spelling.end(in: $0, from: 0, to: filled) != nil
          }
          if isFound {
            found[entry] = true
            break
          }
        }
        position += length
      }
    }
  }

  /// Whether a character begins with one of some letters, or is one a spelling passes over.
  @inline(__always)
  private func begins(
    _ position: Int, _ limit: Int, _ letters: UInt32, _ initials: InitialTable
  ) -> Bool {
    guard position < limit else { return false }
    let value = scalar(at: position, limit).value
    return initials.bits(of: value) & letters != 0 || Folding.isPassedOver(value)
  }

  private func fill(_ window: inout [UInt32], from start: Int, _ limit: Int) -> Int {
    var position = start
    var filled = 0
    while filled < window.count, position < limit {
      let (value, length) = scalar(at: position, limit)
      window[filled] = value
      filled += 1
      position += length
    }
    return filled
  }

  /// The scalar at a place, and its bytes. Broken bytes count as one sign each.
  @inline(__always)
  private func scalar(at position: Int, _ limit: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(text[position])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 { UInt32(text[position + offset]) & 0x3F }
    if first >= 0xE0, first < 0xF0, position + 2 < limit {
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    }
    if first >= 0xC0, first < 0xE0, position + 1 < limit {
      return ((first & 0x1F) << 6 | next(1), 2)
    }
    if first >= 0xF0, position + 3 < limit {
      return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (0xFFFD, 1)
  }
}

/// The first letters of every character's readings, as bits, ready to be looked up.
struct InitialTable: Sendable {
  static let shared = InitialTable()
  private static let first: UInt32 = 0x3400
  private let table: [UInt32]
  private let secondTable: [UInt32]

  private init() {
    let pinyin = PinyinTable.builtIn
    table = (Self.first...0x9FFF).map { pinyin.initials(of: $0) }
    secondTable = (Self.first...0x9FFF).map { scalar in
      var bits: UInt32 = 0
      _ = pinyin.anyReading(of: scalar) { letters in
        if letters.count > 1 { bits |= 1 << UInt32(letters[1] - 97) }
        return false
      }
      return bits
    }
  }

  /// The second letters of a character's readings; none for what is no such character.
  @inline(__always)
  func seconds(of scalar: UInt32) -> UInt32 {
    guard scalar >= Self.first, scalar - Self.first < UInt32(secondTable.count) else { return 0 }
    return secondTable[Int(scalar - Self.first)]
  }

  @inline(__always)
  func bits(of scalar: UInt32) -> UInt32 {
    if scalar >= Self.first, scalar - Self.first < UInt32(table.count) {
      return table[Int(scalar - Self.first)]
    }
    return Folding.isLetter(scalar) ? 1 << (scalar - 97) : 0
  }
}
