import Canvas
import PlanModel
import Wording

/// How many records of each plan are in each area: a table whose cells open. It counts what is
/// listed, so that every narrowing narrows it.
extension BoardState {
  func shelfMatrixPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.plansMatrixTitle)
    content.movesByItem = true
    content.isTable = true
    content.crumbRight = words.matrixOrder(matrixView.isByLoad)
    guard let shelf, let plans = shelf.plans else { return content }
    var rows = ShelfMatrix(plans, shelf.found).rows
    if matrixView.isByLoad { rows.sort { ($1.total, $0.plan) < ($0.total, $1.plan) } }
    let areas = max(1, rows.map(\.cells.count).max() ?? 1) - 1
    let hasOthers = rows.contains { $0.cells[0] > 0 }
    let columns = MatrixColumns(width: width, areas: areas + (hasOthers ? 1 : 0))
    let heads =
      (1...max(1, areas)).map { words.areaWord($0) } + (hasOthers ? [words.noArea] : [])
      + [words.total]
    content.head = [
      matrixHead(heads, columns), PageLine([Span(words.plansMatrixExplained, .dim, at: 1)]),
    ]
    let most = max(1, rows.flatMap(\.cells).max() ?? 1)
    var page = pageBuilder(width: width)
    for row in rows { add(row, areas, hasOthers, most: most, columns, to: &page) }
    if rows.isEmpty {
      page.line([Span(shelf.isSearching ? words.searching : words.nothingFits, .dim, at: 3)])
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func matrixHead(_ heads: [String], _ columns: MatrixColumns) -> PageLine {
    var spans = [Span(words.plansTitle(1, of: 1), .heading, at: 1)]
    for (index, head) in heads.enumerated() {
      // Where the word has no room its figure stands alone.
      let label = textWidth(head) < columns.cell ? head : head.filter(\.isNumber)
      let text = label.isEmpty ? fitted(head, to: columns.cell - 1) : label
      spans.append(Span(text, .dim, at: columns.end(index) - textWidth(text)))
    }
    return PageLine(spans)
  }

  private func add(
    _ row: ShelfMatrix.Row, _ areas: Int, _ hasOthers: Bool, most: Int, _ columns: MatrixColumns,
    to page: inout PageBuilder
  ) {
    guard let plans = shelf?.plans else { return }
    let plan = plans.plan(at: row.plan)
    let name = name(of: plan)
    var spans = [Span(fitted(name, to: columns.name - 2), .text, at: 1)]
    var items: [(x: Int, width: Int, area: Int)] = []
    let order = Array(1..<max(1, areas + 1)) + (hasOthers ? [0] : [])
    for (index, area) in order.enumerated() {
      let count = area < row.cells.count ? row.cells[area] : 0
      let text = count == 0 ? "-" : "\(count)"
      let shade = count == 0 ? "" : Self.shade(count, of: most)
      let end = columns.end(index)
      if !shade.isEmpty { spans.append(Span(shade, .rule, at: end - textWidth(text) - 1)) }
      spans.append(Span(text, count == 0 ? .dim : .text, at: end - textWidth(text)))
      if count > 0, area > 0 {
        items.append((end - textWidth(text) - 1, textWidth(text) + 1, area))
      }
    }
    let total = "\(row.total)"
    spans.append(Span(total, .strong, at: columns.end(order.count) - textWidth(total)))
    page.line(spans)
    page.item(
      x: 1, width: columns.name - 2, target: .plan(row.plan, nil), id: .plan(plan.id, nil))
    for item in items {
      let area = PageID.area(item.area)
      page.item(
        x: item.x, width: item.width, target: .plan(row.plan, area), id: .plan(plan.id, area))
    }
  }
}

/// Listed rows counted by plan and area.
struct ShelfMatrix {
  struct Row: Hashable {
    var plan: Int
    /// By area; those of none at 0.
    var cells: [Int]
    var total: Int
  }

  /// The plans that hold anything listed, in their order.
  private(set) var rows: [Row] = []

  /// Counts rows of a shelf; nil means all of them.
  init(_ plans: any PlanShelf, _ found: [UInt32]?) {
    var byPlan: [Int: Row] = [:]
    func count(_ row: Int) {
      let plan = plans.plan(ofRow: row)
      let area = plans.area(ofRow: row) ?? 0
      byPlan[plan, default: Row(plan: plan, cells: [Int](repeating: 0, count: 10), total: 0)]
        .add(area)
    }
    if let found {
      for row in found { count(Int(row)) }
    } else {
      for row in 0..<plans.rowCount { count(row) }
    }
    rows = byPlan.values.sorted { $0.plan < $1.plan }
  }
}

extension ShelfMatrix.Row {
  fileprivate mutating func add(_ area: Int) {
    while area >= cells.count { cells.append(0) }
    cells[area] += 1
    total += 1
  }
}
