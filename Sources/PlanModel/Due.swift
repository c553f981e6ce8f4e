/// When the next thing in a record falls due, as seen from one day.
public enum Due: Sendable, Hashable {
  /// The end of a past year: days since then.
  case overdue(year: Int, days: Int)
  /// The end of the present year: days until then.
  case thisYear(year: Int, days: Int)
  /// The end of a later year.
  case later(year: Int)
  /// At the end of every year: days until the end of the present one.
  case yearly(days: Int)
  /// No date is named.
  case undated
  /// The record's kind has no dates (measures, outcomes).
  case notApplicable

  /// Whether something falls due at the end of the present year.
  public var isDueThisYear: Bool {
    switch self {
    case .thisYear, .yearly: true
    case .overdue, .later, .undated, .notApplicable: false
    }
  }

  /// Sorts what presses most to the front: overdue, this year, yearly, later, undated.
  public var urgency: Int {
    switch self {
    case .overdue(let year, _): year - 20_000
    case .thisYear(let year, _): year - 10_000
    case .yearly: -1
    case .later(let year): year
    case .undated: 100_000
    case .notApplicable: 200_000
    }
  }
}

extension PlanRecord {
  /// The milestone that counts: the earliest dated one, else a yearly one, else an undated one.
  ///
  /// Dates are read as 31 December of their year. Without reports nothing can be known to be
  /// complete, so a date that has passed is overdue until then.
  public var presentMilestone: Milestone? {
    milestones.filter { $0.dueYear != nil }.min { ($0.dueYear ?? 0) < ($1.dueYear ?? 0) }
      ?? milestones.first { $0.kind == .yearly } ?? milestones.first
  }

  /// When the record is next due, seen from a day.
  public func due(on day: CalendarDate) -> Due {
    guard let milestone = presentMilestone else { return .notApplicable }
    guard let year = milestone.dueYear else {
      return milestone.kind == .yearly
        ? .yearly(days: day.days(to: .endOfYear(day.year))) : .undated
    }
    let distance = day.days(to: .endOfYear(year))
    if distance < 0 { return .overdue(year: year, days: -distance) }
    return year == day.year ? .thisYear(year: year, days: distance) : .later(year: year)
  }
}
