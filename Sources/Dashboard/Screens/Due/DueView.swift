import PlanModel
import Wording

/// How the due view is looked at; kept while the board runs.
package struct DueView: Hashable, Sendable {
  /// What its rows are grouped by.
  package enum Grouping: Hashable, Sendable, CaseIterable {
    case time, area, unit
  }

  package var grouping: Grouping = .time
  /// Whether the axis has the room of the clause.
  package var isAxisOpen = false
  /// Cells a year more or less than fit by themselves.
  package var zoom = 0
  /// Years the axis is moved to the right.
  package var shift = 0
  /// Groups that are folded to their heading.
  package var folded: Set<DueGroupID> = []

  package init() {}
}

/// A group of the due view.
package enum DueGroupID: Hashable, Sendable {
  /// A time, and the kind: policies and indicators stand behind the tasks.
  case time(DueGroup, RecordKind)
  case area(Int)
  case unit(String)
}

extension BoardState {
  /// Whether the due view has any record.
  var hasDueRecords: Bool {
    [RecordKind.task, .indicator, .policy].contains {
      lists.tally(of: $0, in: home.filter.area ?? 0).total > 0
    }
  }

  /// The records of the due view: what has dates or could have, narrowed as home is.
  var dueRecords: [PlanRecord] {
    let accepted = self.accepted
    return [RecordKind.task, .indicator, .policy].flatMap { plan.records(of: $0) }.filter {
      accepted.contains($0.id)
        && (home.filter.area == nil || $0.area == home.filter.area)
    }
  }

  /// The groups with their records, in order.
  var dueGroups: [(id: DueGroupID, records: [PlanRecord])] {
    let records = dueRecords
    var groups: [DueGroupID: [PlanRecord]] = [:]
    var order: [DueGroupID] = []
    for record in records {
      let id = groupID(of: record)
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(record)
    }
    switch dueView.grouping {
    case .time:
      order.sort { left, right in
        guard case .time(let one, let kind) = left, case .time(let two, let other) = right else {
          return false
        }
        return one == two ? kindRank(kind) < kindRank(other) : one < two
      }
    case .area: order.sort { areaNumber($0) < areaNumber($1) }
    case .unit: order = byLoad(order, groups)
    }
    return order.map { id in
      (id, (groups[id] ?? []).sorted { dueKey($0) < dueKey($1) })
    }
  }

  private func groupID(of record: PlanRecord) -> DueGroupID {
    switch dueView.grouping {
    case .time: .time(DueGroup(due(of: record)), record.kind)
    case .area: .area(record.area ?? 0)
    case .unit: .unit(record.lead.map { name(of: $0.party) } ?? "")
    }
  }

  private func kindRank(_ kind: RecordKind) -> Int {
    kind == .task ? 0 : kind == .policy ? 1 : 2
  }

  private func areaNumber(_ id: DueGroupID) -> Int {
    if case .area(let number) = id { return number }
    return 0
  }

  /// Units with most due this year first.
  private func byLoad(
    _ order: [DueGroupID], _ groups: [DueGroupID: [PlanRecord]]
  ) -> [DueGroupID] {
    let loads = order.map { id -> (due: Int, all: Int) in
      let records = groups[id] ?? []
      return (records.count { standing(of: $0).isPressing }, records.count)
    }
    return order.indices.sorted {
      (loads[$0].due, loads[$0].all, -$0) > (loads[$1].due, loads[$1].all, -$1)
    }.map { order[$0] }
  }

  /// In a group of a time the plan's order holds; elsewhere tasks first.
  private func dueKey(_ record: PlanRecord) -> (Int, RecordID) {
    switch dueView.grouping {
    case .time, .area: (kindRank(record.kind), record.id)
    case .unit: (due(of: record).urgency, record.id)
    }
  }
}
