/// A month of a year, such as the one a report is for.
public struct YearMonth: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  /// 1–12.
  public let month: Int

  /// A month that exists; nil for others and for years outside 1–9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month a day lies in.
  public init(_ day: CalendarDate) {
    year = day.year
    month = day.month
  }

  /// Reads `2026-11`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let day = CalendarDate(text + "-01") else { return nil }
    self.init(day)
  }

  public var description: String {
    let day = firstDay.description
    return String(day.dropLast(3))
  }

  /// The first day of the month.
  public var firstDay: CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? .endOfYear(year)
  }

  /// The last day of the month.
  public var lastDay: CalendarDate {
    CalendarDate(ordinal: adding(1).firstDay.ordinal - 1) ?? .endOfYear(year)
  }

  /// The month so many months later; clamped to the years 1–9999.
  public func adding(_ months: Int) -> YearMonth {
    let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    return YearMonth(year: index / 12, month: index % 12 + 1) ?? self
  }

  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
