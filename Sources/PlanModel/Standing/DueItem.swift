/// One thing in a record that falls due: a milestone, a year's target, or an agreed date.
public struct DueItem: Sendable, Hashable {
  public var record: RecordID
  /// The milestone it is.
  public var id: MilestoneID
  public var due: Due
  /// The clause it was read from.
  public var text: String
  public var quantities: [Quantity]
  /// The milestone as the plan has it.
  public var kind: Milestone.Kind

  public var isComplete: Bool {
    if case .met = due { return true }
    return false
  }
}

/// How a record stands on a day: what is due, what was reported, who has looked at it.
public struct RecordStanding: Sendable, Hashable {
  public var review: Review
  /// In the order of the record's milestones.
  public var items: [DueItem]
  /// The one of them that counts: what is overdue longest, else what is due soonest, else what is
  /// yearly, else what has no date; when all is complete, the last.
  public var due: Due
  /// The report that holds: the latest of the latest month.
  public var report: FiledReport?
  /// Whether a report for the month of the day is there.
  public var isReported: Bool
  /// Whether a report for that month is owed: a task that is not complete and has none.
  public var isReportMissing: Bool
  public var agreed: AgreedDate?
  /// Who noted the agreed date.
  public var agreedBy: Actor?

  /// The state last reported; nil when nothing was.
  public var state: ProgressState? { report?.report.state }

  /// Whether something open falls due in the present year, or is overdue.
  public var isPressing: Bool { due.isDueThisYear || due.isOverdue }

  /// A record of which nothing is known.
  public init(record: PlanRecord, on day: CalendarDate) {
    self = Register().standing(of: record, on: day, period: .month)
  }

  init(
    review: Review, items: [DueItem], due: Due, report: FiledReport?, isReported: Bool,
    isReportMissing: Bool, agreed: AgreedDate?, agreedBy: Actor?
  ) {
    self.review = review
    self.items = items
    self.due = due
    self.report = report
    self.isReported = isReported
    self.isReportMissing = isReportMissing
    self.agreed = agreed
    self.agreedBy = agreedBy
  }
}
