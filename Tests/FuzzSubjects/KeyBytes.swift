import CTerminal
import Canvas
import Terminal

/// Bytes as a terminal, a line full of noise or a hostile paste would send them.
enum KeyBytes {
  private static let pieces: [String] = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[M", "\u{1B}[<", "\u{1B}[[", "\u{1B}]", "\u{1B}P",
    "\u{1B}_", "\u{1B}^", "\u{1B}\\", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[A", "\u{1B}[1;5D",
    "\u{1B}[2;3R", "\u{1B}[27;5;106~", "\u{1B}[106;5u", "\u{1B}[<0;3;4M", "\u{1B}[<64;3;4m",
    "\u{1B}[99999999999999999999~", "\u{1B}[;;;;;R", "\u{1B}[?1;2c", "\u{1B}[1:2:3u", "j", "海",
    "\u{7}", "\u{18}", "\u{1A}", "\r", "0", ";", "~", "R", "M", " ",
  ]

  private static func bytes(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.below(24) + 1 {
      switch random.below(6) {
      case 0: bytes.append(UInt8(truncatingIfNeeded: random.next()))
      case 1: bytes += Array(HostileText.make(&random, most: 3).utf8)
      default: bytes += Array(random.pick(pieces).utf8)
      }
    }
    return bytes
  }

  private static func events(
    _ bytes: [UInt8], _ decoder: inout InputDecoder, drainedAt places: Set<Int> = []
  ) -> [InputEvent] {
    var events: [InputEvent] = []
    for (place, byte) in bytes.enumerated() {
      decoder.take(byte, at: 1_000, into: &events)
      if places.contains(place) { decoder.drained(into: &events) }
    }
    return events
  }

  /// Whatever came, the keys work again behind it; a paste is one text and no key.
  static func run(_ random: inout SeededRandom) -> String? {
    _ = pb_locale_start()
    let noise = bytes(&random)
    var decoder = InputDecoder()
    let places = Set((0..<random.below(4)).map { _ in random.below(noise.count) })
    _ = events(noise, &decoder, drainedAt: places)
    // Ends a paste, an answer and whatever else may be open.
    var rest: [InputEvent] = events(Array("\u{1B}[201~\u{7}\u{7}\r".utf8), &decoder)
    decoder.drained(into: &rest)
    var last = events(Array("x".utf8), &decoder)
    decoder.drained(into: &last)
    if last.last != .key(KeyPress(.character("x"))) {
      return "x behind \(noise) means \(last)"
    }
    return paste(&random)
  }

  private static func paste(_ random: inout SeededRandom) -> String? {
    let inside = bytes(&random)
    let end = Array("\u{1B}[201~".utf8)
    if (inside + end).firstRange(of: end)?.lowerBound != inside.count { return nil }
    var decoder = InputDecoder()
    let all = Array("\u{1B}[200~".utf8) + inside + end
    let found = events(all, &decoder, drainedAt: [random.below(all.count - 6) + 6])
    guard found.count == 1, case .paste = found[0] else {
      return "pasted \(inside) gives \(found)"
    }
    return nil
  }
}
