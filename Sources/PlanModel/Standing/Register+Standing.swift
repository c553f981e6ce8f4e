/// How records stand, folded from what was reported.
extension Register {
  /// How a record stands on a day.
  public func standing(
    of record: PlanRecord, on day: CalendarDate, period: CheckInPeriod
  ) -> RecordStanding {
    let reports = reports(on: record)
    let month = YearMonth(day)
    let isComplete = reports.last?.report.state.isComplete ?? false
    let agreement = agreement(of: record)
    let agreed = agreement?.agreed
    let items = dueItems(of: record, on: day, reports: reports, agreed: agreed)
    let isReported = reports.contains { $0.report.month == month }
    return RecordStanding(
      review: review(of: record, on: day, period: period), items: items,
      due: Self.presentDue(items), report: reports.last, isReported: isReported,
      isReportMissing: record.kind == .task && !isReported && !isComplete, agreed: agreed,
      agreedBy: agreement?.by)
  }

  /// The reports on a record that hold, by month; for one month the latest stands last.
  public func reports(on record: PlanRecord) -> [FiledReport] {
    var filed: [(position: Int, report: FiledReport)] = []
    for (position, event) in standingEvents(about: record).enumerated() {
      guard case .progress(let report) = event.action else { continue }
      filed.append(
        (
          position,
          FiledReport(report: report, by: event.actor, at: event.localTime, event: event.id)
        ))
    }
    return filed.sorted {
      ($0.report.report.month, $0.position) < ($1.report.report.month, $1.position)
    }.map(\.report)
  }

  /// The date last agreed for a record, and who noted it.
  public func agreement(of record: PlanRecord) -> (agreed: AgreedDate, by: Actor)? {
    for event in standingEvents(about: record).reversed() {
      if case .agree(let date) = event.action { return (date, event.actor) }
    }
    return nil
  }

  /// The reminders sent about a record's report of a month, in order.
  public func reminders(about record: PlanRecord, for month: YearMonth) -> [JournalEvent] {
    standingEvents(about: record).filter { event in
      if case .remind(let reminder) = event.action { return reminder.month == month }
      return false
    }
  }

  /// The tasks whose report for a month is missing, in the plan's order. What was complete by an
  /// earlier month's report owes none.
  public func missingReports(of plan: Plan, for month: YearMonth) -> [PlanRecord] {
    plan.records(of: .task).filter { task in
      let reports = reports(on: task)
      if reports.contains(where: { $0.report.month == month }) { return false }
      return reports.last { $0.report.month < month }?.report.state.isComplete != true
    }
  }

  // MARK: What is due

  private func dueItems(
    of record: PlanRecord, on day: CalendarDate, reports: [FiledReport], agreed: AgreedDate?
  ) -> [DueItem] {
    let isComplete = reports.last?.report.state.isComplete ?? false
    let completed = Set(reports.flatMap(\.report.completes))
    let targets = record.indicator.map { _ in indicatorMet(record, by: day) } ?? [:]
    return zip(record.milestones, record.milestoneIDs).map { milestone, id in
      let due: Due
      if let year = milestone.dueYear {
        let isMet = isComplete || completed.contains(id) || targets[year] == true
        due = isMet ? .met(.end(of: year)) : Due(.end(of: year), on: day)
      } else if milestone.kind == .yearly {
        due = yearlyDue(id, on: day, reports: reports, isComplete: isComplete)
      } else if isComplete || completed.contains(id) {
        due = .met(agreed.map { DueDate($0.date, isAgreed: true) })
      } else if let agreed {
        due = Due(DueDate(agreed.date, isAgreed: true), on: day)
      } else {
        due = .undated
      }
      return DueItem(
        record: record.id, id: id, due: due, text: milestone.text,
        quantities: milestone.quantities, kind: milestone.kind)
    }
  }

  /// A yearly quota counts for each year by itself. A past year's is overdue from the first year
  /// in which the journal says anything: earlier years nobody kept.
  private func yearlyDue(
    _ id: MilestoneID, on day: CalendarDate, reports: [FiledReport], isComplete: Bool
  ) -> Due {
    if isComplete { return .met(.end(of: day.year)) }
    let done = Set(
      reports.filter { $0.report.completes.contains(id) }.map(\.report.month.year))
    let first = min(firstYear ?? day.year, day.year)
    if let missed = (first..<day.year).first(where: { !done.contains($0) }) {
      return Due(.end(of: missed), on: day)
    }
    return done.contains(day.year)
      ? .met(.end(of: day.year)) : .yearly(days: day.days(to: .endOfYear(day.year)))
  }

  private var firstYear: Int? { events.first?.localTime.date.year }

  /// The item that counts for the record.
  private static func presentDue(_ items: [DueItem]) -> Due {
    let open = items.filter { !$0.isComplete }
    if let dated = open.filter({ $0.due.date != nil }).min(by: { $0.due.urgency < $1.due.urgency })
    {
      return dated.due
    }
    if let yearly = open.first(where: { $0.kind == .yearly }) { return yearly.due }
    if let undated = open.first { return undated.due }
    let last = items.compactMap(\.due.date).max { $0.day < $1.day }
    return items.isEmpty ? .notApplicable : .met(last)
  }
}

extension PlanRecord {
  /// When the record is next due as the plan alone says, without reports or agreements.
  public func due(on day: CalendarDate) -> Due {
    RecordStanding(record: self, on: day).due
  }

  /// The milestone that counts by the plan alone: the earliest dated one, else a yearly one, else
  /// an undated one.
  public var presentMilestone: Milestone? {
    milestones.filter { $0.dueYear != nil }.min { ($0.dueYear ?? 0) < ($1.dueYear ?? 0) }
      ?? milestones.first { $0.kind == .yearly } ?? milestones.first
  }

  /// The indicator, if it is one.
  public var indicator: Indicator? {
    if case .indicator(let indicator) = detail { return indicator }
    return nil
  }
}
