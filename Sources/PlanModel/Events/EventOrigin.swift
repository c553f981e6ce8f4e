/// Where events come from: one account on one machine at one journal path.
///
/// Its events are numbered 1, 2, 3 … without a gap, and each carries the hash of the one before.
public struct InstallationID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let id: EventID

  /// An installation from its id, a UUID.
  public init(_ id: EventID) { self.id = id }

  /// An installation from the text of its id.
  public init(_ text: String) { id = EventID(text) }

  /// Whoever wrote before events told where they come from. Its events have no numbers and no
  /// chain; they are told apart by their ids alone.
  public static let firstForm = InstallationID(EventID(high: 0, low: 0))

  /// Whether it is the nameless one of the first form.
  public var isFirstForm: Bool { self == .firstForm }

  public var description: String { id.rawValue }

  public static func < (left: InstallationID, right: InstallationID) -> Bool { left.id < right.id }
}

/// A hybrid logical clock (Kulkarni et al., 2014): milliseconds since 1970-01-01 UTC and a count
/// within the millisecond. What an installation has seen is always before what it writes next, even
/// where wall clocks disagree.
public struct HybridClock: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Milliseconds in the upper 47 bits, the count in the lower 16.
  public let rawValue: Int64

  /// A clock from both parts in one number.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// A moment of a wall clock, in milliseconds since 1970.
  public init(milliseconds: Int64) {
    rawValue = min(max(milliseconds, 0), Int64.max >> 16) << 16
  }

  public static let zero = HybridClock(rawValue: 0)

  /// Milliseconds since 1970-01-01 UTC.
  public var milliseconds: Int64 { rawValue >> 16 }

  /// How far ahead of a wall clock another's may be before it is no longer believed: a day.
  public static let mostAhead: Int64 = 86_400_000

  /// The clock of the next event: the wall clock, or just after the greatest clock seen.
  public static func next(after greatest: HybridClock, now: Int64) -> HybridClock {
    let wall = HybridClock(milliseconds: now)
    return wall > greatest ? wall : HybridClock(rawValue: greatest.rawValue &+ 1)
  }

  /// Whether it is more than a day ahead of a wall clock: such a clock is kept and named, and
  /// advances no other.
  public func isFarAhead(of now: Int64) -> Bool { milliseconds - now > Self.mostAhead }

  public var description: String { "\(milliseconds).\(rawValue & 0xFFFF)" }

  public static func < (left: HybridClock, right: HybridClock) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where an event stands among all events of all installations.
///
/// State is folded in this order: the same events give the same state everywhere, whatever came
/// first and whatever the wall clocks said.
public struct EventOrigin: Hashable, Sendable, Comparable {
  public var clock: HybridClock
  public var installation: InstallationID
  /// The installation's running number, from 1 on; 0 for events of the first form.
  public var number: Int64

  /// An origin from its parts.
  public init(clock: HybridClock, installation: InstallationID, number: Int64) {
    self.clock = clock
    self.installation = installation
    self.number = number
  }

  /// The origin of an event of the first form: its time is its clock.
  public static func firstForm(at time: Int64) -> EventOrigin {
    EventOrigin(clock: HybridClock(milliseconds: time), installation: .firstForm, number: 0)
  }

  public static func < (left: EventOrigin, right: EventOrigin) -> Bool {
    if left.clock != right.clock { return left.clock < right.clock }
    if left.installation != right.installation { return left.installation < right.installation }
    return left.number < right.number
  }
}
