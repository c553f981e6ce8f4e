import CBytes

/// Texts of many records, folded and lying one behind another in memory, where they are looked
/// through without being decoded: what `SearchIndex` is to one plan.
///
/// Each entry is a head (id, titles, units), a line's end, the official text and a zero byte.
package struct FoldedText: @unchecked Sendable {
  private let text: UnsafeRawBufferPointer
  /// The entries' sounds, one behind another; empty where they are not known.
  private let sounds: UnsafeRawBufferPointer
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
    _ text: UnsafeRawBufferPointer, sounds: UnsafeRawBufferPointer = .init(start: nil, count: 0),
    origin: Int, entries: UnsafeRawBufferPointer, stride: Int, startField: Int, headField: Int
  ) {
    self.text = text
    self.sounds = sounds
    self.origin = origin
    self.entries = entries
    self.stride = stride
    self.startField = startField
    self.headField = headField
    count = entries.count / stride
  }

  /// What an entry is found by: its bytes, and its sounds.
  package struct Entry {
    package var bytes: [UInt8] = []
    package var headLength = 0
    package var sounds: [UInt8] = []

    package init(title: String, units: [String], text: String) {
      add(title + "\n" + units.joined(separator: "\n") + "\n")
      headLength = bytes.count
      sounds.append(Sounds.headEnd)
      add(text)
      bytes.append(0)
      sounds.append(Sounds.end)
    }

    private mutating func add(_ text: String) {
      for scalar in text.unicodeScalars {
        let value = Folding.folded(scalar)
        // A zero would end the entry.
        let folded = value == 0 ? 0xFFFD : value
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(folded) ?? scalar) ?? .init())
        if let sound = Sounds.sound(of: folded) { sounds.append(sound) }
      }
    }
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
  package func narrow(_ hits: inout [Bool], to needle: ReadyNeedle) {
    for term in needle.terms {
      var found = [Bool](repeating: false, count: count)
      if let spelled = term.spelled {
        // Letters sound like themselves: whatever stands in the text is among the sounds too.
        if sounds.isEmpty { findLiteral(term.bytes, hits, &found) }
        findSpelled(spelled, term.bytes, hits, &found)
      } else {
        findLiteral(term.bytes, hits, &found)
      }
      for entry in 0..<count where hits[entry] && !found[entry] { hits[entry] = false }
    }
  }

  /// One scan over each run of candidates; a hit jumps to the next entry.
  private func findLiteral(_ word: [UInt8], _ candidates: [Bool], _ found: inout [Bool]) {
    guard let base = text.baseAddress else { return }
    var entry = 0
    while entry < count {
      guard candidates[entry] else {
        entry += 1
        continue
      }
      var end = entry + 1
      while end < count, candidates[end] { end += 1 }
      let limit = start(of: end)
      var offset = start(of: entry)
      while offset < limit {
        let hit = pb_find(base + offset, limit - offset, word, word.count)
        if hit < 0 { break }
        let place = offset + Int(hit)
        while entry + 1 < end, start(of: entry + 1) <= place { entry += 1 }
        found[entry] = true
        entry += 1
        offset = max(place + 1, start(of: entry))
      }
      entry = end
    }
  }

  private func findSpelled(
    _ spelled: ReadyNeedle.Spelled, _ literal: [UInt8], _ candidates: [Bool],
    _ found: inout [Bool]
  ) {
    let base = sounds.baseAddress?.assumingMemoryBound(to: UInt8.self)
    // Where heads alone are looked through for what is spelled, texts are for the letters.
    let letters = spelled.searchesText ? [] : Sounds.letters(literal)
    var place = 0
    for entry in 0..<count {
      let isAsked = candidates[entry] && !found[entry]
      let first = place
      guard let base, place < sounds.count else {
        // Nothing is known of how it sounds.
        if isAsked { found[entry] = holds(spelled, literal, entry) }
        continue
      }
      if isAsked {
        place = pb_find_sound(base, place, sounds.count, spelled.steps)
        let isElsewhere = place < sounds.count && base[place] <= Sounds.headEnd
        if !isElsewhere { found[entry] = holds(spelled, literal, entry) }
      }
      let end = pb_find_byte(base, place, sounds.count, Sounds.end)
      if isAsked, !found[entry], !letters.isEmpty,
        pb_find(base + first, end - first, letters, letters.count) >= 0
      {
        found[entry] = holds(literal, entry)
      }
      place = end + 1
    }
  }

  /// Whether an entry holds a word as it stands.
  private func holds(_ literal: [UInt8], _ entry: Int) -> Bool {
    guard let base = text.baseAddress else { return false }
    let (from, to) = (start(of: entry), start(of: entry + 1))
    return pb_find(base + from, max(0, to - from), literal, literal.count) >= 0
  }

  /// Whether an entry holds a word of letters, spelled out or as it stands.
  private func holds(_ spelled: ReadyNeedle.Spelled, _ literal: [UInt8], _ entry: Int) -> Bool {
    guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    var window = [UInt32](repeating: 0, count: spelled.spelling.letters.count * 2 + 8)
    let limit = spelled.searchesText ? start(of: entry + 1) : headEnd(of: entry)
    var position = start(of: entry)
    if pb_find(base + position, max(0, limit - position), literal, literal.count) >= 0 {
      return true
    }
    while position < limit {
      let hit = pb_find_spelled(base, position, limit, spelled.flags)
      if hit < 0 { return false }
      let filled = fill(&window, from: Int(hit), limit)
      let isFound = window.withUnsafeBufferPointer {
        spelled.spelling.end(in: $0, from: 0, to: filled) != nil
      }
      if isFound { return true }
      position = Int(hit) + scalar(at: Int(hit), limit).length
    }
    return false
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
