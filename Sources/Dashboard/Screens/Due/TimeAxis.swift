import Canvas
import PlanModel

/// A year axis in a number of columns: so many cells a year, what lies beyond the plan's horizon
/// behind a break. Year-ends stand on the boundary between two years.
struct TimeAxis: Hashable, Sendable {
  let firstYear: Int
  let lastYear: Int
  /// Later years in which something falls due, at the right behind a break.
  let farYear: Int?
  let cells: Int
  let width: Int

  /// An axis from a year to the plan's horizon. `cells` columns a year are tried first; fewer
  /// are taken, then fewer years, if they do not fit.
  init(firstYear: Int, horizon: Int, farYear: Int?, width: Int, cells wanted: Int? = nil) {
    let far = farYear.map { $0 > horizon } == true ? farYear : nil
    // A window too narrow for an axis has none.
    let width = width < 12 ? 0 : width
    let room = max(4, width - (far == nil ? 1 : 7))
    let years = max(1, horizon - firstYear + 1)
    let cells = max(3, wanted ?? room / years)
    let shown = max(1, min(years, room / cells))
    self.firstYear = firstYear
    lastYear = firstYear + shown - 1
    self.farYear = lastYear >= horizon ? far : nil
    self.cells = cells
    self.width = min(width, shown * cells + 1 + (self.farYear == nil ? 0 : 6))
  }

  /// The column of a day; nil if the axis does not show it.
  func column(of day: CalendarDate) -> Int? {
    if day.year < firstYear { return nil }
    if day.year <= lastYear {
      let first = CalendarDate(year: day.year, month: 1, day: 1) ?? day
      let length = first.days(to: .endOfYear(day.year)) + 1
      let part = (first.days(to: day) + 1) * cells / length
      return (day.year - firstYear) * cells + part
    }
    if let farYear, day.year <= farYear { return width - 2 }
    return nil
  }

  /// The column in which today's line runs: never on the year-end itself, which lies ahead.
  func line(of today: CalendarDate) -> Int? {
    column(of: today).map { column in
      today == .endOfYear(today.year) ? column : min(column, boundary(today.year) - 1)
    }
  }

  /// The same in the head, where it leaves the years' digits whole.
  func headLine(of today: CalendarDate) -> Int? {
    line(of: today).flatMap { column in
      labels.contains { $0.column..<$0.column + $0.text.count ~= column } ? nil : column
    }
  }

  private func boundary(_ year: Int) -> Int { (year - firstYear + 1) * cells }

  /// The years' labels with their columns, as many digits as fit.
  var labels: [(text: String, column: Int)] {
    var labels = (firstYear...lastYear).map { year in
      let text = cells >= 6 ? String(year) : String(String(year).suffix(2))
      return (text: text, column: (year - firstYear) * cells + 1)
    }
    if let farYear { labels.append(("…\(farYear % 100)", width - 4)) }
    return labels
  }
}

/// One row of the axis, drawn into cells.
struct AxisRow {
  private var glyphs: [(glyph: Character, role: Role)]
  private let axis: TimeAxis
  private let today: CalendarDate
  private let todayColumn: Int?

  init(_ axis: TimeAxis, today: CalendarDate) {
    self.axis = axis
    self.today = today
    todayColumn = axis.line(of: today)
    glyphs = Array(repeating: (" ", .dim), count: max(0, axis.width))
  }

  /// Draws when the parts of a record fall due, time gone by heavier than time left.
  mutating func draw(_ items: [DueItem], figures: Bool, undated: String) {
    draw(items.flatMap { nodes(of: $0) }, figures: figures, undated: undated)
  }

  /// Draws the years at whose ends something falls due by the plan alone. `undated` is what is
  /// said of a row that has milestones and no time.
  mutating func draw(_ years: DueYears, isYearly: Bool, undated: String?) {
    var nodes = isYearly ? yearlyNodes(isMet: false) : []
    for year in years.all {
      nodes.append(
        Node(
          day: .endOfYear(year), glyph: "●",
          role: year < today.year ? .late : year == today.year ? .soon : .text, figure: ""))
    }
    if nodes.isEmpty, undated == nil { return drawToday() }
    draw(nodes, figures: false, undated: undated ?? "")
  }

