/// What is looked for on a shelf of plans.
public struct ShelfRequest: Sendable {
  /// Grows with every request: answers to older ones are dropped.
  public var number: Int
  public var query: Query
  public var order: Order
  public var day: CalendarDate
  public var period: CheckInPeriod
  /// What was done, by the plan's place; plans nobody has touched are not in it.
  public var registers: [Int: Register]
  /// Whether the tasks of all plans are to be counted on the way.
  public var wantsCounts: Bool

  /// In which order rows are given.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    case plan, due
  }

  /// A request from its parts.
  public init(
    number: Int, query: Query, order: Order, day: CalendarDate, period: CheckInPeriod,
    registers: [Int: Register], wantsCounts: Bool = true
  ) {
    self.number = number
    self.query = query
    self.order = order
    self.day = day
    self.period = period
    self.registers = registers
    self.wantsCounts = wantsCounts
  }
}

/// Rows found so far.
public struct ShelfAnswer: Sendable, Hashable {
  public var number: Int
  /// All rows found until now, in the order asked for.
  public var rows: [UInt32]
  public var isComplete: Bool
  /// The counts over all plans, once the answer is complete, if they were asked for.
  public var counts: ShelfCounts?

  /// An answer from its parts.
  public init(number: Int, rows: [UInt32], isComplete: Bool, counts: ShelfCounts? = nil) {
    self.number = number
    self.rows = rows
    self.isComplete = isComplete
    self.counts = counts
  }
}

/// What is counted of a plan's tasks, or of those of many plans.
public struct ShelfCounts: Sendable, Hashable {
  public var tasks = 0
  /// Due at the end of the present year, yearly quotas included; and those not reviewed.
  public var due = 0
  public var dueUnreviewed = 0
  /// Of those due, how many by a date that was agreed.
  public var dueAgreed = 0
  public var overdue = 0
  public var undated = 0
  public var reviewed = 0
  public var stale = 0
  /// Whose report for the present month is owed.
  public var unreported = 0

  /// Nothing counted.
  public init() {}

  /// What is counted of a plan on a day, with what was done on it.
  public init(_ plan: Plan, _ register: Register, on day: CalendarDate, period: CheckInPeriod) {
    let register = register.of(plan)
    for task in plan.records(of: .task) {
      let standing = register.standing(of: task, on: day, period: period)
      let review = standing.review.kind
      let isDue = standing.isDue(in: day.year)
      tasks += 1
      if isDue { due += 1 }
      if isDue && standing.isAgreed(in: day.year) { dueAgreed += 1 }
      if isDue && review != .reviewed { dueUnreviewed += 1 }
      if standing.due.isOverdue { overdue += 1 }
      if case .undated = standing.due { undated += 1 }
      if review == .reviewed { reviewed += 1 }
      if review == .stale { stale += 1 }
      if standing.isReportOwed { unreported += 1 }
    }
  }

  public static func += (left: inout ShelfCounts, right: ShelfCounts) {
    left.tasks += right.tasks
    left.due += right.due
    left.dueUnreviewed += right.dueUnreviewed
    left.dueAgreed += right.dueAgreed
    left.overdue += right.overdue
    left.undated += right.undated
    left.reviewed += right.reviewed
    left.stale += right.stale
    left.unreported += right.unreported
  }
}
