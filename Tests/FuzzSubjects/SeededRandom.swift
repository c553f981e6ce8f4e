/// Numbers that look random and are the same in every run of a seed (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64
  /// What is given out first, where something else chooses it.
  private var chosen: ArraySlice<UInt8> = []

  public init(seed: UInt64) { state = seed }

  /// Numbers from bytes, two each: what is near to a byte chooses what it chooses. Behind them
  /// come the numbers of a seed.
  public init(chosen bytes: some Sequence<UInt8>) {
    state = 0
    chosen = Array(bytes)[...]
  }

  public mutating func next() -> UInt64 {
    if let low = chosen.popFirst() { return UInt64(low) | UInt64(chosen.popFirst() ?? 0) << 8 }
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of some things.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }

  /// A number below another.
  public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}

/// Text nobody would write by accident.
public enum HostileText {
  /// Pieces that command terminals, turn text around, take no room, or are no text at all.
  public static let pieces: [String] = [
    "\u{1B}[2J", "\u{1B}]0;title\u{07}", "\u{1B}P$q\u{1B}\\", "\u{9B}31m", "\u{9D}52;c;AAAA\u{9C}",
    "\u{1B}[201~", "\u{0}", "\u{7}", "\u{8}", "\r", "\n", "\t", "\u{7F}", "\u{202E}", "\u{2066}",
    "\u{200F}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{3000}", "\u{FFF9}",
    "\u{E0041}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}",
    String(repeating: "\u{300}", count: 300), "\u{FDFD}", "\u{1160}", "ｊ", "：", "／", "？", "海绵",
    "单位:", "是:未核", "到期:2027", "hmcs", "T18", "\"", "\\", "{", "[", "=1+1", "@x",
  ]

  /// Some of them, with letters between.
  public static func make(_ random: inout SeededRandom, most: Int = 12) -> String {
    (0..<random.below(most) + 1).map { _ in
      random.below(3) == 0 ? String(random.pick(Array("abc一二三 012"))) : random.pick(pieces)
    }.joined()
  }
}

/// Bytes that were something once.
public enum Mutation {
  /// Flips, cuts, doubles, swaps and puts hostile pieces into some bytes.
  public static func apply(to bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.below(6) + 1 {
      let place = random.below(bytes.count + 1)
      switch random.below(7) {
      case 0 where place < bytes.count: bytes[place] ^= UInt8(1 << random.below(8))
      case 1 where place < bytes.count:
        bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
      case 2: bytes.insert(contentsOf: HostileText.make(&random).utf8, at: place)
      case 3:
        let start = random.below(bytes.count)
        let part = bytes[start..<min(bytes.count, start + random.below(200))]
        bytes.insert(contentsOf: part, at: place)
      case 4: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 5:
        bytes.insert(
          contentsOf: random.pick([
            "[[[[[[", "{\"a\":", "1e999", "-0", "9999999999999999999", "null", "\"\\ud800\"",
          ]).utf8, at: place)
      default:
        if place < bytes.count, random.below(8) == 0 { bytes.removeLast(bytes.count - place) }
      }
    }
    return bytes
  }
}
