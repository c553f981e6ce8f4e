import Canvas
import PlanModel
import Search
import Wording

extension BoardState {
  /// A pane of records: title, column heads, rows.
  func draw(_ pane: HomeLayout.Pane, _ lists: BoardLists, into grid: inout Grid) {
    let isTall = pane.kind == lastRecordPane
    let isFocused = home.focus == .records(pane.kind)
    let idleArea = isTall ? nil : area(ofIdle: pane.kind, lists)
    let rows = lists.rows(of: pane.kind, onlyArea: idleArea)
    let columns = listColumns(pane.kind, width: pane.title.width - 1)
    drawTitle(
      of: pane, rows: rows, isTall: isTall, isFocused: isFocused, columns: columns,
      area: isTall ? home.filter.area : idleArea, into: &grid)
    let top = isTall ? home.tops[.records(pane.kind)] ?? 0 : 0
    let height = pane.body.height
    if rows.lines.isEmpty {
      grid.put(
        whyEmpty(pane.kind), x: pane.body.x + 2, y: pane.body.y, width: pane.body.width - 2,
        role: .dim)
    }
    for (index, line) in rows.lines.dropFirst(top).prefix(height).enumerated() {
      let y = pane.body.y + index
      switch line {
      case .heading(let heading):
        draw(heading, kind: pane.kind, lists, rect: pane.body, y: y, into: &grid)
      case .row(let id):
        draw(id, columns: columns, needle: lists.needle, rect: pane.body, y: y, into: &grid)
      }
    }
    drawScrollMark(of: pane, top: top, total: rows.lines.count, into: &grid)
  }

  /// The area an idle pane shows: that of the cursor; all areas where something is narrowed and
  /// that one has nothing left, for the others may.
  func area(ofIdle kind: RecordKind, _ lists: BoardLists) -> Int? {
    let area = currentArea
    if home.filter.area != nil || home.filter.isEmpty { return area }
    let isEmpty = lists.rows(of: kind, onlyArea: area).count == 0
    return isEmpty && lists.rows(of: kind).count > 0 ? nil : area
  }

  private func drawTitle(
    of pane: HomeLayout.Pane, rows: PaneRows, isTall: Bool, isFocused: Bool, columns: ListColumns,
    area: Int?, into grid: inout Grid
  ) {
    let rect = pane.title
    grid.horizontalRule(x: rect.x, y: rect.y, width: rect.width)
    grid.put(isFocused ? "▌" : " ", x: rect.x, y: rect.y, role: .accent)
    let title = words.paneTitle(
      pane.kind, count: rows.count, total: rows.total,
      area: area.flatMap(plan.area), order: home.order == .due && isTall ? words.byDue : nil,
      narrowing: narrowingWords, selected: isTall ? seenTicks : 0,
      hidden: isTall ? selection.count - seenTicks : 0)
    var x = rect.x + 1
    x += grid.put(title.name + " ", x: x, y: rect.y, role: isFocused ? .heading : .strong)
    x += grid.put(title.counts + " ", x: x, y: rect.y, width: max(0, rect.maxX - x), role: .text)
    if !title.narrowing.isEmpty {
      x += grid.put(
        title.narrowing + " ", x: x, y: rect.y, width: max(0, rect.maxX - x), role: .accent)
    }
    for column in columns.columns where column.kind != .title && column.kind != .id {
      let head = words.columnHead(column.kind, of: pane.kind)
      if rect.x + column.x > x && !head.isEmpty {
        grid.put(
          " " + head + " ", x: rect.x + column.x - 1, y: rect.y, width: column.width + 1, role: .dim
        )
      }
    }
  }

  private func draw(
    _ heading: Heading, kind: RecordKind, _ lists: BoardLists, rect: Rect, y: Int,
    into grid: inout Grid
  ) {
    let label: String
    var facts = ""
    switch heading {
    case .area(let number):
      guard let area = plan.area(number) else { return }
      label = words.areaHeading(area, isWide: rect.width >= 80)
      let tally = lists.tally(of: kind, in: number)
      facts = words.groupFacts(
        (tally.total, tally.due, tally.dueAgreed, tally.reviewed, tally.stale),
        reviewable: RecordKind.reviewable.contains(kind))
    case .due(let group):
      label = words.dueGroup(group.name(horizon: planHorizon), daysLeft: daysLeft)
    }
    grid.horizontalRule(x: rect.x, y: y, width: rect.width)
    grid.put(" " + label + " ", x: rect.x, y: y, width: rect.width, role: .heading)
    let width = textWidth(facts)
    if !facts.isEmpty && width + textWidth(label) + 6 < rect.width {
      grid.put(" " + facts, x: rect.maxX - width - 2, y: y, role: .dim)
      grid.put(" ", x: rect.maxX - 1, y: y, role: .dim)
    }
  }

