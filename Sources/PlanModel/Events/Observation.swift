/// What an indicator was found to be on a day (完成值).
public struct Observation: Sendable, Hashable {
  /// The day the values hold for.
  public var date: CalendarDate
  /// One value a label; an indicator with one unlabelled value has the label nil.
  public var values: [ObservedValue]
  /// Where the values come from.
  public var source: String
  public var note: String?
  /// Whether progress is counted from here (基期); else the first observation is the base.
  public var isBase: Bool

  /// An observation from its parts.
  public init(
    date: CalendarDate, values: [ObservedValue], source: String, note: String? = nil,
    isBase: Bool = false
  ) {
    self.date = date
    self.values = values
    self.source = source
    self.note = note
    self.isBase = isBase
  }
}

/// One value of an observation, in the indicator's unit of measure.
public struct ObservedValue: Sendable, Hashable {
  public var label: String?
  public var value: Double

  /// A value from its parts.
  public init(label: String? = nil, value: Double) {
    self.label = label
    self.value = value
  }
}

/// A reminder that was sent to a unit whose report of a month is missing (催办).
public struct Reminder: Sendable, Hashable {
  public var month: YearMonth
  public var unit: String
  public var note: String?

  /// A reminder from its parts.
  public init(month: YearMonth, unit: String, note: String? = nil) {
    self.month = month
    self.unit = unit
    self.note = note
  }
}

/// A person's verdict on a target that is words, not a number.
public struct Judgement: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case met, onSchedule, behind, movingAway
  }
  /// The target's year.
  public var year: Int
  public var verdict: Verdict
  public var reason: String

  /// A verdict from its parts.
  public init(year: Int, verdict: Verdict, reason: String) {
    self.year = year
    self.verdict = verdict
    self.reason = reason
  }
}
