import PlanModel
import Synchronization

/// Registers that know their plan, made for a plan of the shelf when it is first asked for: whose
/// report is whose can only be told with the plan at hand.
final class PlannedRegisters: Sendable {
  private let made = Mutex<[Int: Register]>([:])

  /// The register of a plan by its place.
  func register(of plan: Plan, at place: Int, _ events: Register) -> Register {
    if let known = made.withLock({ $0[place] }) { return known }
    let register = events.of(plan)
    made.withLock { $0[place] = register }
    return register
  }
}

extension ShelfState {
  /// What was done in a plan, with the plan; nil where nothing was.
  func register(of plan: Plan, at place: Int) -> Register? {
    seen[place].map { planned.register(of: plan, at: place, $0) }
  }
}
