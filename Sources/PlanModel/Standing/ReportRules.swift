/// Why a report, an agreed date or a close-out is not taken.
public enum ReportRefusal: Error, Sendable, Hashable {
  /// Measures, goals and areas are not reported on.
  case notReportable(RecordID)
  /// Per cent outside 0–100.
  case percentOutOfRange(Double)
  /// 100 per cent of something that is not done, or less of something that is.
  case percentAgainstState(Double, ProgressState)
  case futureMonth(YearMonth)
  /// Nobody said which unit reports.
  case noUnit
  /// The plan does not know the unit; these of its units have names near to it.
  case unknownUnit(String, nearest: [UnitID])
  /// The record does not name the unit, nor do the plan's notes bind it.
  case unitNotNamed(RecordID, String)
  /// The record has no such milestone; these are those it has.
  case unknownMilestone(MilestoneID, [MilestoneID])
  /// Done, but nothing of it was due: which of these milestones is meant?
  case whichMilestone([MilestoneID])
  /// Closing out is no report.
  case closeOutIsNoReport
  /// All of it is closed out: it has to be opened again first.
  case isClosedOut(RecordID)
  /// Closing out needs a standing report that it is done.
  case notReportedDone(RecordID, MilestoneID?)
  /// The unit that reported done cannot close out the same.
  case sameUnit(RecordID, String)
  /// It was reported done for a later month than the one it is to be closed out for.
  case closedOutBeforeReport(YearMonth, reported: YearMonth)
  /// There is nothing closed out that could be opened again.
  case notClosedOut(RecordID, MilestoneID?)
  case noReason
}

/// The rules of follow-up: who may report what.
extension Register {
  /// Takes a report or says why not.
  public func check(
    _ report: ProgressReport, on record: PlanRecord, in plan: Plan, today: CalendarDate
  ) throws(ReportRefusal) {
    guard RecordKind.reportable.contains(record.kind) else { throw .notReportable(record.id) }
    if report.state == .closedOut { throw .closeOutIsNoReport }
    try plan.check(unit: report.unit, reportingOn: record)
    if report.month > YearMonth(today) { throw .futureMonth(report.month) }
    if let percent = report.percent {
      guard percent >= 0, percent <= 100 else { throw .percentOutOfRange(percent) }
      if (percent == 100) != report.state.isComplete {
        throw .percentAgainstState(percent, report.state)
      }
    }
    let known = record.milestoneIDs
    if let unknown = report.completes.first(where: { !known.contains($0) }) {
      throw .unknownMilestone(unknown, known)
    }
    let followed = FollowedRecord(record, self)
    if report.state == .done, report.completes.isEmpty, !known.isEmpty,
      record.milestonesMeant(byDoneIn: report.month.year, agreed: followed.agreedDates).isEmpty
    {
      throw .whichMilestone(known)
    }
    let isLead = plan.reporter(report.unit, on: record) == .lead
    if isLead, followed.ledger.isAllClosedOut(in: report.month.year) {
      throw .isClosedOut(record.id)
    }
  }

  /// Takes an agreed date or says why not.
  public func check(_ agreed: AgreedDate, on record: PlanRecord) throws(ReportRefusal) {
    guard RecordKind.reportable.contains(record.kind) else { throw .notReportable(record.id) }
    try record.check([agreed.milestone].compactMap { $0 })
    if agreed.reason.isEmpty { throw .noReason }
  }

  /// Takes a close-out by a unit or the office, or says why not.
  ///
  /// Done and closed out are two things: a unit applies, another checks. So a milestone is closed
  /// out (销号) only after a unit has reported it done, never by that unit under any spelling, and
  /// for no month before that report's.
  public func check(
    _ closeOut: CloseOut, on record: PlanRecord, by unit: String?, today: CalendarDate
  ) throws(ReportRefusal) {
    guard RecordKind.reportable.contains(record.kind) else { throw .notReportable(record.id) }
    if closeOut.month > YearMonth(today) { throw .futureMonth(closeOut.month) }
    try record.check(closeOut.milestones)
    let followed = FollowedRecord(record, self)
    if closeOut.milestones.isEmpty {
      if followed.ledger.isAllClosedOut(in: closeOut.month.year) { throw .isClosedOut(record.id) }
      guard record.milestones.isEmpty, let report = followed.reports.lead.last,
        report.report.state.isComplete
      else { throw .notReportedDone(record.id, nil) }
      try check(report, closeOut, on: record, by: unit)
    }
    for milestone in closeOut.milestones {
      let year = milestone.year ?? closeOut.month.year
      switch followed.ledger.completion(of: milestone.milestone, in: year) {
      case .reported(let report): try check(report, closeOut, on: record, by: unit)
      case .closedOut: throw .isClosedOut(record.id)
      case .observed, nil: throw .notReportedDone(record.id, milestone.milestone)
      }
    }
    if closeOut.reason.isEmpty { throw .noReason }
  }

