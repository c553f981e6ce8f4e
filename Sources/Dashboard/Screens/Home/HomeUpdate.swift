import Canvas
import PlanModel

/// Moving about on home.
extension BoardState {
  /// The rows of a pane the cursor can stand on.
  func ids(of pane: PaneID) -> [RowID] {
    switch pane {
    case .areas: [.area(0)] + plan.areas.map { .area($0.number) }
    case .units: dueUnits.map { .unit($0.unit.id) }
    case .records(let kind): rows(of: kind).ids
    }
  }

  mutating func moveOnHome(_ command: Command) {
    home.hasMoved = true
    let height = homeLayout.height(of: home.focus)
    switch command {
    case .up: step(-1)
    case .down: step(1)
    case .halfPageUp: turn(-PageTurn.half(height))
    case .halfPageDown: turn(PageTurn.half(height))
    case .pageUp: turn(-PageTurn.page(height))
    case .pageDown: turn(PageTurn.page(height))
    case .first: turn(-.toTheEnd)
    case .last: turn(.toTheEnd)
    case .outward: goOutward()
    case .inward: goInward()
    case .nextPane: cycle(1)
    case .previousPane: cycle(-1)
    case .previous: goToArea(currentArea - 1)
    case .next: goToArea(currentArea + 1)
    case .digit(let digit): filter(area: digit)
    case .open: openCursor()
    case .select:
      tick(toggling: true)
      step(1)
    case .extendDown:
      tick(toggling: false)
      step(1)
      tick(toggling: false)
    case .extendUp:
      tick(toggling: false)
      step(-1)
      tick(toggling: false)
    case .selectGroup: tickGroup()
    default: break
    }
  }

  /// The area the cursor is in, 1–9.
  package var currentArea: Int { home.filter.area ?? home.area }

  private mutating func step(_ delta: Int) {
    let ids = ids(of: home.focus)
    guard !ids.isEmpty else { return }
    let position = home.cursor.flatMap { ids.firstIndex(of: $0) } ?? 0
    home.cursor = ids[min(max(0, position + delta), ids.count - 1)]
  }

  /// Turns the pane by so many of its lines; the cursor goes along.
  private mutating func turn(_ delta: Int) {
    let pane = home.focus
    let rows = paneLines(pane)
    let turn = PageTurn(
      from: home.tops[pane] ?? 0, line: rows.position(of: home.cursor), by: delta,
      height: homeLayout.height(of: pane), count: rows.lines.count
    ) { rows.lines[$0].id != nil }
    guard let row = turn.line.flatMap({ rows.lines[$0].id }) else {
      // So low a pane that it would show nothing but a heading.
      return step(delta > 0 ? 1 : -1)
    }
    home.cursor = row
    home.tops[pane] = turn.top
    home.standpoints[pane, default: Standpoint()].stand(on: row)
  }

  private mutating func cycle(_ direction: Int) {
    let hasColumn = homeLayout.areas != nil
    let panes = PaneID.all.filter { pane in
      switch pane {
      case .areas: hasColumn
      case .units: hasColumn && !dueUnits.isEmpty && (homeLayout.units?.height ?? 0) > 1
      case .records: true
      }
    }
    let position = panes.firstIndex(of: home.focus) ?? 0
    goTo(pane: panes[(position + direction + panes.count) % panes.count])
  }

  /// Moves the keys to a pane, onto its remembered row if that is in the present area.
  mutating func goTo(pane: PaneID) {
    pages = []
    // From its lists on, the plan is open for itself.
    shelf?.isForPage = false
    home.hasMoved = true
    home.focus = pane
    switch pane {
    case .areas: home.cursor = .area(home.filter.area ?? home.area)
    case .units: if home.cursor == nil { home.cursor = ids(of: pane).first }
    case .records(let kind):
      home.tallKind = kind
      if area(of: home.cursor) != currentArea {
        let ids = ids(of: pane)
        home.cursor = ids.first { area(of: $0) == currentArea } ?? ids.first
      }
    }
  }

  /// The area a row belongs to.
  func area(of row: RowID?) -> Int? {
    switch row {
    case .record(let id): plan.record(id)?.area
    case .empty(let area): area
    case .area(let number): number == 0 ? nil : number
    case .unit, nil: nil
    }
  }

  /// Puts the cursor on the first row of an area in the focused pane.
  mutating func goToArea(_ number: Int) {
    guard plan.area(number) != nil else { return }
    if home.filter.area != nil { home.filter.area = number }
    home.area = number
    if home.focus.kind == nil { home.focus = .records(home.tallKind) }
    let ids = ids(of: home.focus)
    if let row = ids.first(where: { area(of: $0) == number }) { home.cursor = row }
  }

  /// Shows one area only, or with 0 all of them.
  mutating func filter(area number: Int) {
    guard number == 0 || plan.area(number) != nil else { return }
    home.filter.area = number == 0 ? nil : number
    if number > 0 { goToArea(number) }
    if home.focus.kind == nil { home.focus = .records(home.tallKind) }
  }

  private mutating func goOutward() {
    if home.focus.kind != nil {
      if homeLayout.areas != nil { goTo(pane: .areas) }
    }
  }

  private mutating func goInward() {
    switch home.focus {
    case .areas, .units: openCursor()
    case .records: openCursor()
    }
  }

  /// Opens what the cursor is on.
  mutating func openCursor() {
    switch home.cursor {
    case .record(let id): open(.record(id))
    case .empty(let area): open(.area(area))
    case .area(let number): filter(area: number)
    case .unit(let unit):
      home.filter.unit = unit
      home.focus = .records(home.tallKind)
      goToMostPressing()
    case nil: break
    }
  }

  private mutating func tick(toggling: Bool) {
    guard let id = home.cursor?.record, RecordKind.reviewable.contains(id.kind) else { return }
    if toggling && selection.contains(id) {
      selection.remove(id)
    } else {
      selection.insert(id)
    }
  }

  private mutating func tickGroup() {
    guard let kind = home.focus.kind, RecordKind.reviewable.contains(kind) else { return }
    let members = rows(of: kind).ids.compactMap(\.record).filter {
      plan.record($0)?.area == currentArea
    }
    if selection.isSuperset(of: members) {
      selection.subtract(members)
    } else {
      selection.formUnion(members)
    }
  }
}
