import Canvas
import PlanModel
import Wording

/// How many records each unit leads and supports in each area: a table whose cells open.
extension BoardState {
  func matrixPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.matrixTitle)
    content.movesByItem = true
    content.isTable = true
    content.crumbRight =
      words.counting(matrixView.counting) + " · " + words.matrixOrder(matrixView.isByLoad)
    let columns = MatrixColumns(width: width, areas: plan.areas.count)
    content.head = [matrixHead(columns), PageLine([Span(words.matrixExplained, .dim, at: 1)])]
    let matrix = matrix
    let rows = (matrixView.isByLoad ? matrix.byLoad : matrix.rows).filter { row in
      home.filter.unit == nil || home.filter.unit == row.unit
    }
    let most = max(1, rows.flatMap(\.cells).map(\.count).max() ?? 1)
    var page = pageBuilder(width: width)
    for row in rows {
      guard let unit = plan.unit(row.unit) else { continue }
      add(row, unit, most: most, columns, to: &page)
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  /// The table as it is looked at.
  var matrix: UnitMatrix {
    let counting = matrixView.counting
    return UnitMatrix(plan) { record in
      let verdict = record.kind == .indicator ? tracks(of: record).worst : nil
      return standing(of: record).isCounted(counting, record, verdict: verdict)
    }
  }

  private func matrixHead(_ columns: MatrixColumns) -> PageLine {
    var spans = [Span(words.unitsTitle, .heading, at: 1)]
    for (index, area) in plan.areas.enumerated() {
      let name = words.shortName(ofArea: area.number, in: plan, width: columns.cell - 2)
      let label = columns.cell >= 7 ? "\(area.number)" + name : "\(area.number)"
      spans.append(Span(label, .dim, at: columns.end(index) - textWidth(label)))
    }
    let total = words.total
    spans.append(Span(total, .dim, at: columns.end(plan.areas.count) - textWidth(total)))
    return PageLine(spans)
  }

  private func add(
    _ row: UnitMatrix.Row, _ unit: PlanUnit, most: Int, _ columns: MatrixColumns,
    to page: inout PageBuilder
  ) {
    let bound = unit.kind.isBoundByNotes ? "＋" : ""
    var spans = [
      Span(fitted(name(of: .unit(unit.id)) + bound, to: columns.name - 2), .text, at: 1)
    ]
    var cells: [(index: Int, width: Int)] = []
    for (index, cell) in row.cells.enumerated() {
      let text = Self.figures(cell.lead.count, cell.count)
      let shade = cell.count == 0 ? "" : Self.shade(cell.count, of: most)
      let role: Role = cell.count == 0 ? .dim : cell.lead.isEmpty ? .support : .lead
      let start = columns.end(index) - textWidth(text) - textWidth(shade)
      if !shade.isEmpty { spans.append(Span(shade, .rule, at: start)) }
      spans.append(Span(text, role, at: columns.end(index) - textWidth(text)))
      cells.append((index, textWidth(text) + textWidth(shade)))
    }
    let total = Self.figures(row.lead, row.total)
    spans.append(
      Span(
        total, row.total == 0 ? .dim : .strong,
        at: columns.end(plan.areas.count) - textWidth(total)))
    page.line(spans)
    page.item(x: 1, width: columns.name - 2, target: .unit(unit.id))
    for cell in cells where row.cells[cell.index].count > 0 {
      page.item(
        x: columns.end(cell.index) - cell.width, width: cell.width,
        target: .cell(unit.id, plan.areas[cell.index].number))
    }
  }

  /// 5+3: led and supported; 5 or +3 where there is only one of them.
  private static func figures(_ lead: Int, _ total: Int) -> String {
    if total == 0 { return "-" }
    if lead == total { return "\(lead)" }
    return (lead == 0 ? "" : "\(lead)") + "+\(total - lead)"
  }

  /// The darker, the more: a quarter each.
  static func shade(_ count: Int, of most: Int) -> String {
    let shades = ["░", "▒", "▓", "█"]
    return shades[min(3, (count - 1) * 4 / max(1, most))]
  }

  /// The records of one cell of the table.
  func cellPage(_ unit: PlanUnit, area: Int, width: Int) -> PageContent {
    var content = PageContent(
      crumb: words.name(of: unit) + " · " + crumb(of: .area(area)))
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    var page = pageBuilder(width: width)
    let cell = matrix.rows.first { $0.unit == unit.id }.flatMap { row in
      plan.areas.firstIndex { $0.number == area }.map { row.cells[$0] }
    }
    content.crumbRight = words.counting(matrixView.counting)
    let groups: [(String, [RecordID])] = [
      (words.leadTitle(cell?.lead.count ?? 0), cell?.lead ?? []),
      (words.supportTitle(cell?.support.count ?? 0), cell?.support ?? []),
      (words.memberTitle(cell?.member.count ?? 0), cell?.member ?? []),
    ]
    for (title, ids) in groups where !ids.isEmpty {
      page.rule([Span(title, .heading, at: 1)])
      addRows(ids.compactMap(plan.record), beside: unit.id, to: &page)
    }
    content.body = page.body
    content.items = page.items
    return content
  }
}

/// How the table of units by areas is looked at.
package struct MatrixView: Hashable, Sendable {
  package var counting: UnitMatrix.Counting = .all
  package var isByLoad = true

  package init() {}
}

/// Where the columns of the table stand.
struct MatrixColumns {
  let name: Int
  let cell: Int

  init(width: Int, areas: Int) {
    name = width >= 100 ? 24 : max(12, width - (areas + 1) * 6 - 2)
    cell = max(3, (width - name - 2) / (areas + 1))
  }

  /// The column behind the last of a cell.
  func end(_ index: Int) -> Int { name + (index + 1) * cell }
}
