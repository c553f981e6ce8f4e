import PlanModel

/// A part of home the keys can be in.
package enum PaneID: Hashable, Sendable {
  case areas
  case units
  case records(RecordKind)

  /// The order Tab goes through.
  static let all: [PaneID] = [
    .records(.indicator), .records(.task), .records(.outcome), .records(.policy),
    .records(.measure), .areas, .units,
  ]

  /// Panes that are always unfolded, and those that fold into one line.
  static let standing: [RecordKind] = [.indicator, .task, .outcome]
  static let folding: [RecordKind] = [.policy, .measure]

  var kind: RecordKind? {
    if case .records(let kind) = self { return kind }
    return nil
  }
}

/// How home stands: which pane, which row, what is narrowed.
package struct HomeState: Hashable, Sendable {
  /// How the focused pane is grouped.
  package enum Order: Hashable, Sendable, CaseIterable {
    case area
    case due
  }

  package var focus: PaneID = .records(.task)
  package var cursors: [PaneID: RowID] = [:]
  /// The lists as they were when their cursors stood in them last.
  var standpoints: [PaneID: Standpoint<RowID>] = [:]
  /// The first line shown of each pane.
  package var tops: [PaneID: Int] = [:]
  /// The pane that stays tall while the keys are in the left column.
  package var tallKind: RecordKind = .task
  /// The area all panes stand at, 1–9.
  package var area = 1
  package var filter = BoardFilter()
  package var order: Order = .area
  /// Whether a key has moved anything yet: until then the cursor may still be placed.
  package var hasMoved = false

  package init() {}

  /// The row the keys are on.
  package var cursor: RowID? {
    get { cursors[focus] }
    set { cursors[focus] = newValue }
  }
}
