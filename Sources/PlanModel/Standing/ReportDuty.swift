/// Whether a report for a month is owed.
public enum ReportDuty: Sendable, Hashable {
  /// Nothing is: only tasks are reported on every month, and only while something of them is open.
  case none
  /// It is there.
  case filed
  /// It may still come: the day up to whose end it is in time (待报).
  case awaited(until: CalendarDate)
  /// It had not come by the end of that day (未报送).
  case missing(since: CalendarDate)

  /// Whether it is owed and not there, be it late or not.
  public var isOwed: Bool {
    switch self {
    case .awaited, .missing: true
    case .none, .filed: false
    }
  }

  /// Whether it is late. Before the cut-off nothing is missing.
  public var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }
}

extension FollowUpRules {
  /// The day up to whose end reports of a month are in time (截报日): the report day, in shorter
  /// months and without one the month's last day.
  public func cutOff(of month: YearMonth) -> CalendarDate {
    CalendarDate(
      year: month.year, month: month.month,
      day: min(reportDay ?? month.lastDay.day, month.lastDay.day)) ?? month.lastDay
  }

  /// Whether reports of a month that are not there by a day are missing.
  public func isPastCutOff(of month: YearMonth, on day: CalendarDate) -> Bool {
    day > cutOff(of: month)
  }

  /// What is owed of a month on a day where its report is not there.
  public func duty(for month: YearMonth, on day: CalendarDate) -> ReportDuty {
    let cutOff = cutOff(of: month)
    return day > cutOff ? .missing(since: cutOff) : .awaited(until: cutOff)
  }

  /// Whether a report came in after its month's cut-off (补报).
  public func isLate(_ filed: FiledReport) -> Bool {
    isPastCutOff(of: filed.report.month, on: filed.at.date)
  }
}
