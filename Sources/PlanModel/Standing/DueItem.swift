/// One thing in a record that falls due: a milestone, a year's target, or an agreed date.
public struct DueItem: Sendable, Hashable {
  public var record: RecordID
  /// The milestone it is.
  public var id: MilestoneID
  /// Which year of a yearly milestone is meant; nil for any other.
  public var year: Int?
  public var due: Due
  /// How it came to be complete; nil while it is open.
  public var completion: Completion?
  /// The plan's own date, if it names one.
  public var official: CalendarDate?
  /// The dates agreed for it, in order; the last one holds.
  public var agreements: [FiledAgreement]
  /// The clause it was read from.
  public var text: String
  public var quantities: [Quantity]
  /// The milestone as the plan has it.
  public var kind: Milestone.Kind

  public var isComplete: Bool { completion != nil }

  /// The milestone, a yearly one with its year.
  public var milestone: MilestoneYear { MilestoneYear(milestone: id, year: year) }

  /// Whether it falls due in a year, complete or not.
  public func isDue(in year: Int) -> Bool {
    kind == .yearly || due.date?.day.year == year
  }

  /// Whether people agreed on the date it falls due.
  public var isAgreed: Bool { due.date?.isAgreed ?? false }
}
