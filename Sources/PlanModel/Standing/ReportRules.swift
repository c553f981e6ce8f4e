/// Why a report is not taken.
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
  /// The record has no such milestone; these are those it has.
  case unknownMilestone(MilestoneID, [MilestoneID])
  /// Closing out needs a standing report that it is done.
  case notReportedDone(RecordID)
  /// The unit that reported done cannot close out the same record.
  case sameUnit(RecordID, String)
  /// The plan names a date: none is agreed.
  case hasDate(RecordID)
  case noReason
}

/// The rules of follow-up: who may report what.
extension Register {
  /// Takes a report or says why not.
  ///
  /// Done and closed out are two things: a unit applies, another checks. So a record is closed
  /// out (销号) only after a unit has reported it done, and never by that unit.
  public func check(
    _ report: ProgressReport, on record: PlanRecord, in plan: Plan, today: CalendarDate
  ) throws(ReportRefusal) {
    guard RecordKind.reportable.contains(record.kind) else { throw .notReportable(record.id) }
    if report.unit.isEmpty { throw .noUnit }
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
    guard report.state == .closedOut else { return }
    guard let reporter = unitThatReportedDone(record) else { throw .notReportedDone(record.id) }
    func name(_ text: String) -> String { plan.unit(spelled: text)?.name ?? text }
    if name(reporter) == name(report.unit) { throw .sameUnit(record.id, reporter) }
  }

  /// Takes an agreed date or says why not.
  public func check(_ agreed: AgreedDate, on record: PlanRecord) throws(ReportRefusal) {
    guard RecordKind.reportable.contains(record.kind) else { throw .notReportable(record.id) }
    guard !record.milestones.contains(where: { $0.dueYear != nil }) else {
      throw .hasDate(record.id)
    }
    if agreed.reason.isEmpty { throw .noReason }
  }

  /// The unit whose report says that a record is done, if that is how it stands.
  public func unitThatReportedDone(_ record: PlanRecord) -> String? {
    guard let last = reports(on: record).last, last.report.state.isComplete else { return nil }
    return reports(on: record).last { $0.report.state == .done }?.report.unit
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
