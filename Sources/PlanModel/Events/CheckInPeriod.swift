/// How often every record is to be looked at again (调度期). A mark counts only in its period.
public enum CheckInPeriod: String, Sendable, Hashable, CaseIterable {
  case week, month, quarter

  /// The first day of the period a day lies in.
  public func start(containing day: CalendarDate) -> CalendarDate {
    switch self {
    case .week:
      return CalendarDate(ordinal: day.ordinal - day.weekday) ?? day
    case .month:
      return CalendarDate(year: day.year, month: day.month, day: 1) ?? day
    case .quarter:
      return CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1) ?? day
    }
  }
}

extension CalendarDate {
  /// The day with an ordinal; nil outside the years 1–9999.
  public init?(ordinal: Int) {
    guard ordinal >= 1 else { return nil }
    var year = max(1, min(9999, ordinal / 366))
    while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.ordinal <= ordinal {
      year += 1
    }
    for month in stride(from: 12, through: 1, by: -1) {
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      if first.ordinal <= ordinal {
        self.init(year: year, month: month, day: ordinal - first.ordinal + 1)
        return
      }
    }
    return nil
  }
}