  private func draw(
    _ row: RowID, columns: ListColumns, needle: Needle, rect: Rect, y: Int, into grid: inout Grid
  ) {
    guard let id = row.record, let record = plan.record(id) else {
      if case .empty(let number) = row {
        let isNarrowed = !plan.records(of: columns.kind, in: number).isEmpty
        grid.put(
          isNarrowed ? whyEmpty(columns.kind) : words.noneInArea(columns.kind, number),
          x: rect.x + 3,
          y: y, width: rect.width - 3,
          role: .dim)
      }
      return
    }
    if selection.contains(id) { grid.put("+", x: rect.x, y: y, role: .accent) }
    for column in columns.columns {
      let cell = cell(column.kind, of: record)
      let text = fitted(cell.text, to: column.width)
      if column.kind == .title || column.kind == .units {
        putMatched(
          text, x: rect.x + column.x, y: y, width: column.width, role: cell.role,
          needle: needle, into: &grid)
        if let extra = cell.extra {
          let used = textWidth(text) + 2
          if used + 6 <= column.width {
            grid.put(
              fitted(extra, to: column.width - used), x: rect.x + column.x + used, y: y,
              role: .dim)
          }
        }
      } else {
        let used = grid.put(
          text, x: rect.x + column.x, y: y, width: column.width, role: cell.role)
        let start = max(6, used + 1)
        if let gauge = cell.gauge, column.width >= start + 4 {
          var x = rect.x + column.x + start
          for piece in gauge.pieces(width: column.width - start) {
            x += grid.put(piece.text, x: x, y: y, role: piece.role)
          }
        }
      }
    }
  }

  /// Why nothing passes: for a district the notes bind it to everything without naming it.
  private func whyEmpty(_ kind: RecordKind) -> String {
    let isBound = home.filter.unit.flatMap(plan.unit)?.kind.isBoundByNotes ?? false
    return isBound && plan.bindsAllDistricts(kind) ? words.boundByNotes : words.nothingFits
  }

  /// Ticked records that the filter lets be seen.
  private var seenTicks: Int {
    selection.count { id in plan.record(id).map(passes) ?? false }
  }

  /// The panes that are folded away, in one line.
  func drawFolded(
    _ kinds: [RecordKind], _ rect: Rect, _ lists: BoardLists, into grid: inout Grid
  ) {
    grid.horizontalRule(x: rect.x, y: rect.y, width: rect.width)
    var x = rect.x + 1
    for kind in kinds {
      let inArea = lists.tally(of: kind, in: currentArea).total
      let all = lists.rows(of: kind).total
      let passing = lists.tally(of: kind, in: 0).total
      let count = passing == all ? "\(all)" : "\(passing)/\(all)"
      let text =
        words.kind(kind) + " \(count) · " + words.areaWord(currentArea) + " \(inArea)   "
      x += grid.put(text, x: x, y: rect.y, role: .dim)
    }
    let hint = words.tabUnfolds
    let width = textWidth(hint)
    if x + width + 2 < rect.maxX { grid.put(hint, x: rect.maxX - width - 1, y: rect.y, role: .dim) }
  }

  /// What is narrowed, in words.
  var narrowingWords: [String] {
    var result: [String] = []
    let filter = home.filter
    if let unit = filter.unit.flatMap(plan.unit) {
      result.append(words.name(of: unit) + (filter.isLeadOnly ? words.leadMark : ""))
    }
    if let review = filter.review { result.append(words.reviewKind(review)) }
    switch filter.time {
    case .thisYear: result.append(words.dueThisYear)
    case .undated: result.append(words.undated)
    case .overdue: result.append(words.overdueWord)
    case .unreported: result.append(words.owedThisMonth(isPast: isPastCutOff))
    case nil: break
    }
    if !filter.states.isEmpty {
      let states = ProgressState.allCases.filter(filter.states.contains)
      result.append(states.map { words.state($0) }.joined(separator: words.pick("、", ", ")))
    }
    if !filter.text.isEmpty { result.append("“\(filter.text)”") }
    return result
  }
}
