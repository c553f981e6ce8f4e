import Canvas
import PlanModel
import Wording

/// An area: its measures, indicators, tasks, outcomes and policies, in the plan's own order.
extension BoardState {
  func areaPage(_ area: Area, width: Int) -> PageContent {
    var content = PageContent(crumb: crumb(of: .area(area.number)))
    content.crumbRight = words.areaOf(area.number, plan.areas.count)
    content.movesByItem = true
    let tally = Tally(plan.records(of: .task, in: area.number), in: self)
    content.head = [
      PageLine(
        [
          Span(words.numeral(area.number) + " ", .accent, at: 1),
          Span(options.language == .chinese ? area.title : area.english, .strong),
        ], right: [Span(words.reviewed(tally.reviewed, of: tally.total), .dim)])
    ]
    var second = words.citation(area.source)
    if area.annexTitle != area.title { second += " · " + words.annexTitle(area.annexTitle) }
    content.head.append(PageLine([Span(second, .dim, at: 1)]))
    var page = pageBuilder(width: width)
    for kind in RecordKind.binding {
      let records = plan.records(of: kind, in: area.number)
      var head = [Span(words.kind(kind) + " \(records.count)", .heading, at: 1)]
      if isOurs(kind) { head.append(Span(words.areaIsOurs, .dim)) }
      page.rule(head)
      if records.isEmpty {
        page.line([Span(words.noneInArea(kind, area.number), .dim, at: 3)])
      }
      addRows(records, to: &page)
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func isOurs(_ kind: RecordKind) -> Bool {
    kind == .indicator || kind == .policy || kind == .outcome
  }

  /// Records as rows of a list, in the columns home has.
  ///
  /// On the page of a unit the column of units names the others: whom it works with.
  func addRows(_ records: [PlanRecord], beside unit: UnitID? = nil, to page: inout PageBuilder) {
    for record in records {
      let columns = listColumns(record.kind, width: page.width - 1)
      page.line(spans(of: record, in: columns, beside: unit))
      page.item(x: 0, width: page.width, target: .record(record.id), isRow: true)
    }
  }

  /// A record's row as pieces of text.
  private func spans(of record: PlanRecord, in columns: ListColumns, beside unit: UnitID?) -> [Span]
  {
    columns.columns.flatMap { column -> [Span] in
      var cell = cell(column.kind, of: record)
      if column.kind == .units, let unit { cell.text = unitsSummary(of: record, beside: unit) }
      let text = fitted(cell.text, to: column.width)
      var spans = [Span(text, cell.role, at: column.x, width: column.width)]
      let start = max(6, textWidth(text) + 1)
      if let gauge = cell.gauge, column.width >= start + 4 {
        spans += gauge.pieces(width: column.width - start).enumerated().map { index, piece in
          Span(piece.text, piece.role, at: index == 0 ? column.x + start : nil)
        }
      }
      let used = textWidth(text) + 2
      if let extra = cell.extra, used + 6 <= column.width {
        spans.append(
          Span(fitted(extra, to: column.width - used), .dim, at: column.x + used))
      }
      return spans
    }
  }
}
