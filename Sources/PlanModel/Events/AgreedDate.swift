/// A date agreed for a milestone (商定时限), where the plan names none or another. It never mixes
/// with the official text.
public struct AgreedDate: Sendable, Hashable {
  public var date: CalendarDate
  /// Which milestone it is for, a yearly one with its year; nil means those without a date.
  public var milestone: MilestoneYear?
  public var reason: String

  /// A date from its parts.
  public init(date: CalendarDate, milestone: MilestoneYear? = nil, reason: String) {
    self.date = date
    self.milestone = milestone
    self.reason = reason
  }
}
