/// How records stand, folded from what was reported.
extension Register {
  /// How a record stands on a day.
  public func standing(
    of record: PlanRecord, on day: CalendarDate, period: CheckInPeriod
  ) -> RecordStanding {
    let state = FollowedRecord(record, self)
    let items = dueItems(of: state, on: day)
    let month = YearMonth(day)
    let isReportable = RecordKind.reportable.contains(record.kind)
    return RecordStanding(
      review: review(of: record, on: day, period: period), items: items,
      due: Self.presentDue(items), reports: state.reports,
      isComplete: isReportable && state.ledger.isAllComplete(in: day.year),
      isClosedOut: isReportable && state.ledger.isAllClosedOut(in: day.year),
      closeOuts: state.closeOuts.all, duty: duty(of: state, for: month, on: day),
      agreements: state.agreements)
  }

  /// The reports on a record that hold.
  public func reports(on record: PlanRecord) -> RecordReports {
    FollowedRecord(record, self).reports
  }

  /// The reminders sent about a record's report of a month, in order.
  public func reminders(about record: PlanRecord, for month: YearMonth) -> [JournalEvent] {
    standingEvents(about: record).filter { event in
      if case .remind(let reminder) = event.action { return reminder.month == month }
      return false
    }
  }

  /// The tasks whose report for a month is owed and not there, in the plan's order: missing once
  /// the month's cut-off is past. What was complete before the month owes none.
  public func owedReports(of plan: Plan, for month: YearMonth) -> [PlanRecord] {
    plan.records(of: .task).filter {
      duty(of: FollowedRecord($0, self), for: month, on: month.firstDay).isOwed
    }
  }

  private func duty(
    of state: FollowedRecord, for month: YearMonth, on day: CalendarDate
  ) -> ReportDuty {
    guard state.record.kind == .task else { return .none }
    if state.reports.isReported(for: month) { return .filed }
    return state.ledger(before: month).isAllComplete(in: month.year)
      ? .none : rules.duty(for: month, on: day)
  }

  // MARK: What is due

  private func dueItems(of state: FollowedRecord, on day: CalendarDate) -> [DueItem] {
    let record = state.record
    let targets = record.indicator.map { _ in indicatorMet(record, by: day) } ?? [:]
    return zip(record.milestones, record.milestoneIDs).map { milestone, id in
      var item = DueItem(
        record: record.id, id: id, due: .undated, agreements: [], text: milestone.text,
        quantities: milestone.quantities, kind: milestone.kind)
      if milestone.kind == .yearly {
        setYearly(&item, state, on: day)
        return item
      }
      item.official = milestone.dueYear.map { .endOfYear($0) }
      item.agreements = state.agreements.about(item.milestone, milestone.kind)
      item.completion =
        milestone.dueYear.flatMap { targets[$0] } == true
        ? .observed : state.ledger.completion(of: id, in: day.year)
      let date = item.dueDate
      if item.isComplete {
        item.due = .met(date)
      } else {
        item.due = date.map { Due($0, on: day) } ?? .undated
      }
      return item
    }
  }

  /// A yearly quota counts for each year by itself. A past year's is overdue from the first year
  /// in which the journal says anything: earlier years nobody kept. Of several open years the one
  /// that presses most is shown.
  private func setYearly(_ item: inout DueItem, _ state: FollowedRecord, on day: CalendarDate) {
    let first = min(events.first?.localTime.date.year ?? day.year, day.year)
    let id = item.id
    let open = (first...day.year).filter { state.ledger.completion(of: id, in: $0) == nil }
    let choices = open.map { year in
      var choice = item
      choice.year = year
      choice.official = .endOfYear(year)
      choice.agreements = state.agreements.about(choice.milestone, .yearly)
      if year == day.year, choice.agreements.isEmpty {
        choice.due = .yearly(days: day.days(to: .endOfYear(year)))
      } else if let date = choice.dueDate {
        choice.due = Due(date, on: day)
      }
      return choice
    }
    if let choice = choices.min(by: { $0.due.urgency < $1.due.urgency }) {
      item = choice
      return
    }
    item.year = day.year
    item.official = .endOfYear(day.year)
    item.agreements = state.agreements.about(item.milestone, .yearly)
    item.completion = state.ledger.completion(of: id, in: day.year)
    item.due = .met(item.dueDate)
  }

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

extension DueItem {
  /// The date that holds: the one last agreed, else the plan's.
  var dueDate: DueDate? {
    agreements.last.map { DueDate($0.agreed.date, isAgreed: true) } ?? official.map { DueDate($0) }
  }
}
