import PlanModel

/// A page that can be opened above home.
package enum PageID: Hashable, Sendable {
  case record(RecordID)
  case unit(UnitID)
  case area(Int)
  case units
  case history
  /// Due and timeline.
  case due
  case missing
  case differs
  case matrix
  case cell(UnitID, Int)
  case changes
  /// Why an indicator's verdicts are what they are.
  case why(RecordID)

  /// Whether the page is a list that home's filter narrows and whose rows can be ticked.
  var isList: Bool {
    switch self {
    case .due, .missing, .differs, .matrix, .cell, .changes: true
    case .record, .unit, .area, .units, .history, .why: false
    }
  }
}

/// How an open page stands.
package struct PageState: Hashable, Sendable {
  package var id: PageID
  /// The first line shown.
  package var top = 0
  /// The item the keys are on, an index into the page's items.
  package var focus: Int?
  /// What the focused item opens: in lists the focus follows it when rows come and go.
  package var anchor: PageTarget?
  /// What is looked for in the page.
  package var find = ""

  /// A page as it opens.
  package init(_ id: PageID) { self.id = id }
}
