/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// A day that exists; nil for 2026-02-30 and for years outside 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(validYear: year, month, day)
  }

  /// Reads `2026-11-23`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private init(validYear year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// 31 December, the day every due date of the plan is read as.
  public static func endOfYear(_ year: Int) -> CalendarDate {
    CalendarDate(validYear: min(max(year, 1), 9999), 12, 31)
  }

  public var description: String {
    Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// Month and day, `11-23`.
  public var monthAndDay: String { Self.padded(month, 2) + "-" + Self.padded(day, 2) }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days from this day to another; negative when the other is earlier.
  public func days(to other: CalendarDate) -> Int { other.ordinal - ordinal }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((ordinal - 1) % 7 + 7) % 7 }

  /// Days since 0000-12-31, so that 0001-01-01, a Monday, is 1.
  public var ordinal: Int {
    let past = year - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400
    for earlier in 1..<month { days += Self.days(inMonth: earlier, of: year) }
    return days + day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A moment as civil time of a plan.
public struct LocalTime: Hashable, Sendable, Comparable {
  public let date: CalendarDate
  /// Minutes since midnight.
  public let minute: Int
  /// Minutes ahead of UTC.
  public let offset: Int

  /// A moment from its parts; minutes outside the day are clamped into it.
  public init(date: CalendarDate, minute: Int, offset: Int = CivilZone.china.minutes) {
    self.date = date
    self.minute = min(max(minute, 0), 1439)
    self.offset = offset
  }

  /// `16:42`.
  public var clock: String {
    let hours = minute / 60
    let minutes = minute % 60
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }
}
