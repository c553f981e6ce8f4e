import Canvas
import PlanModel
import Wording

/// Due and timeline: one screen in two proportions. The same rows with a short axis and the
/// clause, or with the axis opened.
extension BoardState {
  func duePage(width: Int) -> PageContent {
    let columns = DueColumns(board: self, width: width)
    var content = PageContent(crumb: words.dueTitle(isAxisOpen: dueView.isAxisOpen))
    content.crumbRight = words.dueCorner(words.grouping(dueView.grouping.word), today: today)
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    content.head = dueHead(width: width) + [columnHead(columns)]
    var page = pageBuilder(width: width)
    let groups = dueGroups
    for group in groups {
      let isFolded = dueView.folded.contains(group.id)
      addHeading(group.id, group.records, isFolded: isFolded, columns, to: &page)
      if isFolded { continue }
      for record in group.records {
        page.line(row(of: record, columns))
        page.item(x: 0, width: width, target: .record(record.id), isRow: true)
      }
    }
    if groups.isEmpty { page.line([Span(words.nothingFits, .dim, at: 3)]) }
    content.body = page.body
    content.items = page.items
    return content
  }

  /// 逾期 0  年内 22 未核 18  剩 38 天  每年 2 │ 2027末 29 │ …: tasks alone, as the office counts.
  private func dueHead(width: Int) -> [PageLine] {
    let tasks = dueRecords.filter { $0.kind == .task }
    var counts: [DueGroup: Int] = [:]
    for task in tasks { counts[DueGroup(due(of: task)), default: 0] += 1 }
    let overdue = counts[.overdue] ?? 0
    let pressing = tasks.filter { standing(of: $0).isPressing }
    let open = pressing.count { review(of: $0.id).kind != .reviewed }
    let isLoud = daysLeft <= options.dueSoonDays
    let thisYear = counts[.thisYear(today.year)] ?? 0
    let agreed = tasks.filter { due(of: $0).date?.isAgreed == true }
    let overdueAgreed = agreed.count { due(of: $0).isOverdue }
    let thisYearAgreed = agreed.count { due(of: $0).isDueThisYear }
    var spans = [
      Span(words.overdueWord + " ", .dim, at: 1),
      Span("\(overdue)", overdue > 0 ? .late : .dim),
      Span(words.agreedOf(overdueAgreed), .dim),
      Span("  " + words.thisYearWord + " ", .text),
      Span("\(thisYear)", isLoud && thisYear > 0 ? .soon : .strong),
      Span(words.agreedOf(thisYearAgreed), .dim),
      Span("  " + words.reviewKind(.unreviewed) + " ", .text),
      Span("\(open)", isLoud && open > 0 ? .soon : .strong),
      Span("  " + words.daysLeft(daysLeft), .text),
    ]
    if let yearly = counts[.yearly] { spans.append(Span("  " + words.yearlyWord(yearly), .text)) }
    var facts: [String] = []
    for group in counts.keys.sorted() {
      switch group {
      case .later, .undated, .complete:
        facts.append(
          words.dueGroup(group.name(horizon: planHorizon), daysLeft: daysLeft)
            + " \(counts[group] ?? 0)")
      case .overdue, .thisYear, .yearly: break
      }
    }
    facts.append(words.tasksCount(tasks.count))
    var used = spans.reduce(1) { $0 + textWidth($1.text) }
    for (index, fact) in facts.enumerated() where used + textWidth(fact) + 3 < width {
      spans.append(Span(index == 0 ? "  │ " : " · ", .rule))
      spans.append(Span(fact, .dim))
      used += textWidth(fact) + 3
    }
    var lines = [PageLine(spans)]
    if !narrowingWords.isEmpty {
      lines.append(
        PageLine([Span(narrowingWords.joined(separator: " · ") + " ×", .accent, at: 1)]))
    }
    return lines
  }

  private func columnHead(_ columns: DueColumns) -> PageLine {
    var spans = [
      Span(words.reviewColumn, .dim, at: 1), Span(words.taskColumn, .dim, at: columns.title.x),
    ]
    if columns.lead.width > 0 {
      spans.append(Span(words.leadColumn, .dim, at: columns.lead.x))
    }
    if columns.state.width > 0 {
      spans.append(Span(words.stateColumn, .dim, at: columns.state.x, width: columns.state.width))
    }
    for label in columns.axis.labels where columns.axis.width > 0 {
      spans.append(Span(label.text, .dim, at: columns.axisX + label.column))
    }
    if columns.axis.width > 0, let today = columns.axis.headLine(of: today) {
      spans.append(Span("┃", .accent, at: columns.axisX + today))
    }
    if columns.clause.width > 0 {
      spans.append(Span(words.clauseColumn, .dim, at: columns.clause.x))
    }
    return PageLine(spans)
  }

