import CNcursesw
import Canvas
import Theming

/// A blank cell in the look of every role, made when a theme is set.
struct StyleCache {
  private var cells: [cchar_t]
  /// What a space of each look shows: looks with the same number show the same. Underlines show.
  private var grounds: [Int] = []
  private var hasAttributes: [Bool] = []

  private struct Shown: Hashable {
    var ink: Ink
    var isReversed: Bool
    /// On reversed cells these change the ink that is seen.
    var isBold: Bool
    var isDim: Bool
  }

  init(theme: Theme, depth: ColourDepth) {
    let palette = Palette(depth: depth)
    cells = []
    var seen: [Shown: Int] = [:]
    for look in Look.all {
      let style = theme.style(for: look.role, selected: look.isSelected, depth: depth)
      cells.append(
        pb_blank(Self.attributes(of: style), palette.pair(style.foreground, style.background)))
      let shown = Shown(
        ink: style.isReversed ? style.foreground : style.background,
        isReversed: style.isReversed, isBold: style.isReversed && style.isBold,
        isDim: style.isReversed && style.isDim)
      let number = seen[shown] ?? seen.count
      seen[shown] = number
      grounds.append(style.isUnderlined ? -1 - grounds.count : number)
      hasAttributes.append(Self.attributes(of: style) != 0)
    }
  }

  /// A blank cell as a role looks, on the ground or on the row under the cursor.
  subscript(role: Role, selected: Bool) -> cchar_t { cells[look(role, selected)] }

  /// A blank cell in a look.
  subscript(look: Int) -> cchar_t { cells[look] }

  /// The number of a role's look.
  func look(_ role: Role, _ selected: Bool) -> Int { Look.number(role, selected) }

  /// Whether a space shows the same in two looks.
  func isSameBlank(_ one: Int, _ other: Int) -> Bool { grounds[one] == grounds[other] }

  /// Whether a look is of two colours alone: only in such a terminal clears the end of a line.
  func isOfColoursAlone(_ look: Int) -> Bool { !hasAttributes[look] }

  private static func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.isBold { attributes |= PB_BOLD }
    if style.isDim { attributes |= PB_DIM }
    if style.isItalic { attributes |= PB_ITALIC }
    if style.isUnderlined { attributes |= PB_UNDERLINE }
    if style.isReversed { attributes |= PB_REVERSE }
    return attributes
  }
}

/// The numbers by which ncurses calls colours. The terminal's own palette is never redefined.
struct Palette {
  var depth: ColourDepth
  /// How many colours a terminal of direct colours still calls by index.
  private let indexed: Int
  private let hasDefaults: Bool

  init(depth: ColourDepth) {
    let own = depth == .direct ? Int(pb_number("CO")) : 0
    // Where the description is silent, the eight of ANSI are.
    self.init(
      depth: depth, indexed: own > 0 ? own : 8,
      hasDefaults: depth == .none || use_default_colors() == OK)
  }

  init(depth: ColourDepth, indexed: Int, hasDefaults: Bool) {
    self.depth = depth
    self.indexed = indexed
    self.hasDefaults = hasDefaults
  }

  /// The pair of two colours; 0 is the terminal's own.
  func pair(_ foreground: Ink, _ background: Ink) -> Int32 {
    let (ink, ground) = numbers(foreground, background)
    return ink == -1 && ground == -1 ? 0 : max(0, alloc_pair(ink, ground))
  }

  /// The numbers of two colours; -1 is the terminal's own.
  func numbers(_ foreground: Ink, _ background: Ink) -> (ink: Int32, ground: Int32) {
    if depth == .none || foreground == .terminalDefault && background == .terminalDefault {
      return (-1, -1)
    }
    return (number(foreground, or: 7), number(background, or: 0))
  }

  /// The number of a colour; `fallback` stands for the terminal's own where it cannot be named.
  func number(_ ink: Ink, or fallback: Int32) -> Int32 {
    switch ink {
    case .terminalDefault: return hasDefaults ? -1 : fallback
    case .indexed(let index):
      if depth != .direct || Int(index) < indexed { return Int32(index) }
      return direct(Self.value(of: index))
    case .rgb(let colour):
      return direct(
        Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue))
    }
  }

  /// The lowest values are indices there: a trace of red keeps a dark blue from being one.
  private func direct(_ value: Int32) -> Int32 {
    Int(value) < indexed ? value | 0x01_00_00 : value
  }

  /// The colour xterm gives an index.
  private static func value(of index: UInt8) -> Int32 {
    let number = Int32(index)
    switch number {
    case 0..<16:
      let full: Int32 = number < 8 ? 0xCD : 0xFF
      let rest: Int32 = number < 8 ? 0 : 0x55
      func part(_ bit: Int32) -> Int32 { number & bit != 0 ? full : rest }
      return part(1) << 16 | part(2) << 8 | part(4)
    case 16..<232:
      func part(_ step: Int32) -> Int32 { step == 0 ? 0 : 55 + 40 * step }
      let cube = number - 16
      return part(cube / 36) << 16 | part(cube / 6 % 6) << 8 | part(cube % 6)
    default:
      let grey = 8 + 10 * (number - 232)
      return grey << 16 | grey << 8 | grey
    }
  }
}
