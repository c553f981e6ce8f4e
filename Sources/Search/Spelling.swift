/// Matches letters against Chinese characters: initials (`hmcs`), whole syllables (`haimian`),
/// or both mixed (`haimcs`); zh, ch and sh also as two letters. A last syllable may be unfinished.
struct Spelling {
  let letters: [UInt32]
  private let table = PinyinTable.builtIn

  /// Longer terms are taken for words, not for initials.
  static let longest = 48

  /// Where a match that starts at a position ends; nil if none starts there.
  func end(in text: UnsafeBufferPointer<UInt32>, from start: Int, to limit: Int) -> Int? {
    match(text, start, limit, 0, hasHan: false)
  }

  private func match(
    _ text: UnsafeBufferPointer<UInt32>, _ position: Int, _ limit: Int, _ letter: Int, hasHan: Bool
  ) -> Int? {
    if letter == letters.count { return hasHan ? position : nil }
    guard position < limit else { return nil }
    let scalar = text[position]
    if scalar < 0x3400 || scalar > 0x9FFF {
      if scalar == letters[letter] {
        return match(text, position + 1, limit, letter + 1, hasHan: hasHan)
      }
      return letter > 0 && Folding.isPassedOver(scalar)
        ? match(text, position + 1, limit, letter, hasHan: hasHan) : nil
    }
    var end: Int?
    _ = table.anyReading(of: scalar) { reading in
      end = match(text, position, limit, letter, reading)
      return end != nil
    }
    return end
  }

  private func match(
    _ text: UnsafeBufferPointer<UInt32>, _ position: Int, _ limit: Int, _ letter: Int,
    _ reading: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var common = 0
    while common < reading.count, letter + common < letters.count,
      UInt32(reading[common]) == letters[letter + common]
    {
      common += 1
    }
    guard common > 0 else { return nil }
    // The most letters first: a whole syllable, or the rest of what was typed.
    if common == reading.count || letter + common == letters.count,
      let end = match(text, position + 1, limit, letter + common, hasHan: true)
    {
      return end
    }
    if common >= 2, reading[1] == UInt8(ascii: "h"),
      let end = match(text, position + 1, limit, letter + 2, hasHan: true)
    {
      return end
    }
    return match(text, position + 1, limit, letter + 1, hasHan: true)
  }
}
