import PlanModel
import Search

/// The lines of one pane, and how many records they hold.
package struct PaneRows: Sendable {
  package var lines: [ListRow]
  /// Records that pass the filter, and all records of the kind.
  package var count: Int
  package var total: Int

  /// The ids of the rows the cursor can stand on.
  package var ids: [RowID] { lines.compactMap(\.id) }

  /// The index of a row among the lines.
  package func position(of id: RowID?) -> Int? {
    guard let id else { return nil }
    return lines.firstIndex { $0.id == id }
  }
}

extension BoardState {
  /// The ids of all records that pass the filter of home, worked out anew.
  var acceptedRecords: Set<RecordID> {
    let query = home.filter.query(on: today, typed: typedQuery(home.filter.text))
    guard !query.isEmpty else { return Set(plan.records.map(\.id)) }
    let words = typedWords(home.filter.text)
    let hits = words.isEmpty ? [] : textHits(words)
    let (standings, today) = (self.standings, today)
    let context = QueryContext(
      standing: { standings[$0.id] ?? RecordStanding(record: $0, on: today) },
      matchesText: { record, _ in hits.contains(record.id) })
    return Set(plan.records.lazy.filter { query.accepts($0, in: context) }.map(\.id))
  }

  /// The records whose title, text or units hold what was typed.
  package func textHits(_ typed: String) -> Set<RecordID> {
    let needle = Needle(typed)
    if needle.isEmpty { return Set(plan.records.map(\.id)) }
    return Set(index.matches(needle).map { plan.records[$0].id })
  }

  /// The lines of a pane of records. With `onlyArea` just those of one area, without headings.
  package func rows(of kind: RecordKind, accepted: Set<RecordID>, onlyArea: Int? = nil) -> PaneRows
  {
    let all = plan.records(of: kind)
    let passing = all.filter { accepted.contains($0.id) }
    let area = home.filter.area ?? onlyArea
    let shown = area.map { area in passing.filter { $0.area == area } } ?? passing
    var lines: [ListRow] = []
    if home.order == .due, onlyArea == nil {
      lines = linesByDue(shown)
    } else {
      let isNarrowed = passing.count < all.count
      for area in plan.areas where home.filter.area == nil || home.filter.area == area.number {
        if let onlyArea, onlyArea != area.number { continue }
        let members = shown.filter { $0.area == area.number }
        if members.isEmpty && isNarrowed && onlyArea == nil { continue }
        if onlyArea == nil { lines.append(.heading(.area(area.number))) }
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
