import PlanModel

/// What narrows the panes of home. All of it is visible while it holds.
package struct BoardFilter: Hashable, Sendable {
  /// A key area, 1–9.
  package var area: Int?
  package var unit: UnitID?
  /// What was typed after `/`.
  package var text = ""
  package var review: Review.Kind?
  package var time: TimeFilter?

  package enum TimeFilter: Hashable, Sendable {
    case thisYear
    case undated
  }

  package init() {}

  package var isEmpty: Bool { self == BoardFilter() }

  /// The conditions on a day, but for the area, which only chooses what is looked at.
  package func query(on day: CalendarDate) -> Query {
    var filters: [Filter] = []
    if let unit { filters.append(.unit(unit, Set(UnitRole.allCases))) }
    if let review { filters.append(.review(review)) }
    switch time {
    case .thisYear: filters.append(.due(year: day.year))
    case .undated: filters.append(.undated)
    case nil: break
    }
    if !text.isEmpty { filters.append(.text(text)) }
    return Query(filters)
  }
}
