import PlanModel

/// A page that can be opened above home.
package enum PageID: Hashable, Sendable {
  case record(RecordID)
  case unit(UnitID)
  case area(Int)
  case units
  case history
}

/// How an open page stands.
package struct PageState: Hashable, Sendable {
  package var id: PageID
  /// The first line shown.
  package var top = 0
  /// The item the keys are on, an index into the page's items.
  package var focus: Int?
  /// What is looked for in the page.
  package var find = ""

  /// A page as it opens.
  package init(_ id: PageID) { self.id = id }
}
