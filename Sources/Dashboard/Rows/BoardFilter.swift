import PlanModel

/// What narrows the panes of home. All of it is visible while it holds.
package struct BoardFilter: Hashable, Sendable {
  /// A key area, 1–9.
  package var area: Int?
  package var unit: UnitID?
  /// Only where that unit is named first.
  package var isLeadOnly = false
  /// What was typed after `/`.
  package var text = ""
  package var review: Review.Kind?
  package var time: TimeFilter?
  /// States last reported; empty is any.
  package var states: Set<ProgressState> = []

  package enum TimeFilter: Hashable, Sendable {
    case thisYear
    case undated
    case overdue
    /// A report for the present month is owed.
    case unreported
  }

  package init() {}

  package var isEmpty: Bool { self == BoardFilter() }

  /// The conditions on a day, with those that were typed; but for the area, which only chooses
  /// what is looked at.
  package func query(on day: CalendarDate, typed: Query) -> Query {
    var filters = typed.filters
    if let unit {
      filters.append(.unit(unit, isLeadOnly ? [.lead] : Set(UnitRole.allCases)))
    }
    if let review { filters.append(.review(review)) }
    switch time {
    case .thisYear: filters.append(.due(year: day.year))
    case .undated: filters.append(.undated)
    case .overdue: filters.append(.overdue)
    case .unreported: filters.append(.unreported)
    case nil: break
    }
    if !states.isEmpty { filters.append(.state(states)) }
    return Query(filters)
  }
}
