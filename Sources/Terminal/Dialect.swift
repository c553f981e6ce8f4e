import CNcursesw
import Theming

/// What a terminal understands, as far as it speaks as ECMA-48 has it.
struct Dialect: Hashable, Sendable {
  /// Whether attributes can be taken back one by one.
  var endsSingly = true
  /// Whether a number of columns can be blanked at once (ECH), and the rest of a row (EL).
  var erases = true
  var clears = true
  /// Whether what is blanked so takes the present ground, not the terminal's own.
  var erasesInGround = true
  /// Whether the cursor can be told a column (CHA).
  var hasColumns = true
  /// Whether lines can be moved between margins (DECSTBM, IL, DL).
  var scrolls = true
  /// The attributes it has, and those it has only where it does not colour; bits as in `Pen`.
  var attributes: UInt16 = Pen.all
  var colourless: UInt16 = 0

  /// All of it.
  init() {}

  /// What the description of the present terminal says; nil where it speaks otherwise, or its
  /// cursor does not wait behind the last column.
  static func ofTerminal(_ depth: ColourDepth) -> Dialect? {
    guard let reset = text("sgr0"), resets.contains(reset),
      text("cup") == "\u{1B}[%i%p1%d;%p2%dH", pb_flag("xenl") || !pb_flag("am")
    else { return nil }
    var dialect = Dialect()
    dialect.endsSingly = text("rmul") == "\u{1B}[24m" && text("rmso") == "\u{1B}[27m"
    dialect.erases = text("ech") == "\u{1B}[%p1%dX"
    dialect.clears = text("el") == "\u{1B}[K"
    dialect.erasesInGround = pb_flag("bce")
    dialect.hasColumns = text("hpa") == "\u{1B}[%i%p1%dG"
    dialect.scrolls =
      text("csr") == "\u{1B}[%i%p1%d;%p2%dr" && text("il") == "\u{1B}[%p1%dL"
      && text("dl") == "\u{1B}[%p1%dM"
    dialect.attributes = 0
    for (name, parameter) in [("bold", 1), ("dim", 2), ("sitm", 3), ("smul", 4), ("rev", 7)]
    where text(name) == "\u{1B}[\(parameter)m" { dialect.attributes |= Pen.bit(parameter) }
    let forbidden = max(0, pb_number("ncv"))
    for (bit, parameter) in [(1, 4), (2, 7), (4, 2), (5, 1), (15, 3)]
    where depth != .none && forbidden & 1 << bit != 0 {
      dialect.colourless |= Pen.bit(parameter)
    }
    return dialect
  }

  /// The pen of a style whose colours have these numbers, -1 the terminal's own; nil where the
  /// terminal names colours otherwise.
  func pen(_ style: Style, ink: Int32, ground: Int32) -> Pen? {
    var pen = Pen.plain
    for (number, capability) in [(ink, "setaf"), (ground, "setab")] where number >= 0 {
      guard let sequence = pb_colour(capability, number).map(String.init(cString:)),
        let parameters = Pen.parameters(of: sequence), pen.takeColours(parameters)
      else { return nil }
    }
    if style.isBold { pen.attributes |= Pen.bit(1) }
    if style.isDim { pen.attributes |= Pen.bit(2) }
    if style.isItalic { pen.attributes |= Pen.bit(3) }
    if style.isUnderlined { pen.attributes |= Pen.bit(4) }
    if style.isReversed { pen.attributes |= Pen.bit(7) }
    pen.attributes = allowed(pen)
    return pen
  }

  /// Those of a pen's attributes that the terminal has.
  func allowed(_ pen: Pen) -> UInt16 {
    let isColoured = pen.ink != 0 || pen.ground != 0
    return pen.attributes & attributes & ~(isColoured ? colourless : 0)
  }

  private static func text(_ name: String) -> String? {
    pb_capability(name).map(String.init(cString:))
  }

  /// The ways terminals of ECMA-48 describe the end of all attributes.
  private static let resets: Set = [
    "\u{1B}[m", "\u{1B}[0m", "\u{1B}(B\u{1B}[m", "\u{1B}[m\u{1B}(B",
    "\u{1B}[m\u{0F}", "\u{1B}[0m\u{0F}", "\u{1B}[0;10m",
  ]
}
