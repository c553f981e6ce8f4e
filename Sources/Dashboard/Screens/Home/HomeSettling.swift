import Canvas
import PlanModel

/// Keeping cursor and scroll where they can be seen, after every change.
extension BoardState {
  mutating func settle() {
    // What lies under a page is put in order when it is seen again, and a record's own page shows
    // nothing of any list.
    if case .record = page?.id { return settlePage() }
    // Many plans have lists of their own.
    if context == .shelf { return settleShelf() }
    keepLists()
    guard pages.isEmpty else { return settlePage() }
    settleHome()
    keepHome()
  }

  private mutating func settleHome() {
    switch home.focus {
    case .records(let kind):
      let rows = rows(of: kind)
      if rows.position(of: home.cursor) == nil {
        let ids = rows.ids
        home.cursor = ids.first { area(of: $0) == home.area } ?? ids.first
      }
      if let area = area(of: home.cursor) { home.area = area }
      let height = homeLayout.height(of: home.focus)
      home.tops[home.focus] = scrolled(
        from: home.tops[home.focus] ?? 0, to: rows.position(of: home.cursor) ?? 0,
        height: height, count: rows.lines.count,
        hasHeadingAbove: hasHeading(above: home.cursor, in: rows))
    case .areas:
      if home.cursor == nil { home.cursor = .area(0) }
      if let area = area(of: home.cursor) { home.area = area }
    case .units:
      let ids = ids(of: .units)
      if home.cursor.map(ids.contains) != true { home.cursor = ids.first }
      let position = home.cursor.flatMap { ids.firstIndex(of: $0) } ?? 0
      home.tops[.units] = scrolled(
        from: home.tops[.units] ?? 0, to: position, height: homeLayout.height(of: .units),
        count: ids.count, hasHeadingAbove: false)
    }
  }

  private func hasHeading(above row: RowID?, in rows: PaneRows) -> Bool {
    guard let position = rows.position(of: row), position > 0 else { return false }
    return rows.lines[position - 1].id == nil
  }

  /// The first line to show so that a line is seen, moving as little as possible.
  func scrolled(from top: Int, to line: Int, height: Int, count: Int, hasHeadingAbove: Bool) -> Int
  {
    guard height > 0 else { return 0 }
    let margin = height > 6 ? 2 : 0
    let first = line - (hasHeadingAbove ? 1 : 0)
    var top = top
    if first - margin < top { top = first - margin }
    if line + margin >= top + height { top = line + margin - height + 1 }
    return max(0, min(top, count - height))
  }
}