  private func addHeading(
    _ id: DueGroupID, _ records: [PlanRecord], isFolded: Bool, _ columns: DueColumns,
    to page: inout PageBuilder
  ) {
    let mark = isFolded ? "▸ " : "▾ "
    let tally = Tally(records, in: self)
    var facts: [String] = []
    if tally.reviewed > 0 { facts.append(words.reviewKind(.reviewed) + " \(tally.reviewed)") }
    if tally.stale > 0 { facts.append(words.reviewKind(.stale) + " \(tally.stale)") }
    if hasReports, tally.unreported > 0 {
      facts.append(words.owedShort(isPast: isPastCutOff) + " \(tally.unreported)")
    }
    var spans = [
      Span(mark + title(of: id) + " \(records.count)", .heading, at: 1, width: columns.axisX - 2)
    ]
    let text = facts.joined(separator: " · ")
    let start = columns.axisX - textWidth(text) - 2
    if !text.isEmpty, start > textWidth(spans[0].text) + 3 {
      spans.append(Span(text, .dim, at: start))
    }
    var axis = AxisRow(columns.axis, today: today)
    axis.drawToday()
    spans += axis.spans(at: columns.axisX).filter { $0.text != " " && $0.role == .accent }
    page.rule(spans)
    page.item(x: 0, width: page.width, target: .group(id), isRow: true)
  }

  /// The name of a group.
  func title(of id: DueGroupID) -> String {
    switch id {
    case .time(let group, let kind):
      let name = words.dueGroup(group.name(horizon: planHorizon), daysLeft: daysLeft)
      return kind == .task ? name : words.kind(kind) + " · " + name
    case .area(let number): return crumb(of: .area(number))
    case .unit(let name): return name
    }
  }

  private func row(of record: PlanRecord, _ columns: DueColumns) -> [Span] {
    let standing = standing(of: record)
    var spans = [
      Span(words.glyph(standing.review), role(of: standing.review), at: 1),
      Span("\(record.id)", .accent, at: 3),
      Span(fitted(words.title(of: record), to: columns.title.width), .text, at: columns.title.x),
    ]
    if columns.lead.width > 0 {
      spans.append(
        Span(fitted(unitsSummary(of: record), to: columns.lead.width), .text, at: columns.lead.x))
    }
    if columns.state.width > 0 {
      let cell = cell(.progress, of: record)
      spans.append(Span(fitted(cell.text, to: columns.state.width), cell.role, at: columns.state.x))
    }
    var axis = AxisRow(columns.axis, today: today)
    axis.draw(standing.items, figures: columns.axis.cells >= 7, undated: words.undated)
    spans += axis.spans(at: columns.axisX)
    if columns.clause.width > 0 {
      spans.append(
        Span(
          fitted(dueClause(of: record), to: columns.clause.width), .dim, at: columns.clause.x))
    }
    return spans
  }

  /// What has to be complete next, in the plan's words.
  private func dueClause(of record: PlanRecord) -> String {
    let item = standing(of: record).items.filter { !$0.isComplete }
      .min { $0.due.urgency < $1.due.urgency }
    return oneLine(item?.text ?? record.bindingClause)
  }
}

extension DueView.Grouping {
  /// Its name for the words.
  var word: Words.GroupingName {
    switch self {
    case .time: .time
    case .area: .area
    case .unit: .unit
    }
  }
}

/// Where the columns of the due view stand.
struct DueColumns {
  struct Column {
    var x: Int
    var width: Int
  }

  var title: Column
  var lead: Column
  var state: Column
  var axis: TimeAxis
  var axisX: Int
  var clause: Column

  init(board: BoardState, width: Int) {
    let view = board.dueView
    let isWide = width >= 100
    let isNarrow = width < 70
    let isOpen = view.isAxisOpen
    var x = 8
    func column(_ width: Int) -> Column {
      defer { x += width }
      return Column(x: x, width: max(0, width - 1))
    }
    title = column(isNarrow ? max(10, width - 34) : isWide ? (isOpen ? 25 : 26) : isOpen ? 21 : 25)
    lead = column(isNarrow ? 0 : isWide ? 17 : 13)
    let stateWidth = board.options.language == .chinese ? 5 : 9
    state = column(board.hasReports && !isNarrow ? stateWidth : 0)
    axisX = x
    let horizon = board.planHorizon
    let first = isOpen ? board.plan.head.startYear : min(board.today.year, horizon)
    let room = isOpen ? width - x - 2 : min(width - x - 2, 28)
    let base = TimeAxis(
      firstYear: min(first + view.shift, horizon), horizon: horizon,
      farYear: board.farYear, width: room, cells: isOpen ? nil : 4)
    axis =
      isOpen && view.zoom != 0
      ? TimeAxis(
        firstYear: base.firstYear, horizon: horizon, farYear: board.farYear, width: room,
        cells: base.cells + view.zoom * 3) : base
    x += axis.width + 1
    clause = Column(x: x, width: isOpen || width - x < 12 ? 0 : width - x - 2)
  }
}

extension BoardState {
  /// The last year the plan sets targets for.
  var planHorizon: Int {
    facts.lastTargetYear ?? today.year + 5
  }

  /// The last year behind the horizon in which something falls due.
  var farYear: Int? {
    facts.lastDueYear.flatMap { $0 > planHorizon ? $0 : nil }
  }
}
