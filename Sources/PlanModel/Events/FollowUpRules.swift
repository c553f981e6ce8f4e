/// How a plan is followed up. The plan gives defaults; events change them, so that every board
/// folds the same events to the same state, whatever its settings say.
public struct FollowUpRules: Sendable, Hashable {
  /// How often every record is to be looked at again (调度期).
  public var period: CheckInPeriod
  /// The day of the month by which reports are due (截报日), 1–31; 31 is the last day of any
  /// month. Nil is the end of the month.
  public var reportDay: Int?
  /// The office that coordinates (如 市美丽办), no unit of the plan. Until it is named, whoever
  /// signs for no unit of the plan acts for it.
  public var office: String?

  /// Rules from their parts.
  public init(period: CheckInPeriod = .month, reportDay: Int? = nil, office: String? = nil) {
    self.period = period
    self.reportDay = reportDay
    self.office = office
  }

  /// Takes a change in.
  public mutating func take(_ change: RuleChange) {
    switch change {
    case .period(let period): self.period = period
    case .reportDay(let day): reportDay = day
    case .office(let name): office = name
    }
  }
}

/// One rule of follow-up, changed for everybody from an event on.
public enum RuleChange: Sendable, Hashable {
  case period(CheckInPeriod)
  /// 1–31; nil is the end of the month.
  case reportDay(Int?)
  /// The office's name; nil names none.
  case office(String?)
}
