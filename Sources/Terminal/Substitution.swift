import CTerminal
import Canvas

/// What is drawn in place of a character the terminal cannot show. Nothing is dropped silently.
struct Substitution: Sendable {
  var usesASCII: Bool
  var canShowChinese: Bool

  /// The scalars to draw for one of the grid's, each one column wide unless the first is wide.
  func scalars(for scalar: UInt32, columns: Int) -> [UInt32] {
    if scalar < 0x7F { return [scalar] }
    let plain = Self.plain[scalar].map { columns == 2 ? [$0, 0x20] : [$0] }
    if usesASCII, let plain { return plain }
    if canShow(scalar, columns: columns) { return [scalar] }
    if let plain { return plain }
    return Array(repeating: 0x3F, count: max(1, columns))
  }

  private func canShow(_ scalar: UInt32, columns: Int) -> Bool {
    if !canShowChinese && scalar >= 0x1100 { return scalar < 0x2E80 && !usesASCII }
    return pb_can_encode(scalar) != 0 && pb_wcwidth(scalar) == Int32(columns)
  }

  /// Signs with a plain form that says the same. Checked is `v`, never `x`: on a Chinese form a
  /// cross means wrong.
  private static let plain: [UInt32: UInt32] = {
    let pairs: [(String, String)] = [
      ("─━", "-"), ("│┃", "|"), ("┌┐└┘├┤┬┴┼╭╮╰╯", "+"), ("▌▐", "|"), ("█", "#"), ("▓▒", "="),
      ("░▁▂▃▄▅▆▇", ":"), ("●★", "o"), ("·", "."), ("✓", "v"), ("›❯", ">"), ("…", "~"),
      ("“”", "\""), ("‘’", "'"), ("—–", "-"), ("×", "x"), ("≥", ">"), ("≤", "<"), ("→", ">"),
      ("←", "<"), ("↑", "^"), ("↓", "v"), ("、", ","), ("，", ","), ("。", "."), ("；", ";"),
      ("：", ":"), ("（", "("), ("）", ")"), ("？", "?"), ("！", "!"), ("《", "<"), ("》", ">"),
      ("²", "2"), ("³", "3"), ("℃", "C"), ("①", "1"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (signs, plain) in pairs {
      guard let value = plain.unicodeScalars.first?.value else { continue }
      for scalar in signs.unicodeScalars { table[scalar.value] = value }
    }
    return table
  }()
}