  private func check(
    _ filed: FiledReport, _ closeOut: CloseOut, on record: PlanRecord, by unit: String?
  ) throws(ReportRefusal) {
    let name = unit.map { plan?.officialName(of: $0) ?? $0 }
    if filed.report.unit == name { throw .sameUnit(record.id, filed.report.unit) }
    if closeOut.month < filed.report.month {
      throw .closedOutBeforeReport(closeOut.month, reported: filed.report.month)
    }
  }

  /// Takes a reopening or says why not.
  public func check(_ reopening: Reopening, on record: PlanRecord) throws(ReportRefusal) {
    try record.check(reopening.milestones)
    let followed = FollowedRecord(record, self)
    if followed.closeOuts.isEmpty { throw .notClosedOut(record.id, nil) }
    for milestone in reopening.milestones {
      let year = milestone.year ?? 0
      guard followed.ledger.completion(of: milestone.milestone, in: year)?.isClosedOut == true
      else { throw .notClosedOut(record.id, milestone.milestone) }
    }
    if reopening.reason.isEmpty { throw .noReason }
  }

  /// The milestones that are reported done and could be closed out, a yearly one with its year.
  public func closable(_ record: PlanRecord, in month: YearMonth) -> [MilestoneYear] {
    let ledger = FollowedRecord(record, self).ledger
    return record.milestoneYears(in: month.year).filter { milestone in
      if case .reported = ledger.completion(of: milestone.milestone, in: month.year) {
        return true
      }
      return false
    }
  }

  /// The milestones that are closed out.
  public func closedOut(_ record: PlanRecord) -> [MilestoneYear] {
    let closeOuts = FollowedRecord(record, self).closeOuts
    let named = closeOuts.milestones.keys
    let years = closeOuts.all.map(\.closeOut.month.year) + named.compactMap(\.year)
    var seen: Set<MilestoneYear> = []
    return Set(years).sorted().flatMap { record.milestoneYears(in: $0) }.filter {
      (named.contains($0) || closeOuts.whole != nil) && seen.insert($0).inserted
    }
  }
}

extension Plan {
  /// Whether a unit may report on a record, and why not.
  public func check(unit: String, reportingOn record: PlanRecord) throws(ReportRefusal) {
    let name = officialName(of: unit)
    if name.isEmpty { throw .noUnit }
    if record.lead?.party.name == name { return }
    guard knows(unitNamed: name) else {
      throw .unknownUnit(name, nearest: units(nearest: name).map(\.id))
    }
    if reporter(name, on: record) == .stranger { throw .unitNotNamed(record.id, name) }
  }
}

extension PlanRecord {
  /// Whether milestones are the record's own.
  fileprivate func check(_ milestones: [MilestoneYear]) throws(ReportRefusal) {
    let known = milestoneIDs
    if let unknown = milestones.first(where: { !known.contains($0.milestone) }) {
      throw .unknownMilestone(unknown.milestone, known)
    }
  }
}

extension RecordKind {
  /// The kinds that units report progress on.
  public static let reportable: [RecordKind] = [.task, .policy, .outcome]
}

extension Sequence<PlanRecord> {
  /// The records by their first-named party, those with most first; of equal ones the order of
  /// the records stands.
  public var byLead: [(lead: String, records: [PlanRecord])] {
    var order: [String] = []
    var groups: [String: [PlanRecord]] = [:]
    for record in self {
      let lead = record.lead?.party.name ?? ""
      if groups[lead] == nil { order.append(lead) }
      groups[lead, default: []].append(record)
    }
    return order.enumerated().sorted {
      (groups[$0.element]?.count ?? 0, -$0.offset) > (groups[$1.element]?.count ?? 0, -$1.offset)
    }.map { ($0.element, groups[$0.element] ?? []) }
  }
}
