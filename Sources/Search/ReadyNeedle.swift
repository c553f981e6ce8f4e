import CBytes

/// A needle made ready to look through texts of many records: made once, used for each of them.
package struct ReadyNeedle: Sendable {
  struct Term: Sendable {
    /// The word as it stands.
    var bytes: [UInt8]
    /// The word as letters that spell Chinese characters; nil if it cannot be.
    var spelled: Spelled?
  }

  struct Spelled: Sendable {
    var spelling: Spelling
    /// Whether it is looked for in texts, not in heads alone.
    var searchesText: Bool
    /// For each scalar up to U+FFFF what it can be to the word, as `pb_find_spelled` takes it.
    var flags: [UInt8]
    /// For each sound what it can be to the word, as `pb_find_sound` takes it.
    var steps: [UInt16]
  }

  let terms: [Term]
  /// Whether nothing is looked for.
  package var isEmpty: Bool { terms.isEmpty }

  /// Makes what every spelled-out word needs.
  package static func prepare() { _ = (LetterTable.shared, SoundTable.shared) }

  /// Makes a needle ready.
  package init(_ needle: Needle) {
    terms = needle.terms.map { term in
      Term(
        bytes: term.bytes,
        spelled: term.canBeSpelled
          ? Spelled(
            spelling: Spelling(letters: term.scalars),
            searchesText: term.scalars.count >= SearchIndex.spelledTextMinimum,
            flags: LetterTable.shared.flags(of: term.scalars[0], term.scalars[1]),
            steps: SoundTable.shared.steps(
              of: term.scalars, inHeadOnly: term.scalars.count < SearchIndex.spelledTextMinimum))
          : nil)
    }
  }
}

/// The first and second letters of the readings of every character, as bits.
private struct LetterTable: Sendable {
  static let shared = LetterTable()
  private static let han: ClosedRange<UInt32> = 0x3400...0x9FFF
  private let firsts: [UInt32]
  private let seconds: [UInt32]
  /// The flags of all other scalars, but for letters.
  private let others: [UInt8]

  private init() {
    let pinyin = PinyinTable.builtIn
    firsts = Self.han.map { pinyin.initials(of: $0) }
    seconds = Self.han.map { scalar in
      var bits: UInt32 = 0
      _ = pinyin.anyReading(of: scalar) { letters in
        if letters.count > 1 { bits |= 1 << UInt32(letters[1] - 97) }
        return false
      }
      return bits
    }
    others = (0...0xFFFF as ClosedRange<UInt32>).map { scalar in
      Folding.isPassedOver(scalar) ? UInt8(PB_FOLLOWS) : 0
    }
  }

  /// What each scalar can be to a word that begins with two letters, a to z.
  func flags(of first: UInt32, _ second: UInt32) -> [UInt8] {
    var flags = others
    flags[Int(first)] |= UInt8(PB_BEGINS)
    flags[Int(second)] |= UInt8(PB_FOLLOWS)
    let (first, second) = (first - 97, second - 97)
    for (place, scalar) in Self.han.enumerated() {
      let begins = firsts[place] >> first & 1
      let goesOn = seconds[place] >> second & 1
      let follows = firsts[place] >> second & 1
      flags[Int(scalar)] = UInt8(truncatingIfNeeded: begins | goesOn << 1 | follows << 2)
    }
    return flags
  }
}
