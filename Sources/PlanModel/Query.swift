/// One condition a record can be asked to meet. All conditions of a query must hold.
public enum Filter: Sendable, Hashable {
  case kinds(Set<RecordKind>)
  /// A key area, 1–9.
  case area(Int)
  /// Named in the record, in one of these roles. In any role: of a district that the plan names
  /// nowhere, what the plan's notes bind it to.
  case unit(UnitID, Set<Role>)
  /// Something falls due at the end of a year; yearly records count for every year.
  case due(year: Int)
  case undated
  /// Its time has passed and it is not complete.
  case overdue
  /// Last reported in one of these states.
  case state(Set<ProgressState>)
  /// A report for the present month is owed.
  case unreported
  case review(Review.Kind)
  /// Words to be found in title, official text and units; how is the matcher's business.
  case text(String)
}

/// What a query needs to know beside the record.
public struct QueryContext: Sendable {
  public var standing: @Sendable (PlanRecord) -> RecordStanding
  /// Whether a record meets a text condition.
  public var matchesText: @Sendable (PlanRecord, String) -> Bool
  /// Whether only the plan's notes bind a unit to a record; see `Plan.bindsUnnamed`.
  public var bindsUnnamed: @Sendable (PlanRecord, UnitID) -> Bool

  /// A context from its parts.
  public init(
    standing: @escaping @Sendable (PlanRecord) -> RecordStanding,
    matchesText: @escaping @Sendable (PlanRecord, String) -> Bool,
    bindsUnnamed: @escaping @Sendable (PlanRecord, UnitID) -> Bool = { _, _ in false }
  ) {
    self.standing = standing
    self.matchesText = matchesText
    self.bindsUnnamed = bindsUnnamed
  }
}

/// A set of conditions on records.
public struct Query: Sendable, Hashable {
  public var filters: [Filter]

  /// A query from its conditions; none means everything.
  public init(_ filters: [Filter] = []) { self.filters = filters }

  public var isEmpty: Bool { filters.isEmpty }

  /// The words to be found in records; empty where none are.
  public var words: String {
    for case .text(let words) in filters { return words }
    return ""
  }

  /// Whether a record meets every condition.
  public func accepts(_ record: PlanRecord, in context: QueryContext) -> Bool {
    for filter in filters where !filter.accepts(record, in: context) { return false }
    return true
  }

  /// The records of a plan that meet every condition, in the plan's order.
  public func records(of plan: Plan, in context: QueryContext) -> [PlanRecord] {
    plan.records.filter { accepts($0, in: context) }
  }
}

extension Filter {
  /// Whether a record meets the condition.
  func accepts(_ record: PlanRecord, in context: QueryContext) -> Bool {
    switch self {
    case .kinds(let kinds): return kinds.contains(record.kind)
    case .area(let area): return record.area == area
    case .unit(let unit, let roles):
      guard let role = record.role(of: unit) else {
        return roles.count == Role.allCases.count && context.bindsUnnamed(record, unit)
      }
      return roles.contains(role)
    case .text(let text): return context.matchesText(record, text)
    case .due, .undated, .overdue, .state, .unreported, .review:
      return accepts(record, standing: context.standing(record))
    }
  }

  /// The conditions that ask how the record stands.
  private func accepts(_ record: PlanRecord, standing: RecordStanding) -> Bool {
    switch self {
    case .due(let year):
      return standing.isDue(in: year)
    case .undated:
      return standing.isUndated
    case .overdue: return standing.items.contains { $0.due.isOverdue }
    case .state(let states):
      guard let state = standing.state else { return false }
      return states.contains(state)
    case .unreported: return standing.isReportOwed
    case .review(let kind): return standing.review.kind == kind
    case .kinds, .area, .unit, .text: return true
    }
  }
}
