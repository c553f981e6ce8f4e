import Canvas
import PlanModel
import Wording

extension BoardState {
  /// The clause that binds the record under the cursor, with its citation.
  func drawFoot(_ rect: Rect, divider: Int?, into grid: inout Grid) {
    guard rect.height > 0 else { return }
    var y = rect.y
    if rect.height > 1 {
      grid.horizontalRule(x: 0, y: y, width: rect.width)
      if let divider { grid.put("┴", x: divider, y: y, role: .rule) }
      y += 1
    }
    drawClause(rect: Rect(x: rect.x, y: y, width: rect.width, height: rect.maxY - y), into: &grid)
  }

  private func drawClause(rect: Rect, into grid: inout Grid) {
    guard let record = home.cursor?.record.flatMap(plan.record) else {
      if let unit = cursorUnit { drawUnitLine(unit, rect: rect, into: &grid) }
      return
    }
    drawClause(of: record, rect: rect, into: &grid)
  }

  /// A record's clause with its citation at the right, in one line or two.
  func drawClause(of record: PlanRecord, rect: Rect, into grid: inout Grid) {
    let citation = words.citation(record.source)
    let citationWidth = textWidth(citation)
    // No more of it than two lines can show: a clause can be ten times as long.
    let clause = oneLine(record.bindingClause, atMost: rect.width * 3 + 16)
    let room = rect.width - citationWidth - 4
    let used = grid.put("\(record.id) ", x: rect.x + 1, y: rect.y, role: .accent)
    let clauseRoom = max(0, room - used)
    let lines = rect.height == 1 ? [] : wrapped(clause, to: max(1, clauseRoom))
    if lines.count <= 1 {
      putMatched(
        fitted(clause, to: clauseRoom), x: rect.x + 1 + used, y: rect.y, width: clauseRoom,
        role: .text, needle: typedNeedle, into: &grid)
    } else {
      putMatched(
        String(lines[0]), x: rect.x + 1 + used, y: rect.y, width: clauseRoom, role: .text,
        needle: typedNeedle, into: &grid)
    }
    grid.put(citation, x: rect.maxX - citationWidth - 1, y: rect.y, role: .dim)
    guard rect.height > 1 else { return }
    if lines.count > 1 {
      let rest = lines.dropFirst().joined()
      putMatched(
        fitted(rest, to: rect.width - 2 - used), x: rect.x + 1 + used, y: rect.y + 1,
        width: rect.width - 2 - used, role: .text, needle: typedNeedle, into: &grid
      )
    } else {
      drawBackground(of: record, rect: rect, indent: used, into: &grid)
    }
  }

  /// The clause of a row of many plans, in as many lines as there are.
  func drawClause(label: String, _ clause: String, rect: Rect, into grid: inout Grid) {
    let used = grid.put(label + " ", x: rect.x + 1, y: rect.y, role: .accent)
    let room = max(1, rect.width - used - 2)
    let lines = wrapped(oneLine(clause, atMost: rect.width * 3 + 16), to: room)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      putMatched(
        isCut ? cutShort(String(line), to: room) : String(line), x: rect.x + 1 + used,
        y: rect.y + index, width: room, role: .text, needle: typedNeedle,
        into: &grid)
    }
  }

  /// A second line for a short clause: the effect, the units, what else speaks of it.
  private func drawBackground(of record: PlanRecord, rect: Rect, indent: Int, into grid: inout Grid)
  {
    var right = record.unitsText
    if plan.bindsAllDistricts(record.kind) { right += words.andAllDistricts }
    let links = plan.links(of: record.id).map { $0.from == record.id ? $0.to : $0.from }
    if !links.isEmpty {
      right += words.linked + links.prefix(5).map(\.description).joined(separator: " ")
    }
    grid.put(
      fitted(right, to: rect.width - 2 - indent), x: rect.x + 1 + indent, y: rect.y + 1,
      role: .dim)
  }

  private var cursorUnit: UnitLoad? {
    guard case .unit(let id) = home.cursor else { return nil }
    return unitLoads.first { $0.unit.id == id }
  }

  private func drawUnitLine(_ load: UnitLoad, rect: Rect, into grid: inout Grid) {
    grid.put(
      fitted(
        words.unitLine(load.unit, lead: load.lead, support: load.support, due: load.due),
        to: rect.width - 2),
      x: rect.x + 1, y: rect.y, role: .text)
  }

  /// The record under the cursor beside the lists, on wide screens.
  func drawDetail(_ rect: Rect, into grid: inout Grid) {
    grid.verticalRule(x: rect.x - 1, y: rect.y, height: rect.height, role: .rule)
    guard let record = home.cursor?.record.flatMap(plan.record) else { return }
    let content = recordPage(record, width: rect.width)
    for (index, line) in (content.head + [.empty] + content.body).prefix(rect.height).enumerated() {
      draw(
        line, rect: Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1),
        needle: typedNeedle, into: &grid)
    }
  }
}
