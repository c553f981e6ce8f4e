import PlanModel
import SystemIO

/// Where the journal gets time and chance from; tests hand in their own.
package struct Stamp: Sendable {
  /// Milliseconds since 1970-01-01 UTC.
  package var now: @Sendable () -> Int64
  /// 64 bits of chance.
  package var random: @Sendable () -> UInt64

  /// A stamp from its parts.
  package init(
    now: @escaping @Sendable () -> Int64, random: @escaping @Sendable () -> UInt64
  ) {
    self.now = now
    self.random = random
  }

  /// The system's clock and randomness.
  package static let system = Stamp(
    now: { Clock.realMilliseconds }, random: { UInt64.random(in: .min ... .max) })

  /// A new id: a UUID, version 7 (RFC 9562), so that ids sort by time.
  func newID(at milliseconds: Int64) -> EventID {
    let time = UInt64(bitPattern: milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | random() & 0x0FFF
    let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return EventID(high: high, low: low)
  }
}
