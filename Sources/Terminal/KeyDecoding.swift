import CNcursesw
import Canvas

/// From what ncurses reads to the keys the board knows.
enum KeyDecoding {
  /// The key of a function code; nil for codes that mean nothing here. `name` tells what the
  /// terminal's description calls a code beyond those of ncurses itself.
  static func press(code: Int32, name: String? = nil) -> KeyPress? {
    if let press = plain[code] { return press }
    let number = Int(code - PB_FUNCTION_KEYS)
    switch number {
    case 1...12: return KeyPress(.function(number))
    // xterm counts on with Shift held, and further with Ctrl.
    case 13...24: return KeyPress(.function(number - 12), .shift)
    case 25...36: return KeyPress(.function(number - 24), .control)
    default: return name.flatMap(press(named:))
    }
  }

  /// The key that terminfo calls by a name such as `kLFT5`: Ctrl and Left.
  static func press(named name: String) -> KeyPress? {
    if name == "kcbt2" { return KeyPress(.backTab) }
    let digits = name.reversed().prefix { $0.isNumber }
    guard let key = named[String(name.dropLast(digits.count))] else { return nil }
    let number = Int(String(digits.reversed())) ?? 2
    return KeyPress(key, EscapeSequences.modifiers(number))
  }

  private static let named: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kNXT": .pageDown, "kPRV": .pageUp, "kDC": .delete, "kIC": .insert,
  ]

  private static let plain: [Int32: KeyPress] = [
    KEY_UP: KeyPress(.up), KEY_DOWN: KeyPress(.down), KEY_LEFT: KeyPress(.left),
    KEY_RIGHT: KeyPress(.right), KEY_HOME: KeyPress(.home), KEY_END: KeyPress(.end),
    KEY_PPAGE: KeyPress(.pageUp), KEY_NPAGE: KeyPress(.pageDown), KEY_IC: KeyPress(.insert),
    KEY_DC: KeyPress(.delete), KEY_BACKSPACE: KeyPress(.backspace),
    KEY_ENTER: KeyPress(.enter), KEY_BTAB: KeyPress(.backTab), KEY_FIND: KeyPress(.home),
    KEY_SELECT: KeyPress(.end), KEY_A1: KeyPress(.home), KEY_A3: KeyPress(.pageUp),
    KEY_C1: KeyPress(.end), KEY_C3: KeyPress(.pageDown), KEY_SR: KeyPress(.up, .shift),
    KEY_SF: KeyPress(.down, .shift), KEY_SLEFT: KeyPress(.left, .shift),
    KEY_SRIGHT: KeyPress(.right, .shift), KEY_SHOME: KeyPress(.home, .shift),
    KEY_SEND: KeyPress(.end, .shift), KEY_SNEXT: KeyPress(.pageDown, .shift),
    KEY_SPREVIOUS: KeyPress(.pageUp, .shift), KEY_SDC: KeyPress(.delete, .shift),
    KEY_SIC: KeyPress(.insert, .shift),
    // What the Linux console's description calls Ctrl-Z.
    KEY_SUSPEND: KeyPress(.character("z"), .control),
  ]

  /// The key of a character; nil for controls that mean nothing here.
  static func press(scalar value: UInt32) -> KeyPress? {
    switch value {
    case 10, 13: return KeyPress(.enter)
    case 9: return KeyPress(.tab)
    case 27: return KeyPress(.escape)
    case 8, 127: return KeyPress(.backspace)
    case 1...26:
      return Unicode.Scalar(value + 96).map { KeyPress(.character(Character($0)), .control) }
    case 0..<32, 0x80..<0xA0: return nil
    default: return Unicode.Scalar(value).map { KeyPress(.character(Character($0))) }
    }
  }
}
