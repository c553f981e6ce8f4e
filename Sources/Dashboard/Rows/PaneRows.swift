import PlanModel
import Search

/// The lines of one pane, and how many records they hold.
package struct PaneRows: Sendable {
  package let lines: [ListRow]
  /// Records that pass the filter, and all records of the kind.
  package let count: Int
  package let total: Int
  /// The ids of the rows the cursor can stand on.
  package let ids: [RowID]

  /// Rows from their lines.
  init(lines: [ListRow], count: Int, total: Int) {
    self.lines = lines
    self.count = count
    self.total = total
    ids = lines.compactMap(\.id)
  }

  /// The index of a row among the lines.
  package func position(of id: RowID?) -> Int? {
    guard let id else { return nil }
    return lines.firstIndex { $0.id == id }
  }
}

extension BoardState {
  /// The ids of all records that pass the filter of home.
  package var accepted: Set<RecordID> { lists.accepted }

  /// The lines of a pane of records. With `onlyArea` just those of one area, without headings.
  package func rows(of kind: RecordKind, onlyArea: Int? = nil) -> PaneRows {
    lists.rows(of: kind, onlyArea: onlyArea)
  }

  /// Works out which records pass the filter of home; the needle is what was typed of words.
  func accepted(by query: Query, _ needle: Needle) -> Set<RecordID> {
    guard !query.isEmpty else { return Set(plan.records.map(\.id)) }
    let hits = textHits(needle)
    let derived = self.derived
    let context = QueryContext(
      standing: { derived.standing(of: $0) },
      matchesText: { record, _ in hits.contains(record.id) },
      bindsUnnamed: { [plan] in plan.bindsUnnamed($0, $1) })
    return Set(plan.records.lazy.filter { query.accepts($0, in: context) }.map(\.id))
  }

  /// The records whose title, text or units hold what was typed.
  func textHits(_ needle: Needle) -> Set<RecordID> {
    if needle.isEmpty { return Set(plan.records.map(\.id)) }
    return Set(index.matches(needle).map { plan.records[$0].id })
  }

  /// Works out the lines of a tall pane, with headings.
  func rowsAnew(of kind: RecordKind, all: [PlanRecord], passing: [PlanRecord]) -> PaneRows {
    let area = home.filter.area
    let shown = area.map { area in passing.filter { $0.area == area } } ?? passing
    var lines: [ListRow] = []
    if home.order == .due {
      lines = linesByDue(shown)
    } else {
      let isNarrowed = passing.count < all.count
      for area in plan.areas where home.filter.area == nil || home.filter.area == area.number {
        let members = shown.filter { $0.area == area.number }
        if members.isEmpty && isNarrowed { continue }
        lines.append(.heading(.area(area.number)))
        if members.isEmpty {
          lines.append(.row(.empty(area: area.number)))
        } else {
          lines += members.map { .row(.record($0.id)) }
        }
      }
    }
    return PaneRows(lines: lines, count: shown.count, total: all.count)
  }

  private func linesByDue(_ records: [PlanRecord]) -> [ListRow] {
    var groups: [DueGroup: [RecordID]] = [:]
    for record in records {
      groups[DueGroup(due(of: record)), default: []].append(record.id)
    }
    return groups.keys.sorted().flatMap { group in
      [.heading(.due(group))] + (groups[group] ?? []).map { .row(.record($0)) }
    }
  }
}
