import PlanModel

/// What can be opened from a page.
package enum PageTarget: Hashable, Sendable {
  case record(RecordID)
  case unit(UnitID)
  case area(Int)
  /// A group of the due view, which folds.
  case group(DueGroupID)
  /// A unit's records in an area.
  case cell(UnitID, Int)
  case why(RecordID)
  /// A plan of several, by its place, or a page of it.
  case plan(Int, PageID?)

  /// The record it opens, of the plan that is open.
  var record: RecordID? {
    if case .record(let id) = self { id } else { nil }
  }
}

/// What an item of a page is, wherever it stands: the cursor goes with it when lines come and go.
package enum ItemID: Hashable, Sendable {
  /// By what it opens and, where a page has the same in several parts, by the part; of several
  /// alike even so by their number.
  case target(PageTarget, part: String, Int)
  /// By what was done, and to which record: the same one may have been marked many times.
  case event(EventID, RecordID)
  /// By a plan of several: its place may become another's.
  case plan(PlanID, PageID?)

  /// The record an item opens.
  var record: RecordID? {
    switch self {
    case .target(let target, _, _): target.record
    case .event(_, let record): record
    case .plan: nil
    }
  }
}

/// A place on a page that the keys can stand on and Enter opens.
package struct PageItem: Hashable, Sendable {
  package var line: Int
  package var x: Int
  package var width: Int
  package var target: PageTarget
  /// Whether the whole row lights up, as in a list, or just the words.
  package var isRow: Bool
  /// What it is, whatever its place.
  var id: ItemID
}
