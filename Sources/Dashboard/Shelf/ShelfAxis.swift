import Canvas
import PlanModel

/// The year axis beside the rows of many plans.
extension BoardState {
  /// Whether the rows of many plans show the axis.
  var isShelfAxisOpen: Bool { shelf?.isAxisOpen == true && shelf?.level == .rows }

  /// Opens the axis, on the level of rows, or closes it.
  mutating func toggleShelfAxis() {
    guard let before = shelf else { return }
    let isOpen = before.level == .plans || !before.isAxisOpen
    shelf?.isAxisOpen = isOpen
    if isOpen { shelf?.order = .due }
    shelf?.axisYears = before.axisYears ?? before.plans?.dueYears
    goToLevel(.rows)
  }

  /// The axis of the rows; nil while it is closed.
  var shelfAxis: TimeAxis? {
    guard isShelfAxisOpen, let years = shelf?.axisYears else { return nil }
    let horizon = years.last(upTo: today.year + 10) ?? today.year + 5
    let far = years.last(upTo: .max - 1).flatMap { $0 > horizon ? $0 : nil }
    let title = size.width >= 100 ? 30 : size.width >= 70 ? 20 : 10
    let room = size.width - RowColumns(width: size.width).title.x - title - 2
    let zoom = dueView.zoom
    let first = min(today.year, horizon)
    let base = TimeAxis(firstYear: first, horizon: horizon, farYear: far, width: room)
    if zoom == 0 { return base }
    return TimeAxis(
      firstYear: first, horizon: horizon, farYear: far, width: room,
      cells: base.cells + zoom * 3)
  }

  func drawAxisHead(_ axis: TimeAxis, x: Int, y: Int, into grid: inout Grid) {
    for label in axis.labels {
      grid.put(" " + label.text + " ", x: x + label.column - 1, y: y, role: .dim)
    }
    if let column = axis.headLine(of: today) { grid.put("┃", x: x + column, y: y, role: .accent) }
  }

  /// When the parts of a row fall due: as reported where something was, else by the plan alone.
  func draw(_ row: RowSummary, on axis: TimeAxis, x: Int, y: Int, into grid: inout Grid) {
    var line = AxisRow(axis, today: today)
    if let standing = reportedStanding(ofRow: row) {
      line.draw(standing.items, figures: axis.cells >= 7, undated: words.undated)
    } else {
      line.draw(
        row.dueYears, isYearly: row.isYearly, undated: row.isUndated ? words.undated : nil)
    }
    for span in line.spans(at: x) {
      grid.put(span.text, x: span.x ?? x, y: y, role: span.role)
    }
  }
}
