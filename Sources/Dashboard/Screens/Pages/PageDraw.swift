import Canvas
import PlanModel
import Search
import Wording

extension BoardState {
  /// A page: breadcrumb, fixed head, side column, scrolled body, hints.
  func drawPage(_ page: PageState, into grid: inout Grid) {
    let content = content(of: page.id, width: pageWidth)
    let layout = PageLayout(size: size, content: content)
    drawCrumbs(layout.crumbs, content: content, into: &grid)
    for (index, line) in content.head.prefix(layout.head.height).enumerated() {
      draw(line, rect: layout.head.row(index), needle: .none, into: &grid)
    }
    grid.horizontalRule(x: 0, y: layout.rule.y, width: layout.rule.width)
    if layout.side.width > 0 {
      grid.put("┬", x: layout.side.maxX, y: layout.rule.y, role: .rule)
      grid.verticalRule(
        x: layout.side.maxX, y: layout.side.y, height: layout.side.height, role: .rule)
      for (index, line) in content.side.prefix(layout.side.height).enumerated() {
        draw(line, rect: layout.side.row(index), needle: .none, into: &grid)
      }
    }
    let body = layout.body
    let needle = page.id.isList ? typedNeedle : Needle(page.find)
    for (index, line) in content.body.dropFirst(max(0, page.top)).prefix(body.height).enumerated() {
      draw(line, rect: body.row(index), needle: needle, into: &grid)
    }
    drawTicks(page, content: content, body: body, into: &grid)
    drawFocus(page, content: content, body: body, into: &grid)
    if content.body.count > body.height {
      Widget.scrollMark(
        grid: &grid, rect: Rect(x: body.maxX - 1, y: body.y, width: 1, height: body.height),
        offset: page.top, visible: body.height, total: content.body.count)
    }
    if layout.foot.height > 0 {
      grid.horizontalRule(x: 0, y: layout.foot.y, width: layout.foot.width)
      if page.id == .due {
        put(
          words.axisLegend, endingAt: layout.foot.maxX - 1, y: layout.foot.y, role: .dim,
          into: &grid)
      }
      let rest = Rect(
        x: 0, y: layout.foot.y + 1, width: layout.foot.width, height: layout.foot.height - 1)
      if let record = subject.flatMap(plan.record) {
        drawClause(of: record, rect: rest, into: &grid)
      } else if let row = shelfSubject, let plans = shelf?.plans {
        drawClause(label: label(ofRow: row), plans.clause(of: row), rect: rest, into: &grid)
      }
    }
    drawHints(layout.hints, context: context, into: &grid)
  }

  /// A cross before what is ticked.
  private func drawTicks(_ page: PageState, content: PageContent, body: Rect, into grid: inout Grid)
  {
    if selection.isEmpty { return }
    for item in content.items where item.isRow {
      let y = body.y + item.line - page.top
      if case .record(let id) = item.target, selection.contains(id), y >= body.y, y < body.maxY {
        grid.put("+", x: body.x, y: y, role: .accent)
      }
    }
  }

  private func drawFocus(_ page: PageState, content: PageContent, body: Rect, into grid: inout Grid)
  {
    grid.cursor = Point(x: body.x, y: body.y)
    guard let focus = page.focus, content.items.indices.contains(focus) else { return }
    let item = content.items[focus]
    let y = body.y + item.line - page.top
    guard y >= body.y && y < body.maxY else { return }
    if item.isRow {
      showCursor(on: Rect(x: body.x, y: y, width: body.width, height: 1), in: &grid)
    } else {
      // A figure of a table is small: its row shows where it is.
      if content.isTable { grid.put("▌", x: body.x, y: y, role: .accent) }
      let width = max(0, min(item.width, body.width - item.x))
      grid.select(Rect(x: body.x + item.x, y: y, width: width, height: 1))
      grid.cursor = Point(x: body.x + item.x, y: y)
    }
  }

  private func drawCrumbs(_ rect: Rect, content: PageContent, into grid: inout Grid) {
    let rightWidth = textWidth(content.crumbRight)
    var crumbs = [isAtShelf ? words.toAllPlans : words.allShort]
    if let place = shelf?.openPlan, let plan = shelf?.plans?.plan(at: place) {
      crumbs = [words.toAllPlans, name(of: plan)]
    }
    if isAtShelf, let area = home.filter.area { crumbs.append(words.areaWord(area)) }
    if let area = home.filter.area.flatMap(plan.area) {
      crumbs = [words.numeral(area.number) + " " + words.title(of: area)]
    }
    crumbs += pages.dropLast().map { crumb(of: $0.id) } + [content.crumb]
    // The way here is cut at its beginning: where one is matters most.
    var path = crumbs.joined(separator: " › ")
    while textWidth(path) + rightWidth + 4 > rect.width,
      crumbs.count > 1
    {
      crumbs.removeFirst()
      path = "… › " + crumbs.joined(separator: " › ")
    }
    grid.put(path, x: 1, y: rect.y, width: max(0, rect.width - rightWidth - 3), role: .accent)
    grid.put(content.crumbRight, x: rect.maxX - rightWidth - 1, y: rect.y, role: .dim)
  }

  /// A line of pieces in a row of the screen.
  func draw(_ line: PageLine, rect: Rect, needle: Needle, into grid: inout Grid) {
    if line.isRule { grid.horizontalRule(x: rect.x, y: rect.y, width: rect.width) }
    var x = 0
    for span in line.spans {
      let start = span.x ?? x
      let room = min(span.width ?? .max, rect.width - start)
      guard room > 0, !span.text.isEmpty else { continue }
      x =
        start
        + putMatched(
          span.text, x: rect.x + start, y: rect.y, width: room, role: span.role, needle: needle,
          into: &grid)
      if line.isRule {
        if start > 0, span.x != nil { grid.put(" ", x: rect.x + start - 1, y: rect.y) }
        if x < rect.width { grid.put(" ", x: rect.x + x, y: rect.y) }
      }
    }
    let rightWidth = line.right.reduce(0) {
      $0 + textWidth($1.text)
    }
    let rightStart = rect.width - rightWidth - 1
    guard rightWidth > 0, rightStart > x else { return }
    var start = rightStart
    for span in line.right {
      start += putMatched(
        span.text, x: rect.x + start, y: rect.y, width: rect.width - start, role: span.role,
        needle: needle, into: &grid)
    }
  }
}

extension Rect {
  /// One row of the rectangle.
  func row(_ index: Int) -> Rect { Rect(x: x, y: y + index, width: width, height: 1) }
}
