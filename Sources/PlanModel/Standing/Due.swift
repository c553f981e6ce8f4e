/// The day something falls due, and whose word that is.
public struct DueDate: Sendable, Hashable {
  public var day: CalendarDate
  /// Whether people agreed on it, because the plan names no date.
  public var isAgreed: Bool

  /// A date of the plan, or one that was agreed.
  public init(_ day: CalendarDate, isAgreed: Bool = false) {
    self.day = day
    self.isAgreed = isAgreed
  }

  /// The end of a year the plan names.
  public static func end(of year: Int) -> DueDate { DueDate(.endOfYear(year)) }
}

/// When the next thing in a record falls due, as seen from one day.
public enum Due: Sendable, Hashable {
  /// Past and not complete: days since then.
  case overdue(DueDate, days: Int)
  /// In the present year: days until then.
  case thisYear(DueDate, days: Int)
  /// In a later year.
  case later(DueDate)
  /// At the end of every year: days until the end of the present one.
  case yearly(days: Int)
  /// No date is named.
  case undated
  /// Reported complete; the date it was due, if it had one.
  case met(DueDate?)
  /// The record's kind has no dates (measures, outcomes).
  case notApplicable

  /// A date seen from a day.
  public init(_ date: DueDate, on day: CalendarDate) {
    let distance = day.days(to: date.day)
    if distance < 0 {
      self = .overdue(date, days: -distance)
    } else {
      self = date.day.year == day.year ? .thisYear(date, days: distance) : .later(date)
    }
  }

  /// The date, where there is one.
  public var date: DueDate? {
    switch self {
    case .overdue(let date, _), .thisYear(let date, _), .later(let date): date
    case .met(let date): date
    case .yearly, .undated, .notApplicable: nil
    }
  }

  /// Whether something open falls due in the present year.
  public var isDueThisYear: Bool {
    switch self {
    case .thisYear, .yearly: true
    case .overdue, .later, .undated, .met, .notApplicable: false
    }
  }

  /// Whether its time has passed.
  public var isOverdue: Bool {
    if case .overdue = self { return true }
    return false
  }

  /// Sorts what presses most to the front: overdue, this year, yearly, later, undated, complete.
  public var urgency: Int {
    switch self {
    case .overdue(let date, _): date.day.ordinal - 20_000_000
    case .thisYear(let date, _): date.day.ordinal - 10_000_000
    case .yearly: -1
    case .later(let date): date.day.ordinal
    case .undated: 10_000_000
    case .met: 15_000_000
    case .notApplicable: 20_000_000
    }
  }
}
