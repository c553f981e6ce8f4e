/// A record with all that was said of it in follow-up, gathered once.
struct FollowedRecord {
  let record: PlanRecord
  let reports: RecordReports
  let agreements: [FiledAgreement]
  let closeOuts: CloseOuts
  let ledger: MilestoneLedger

  init(_ record: PlanRecord, _ register: Register) {
    self.record = record
    let events = register.standingEvents(about: record)
    agreements = Register.agreements(among: events)
    let made = CloseOuts(among: events, of: record, in: register.plan)
    var reports = RecordReports(among: events, on: record, in: register.plan)
    var closeOuts = made
    if !made.isEmpty {
      var aside = Self.unseen(made, events, record, register)
      reports = RecordReports(among: events, on: record, in: register.plan, aside: aside)
      closeOuts = made.withoutReporters(
        Self.ledger(record, reports.lead, agreements, CloseOuts()), reports.lead)
      if closeOuts.all.count < made.all.count {
        aside = Self.unseen(closeOuts, events, record, register)
        reports = RecordReports(among: events, on: record, in: register.plan, aside: aside)
      }
    }
    self.reports = reports
    self.closeOuts = closeOuts
    ledger = Self.ledger(record, reports.lead, agreements, closeOuts)
  }

  /// The ledger as it was before a month.
  func ledger(before month: YearMonth) -> MilestoneLedger {
    var closeOuts = closeOuts
    closeOuts.milestones = closeOuts.milestones.filter { $0.value.closeOut.month < month }
    if let whole = closeOuts.whole, whole.closeOut.month >= month { closeOuts.whole = nil }
    return Self.ledger(
      record, reports.lead.filter { $0.report.month < month }, agreements, closeOuts)
  }

  /// Reports on a record all of which is closed out, that neither saw a close-out nor were seen by
  /// one: they count for nothing until somebody opens the record again.
  private static func unseen(
    _ closeOuts: CloseOuts, _ events: [JournalEvent], _ record: PlanRecord, _ register: Register
  ) -> Set<EventID> {
    let closed = ledger(record, [], [], closeOuts)
    let closing = Set(closeOuts.all.map(\.event))
    let closingEvents = events.filter { closing.contains($0.id) }
    var unseen: Set<EventID> = []
    for event in events {
      guard case .progress(let report) = event.action, !closing.contains(event.id),
        closed.isAllClosedOut(in: report.month.year)
      else { continue }
      let isSeen = closingEvents.contains { closing in
        register.hasSeen(event, closing.id, of: record)
          || register.hasSeen(closing, event.id, of: record)
      }
      if !isSeen { unseen.insert(event.id) }
    }
    return unseen
  }

  /// The last date agreed for each milestone that is not yearly.
  var agreedDates: [MilestoneID: CalendarDate] { Self.agreedDates(record, agreements) }

  private static func agreedDates(
    _ record: PlanRecord, _ agreements: [FiledAgreement]
  ) -> [MilestoneID: CalendarDate] {
    var dates: [MilestoneID: CalendarDate] = [:]
    for (milestone, id) in zip(record.milestones, record.milestoneIDs)
    where milestone.kind != .yearly {
      dates[id] =
        agreements.about(MilestoneYear(milestone: id), milestone.kind).last?.agreed.date
    }
    return dates
  }

  private static func ledger(
    _ record: PlanRecord, _ reports: [FiledReport], _ agreements: [FiledAgreement],
    _ closeOuts: CloseOuts
  ) -> MilestoneLedger {
    return MilestoneLedger(
      record, reports, agreed: agreedDates(record, agreements),
      closedOut: closeOuts.milestones, whole: closeOuts.whole)
  }
}

extension CloseOuts {
  /// Without those of the unit that reported what they close out: nobody checks their own work.
  fileprivate func withoutReporters(
    _ reported: MilestoneLedger, _ reports: [FiledReport]
  ) -> CloseOuts {
    if isEmpty { return self }
    var result = self
    result.milestones = milestones.filter { milestone, filed in
      let year = milestone.year ?? filed.closeOut.month.year
      return reported.completion(of: milestone.milestone, in: year)?.unit != filed.unit
    }
    let reporter = reports.last { $0.report.state.isComplete }?.report.unit
    if let whole, whole.unit == reporter { result.whole = nil }
    return result
  }
}

extension Completion {
  /// The unit that reported it, or that closed it out.
  public var unit: String? {
    switch self {
    case .observed: nil
    case .reported(let filed): filed.report.unit
    case .closedOut(let filed): filed.unit
    }
  }
}
