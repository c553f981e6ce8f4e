import CNcursesw
import Canvas

/// From what ncurses reads to the keys the board knows.
enum KeyDecoding {
  /// Codes of our own for sequences ncurses does not name.
  static let pasteStart: Int32 = 0x1001
  static let pasteEnd: Int32 = 0x1002
  private static let firstArrow: Int32 = 0x1010

  private static let arrows: [(letter: String, key: Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]
  private static let modifiers: [(code: Int, modifiers: Modifiers)] = [
    (2, .shift), (3, .alt), (5, .control), (6, [.control, .shift]),
  ]

  /// Tells ncurses the sequences of pasting and of arrows with modifiers.
  static func defineKeys() {
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
    for (row, modifier) in modifiers.enumerated() {
      for (column, arrow) in arrows.enumerated() {
        define_key(
          "\u{1B}[1;\(modifier.code)\(arrow.letter)",
          firstArrow + Int32(row * arrows.count + column))
      }
    }
    // Keypads that send the other form of the arrows, whatever terminfo says.
    for (letter, code) in [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT),
    ] {
      define_key("\u{1B}[" + letter, code)
      define_key("\u{1B}O" + letter, code)
    }
  }

  /// The key of a function code; nil for codes that mean nothing here.
  static func press(code: Int32) -> KeyPress? {
    if code >= firstArrow && code < firstArrow + Int32(modifiers.count * arrows.count) {
      let index = Int(code - firstArrow)
      return KeyPress(
        arrows[index % arrows.count].key, modifiers[index / arrows.count].modifiers)
    }
    switch code {
    case KEY_UP: return KeyPress(.up)
    case KEY_DOWN: return KeyPress(.down)
    case KEY_LEFT: return KeyPress(.left)
    case KEY_RIGHT: return KeyPress(.right)
    case KEY_SR: return KeyPress(.up, .shift)
    case KEY_SF: return KeyPress(.down, .shift)
    case KEY_HOME: return KeyPress(.home)
    case KEY_END: return KeyPress(.end)
    case KEY_PPAGE: return KeyPress(.pageUp)
    case KEY_NPAGE: return KeyPress(.pageDown)
    case KEY_IC: return KeyPress(.insert)
    case KEY_DC: return KeyPress(.delete)
    case KEY_BACKSPACE: return KeyPress(.backspace)
    case KEY_ENTER: return KeyPress(.enter)
    case KEY_BTAB: return KeyPress(.backTab)
    default:
      for number in 1...12 where pb_key_function(Int32(number)) == code {
        return KeyPress(.function(number))
      }
      return nil
    }
  }

  /// The key of a character; nil for controls that mean nothing here.
  static func press(scalar value: UInt32) -> KeyPress? {
    switch value {
    case 10, 13: return KeyPress(.enter)
    case 9: return KeyPress(.tab)
    case 27: return KeyPress(.escape)
    case 8, 127: return KeyPress(.backspace)
    case 1...26:
      return Unicode.Scalar(value + 96).map { KeyPress(.character(Character($0)), .control) }
    case 0..<32: return nil
    default: return Unicode.Scalar(value).map { KeyPress(.character(Character($0))) }
    }
  }
}
