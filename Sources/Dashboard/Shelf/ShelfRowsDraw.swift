import Canvas
import PlanModel
import Search
import Wording

/// The rows of all plans.
extension BoardState {
  func drawRows(
    _ plans: any PlanShelf, _ shelf: ShelfState, _ layout: ShelfLayout, _ parts: KeptShelf,
    into grid: inout Grid
  ) {
    let columns = RowColumns(width: size.width, axis: shelfAxis)
    let count = shelf.listedRows
    drawShelfTitle(
      words.rowsTitle(count, of: plans.rowCount, isByDue: shelf.order == .due),
      place: shelf.cursors[.rows], count: count, y: layout.title.y, into: &grid)
    let heads = [
      (columns.due, words.dueColumn), (columns.review, words.reviewColumnHead),
    ]
    for (column, head) in heads where column.width > 0 {
      grid.put(
        " " + head + " ", x: column.x - 1, y: layout.title.y, width: column.width + 1, role: .dim)
    }
    if let axis = columns.axis {
      drawAxisHead(axis, x: columns.axisX, y: layout.title.y, into: &grid)
    }
    let top = shelf.tops[.rows]
    grid.paste(parts.body, y: layout.body.y)
    let line = shelf.cursors[.rows] - top
    if parts.rows.indices.contains(line) { showCursor(on: layout.body.row(line), in: &grid) }
    if count == 0 {
      grid.put(
        shelf.isSearching ? words.searching : words.nothingFits, x: 3, y: layout.body.y,
        role: .dim)
    }
    Widget.scrollMark(
      grid: &grid,
      rect: Rect(
        x: size.width - 1, y: layout.body.y, width: 1, height: layout.body.height),
      offset: top, visible: layout.body.height, total: count)
    guard let index = cursorRow else { return }
    let id = plans.id(ofRow: index)
    let label = parts.labels[plans.plan(ofRow: index)].map { "\($0.id)/\(id)" } ?? "\(id)"
    drawFoot([plans.clause(of: index)], label: label, layout.foot, into: &grid)
  }

  /// One row by itself.
  func draw(
    _ row: RowSummary, isTicked: Bool, plan: String, isFirst: Bool, _ columns: RowColumns,
    _ needle: Needle, y: Int, into grid: inout Grid
  ) {
    let (review, due) = standing(ofRow: row)
    if isTicked { grid.put("+", x: 0, y: y, role: .accent) }
    if RecordKind.reviewable.contains(row.id.kind) {
      grid.put(words.glyph(review), x: 1, y: y, role: role(of: review))
    }
    grid.put(
      fitted(plan, to: columns.plan.width), x: columns.plan.x, y: y, role: isFirst ? .text : .dim)
    grid.put("\(row.id)", x: columns.id.x, y: y, role: .accent)
    let title = words.pick(row.title, row.english.isEmpty ? row.title : row.english)
    putMatched(
      fitted(title, to: columns.title.width), x: columns.title.x, y: y,
      width: columns.title.width, role: .text, needle: needle, into: &grid)
    if columns.lead.width > 0 {
      let lead = row.lead + (row.others > 0 ? " +\(row.others)" : "")
      putMatched(
        fitted(lead, to: columns.lead.width), x: columns.lead.x, y: y, width: columns.lead.width,
        role: .text, needle: needle, into: &grid)
    }
    if let axis = columns.axis {
      draw(row, on: axis, x: columns.axisX, y: y, into: &grid)
      return
    }
    grid.put(
      fitted(words.due(due), to: columns.due.width), x: columns.due.x, y: y, role: role(of: due))
    if columns.review.width > 0, RecordKind.reviewable.contains(row.id.kind) {
      grid.put(
        fitted(words.review(review), to: columns.review.width), x: columns.review.x, y: y,
        role: role(of: review))
    }
  }
}
