import PlanModel
import Synchronization

/// The counts of plans in which something was done: worked out anew only for those in which more
/// has been done since.
final class KeptCounts: Sendable {
  /// What a plan's counts depend on beside the plan.
  struct Basis: Hashable, Sendable {
    /// The events of its register.
    var events: Int
    var day: CalendarDate
    var period: CheckInPeriod
  }

  private let kept = Mutex<[Int: (basis: Basis, counts: ShelfCounts)]>([:])

  /// The counts of a plan by its place: those that are kept, else as they are worked out.
  func counts(of plan: Int, _ basis: Basis, anew: () -> ShelfCounts) -> ShelfCounts {
    if let known = kept.withLock({ $0[plan] }), known.basis == basis { return known.counts }
    let counts = anew()
    kept.withLock { $0[plan] = (basis, counts) }
    return counts
  }
}
