/// The civil time of a plan: a fixed distance from UTC, so that no time-zone data of the system is
/// needed and every reader counts the same days.
///
/// China has had one civil time, UTC+8, without summer time since 1991-09-15.
public struct CivilZone: Sendable, Hashable {
  /// Minutes ahead of UTC.
  public let minutes: Int
  /// The name the plan gives, such as `Asia/Shanghai`.
  public let name: String

  /// The zone of a plan that names none.
  public static let china = CivilZone(minutes: 480, name: "Asia/Shanghai")

  private init(minutes: Int, name: String) {
    self.minutes = minutes
    self.name = name
  }

  /// A zone from `Asia/Shanghai`, another name below, or a distance such as `+08:00`; nil for
  /// anything else.
  public init?(_ text: String) {
    if let minutes = Self.named[text] ?? Self.distance(text) {
      self.init(minutes: minutes, name: text)
    } else {
      return nil
    }
  }

  /// Names with one distance all the year round.
  private static let named: [String: Int] = [
    "Asia/Shanghai": 480, "Asia/Chongqing": 480, "Asia/Harbin": 480, "Asia/Hong_Kong": 480,
    "Asia/Macau": 480, "Asia/Taipei": 480, "Asia/Singapore": 480, "Asia/Urumqi": 360,
    "Asia/Tokyo": 540, "Asia/Seoul": 540, "UTC": 0,
  ]

  private static func distance(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      let sign = [UInt8(ascii: "+"): 1, UInt8(ascii: "-"): -1][bytes[0]]
    else { return nil }
    let digits = [bytes[1], bytes[2], bytes[4], bytes[5]].map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard hours <= 14, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  /// Civil time of a moment, given in milliseconds since 1970-01-01 UTC; moments outside the years
  /// 1–9999 become the nearest day.
  public func time(of milliseconds: Int64) -> LocalTime {
    let limit: Int64 = 253_402_300_799_000
    let clamped = min(max(milliseconds, -limit), limit)
    let (minute, rest) = clamped.quotientAndRemainder(dividingBy: 60_000)
    let total = Int(minute) - (rest < 0 ? 1 : 0) + minutes
    let (days, left) = total.quotientAndRemainder(dividingBy: 1_440)
    let isBefore = left < 0
    // 1970-01-01 is the 719,163rd day counted from 0001-01-01.
    let ordinal = days - (isBefore ? 1 : 0) + 719_163
    let day = CalendarDate(ordinal: ordinal) ?? .endOfYear(ordinal < 1 ? 1 : 9999)
    return LocalTime(date: day, minute: left + (isBefore ? 1_440 : 0), offset: minutes)
  }

  /// `+08:00`.
  public var offset: String { Self.text(of: minutes) }

  /// `+08:00`, for a distance in minutes.
  public static func text(of minutes: Int) -> String {
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):"
      + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
