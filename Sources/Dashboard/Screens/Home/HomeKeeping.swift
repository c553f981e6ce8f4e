import Canvas
import PlanModel
import Wording

/// What all of home but the parts that go with the cursor is drawn from: equal bases, equal
/// screens.
struct HomeBasis: Hashable, Sendable {
  var lists: Basis
  var size: Size
  var focus: PaneID
  var tallKind: RecordKind
  var tops: [PaneID: Int]
  var area: Int
  var selection: Set<RecordID>
  var showsDetailPane: Bool
  var planTrouble: String?
  var isJournalKnown: Bool
}

/// Home without its cursor: as long as nothing scrolls, a key only moves the cursor over it.
struct KeptHome: Sendable {
  var basis: HomeBasis
  var grid: Grid
}

extension BoardState {
  private var homeBasis: HomeBasis {
    HomeBasis(
      lists: basis, size: size, focus: home.focus, tallKind: home.tallKind, tops: home.tops,
      area: home.area, selection: selection, showsDetailPane: showsDetailPane,
      planTrouble: planTrouble, isJournalKnown: isJournalKnown)
  }

  /// Home: header, areas, linked panes, foot.
  func drawHome(into grid: inout Grid) {
    let layout = homeLayout
    if let keptHome, keptHome.basis == homeBasis {
      grid = keptHome.grid
    } else {
      drawStill(layout, into: &grid)
    }
    drawCursor(layout, into: &grid)
    if let detail = layout.detail { drawDetail(detail, into: &grid) }
    drawFoot(layout.foot, divider: layout.divider, into: &grid)
    drawHints(layout.hints, context: .list, into: &grid)
  }

  /// Draws home without its cursor, if what is kept of it does not hold any more.
  mutating func keepHome() {
    let least = HomeLayout.minimum
    guard pages.isEmpty, size.width >= least.width, size.height >= least.height,
      keptHome?.basis != homeBasis
    else { return }
    var grid = Grid(size: size, ambiguous: options.ambiguous)
    drawStill(homeLayout, into: &grid)
    keptHome = KeptHome(basis: homeBasis, grid: grid)
  }

  /// What goes with the cursor: the row it lights up, and its number in the title of the pane.
  private func drawCursor(_ layout: HomeLayout, into grid: inout Grid) {
    for pane in layout.panes where pane.kind == lastRecordPane {
      drawPosition(in: pane, into: &grid)
    }
    guard let cursor = home.cursor else { return }
    switch home.focus {
    case .areas:
      guard let rect = layout.areas, case .area(let number) = cursor,
        let index = ([0] + plan.areas.map(\.number)).firstIndex(of: number)
      else { return }
      let y = rect.y + 1 + index - (home.tops[.areas] ?? 0)
      if y > rect.y, y < rect.maxY {
        light(up: Rect(x: rect.x, y: y, width: rect.width, height: 1), in: &grid)
      }
    case .units:
      guard let rect = layout.units, rect.height > 1, case .unit(let id) = cursor,
        let index = dueUnits.firstIndex(where: { $0.unit.id == id })
      else { return }
      let y = rect.y + 1 + index - (home.tops[.units] ?? 0)
      if y > rect.y, y < rect.maxY {
        light(up: Rect(x: rect.x, y: y, width: rect.width, height: 1), in: &grid)
      }
    case .records(let kind):
      guard let pane = layout.panes.first(where: { $0.kind == kind }) else { return }
      let rows = lists.rows(of: kind)
      guard let position = rows.position(of: cursor) else { return }
      let top = home.tops[home.focus] ?? 0
      let y = pane.body.y + position - top
      guard y >= pane.body.y, y < pane.body.maxY else { return }
      showCursor(
        on: Rect(x: pane.body.x, y: y, width: pane.body.width, height: 1), in: &grid)
      drawScrollMark(of: pane, top: top, total: rows.lines.count, into: &grid)
    }
  }

  private func light(up rect: Rect, in grid: inout Grid) {
    grid.select(rect)
    grid.cursor = Point(x: rect.x, y: rect.y)
  }

  /// Where the cursor of the tall pane is among its records.
  private func drawPosition(in pane: HomeLayout.Pane, into grid: inout Grid) {
    let rows = lists.rows(of: pane.kind)
    guard let cursor = home.cursors[.records(pane.kind)],
      let position = rows.ids.firstIndex(of: cursor)
    else { return }
    let records = rows.ids.prefix(position + 1).count { $0.record != nil }
    put(
      " \(records)/\(rows.count)", endingAt: pane.title.maxX - 1, y: pane.title.y, role: .dim,
      into: &grid)
  }

  /// Where in its list a pane is.
  func drawScrollMark(
    of pane: HomeLayout.Pane, top: Int, total: Int, into grid: inout Grid
  ) {
    guard total > pane.body.height else { return }
    Widget.scrollMark(
      grid: &grid,
      rect: Rect(x: pane.body.maxX - 1, y: pane.body.y, width: 1, height: pane.body.height),
      offset: top, visible: pane.body.height, total: total)
  }
}
