import PlanModel
import Search
import Synchronization

/// What follows from a plan, its log and the day, each piece worked out when it is first asked
/// for: opening one record asks for little of it.
///
/// It never changes: whoever changes plan, log or day makes another.
final class Derived: Sendable {
  private let plan: Plan
  private let log: Register
  private let today: CalendarDate
  private let period: CheckInPeriod
  private let standings = Mutex<[RecordID: RecordStanding]>([:])
  private let ofPlan: OfPlan

  /// What follows from the plan alone.
  private final class OfPlan: Sendable {
    let differences = Mutex<[Difference]?>(nil)
    let picker = Mutex<UnitPicker?>(nil)
    let index = Mutex<SearchIndex?>(nil)
  }

  /// Nothing worked out yet; `known` may hold what follows from the same plan.
  init(
    _ plan: Plan, _ log: Register, today: CalendarDate, period: CheckInPeriod,
    ofSamePlan known: Derived? = nil
  ) {
    self.plan = plan
    self.log = log
    self.today = today
    self.period = period
    ofPlan = known?.ofPlan ?? OfPlan()
  }

  /// How a record stands.
  func standing(of record: PlanRecord) -> RecordStanding {
    if let known = standings.withLock({ $0[record.id] }) { return known }
    let standing = log.standing(of: record, on: today, period: period)
    standings.withLock { $0[record.id] = standing }
    return standing
  }

  /// Where linked records differ.
  var differences: [Difference] { made(ofPlan.differences) { plan.differences } }

  /// The differences a record is part of.
  func differences(of record: RecordID) -> [Difference] {
    ofPlan.differences.withLock { $0 }?.filter { $0.seen(from: record) != nil }
      ?? plan.differences(of: record)
  }

  var picker: UnitPicker { made(ofPlan.picker) { UnitPicker(plan: plan) } }
  var index: SearchIndex { made(ofPlan.index) { SearchIndex(plan.records) } }

  private func made<Value: Sendable>(
    _ kept: borrowing Mutex<Value?>, _ make: () -> Value
  ) -> Value {
    if let known = kept.withLock({ $0 }) { return known }
    let value = make()
    kept.withLock { $0 = value }
    return value
  }
}
