import Canvas

/// How large a window the board takes up. Sizes beyond what any screen has are a terminal's or a
/// caller's mistake: ncurses refuses some of them, and drawing millions of cells for each key is
/// of no use to anybody. Of such a window the upper left part is used.
enum WindowSize {
  /// The most columns and rows that are used.
  static let largest = Size(width: 1_000, height: 1_000)

  /// What of a window is used; nil where it has no size.
  static func used(columns: Int, rows: Int) -> Size? {
    columns > 0 && rows > 0
      ? Size(width: min(columns, largest.width), height: min(rows, largest.height)) : nil
  }

  /// The size ncurses is to be given where it would take up one that is too large, from the
  /// terminal or from LINES and COLUMNS; nil where it finds out the right one by itself.
  static func corrected(columns: Int, rows: Int, environment: [String: String]) -> Size? {
    func wanted(_ name: String, _ told: Int) -> Int {
      environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? told
    }
    let (columns, rows) = (wanted("COLUMNS", columns), wanted("LINES", rows))
    if columns <= largest.width, rows <= largest.height { return nil }
    return used(columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
  }
}
