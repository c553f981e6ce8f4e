import Canvas
import PlanModel
import Wording

/// How many plans look on the screen.
extension BoardState {
  func drawShelf(into grid: inout Grid) {
    guard let shelf else { return }
    let layout = ShelfLayout(size: size)
    let parts = shelfParts
    grid.paste(parts.header, y: layout.header.y)
    grid.horizontalRule(x: 0, y: layout.title.y, width: layout.title.width)
    if let plans = shelf.plans {
      switch shelf.level {
      case .plans: drawPlans(plans, shelf, layout, into: &grid)
      case .rows: drawRows(plans, shelf, layout, parts, into: &grid)
      }
    } else {
      drawPacking(shelf, layout.body, into: &grid)
    }
    drawHints(layout.hints, context: .shelf, into: &grid)
  }

  func drawShelfHeader(_ rect: Rect, into grid: inout Grid) {
    guard let shelf else { return }
    var right = words.headRight(
      today: today, actor: options.actor?.name, isWide: size.width >= 100,
      isPast: options.asOf != nil, isNarrow: size.width < 60)
    if shelf.plans != nil, let packing = shelf.packing, packing.of > 0 {
      right = words.packingAgain(packing.done * 100 / packing.of) + " · " + right
    }
    let rightWidth = textWidth(right)
    grid.put(
      right, x: rect.maxX - rightWidth - 1, y: rect.y, role: options.asOf == nil ? .dim : .late)
    let title = words.shelfTitle(plans: shelf.plans?.planCount, rows: shelf.plans?.rowCount)
    grid.put(title, x: 1, y: rect.y, width: max(0, rect.width - rightWidth - 4), role: .strong)
    guard let counts = shelf.total else {
      if shelf.plans != nil { grid.put(words.counting, x: 1, y: rect.y + 1, role: .dim) }
      return
    }
    let isLoud = daysLeft <= options.dueSoonDays
    var x = 1
    for part in words.dueParts(
      Words.DueCounts(
        due: counts.due, agreed: counts.dueAgreed, unreviewed: counts.dueUnreviewed,
        overdue: counts.overdue, daysLeft: daysLeft), isNarrow: size.width < 60)
    {
      x += grid.put(part.label, x: x, y: rect.y + 1, role: isLoud ? .text : .dim)
      x += grid.put(
        part.figure, x: x, y: rect.y + 1,
        role: part.isLate ? .late : isLoud && part.count > 0 ? .soon : .strong)
      x += 2
    }
    let facts = words.summaryFacts(
      Words.SummaryCounts(
        reviewed: counts.reviewed, total: counts.tasks, stale: counts.stale,
        undated: counts.undated, month: today.month, horizon: nil), period: options.period,
      isWide: size.width >= 100)
    for (index, fact) in facts.enumerated() where x + textWidth(fact.text) + 3 <= rect.width {
      grid.put(index == 0 ? "│" : "·", x: x, y: rect.y + 1, role: .rule)
      grid.put(fact.text, x: x + 2, y: rect.y + 1, role: fact.isLoud ? .late : .dim)
      x += textWidth(fact.text) + 3
    }
  }

  /// How far packing is: it is done once, and again only when files change.
  private func drawPacking(_ shelf: ShelfState, _ rect: Rect, into grid: inout Grid) {
    if let trouble = shelf.trouble {
      for (index, line) in wrapped(trouble, to: max(1, rect.width - 4)).enumerated()
      where index + 1 < rect.height {
        grid.put(String(line), x: 2, y: rect.y + 1 + index, role: .late)
      }
      return
    }
    let packing = shelf.packing ?? (0, 0)
    grid.put(words.packing(packing.done, packing.of), x: 2, y: rect.y + 1, role: .text)
    let width = min(60, rect.width - 4)
    let share = packing.of == 0 ? 0 : Double(packing.done) / Double(packing.of)
    let bar = Widget.eighthBar(fraction: share, width: width)
    grid.put(bar, x: 2, y: rect.y + 3, width: width, role: .accent)
    grid.put(
      words.packingOnce, x: 2, y: rect.y + 5, width: max(0, rect.width - 3), role: .dim)
    grid.cursor = Point(x: 2, y: rect.y + 3)
  }

  // MARK: Plans

  private func drawPlans(
    _ plans: any PlanShelf, _ shelf: ShelfState, _ layout: ShelfLayout, into grid: inout Grid
  ) {
    let listed = listedPlans
    let count = listed?.count ?? plans.planCount
    let columns = PlanColumns(
      width: size.width, showsHits: shelf.found != nil, language: options.language)
    drawShelfTitle(
      words.plansTitle(count, of: plans.planCount), place: shelf.cursors[.plans],
      count: count, y: layout.title.y, into: &grid)
    for column in columns.ends {
      put(
        " " + words.planColumn(column.kind.name), endingAt: column.end, y: layout.title.y,
        role: .dim, into: &grid)
    }
    let top = shelf.tops[.plans]
    for line in 0..<layout.body.height where top + line < count {
      let place = listed?[top + line] ?? (top + line)
      let y = layout.body.y + line
      drawPlan(plans.plan(at: place), place, columns, shelf, y: y, into: &grid)
      if top + line == shelf.cursors[.plans] {
        showCursor(on: Rect(x: 0, y: y, width: size.width, height: 1), in: &grid)
      }
    }
    if count == 0 { grid.put(words.nothingFits, x: 3, y: layout.body.y, role: .dim) }
    Widget.scrollMark(
      grid: &grid,
      rect: Rect(
        x: size.width - 1, y: layout.body.y, width: 1, height: layout.body.height),
      offset: top, visible: layout.body.height, total: count)
    guard let place = cursorPlan else { return }
    let plan = plans.plan(at: place)
    let title = words.pick(plan.title, plan.english.isEmpty ? plan.title : plan.english)
    let line = plan.problem.map { words.pick($0.chinese, $0.english) } ?? title + " · " + plan.stage
    drawFoot(
      layout.foot.height > 2 ? [line, plan.source] : [line], label: plan.id.rawValue, layout.foot,
      into: &grid)
  }

