import PlanModel
import Search

/// What the lists are worked out from: equal bases, equal lists. Where cursors stand, how far
/// something is scrolled and how large the window is changes none of them.
struct Basis: Hashable, Sendable {
  /// Of plan, journal, day and options.
  var edition: Int
  var filter: BoardFilter
  var order: HomeState.Order
}

/// What passes the filter, as rows and as counts: worked out once for a basis, read by every key
/// and every screen until the basis changes.
final class BoardLists: Sendable {
  let basis: Basis
  let facts: BoardFacts
  /// The ids of all records that pass the filter of home.
  let accepted: Set<RecordID>
  /// The words among what was typed that are to be found and shown.
  let needle: Needle
  /// The tasks the header counts: all, or those of the unit that is filtered by, in the role that
  /// is.
  let summary: Tally
  private let panes: [Group: PaneRows]
  private let tallies: [Group: Tally]

  /// The records of a kind in one area; 0 is all areas.
  private struct Group: Hashable {
    var kind: RecordKind
    var area: Int
  }

  /// The lists of a board as it stands; facts that still hold are taken over.
  init(_ board: BoardState, facts known: BoardFacts?) {
    basis = board.basis
    let facts = known.flatMap { $0.edition == board.edition ? $0 : nil } ?? BoardFacts(board)
    self.facts = facts
    let query = board.home.filter.query(
      on: board.today, typed: board.typedQuery(board.home.filter.text))
    needle = Needle(query.words)
    let accepted = board.accepted(by: query, needle)
    self.accepted = accepted
    summary = Tally(
      board.plan.records(of: .task).lazy.filter { task in
        guard let unit = board.home.filter.unit else { return true }
        guard let role = task.role(of: unit) else {
          return !board.home.filter.isLeadOnly && board.plan.bindsUnnamed(task, unit)
        }
        return role == .lead || !board.home.filter.isLeadOnly
      }, in: board)
    var panes: [Group: PaneRows] = [:]
    var tallies: [Group: Tally] = [:]
    let numbers = board.plan.areas.map(\.number)
    for kind in RecordKind.binding {
      let all = board.plan.records(of: kind)
      let passing = all.filter { accepted.contains($0.id) }
      panes[Group(kind: kind, area: 0)] = board.rowsAnew(of: kind, all: all, passing: passing)
      tallies[Group(kind: kind, area: 0)] = Tally(passing, in: board)
      for number in numbers {
        let group = Group(kind: kind, area: number)
        let members = passing.filter { $0.area == number }
        panes[group] = PaneRows(
          lines: members.isEmpty
            ? [.row(.empty(area: number))] : members.map { .row(.record($0.id)) },
          count: members.count, total: all.count)
        tallies[group] = Tally(members, in: board)
      }
    }
    self.panes = panes
    self.tallies = tallies
  }

  /// The lines of a pane of records. With `onlyArea` just those of one area, without headings.
  func rows(of kind: RecordKind, onlyArea: Int? = nil) -> PaneRows {
    panes[Group(kind: kind, area: onlyArea ?? 0)] ?? PaneRows(lines: [], count: 0, total: 0)
  }

  /// The counts over the records of a kind that pass the filter, in an area or with 0 in all.
  func tally(of kind: RecordKind, in area: Int) -> Tally {
    tallies[Group(kind: kind, area: area)] ?? Tally()
  }
}

/// What follows from plan, journal, day and options alone, whatever is narrowed.
final class BoardFacts: Sendable {
  let edition: Int
  /// The task load of every unit, in the plan's order of units.
  let unitLoads: [UnitLoad]
  /// The first-named units with something due at the end of this year, most due first.
  let dueUnits: [UnitLoad]
  /// The first and the last year the plan sets targets for.
  let firstTargetYear: Int?
  let lastTargetYear: Int?
  /// The last year in which something falls due.
  let lastDueYear: Int?

  init(_ board: BoardState) {
    edition = board.edition
    unitLoads = board.unitLoadsAnew
    dueUnits = unitLoads.enumerated().filter { $0.element.due > 0 }
      .sorted {
        ($0.element.due, $0.element.lead, -$0.offset) > (
          $1.element.due, $1.element.lead, -$1.offset
        )
      }
      .map(\.element)
    let targetYears = board.plan.records(of: .indicator).flatMap(\.milestones)
      .compactMap(\.dueYear)
    firstTargetYear = targetYears.min()
    lastTargetYear = targetYears.max()
    lastDueYear = [RecordKind.task, .policy].flatMap { board.plan.records(of: $0) }
      .flatMap(\.milestones).compactMap(\.dueYear).max()
  }
}

extension BoardState {
  /// What the lists are worked out from as the board stands.
  var basis: Basis { Basis(edition: edition, filter: home.filter, order: home.order) }

  /// The lists as the board stands: those that were kept, if they still hold.
  var lists: BoardLists {
    if let keptLists, keptLists.basis == basis { return keptLists }
    return BoardLists(self, facts: keptLists?.facts)
  }

  /// Works out the lists if those kept do not hold any more.
  mutating func keepLists() {
    if keptLists?.basis != basis { keptLists = BoardLists(self, facts: keptLists?.facts) }
  }

  /// What follows from plan, journal, day and options alone.
  var facts: BoardFacts { lists.facts }
}
