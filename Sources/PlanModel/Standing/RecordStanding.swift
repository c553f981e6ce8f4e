/// How a record stands on a day: what is due, what was reported, who has looked at it.
public struct RecordStanding: Sendable, Hashable {
  public var review: Review
  /// In the order of the record's milestones.
  public var items: [DueItem]
  /// The one of them that counts: what is overdue longest, else what is due soonest, else what is
  /// yearly, else what has no date; when all is complete, the last.
  public var due: Due
  /// Every report that holds, told apart by whose it is.
  public var reports: RecordReports
  /// Whether all of its milestones are complete; without milestones, whether its last report
  /// says so or it is closed out.
  public var isComplete: Bool
  /// Whether all of its milestones are closed out.
  public var isClosedOut: Bool
  /// The close-outs that hold.
  public var closeOuts: [FiledCloseOut]
  /// Whether the report for the month of the day is owed.
  public var duty: ReportDuty
  /// Every date that was agreed, in order.
  public var agreements: [FiledAgreement]

  /// The report that says how the record stands: the first-named party's latest of its latest month.
  public var report: FiledReport? { reports.lead.last }

  /// How it stands: complete when all of its milestones are, else as its first-named party last
  /// reported; nil when it did not. A record of which a part was reported done goes on.
  public var state: ProgressState? {
    if isComplete { return isClosedOut ? .closedOut : .done }
    guard let last = report?.report.state else { return nil }
    return last.isComplete ? .onSchedule : last
  }

  /// The year for which its last report says done, where the record goes on.
  public var yearDone: Int? {
    guard !isComplete, let report = report?.report, report.state.isComplete else { return nil }
    return report.month.year
  }

  /// Whether the report for the month is owed and not there, be it late or not.
  public var isReportOwed: Bool { duty.isOwed }

  /// Whether something falls due in a year, complete or not: by the plan, or by a date agreed in
  /// its place. Yearly quotas fall due every year.
  public func isDue(in year: Int) -> Bool {
    items.contains { $0.isDue(in: year) } || items.isEmpty && agreed?.date.year == year
  }

  /// Whether all that falls due in a year does so by dates that were agreed.
  public func isAgreed(in year: Int) -> Bool {
    let due = items.filter { $0.isDue(in: year) }
    return !due.isEmpty && due.allSatisfy(\.isAgreed)
  }

  /// Whether it has milestones and none of them has a date, of the plan or agreed.
  public var isUndated: Bool {
    !items.isEmpty && items.allSatisfy { $0.kind == .undated && $0.agreements.isEmpty }
  }

  /// Whether the first-named party's report for the month is there.
  public var isReported: Bool { duty == .filed }

  /// The date last agreed, if any was.
  public var agreed: AgreedDate? { agreements.last?.agreed }

  /// What is doubtful about the report that holds.
  public func doubts(of record: PlanRecord) -> [ReportDoubt] {
    report.map { RecordReports.doubts(about: $0, among: reports.lead, of: record) } ?? []
  }

  /// Whether something open falls due in the present year, or is overdue.
  public var isPressing: Bool { due.isDueThisYear || due.isOverdue }

  /// A record of which nothing is known.
  public init(record: PlanRecord, on day: CalendarDate) {
    self = Register().standing(of: record, on: day, period: .month)
  }

  init(
    review: Review, items: [DueItem], due: Due, reports: RecordReports, isComplete: Bool,
    isClosedOut: Bool, closeOuts: [FiledCloseOut], duty: ReportDuty,
    agreements: [FiledAgreement]
  ) {
    self.review = review
    self.items = items
    self.due = due
    self.reports = reports
    self.isComplete = isComplete
    self.isClosedOut = isClosedOut
    self.closeOuts = closeOuts
    self.duty = duty
    self.agreements = agreements
  }
}

extension RecordStanding {
  /// The milestone a date is agreed for where nobody says which: of the open ones that have a date
  /// the one that presses most. Nil means those without one.
  public var milestoneToAgree: MilestoneYear? {
    items.filter { !$0.isComplete && $0.kind != .undated }
      .min { $0.due.urgency < $1.due.urgency }?.milestone
  }
}
