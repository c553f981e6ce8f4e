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
    // A window that has become too small for the column the keys were in has no cursor there.
    if home.focus.kind == nil, homeLayout.height(of: home.focus) < 1 {
      home.focus = .records(home.tallKind)
    }
    settle(home.focus)
    if let area = area(of: home.cursor) { home.area = area }
    // The keys are in the left column: the pane beside it goes on showing where they were.
    if home.focus.kind == nil { settle(.records(home.tallKind)) }
  }

  /// Puts the cursor of a pane on a row it has, and scrolls the pane to it.
  private mutating func settle(_ pane: PaneID) {
    let lines = paneLines(pane)
    let area = home.area
    var standpoint = home.standpoints[pane] ?? Standpoint()
    let before = standpoint.row
    let place = standpoint.settle(on: home.cursors[pane], in: lines.ids) {
      lines.ids.firstIndex { self.area(of: $0) == area } ?? 0
    }
    home.standpoints[pane] = standpoint
    home.cursors[pane] = place.map { lines.ids[$0] }
    let line = lines.position(of: home.cursors[pane])
    home.tops[pane] = settledTop(
      from: home.tops[pane] ?? 0, to: line, height: homeLayout.height(of: pane),
      count: lines.lines.count, hasMoved: before != home.cursors[pane],
      hasHeadingAbove: line.map { $0 > 0 && lines.lines[$0 - 1].id == nil } ?? false)
  }

  /// The lines of a pane, those the cursor cannot stand on included.
  func paneLines(_ pane: PaneID) -> PaneRows {
    if case .records(let kind) = pane { return rows(of: kind) }
    let ids = ids(of: pane)
    return PaneRows(lines: ids.map { .row($0) }, count: ids.count, total: ids.count)
  }
}
