import PlanModel
import Wording

/// What a row of a pane is. A row is known by this and never by its position, so that the
/// cursor survives filters, resizing and reloading.
package enum RowID: Hashable, Sendable {
  case record(RecordID)
  /// An area that has no record of the kind: it says so, and the cursor can stand on it.
  case empty(area: Int)
  /// A row of the area list; 0 is all areas.
  case area(Int)
  case unit(UnitID)

  package var record: RecordID? {
    if case .record(let id) = self { return id }
    return nil
  }
}

/// One line of a pane.
package enum ListRow: Hashable, Sendable {
  /// The head of a group; the cursor passes over it.
  case heading(Heading)
  case row(RowID)

  package var id: RowID? {
    if case .row(let id) = self { return id }
    return nil
  }
}

/// What a heading stands above.
package enum Heading: Hashable, Sendable {
  case area(Int)
  case due(DueGroup)
}

/// The groups of the order by due date.
package enum DueGroup: Hashable, Sendable, Comparable {
  case overdue
  case thisYear(Int)
  case yearly
  case later(Int)
  case undated
  case complete

  /// The group of a due date.
  init(_ due: Due) {
    switch due {
    case .overdue: self = .overdue
    case .thisYear(let date, _): self = .thisYear(date.day.year)
    case .yearly: self = .yearly
    case .later(let date): self = .later(date.day.year)
    case .met: self = .complete
    case .undated, .notApplicable: self = .undated
    }
  }

  /// The group as its heading names it; `horizon` is the last year of the plan's targets.
  func name(horizon: Int) -> Words.DueGroupName {
    switch self {
    case .overdue: .overdue
    case .thisYear(let year): .thisYear(year)
    case .yearly: .yearly
    case .later(let year): .later(year, isBeyond: year > horizon)
    case .undated: .undated
    case .complete: .complete
    }
  }

  private var order: Int {
    switch self {
    case .overdue: 0
    case .thisYear: 1
    case .yearly: 2
    case .later(let year): year
    case .undated: 100_000
    case .complete: 200_000
    }
  }

  package static func < (left: DueGroup, right: DueGroup) -> Bool { left.order < right.order }
}
