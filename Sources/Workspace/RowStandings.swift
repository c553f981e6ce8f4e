import PlanModel

/// How records of one plan stand, asked one by one: a plan in which something was done is opened,
/// and its register looked through, only for rows that depend on it.
struct RowStandings {
  private let pack: Pack
  private let plan: Int
  private let day: CalendarDate
  private let period: CheckInPeriod
  /// Nil where nobody has done anything: the packed rows tell then.
  private var register: Register?
  private var opened: Plan?
  private var known: [RecordID: RecordStanding] = [:]

  init(_ pack: Pack, plan: Int, _ request: ShelfRequest) {
    self.pack = pack
    self.plan = plan
    day = request.day
    period = request.period
    register = request.registers[plan]
  }

  /// How a record stands, if it is of a kind that is reviewed and something was done in its plan.
  mutating func standing(of id: RecordID) -> RecordStanding? {
    guard let events = register, RecordKind.reviewable.contains(id.kind) else { return nil }
    if let standing = known[id] { return standing }
    if opened == nil {
      opened = pack.open(plan)
      register = opened.map { events.of($0) }
    }
    guard let record = opened?.record(id), let register else { return nil }
    let standing = register.standing(of: record, on: day, period: period)
    known[id] = standing
    return standing
  }
}