  private func drawPlan(
    _ plan: PlanSummary, _ place: Int, _ columns: PlanColumns, _ shelf: ShelfState, y: Int,
    into grid: inout Grid
  ) {
    let name = name(of: plan)
    var x = 2 + grid.put(fitted(name, to: columns.nameWidth), x: 2, y: y, role: .text) + 2
    if let problem = plan.problem {
      let text = words.pick(problem.chinese, problem.english)
      grid.put(fitted(text, to: size.width - x - 3), x: x, y: y, role: .late)
      return
    }
    x += grid.put(
      fitted(plan.id.rawValue, to: max(0, columns.nameWidth + 2 - x)), x: x, y: y, role: .dim)
    let counts = shelf.counts[place] ?? ShelfCounts()
    for column in columns.ends {
      let cell = cell(column.kind, plan, counts, shelf)
      put(cell.text, endingAt: column.end, y: y, role: cell.role, into: &grid)
    }
  }

  private func cell(
    _ kind: PlanColumns.Kind, _ plan: PlanSummary, _ counts: ShelfCounts, _ shelf: ShelfState
  ) -> (text: String, role: Role) {
    func plain(_ count: Int, _ role: Role = .text) -> (String, Role) {
      count == 0 ? ("-", .dim) : ("\(count)", role)
    }
    switch kind {
    case .records(let name): return plain(plan.counts[name.kind] ?? 0)
    case .differs: return plain(plan.differences, .soon)
    case .hits: return plain(shelf.hits(in: plan.rows), .accent)
    case .due: return plain(counts.due, daysLeft <= options.dueSoonDays ? .soon : .text)
    case .overdue: return plain(counts.overdue, .late)
    case .reviewed:
      let isAll = counts.tasks > 0 && counts.reviewed == counts.tasks
      return (
        "\(counts.reviewed)/\(counts.tasks)", isAll ? .good : counts.reviewed > 0 ? .text : .dim
      )
    }
  }

  /// A plan by its city.
  func name(of plan: PlanSummary) -> String {
    let english = plan.englishShort.isEmpty ? plan.english : plan.englishShort
    let name = words.pick(plan.city, english.isEmpty ? plan.city : english)
    return name.isEmpty ? plan.id.rawValue : name
  }

  // MARK: Parts of both lists

  func drawShelfTitle(
    _ title: String, place: Int, count: Int, y: Int, into grid: inout Grid
  ) {
    var x = 1
    grid.put("▌", x: 0, y: y, role: .accent)
    x += grid.put(title + " ", x: x, y: y, role: .heading)
    if count > 0 { x += grid.put("\(place + 1)/\(count) ", x: x, y: y, role: .dim) }
    let narrowing = shelfNarrowing
    if !narrowing.isEmpty {
      grid.put(
        narrowing.joined(separator: " · ") + " × ", x: x, y: y, width: max(0, size.width - x),
        role: .accent)
    }
  }

  private var shelfNarrowing: [String] {
    var result: [String] = []
    if let unit = home.filter.unit {
      result.append(unit.name + (home.filter.isLeadOnly ? words.leadMark : ""))
    }
    if let area = home.filter.area { result.append(words.areaWord(area)) }
    result += narrowingWords
    if shelf?.isSearching == true { result.append(words.searching) }
    return result
  }

  /// What the cursor is on, in full: a label, and as many lines as there is room for.
  func drawFoot(_ texts: [String], label: String, _ rect: Rect, into grid: inout Grid) {
    guard rect.height > 1 else { return }
    grid.horizontalRule(x: 0, y: rect.y, width: rect.width)
    let used = 2 + grid.put(label, x: 1, y: rect.y + 1, role: .accent)
    let room = max(1, rect.width - used - 1)
    let lines = texts.filter { !$0.isEmpty }
      .flatMap { wrapped($0, to: room, limit: rect.height) }.filter { !$0.isEmpty }
    for (index, line) in lines.prefix(rect.height - 1).enumerated() {
      let isLast = index == rect.height - 2 && lines.count > rect.height - 1
      grid.put(
        isLast ? cutShort(String(line), to: room) : String(line), x: used,
        y: rect.y + 1 + index, width: room, role: index == 0 ? .text : .dim)
    }
  }
}

extension PlanColumns.RecordKindName {
  var kind: RecordKind {
    switch self {
    case .indicator: .indicator
    case .task: .task
    case .policy: .policy
    case .outcome: .outcome
    }
  }
}

extension PlanColumns.Kind {
  /// The column's name for the words.
  var name: Words.PlanColumnName {
    switch self {
    case .records(let kind): .kind(kind.kind)
    case .due: .due
    case .overdue: .overdue
    case .reviewed: .reviewed
    case .differs: .differs
    case .hits: .hits
    }
  }
}
