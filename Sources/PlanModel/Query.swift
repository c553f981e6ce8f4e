/// One condition a record can be asked to meet. All conditions of a query must hold.
public enum Filter: Sendable, Hashable {
  case kinds(Set<RecordKind>)
  /// A key area, 1–9.
  case area(Int)
  /// Named in the record, in one of these roles.
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

  /// A context from its parts.
  public init(
    standing: @escaping @Sendable (PlanRecord) -> RecordStanding,
    matchesText: @escaping @Sendable (PlanRecord, String) -> Bool
  ) {
    self.standing = standing
    self.matchesText = matchesText
  }
}

/// A set of conditions on records.
public struct Query: Sendable, Hashable {
  public var filters: [Filter]

  /// A query from its conditions; none means everything.
  public init(_ filters: [Filter] = []) { self.filters = filters }

  public var isEmpty: Bool { filters.isEmpty }

  /// Whether a record meets every condition.
  public func accepts(_ record: PlanRecord, in context: QueryContext) -> Bool {
    filters.allSatisfy { filter in
      switch filter {
      case .kinds(let kinds): kinds.contains(record.kind)
      case .area(let area): record.area == area
      case .unit(let unit, let roles): record.role(of: unit).map(roles.contains) ?? false
      case .due(let year):
        record.milestones.contains { $0.kind == .yearly || $0.dueYear == year }
          || context.standing(record).agreed?.date.year == year
      case .undated:
        !record.milestones.isEmpty
          && record.milestones.allSatisfy { $0.kind == .undated }
          && context.standing(record).agreed == nil
      case .overdue: context.standing(record).items.contains { $0.due.isOverdue }
      case .state(let states): context.standing(record).state.map(states.contains) ?? false
      case .unreported: context.standing(record).isReportMissing
      case .review(let kind): context.standing(record).review.kind == kind
      case .text(let text): context.matchesText(record, text)
      }
    }
  }

  /// The records of a plan that meet every condition, in the plan's order.
  public func records(of plan: Plan, in context: QueryContext) -> [PlanRecord] {
    plan.records.filter { accepts($0, in: context) }
  }
}
