import Canvas

/// What a sequence that begins with ESC means. Keys that ncurses knows from the terminal's
/// description never come here; these are the forms terminals send besides, with modifiers above
/// all. What means nothing is swallowed whole, so that no part of it counts as a key.
enum EscapeSequences {
  enum Meaning: Hashable {
    case press(KeyPress)
    case mouse(button: Int, point: Point, isRelease: Bool)
    case pasteStart
    /// Where the terminal's cursor is, counted from 1.
    case place(row: Int, column: Int)
    case nothing
  }

  /// The meaning of `ESC [ parameters final`.
  static func control(_ parameters: [UInt8], final: UInt8) -> Meaning {
    if parameters.first == UInt8(ascii: "<") {
      return mouse(numbers(parameters.dropFirst()), final: final)
    }
    let numbers = numbers(parameters[...])
    let first = numbers.first ?? 1
    let modifiers = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if first == 200 { return .pasteStart }
      if first == 27, numbers.count > 2 { return coded(numbers[2], modifiers) }
      return tilde[first].map { press($0, modifiers) } ?? .nothing
    case UInt8(ascii: "u"): return coded(first, modifiers)
    // In row 1 it would be F3 with modifiers: nobody asks there.
    case UInt8(ascii: "R") where numbers.count == 2 && first > 1:
      return .place(row: first, column: numbers[1])
    case UInt8(ascii: "Z"): return .press(KeyPress(.backTab))
    default:
      return letters[final].map { press($0, modifiers) } ?? .nothing
    }
  }

  /// The meaning of `ESC O final`: function keys, and the keypad where it speaks for itself.
  static func single(_ final: UInt8) -> Meaning {
    if let key = letters[final] { return press(key, []) }
    switch final {
    case UInt8(ascii: "M"): return .press(KeyPress(.enter))
    case UInt8(ascii: "I"): return .press(KeyPress(.tab))
    case UInt8(ascii: " "): return .press(KeyPress(.character(" ")))
    case UInt8(ascii: "X"): return .press(KeyPress(.character("=")))
    // `j` to `y` are `*` to `9`, in the order of ASCII.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      let sign = Unicode.Scalar(final - UInt8(ascii: "j") + UInt8(ascii: "*"))
      return .press(KeyPress(.character(Character(sign))))
    default: return .nothing
    }
  }

  /// The meaning of `ESC [ M button x y`, the older form of the mouse, which ends at column 223.
  static func oldMouse(_ button: UInt8, x: UInt8, y: UInt8) -> Meaning {
    guard button >= 32, x > 32, y > 32 else { return .nothing }
    return .mouse(
      button: Int(button) - 32, point: Point(x: Int(x) - 33, y: Int(y) - 33), isRelease: false)
  }

  /// The modifiers that xterm writes as 1 + shift + 2 × alt + 4 × control.
  static func modifiers(_ number: Int) -> Modifiers {
    let bits = max(0, number - 1)
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let tilde: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private static func press(_ key: Key, _ modifiers: Modifiers) -> Meaning {
    .press(KeyPress(key, modifiers))
  }

  /// A key by the number of its character, with modifiers.
  private static func coded(_ value: Int, _ modifiers: Modifiers) -> Meaning {
    guard let value = UInt32(exactly: value), var press = KeyDecoding.press(scalar: value) else {
      return .nothing
    }
    press.modifiers.formUnion(modifiers)
    // Shift is in the character already.
    if case .character = press.key { press.modifiers.remove(.shift) }
    if press == KeyPress(.tab, .shift) { press = KeyPress(.backTab) }
    return .press(press)
  }

  private static func mouse(_ numbers: [Int], final: UInt8) -> Meaning {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .nothing }
    return .mouse(
      button: numbers[0], point: Point(x: numbers[1] - 1, y: numbers[2] - 1),
      isRelease: final == UInt8(ascii: "m"))
  }

  /// Decimal numbers between semicolons; one that is missing or far too large counts as 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0.prefix(9).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0
    }
  }
}