  private mutating func draw(_ nodes: [Node], figures: Bool, undated: String) {
    guard axis.width > 0 else { return }
    let dates = nodes.sorted { $0.day < $1.day }
    let columns = dates.compactMap { axis.column(of: $0.day) }
    if let end = columns.max() {
      for column in 0..<min(end, glyphs.count) {
        let isPast = todayColumn.map { column < $0 } ?? false
        glyphs[column] = isPast ? ("━", .dim) : ("─", .rule)
      }
      if axis.farYear != nil, end == axis.width - 2 { glyphs[axis.width - 5] = ("⋯", .rule) }
    } else if dates.isEmpty {
      for column in 0..<axis.width { glyphs[column] = ("·", .rule) }
      let start = axis.width - TextWidth.columns(of: undated) - 2
      if let todayColumn, start > todayColumn + 1 { write(undated, after: start, before: .max) }
    }
    for (index, node) in dates.enumerated() {
      guard let column = axis.column(of: node.day), glyphs.indices.contains(column) else {
        continue
      }
      glyphs[column] = (node.glyph, node.role)
      if figures {
        let axis = axis
        let next = dates.dropFirst(index + 1).compactMap { axis.column(of: $0.day) }
          .first { $0 > column }
        write(node.figure, after: column, before: next ?? axis.width)
      }
    }
    drawToday()
  }

  /// Today's line, which runs through every row.
  mutating func drawToday() {
    if let todayColumn, glyphs.indices.contains(todayColumn) {
      glyphs[todayColumn] = ("┃", .accent)
    }
  }

  private struct Node {
    var day: CalendarDate
    var glyph: Character
    var role: Role
    var figure: String
  }

  private func nodes(of item: DueItem) -> [Node] {
    let figure = item.quantities.first { $0.value != nil }?.summary ?? ""
    if item.kind == .yearly { return yearlyNodes(isMet: item.isComplete) }
    guard let date = item.due.date else { return [] }
    let glyph: Character = item.isComplete ? "✓" : date.isAgreed ? "◆" : "●"
    let role: Role =
      switch item.due {
      case .overdue: .late
      case .thisYear, .yearly: .soon
      case .met: .good
      case .later, .undated, .notApplicable: .text
      }
    return [Node(day: date.day, glyph: glyph, role: role, figure: figure)]
  }

  /// The end of each year; what is owed for the present one may be met.
  private func yearlyNodes(isMet: Bool) -> [Node] {
    (max(today.year, axis.firstYear)...max(today.year, axis.lastYear)).map { year in
      let isMet = isMet && year == today.year
      return Node(
        day: .endOfYear(year), glyph: isMet ? "✓" : "●",
        role: isMet ? .good : year == today.year ? .soon : .text, figure: "")
    }
  }

  private mutating func write(_ text: String, after column: Int, before end: Int) {
    let width = TextWidth.columns(of: text)
    guard !text.isEmpty, column + 1 + width < end else { return }
    var x = column + 1
    for character in text {
      let columns = TextWidth.columns(of: String(character))
      guard x + columns <= glyphs.count else { return }
      glyphs[x] = (character, .text)
      // The right half of a wide character: nothing is drawn there.
      if columns == 2 { glyphs[x + 1] = ("\u{0}", .text) }
      x += max(1, columns)
    }
  }

  /// The row as pieces of text from a column on.
  func spans(at x: Int) -> [Span] {
    var spans: [Span] = []
    for (column, cell) in glyphs.enumerated() where cell.glyph != "\u{0}" {
      if let last = spans.last, last.role == cell.role {
        spans[spans.count - 1].text.append(cell.glyph)
      } else {
        spans.append(Span(String(cell.glyph), cell.role, at: x + column))
      }
    }
    return spans
  }
}
