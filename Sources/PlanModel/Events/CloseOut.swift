/// A milestone of a record, a yearly one with its year.
public struct MilestoneYear: Hashable, Sendable {
  public var milestone: MilestoneID
  /// Which year of a yearly milestone is meant; nil for any other.
  public var year: Int?

  /// A milestone from its parts.
  public init(milestone: MilestoneID, year: Int? = nil) {
    self.milestone = milestone
    self.year = year
  }
}

/// Milestones found to be done by somebody other than who reported them (销号). It replaces no
/// report, and holds until it is reopened.
public struct CloseOut: Sendable, Hashable {
  /// The month up to which it speaks.
  public var month: YearMonth
  /// The milestones that are closed out; empty means the whole record, which is for records
  /// without milestones and for close-outs of the first form.
  public var milestones: [MilestoneYear]
  /// Why, or on what basis.
  public var reason: String

  /// A close-out from its parts.
  public init(month: YearMonth, milestones: [MilestoneYear], reason: String) {
    self.month = month
    self.milestones = milestones
    self.reason = reason
  }
}

/// Milestones that are open again; no report does that.
public struct Reopening: Sendable, Hashable {
  /// Empty means all that are closed out.
  public var milestones: [MilestoneYear]
  public var reason: String

  /// A reopening from its parts.
  public init(milestones: [MilestoneYear], reason: String) {
    self.milestones = milestones
    self.reason = reason
  }
}
