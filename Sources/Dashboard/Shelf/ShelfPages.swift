import Canvas
import PlanModel
import Wording

/// Pages above the level of many plans: what was done, what has changed, what differs.
extension BoardState {
  /// Works out what a page shows of all plans in a width.
  func shelfContent(of page: PageID, width: Int) -> PageContent {
    switch page {
    case .history: shelfHistoryPage(width: width)
    case .changes: shelfChangesPage(width: width)
    case .differs: shelfDiffersPage(width: width)
    case .matrix: shelfMatrixPage(width: width)
    case .record, .unit, .area, .units, .due, .missing, .cell, .why:
      PageContent(crumb: crumb(of: page))
    }
  }

  /// The row the focus of a page is on.
  var shelfSubject: Int? {
    guard isAtShelf, let page, let focus = page.focus, let plans = shelf?.plans else { return nil }
    let items = content(of: page.id, width: pageWidth).items
    guard items.indices.contains(focus),
      case .plan(let place, .record(let id)) = items[focus].target
    else { return nil }
    return plans.row(of: id, in: place)
  }

  /// A row by its plan and id.
  func label(ofRow row: Int) -> String {
    guard let plans = shelf?.plans else { return "" }
    return "\(plans.plan(at: plans.plan(ofRow: row)).id)/\(plans.id(ofRow: row))"
  }

  // MARK: What was done

  /// The record of changes of all plans, latest first.
  private func shelfHistoryPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.historyTitle)
    content.crumbRight = words.entries(log.events.count)
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    content.head = [PageLine([Span(words.historyExplained, .dim, at: 1)])]
    var page = pageBuilder(width: width)
    if log.events.isEmpty { page.line([Span(words.historyEmpty, .dim, at: 1)]) }
    for event in log.events.reversed() {
      add(event, at: 1, isUndone: log.isUndone(event), showsPlan: true, to: &page)
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  /// One event: when, who, what, of which plan, on what.
  private func add(
    _ event: JournalEvent, at x: Int, isUndone: Bool, showsPlan: Bool, to page: inout PageBuilder
  ) {
    let place = shelf?.plans?.index(of: event.plan)
    let row = place.flatMap { place in event.record.flatMap { self.row(of: $0, in: place) } }
    var label = event.record?.description ?? ""
    if let row {
      label += " " + words.pick(row.title, row.english.isEmpty ? row.title : row.english)
    }
    let isWide = page.width >= 100
    let time =
      showsPlan && isWide ? event.localTime.date.description : event.localTime.date.monthAndDay
    var columns = [
      (time + " " + event.localTime.clock, isWide && showsPlan ? 18 : 13, Role.dim),
      (words.eventActor(event), isWide ? 15 : 11, .text),
      (words.eventAction(event, isUndone: isUndone), isWide ? 15 : 11, isUndone ? .dim : .strong),
    ]
    if showsPlan {
      columns.append((planName(event.plan, place), isWide ? 15 : 11, isUndone ? .dim : .text))
    }
    var spans: [Span] = []
    var end = x
    for (text, width, role) in columns {
      spans.append(Span(fitted(text, to: width - 1), role, at: end))
      end += width
    }
    spans.append(
      Span(
        fitted(label + words.eventNote(event), to: max(4, page.width - end - 2)),
        isUndone ? .dim : .text, at: end))
    page.line(spans)
    if let place, let row {
      page.item(
        x: 0, width: page.width, target: .plan(place, .record(row.id)), isRow: true,
        id: .event(event.id, row.id))
    }
  }

  private func row(of record: RecordID, in place: Int) -> RowSummary? {
    guard let plans = shelf?.plans else { return nil }
    return plans.row(of: record, in: place).map { plans.row(at: $0) }
  }

  /// A plan by its city; by its id where it is not among the plans any more.
  private func planName(_ id: PlanID, _ place: Int?) -> String {
    place.flatMap { place in shelf?.plans.map { name(of: $0.plan(at: place)) } } ?? id.rawValue
  }

  // MARK: What has changed

  /// What has changed since a day, plan by plan, the busiest first.
  private func shelfChangesPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.changesTitle(changesSince))
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    let places = Set(listedPlans ?? [])
    let groups = (shelf?.registers ?? [:]).filter { listedPlans == nil || places.contains($0.key) }
      .map { place, register in
        (
          place: place,
          events: register.changes(since: changesSince).filter { isListed($0, place) }
        )
      }
      .filter { !$0.events.isEmpty }
      .sorted { ($1.events.count, $0.place) < ($0.events.count, $1.place) }
    let all = groups.flatMap(\.events)
    content.crumbRight = words.entries(all.count)
    content.head = [
      PageLine([Span(words.changeCounts(Words.ChangeCounts(all)), .text, at: 1)])
    ]
    var page = pageBuilder(width: width)
    for (place, events) in groups {
      page.rule(
        [Span(planName(PlanID(""), place) + " \(events.count)", .heading, at: 1)],
        right: [Span(words.changeCounts(Words.ChangeCounts(events)), .dim)])
      for event in events.reversed() {
        add(event, at: 3, isUndone: false, showsPlan: false, to: &page)
      }
    }
    if groups.isEmpty { page.line([Span(words.nothingChanged, .dim, at: 1)]) }
    content.body = page.body
    content.items = page.items
    return content
  }

  /// Whether what an event is about is listed as the rows are narrowed.
  private func isListed(_ event: JournalEvent, _ place: Int) -> Bool {
    guard let shelf, shelf.found != nil, let plans = shelf.plans else { return true }
    guard let row = event.record.flatMap({ plans.row(of: $0, in: place) }) else { return false }
    return shelf.place(of: row) != nil
  }

  // MARK: What differs

  /// The plans whose linked records state the same thing otherwise, most such places first.
  private func shelfDiffersPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.differsTitle)
    content.movesByItem = true
    content.head = [PageLine([Span(words.plansDifferExplained, .dim, at: 1)])]
    guard let plans = shelf?.plans else { return content }
    let listed = (listedPlans ?? Array(0..<plans.planCount)).map { ($0, plans.plan(at: $0)) }
      .filter { $0.1.differences > 0 }
      .sorted { ($1.1.differences, $0.0) < ($0.1.differences, $1.0) }
    content.crumbRight = words.entriesOf(listed.reduce(0) { $0 + $1.1.differences })
    let most = listed.first?.1.differences ?? 1
    var page = pageBuilder(width: width)
    for (place, plan) in listed {
      let bar = max(1, min(plan.differences, plan.differences * 24 / most))
      page.line([
        Span(fitted(name(of: plan), to: 20), .text, at: 2),
        Span(fitted(plan.id.rawValue, to: 15), .dim, at: 23),
        Span("\(plan.differences)", .soon, at: 43 - "\(plan.differences)".count),
        Span(String(repeating: "≠", count: bar), .soon, at: 45),
      ])
      page.item(
        x: 0, width: width, target: .plan(place, .differs), isRow: true,
        id: .plan(plan.id, .differs))
    }
    if listed.isEmpty { page.line([Span(words.nothingFits, .dim, at: 3)]) }
    content.body = page.body
    content.items = page.items
    return content
  }
}
