import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the journal gets time and chance from; tests hand in their own.
package struct Stamp: Sendable {
  /// Milliseconds since 1970-01-01 UTC.
  package var now: @Sendable () -> Int64
  /// Wall-clock time of such a moment where the board runs.
  package var local: @Sendable (Int64) -> LocalTime
  /// 64 bits of chance.
  package var random: @Sendable () -> UInt64

  /// A stamp from its parts.
  package init(
    now: @escaping @Sendable () -> Int64, local: @escaping @Sendable (Int64) -> LocalTime,
    random: @escaping @Sendable () -> UInt64
  ) {
    self.now = now
    self.local = local
    self.random = random
  }

  /// The system's clock, time zone and randomness.
  package static let system = Stamp(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    },
    local: { localTime(of: $0) },
    random: { UInt64.random(in: .min ... .max) })

  /// Wall-clock time of a moment in the zone of the process.
  package static func localTime(of milliseconds: Int64) -> LocalTime {
    var seconds = time_t(milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0))
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date =
      CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .endOfYear(1)
    return LocalTime(date: date, minute: Int(parts.tm_hour) * 60 + Int(parts.tm_min))
  }

  /// A new id: a UUID, version 7 (RFC 9562), so that ids sort by time.
  func newID(at milliseconds: Int64) -> EventID {
    let time = UInt64(bitPattern: milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | random() & 0x0FFF
    let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    func hex(_ value: UInt64, _ digits: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    let parts = [
      hex(high >> 32, 8), hex(high >> 16 & 0xFFFF, 4), hex(high & 0xFFFF, 4),
      hex(low >> 48, 4), hex(low & 0xFFFF_FFFF_FFFF, 12),
    ]
    return EventID(parts.joined(separator: "-"))
  }
}
