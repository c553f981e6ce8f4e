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
  /// The item the keys are on, an index into the page's items; what it is stands in `cursor`.
  package private(set) var focus: Int?
  /// What the item is that the keys are on.
  private(set) var cursor: ItemID?
  /// Where the keys were when the page was settled last.
  var standpoint = Standpoint<ItemID>()
  /// Whether the part of a list that is shown has no item, so that the keys are on none.
  private(set) var isBetweenItems = false
  /// What is looked for in the page.
  package var find = ""

  /// A page as it opens.
  package init(_ id: PageID) { self.id = id }

  /// Puts the keys on an item of the page's content.
  mutating func focus(on place: Int, of content: PageContent) {
    guard content.ids.indices.contains(place) else { return }
    focus = place
    cursor = content.ids[place]
    isBetweenItems = false
  }

  /// Takes the keys off every item.
  mutating func leaveItems() {
    focus = nil
    cursor = nil
    isBetweenItems = true
  }

  /// Finds the item the keys are on in the page's content, or the one they go to instead. True if
  /// it is another than before; a page that has just been opened is shown from its beginning.
  mutating func settleFocus(in content: PageContent) -> Bool {
    if isBetweenItems { return false }
    let before = standpoint.row
    focus = standpoint.settle(on: cursor, in: content.ids, near: focus) {
      content.movesByItem ? 0 : nil
    }
    cursor = focus.map { content.ids[$0] } ?? cursor
    return before != nil && cursor != before
  }
}
