import PlanModel
import Wording

/// The commands of follow-up that are more than opening a page.
extension BoardState {
  /// What has changed: since a check-in period began, or since the day that is looked back at.
  var changes: [Change] {
    let register = options.asOf == nil ? log : fullLog
    return register.changes(since: changesSince, in: plan)
  }

  /// The day changes are looked at from: the start of a check-in period, or the day after the
  /// one that is looked back at.
  var changesSince: CalendarDate {
    if let day = options.asOf { return CalendarDate(ordinal: day.ordinal + 1) ?? day }
    var day = options.period.start(containing: today)
    for _ in 0..<periodsBack {
      let before = CalendarDate(ordinal: day.ordinal - 1) ?? day
      day = options.period.start(containing: before)
    }
    return day
  }

  mutating func toggleAxis() {
    if page?.id != .due {
      dueView.isAxisOpen = true
      open(.due)
    } else {
      dueView.isAxisOpen.toggle()
    }
  }

  /// Widens or narrows the years of the axis that is open; says when it cannot be more so.
  mutating func zoomAxis(by step: Int) {
    func axis() -> TimeAxis? {
      page?.id == .due ? DueColumns(board: self, width: pageWidth).axis : shelfAxis
    }
    let (zoom, before) = (dueView.zoom, axis())
    dueView.zoom = min(8, max(-3, zoom + step))
    let after = axis()
    // Years so wide that this one is not among them are of no use.
    let losesToday =
      before.map { $0.lastYear >= today.year } == true
      && after.map { $0.lastYear < today.year } == true
    if after != before, !losesToday { return }
    dueView.zoom = zoom
    say(words.axisEnd(isNarrowest: step < 0))
  }

  /// The page that tells why an indicator's verdicts are what they are.
  mutating func openWhy() {
    if let id = subject, id.kind == .indicator { open(.why(id)) }
  }

  /// Asks where the list on the screen is to be written.
  mutating func openExport() {
    guard let request = exportRequest else { return }
    open(.export(request))
  }

  /// Whether the list on the screen has a record; asked for every hint line.
  var hasSomethingToExport: Bool {
    switch page?.id {
    case nil: lists.rows(of: lastRecordPane).count > 0
    case .missing: !missingTasks.isEmpty
    case .record, .why: true
    case .due: hasDueRecords
    case .unit, .area, .units, .history, .differs, .matrix, .cell, .changes:
      page.map { page in
        content(of: page.id, width: pageWidth).items.contains { item in
          if case .record = item.target { true } else { false }
        }
      } ?? false
    }
  }

  /// The list on the screen as something to be written to a file.
  var exportRequest: ExportRequest? {
    func request(_ records: [RecordID], _ name: String) -> ExportRequest {
      let kind = records.first?.kind ?? .task
      return ExportRequest(
        content: .records(kind), records: records.filter { $0.kind == kind },
        path: "planboard-\(name)-\(today).csv")
    }
    guard let page else {
      let kind = lastRecordPane
      let ids = rows(of: kind).ids.compactMap(\.record)
      return request(ids, kind.word)
    }
    switch page.id {
    case .missing:
      return ExportRequest(
        content: .missing(reportMonth), records: missingTasks.map(\.id),
        path: "planboard-missing-\(reportMonth).txt")
    case .record(let id), .why(let id): return request([id], "\(id)")
    case .due: return request(dueGroups.flatMap(\.records).map(\.id), "due")
    case .unit, .area, .units, .history, .differs, .matrix, .cell, .changes:
      let ids = content(of: page.id, width: pageWidth).items.compactMap { item -> RecordID? in
        if case .record(let id) = item.target { return id }
        return nil
      }
      return request(ids, "list")
    }
  }
}
