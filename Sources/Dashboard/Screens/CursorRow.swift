import Canvas

extension BoardState {
  /// Numbers stand among a row's first columns.
  private static let numberEnd = 20

  /// Shows that the cursor is on a row of a list: the row is lit in wide windows, where the eye has
  /// far to go, in narrow ones its number alone. Those may be at the end of a slow line, and two
  /// rows drawn anew would be most of what a key sends. A row without a number is lit everywhere.
  func showCursor(on row: Rect, in grid: inout Grid) {
    grid.put("▌", x: row.x, y: row.y, role: .accent)
    grid.cursor = Point(x: row.x, y: row.y)
    let start = Rect(x: row.x + 1, y: row.y, width: min(row.width - 1, Self.numberEnd), height: 1)
    if size.width < HomeLayout.columnMinimum, let number = grid.run(of: .accent, in: start) {
      grid.recolour(number, role: .cursor)
    } else {
      grid.select(row)
    }
  }
}
