import CTerminal
import Canvas

/// What is drawn in place of a character the terminal cannot show. Nothing is dropped silently.
struct Substitution: Sendable {
  var usesASCII: Bool
  var canShowChinese: Bool

  /// The scalars to draw for one of the grid's, each one column wide unless the first is wide.
  func scalars(for scalar: UInt32, columns: Int) -> [UInt32] {
    if scalar < 0x7F { return [scalar] }
    let plain = Self.plain[scalar]
    if plain == nil || !usesASCII, canShow(scalar, columns: columns) { return [scalar] }
    return [plain ?? 0x3F]
      + Array(repeating: plain == nil ? 0x3F : 0x20, count: max(0, columns - 1))
  }

  private func canShow(_ scalar: UInt32, columns: Int) -> Bool {
    if !canShowChinese && scalar >= 0x1100 && (usesASCII || scalar >= 0x2E80) { return false }
    return pb_can_encode(scalar) != 0 && pb_wcwidth(scalar) == Int32(columns)
  }

  /// Signs with a plain form that says the same. Checked is `v`, never `x`: on a Chinese form a
  /// cross means wrong.
  private static let plain: [UInt32: UInt32] = {
    let pairs: [(String, String)] = [
      ("─━═┄┈╌", "-"), ("│┃║┆┊╎", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬", "+"),
      ("▌▐▎▏▍▕", "|"), ("█▉▊▋■", "#"), ("▓▒", "="), ("░", ":"), ("▁", "_"), ("▂", "."), ("▃", "-"),
      ("▄", "="), ("▅", "+"), ("▆", "*"), ("▇", "%"), ("●★○□☆◉", "o"), ("◆◇", "*"), ("≠", "#"),
      ("⋯", "~"), ("▾", "v"),
      ("·•", "."), ("✓✔", "v"), ("›❯»▶▸", ">"), ("‹❮«◀◂", "<"), ("…", "~"), ("“”„", "\""),
      ("‘’‚", "'"), ("—–‐‑‒−", "-"), ("×", "x"), ("÷", "/"), ("≥", ">"), ("≤", "<"),
      ("≈", "~"), ("→", ">"), ("←", "<"), ("↑▲△", "^"), ("↓▼▽", "v"), ("\u{A0}\u{3000}", " "),
      ("、，", ","), ("。", "."), ("；", ";"), ("：", ":"), ("（【〔［", "("), ("）】〕］", ")"),
      ("？", "?"), ("！", "!"), ("《〈", "<"), ("》〉", ">"), ("「『」』", "\""), ("～", "~"),
      ("％‰", "%"), ("＋", "+"), ("／", "/"), ("¹①Ⅰ", "1"), ("²₂②Ⅱ", "2"), ("³₃③Ⅲ", "3"),
      ("④Ⅳ", "4"), ("₅⑤Ⅴ", "5"), ("₁", "1"), ("₀", "0"), ("℃", "C"), ("μµ", "u"), ("°", "o"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (signs, plain) in pairs {
      guard let value = plain.unicodeScalars.first?.value else { continue }
      for scalar in signs.unicodeScalars { table[scalar.value] = value }
    }
    return table
  }()
}

/// Remembers which characters can be drawn as they are: asking the C library for every cell of
/// every screen would cost more than drawing.
struct KnownCharacters {
  private static let size = 0x10000
  let substitution: Substitution
  /// Two bits for one column, two for two: 0 not asked yet, 1 drawn as it is, 2 replaced.
  private var answers = [UInt8](repeating: 0, count: Self.size)

  /// Whether the ideographs of the first Unicode are drawn as they are.
  private let showsIdeographs: Bool

  init(_ substitution: Substitution) {
    self.substitution = substitution
    // The rarest of all: an encoding that has it has the others.
    showsIdeographs = substitution.canShowChinese && pb_can_encode(0x9FA5) != 0
  }

  /// Whether a scalar is one of nearly all there are, which are drawn as they are: every C library
  /// and every terminal has the ideographs two columns wide.
  @inline(__always)
  func isPlain(_ scalar: UInt32, columns: Int) -> Bool {
    scalar < 0x7F || showsIdeographs && columns == 2 && scalar &- 0x4E00 <= 0x9FA5 - 0x4E00
  }

  /// The scalars to draw for one of the grid's; nil for itself.
  mutating func replacement(for scalar: UInt32, columns: Int) -> [UInt32]? {
    if isPlain(scalar, columns: columns) { return nil }
    let shift = columns == 2 ? 2 : 0
    let index = Int(scalar)
    if index < Self.size, answers[index] >> shift & 3 == 1 { return nil }
    let scalars = substitution.scalars(for: scalar, columns: columns)
    let isItself = scalars.count == 1 && scalars.first == scalar
    if index < Self.size { answers[index] |= (isItself ? 1 : 2) << shift }
    return isItself ? nil : scalars
  }
}
