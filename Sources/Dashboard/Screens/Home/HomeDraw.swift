import Canvas
import PlanModel
import Wording

extension BoardState {
  /// All of home but what goes with the cursor.
  func drawStill(_ layout: HomeLayout, into grid: inout Grid) {
    drawHeader(layout.header, into: &grid)
    let lists = self.lists
    if let strip = layout.strip { drawStrip(strip, lists, into: &grid) }
    if let areas = layout.areas { drawAreas(areas, lists, into: &grid) }
    if let divider = layout.divider {
      let top = layout.header.maxY
      grid.put("┬", x: divider, y: top - 1, role: .rule)
      grid.verticalRule(x: divider, y: top, height: max(0, layout.foot.y - top), role: .rule)
    }
    if let units = layout.units { drawUnits(units, into: &grid) }
    for pane in layout.panes { draw(pane, lists, into: &grid) }
    if let line = layout.foldedLine {
      drawFolded(layout.folded, line, lists, into: &grid)
    }
  }

  private func drawHeader(_ rect: Rect, into grid: inout Grid) {
    var right = words.headRight(
      today: today, actor: options.actor?.name, isWide: size.width >= HomeLayout.columnMinimum,
      reportDay: hasReports ? log.rules.reportDay : nil, isPast: options.asOf != nil,
      isNarrow: size.width < 60)
    if planTrouble != nil { right = words.planStale + " · " + right }
    let rightWidth = textWidth(right)
    grid.put(
      right, x: rect.maxX - rightWidth - 1, y: rect.y,
      role: options.asOf == nil && planTrouble == nil ? .dim : .late)
    let room = rect.width - rightWidth - 4
    let titles = words.headTitles(plan.head, canShowChinese: options.canShowChinese)
    let title =
      titles.first { textWidth($0) <= room }
      ?? titles.last ?? ""
    grid.put(title, x: 1, y: rect.y, width: max(0, room), role: .strong)
    drawSummary(y: rect.y + 1, width: rect.width, into: &grid)
    if rect.height > 2 { grid.horizontalRule(x: 0, y: rect.y + 2, width: rect.width) }
  }

  /// The sentence a Monday needs: how much is due, how much of it nobody has looked at.
  private func drawSummary(y: Int, width: Int, into grid: inout Grid) {
    let tally = lists.summary
    let isLoud = daysLeft <= options.dueSoonDays
    var x = 1
    if let unit = home.filter.unit.flatMap(plan.unit) {
      x += grid.put(words.name(of: unit) + " ", x: x, y: y, role: .accent)
    }
    let parts = words.dueParts(
      Words.DueCounts(
        due: tally.due, agreed: tally.dueAgreed, unreviewed: tally.dueUnreviewed,
        overdue: tally.overdue, overdueAgreed: tally.overdueAgreed,
        unreported: hasReports ? tally.dueUnreported : 0, isPastCutOff: isPastCutOff,
        complete: tally.dueComplete, daysLeft: daysLeft), isNarrow: width < 60)
    for part in parts {
      x += grid.put(part.label, x: x, y: y, role: isLoud ? .text : .dim)
      let role: Role =
        part.isLate ? .late : part.isGood ? .good : isLoud && part.count > 0 ? .soon : .strong
      x += grid.put(part.figure, x: x, y: y, role: role)
      x += 2
    }
    let facts = words.summaryFacts(
      Words.SummaryCounts(
        reviewed: isJournalKnown ? tally.reviewed : nil, total: tally.total, stale: tally.stale,
        undated: tally.undated, unreported: hasReports ? tally.unreported : nil,
        isPastCutOff: isPastCutOff, behind: tally.behind, paused: tally.paused,
        month: today.month,
        horizon: facts.firstTargetYear.map {
          (year: $0, days: today.days(to: .endOfYear($0)))
        }),
      period: options.period, isWide: width >= HomeLayout.columnMinimum)
    for (index, fact) in facts.enumerated() {
      let columns = textWidth(fact.text) + 3
      if x + columns > width { break }
      grid.put(index == 0 ? "│" : "·", x: x, y: y, role: .rule)
      grid.put(fact.text, x: x + 2, y: y, role: fact.isLoud ? .late : .dim)
      x += columns
    }
  }

  /// The areas as a strip: the digit is the key, the number under it what is due this year.
  private func drawStrip(_ rect: Rect, _ lists: BoardLists, into grid: inout Grid) {
    let cell = max(4, (rect.width - 9) / 9)
    var x = 0
    for number in [0] + plan.areas.map(\.number) {
      let isFilter = home.filter.area == number || (number == 0 && home.filter.area == nil)
      let isHere = number == home.area
      let name =
        number == 0
        ? words.allShort
        : words.shortName(ofArea: number, in: plan, width: isFilter ? cell - 3 : cell - 2)
      let label = (isFilter ? "[" : isHere ? "›" : " ") + "\(number)" + name + (isFilter ? "]" : "")
      let width = number == 0 ? 8 : cell
      grid.put(
        label, x: x, y: rect.y, width: width, role: isFilter ? .strong : isHere ? .accent : .text)
      let tally = lists.tally(of: .task, in: number)
      let count = tally.due == 0 ? "-" : String(tally.due)
      let role: Role = tally.due == 0 ? .dim : daysLeft <= options.dueSoonDays ? .soon : .text
      grid.put(count, x: x + 1 + max(0, (width - 3) / 2), y: rect.y + 1, role: role)
      x += width
    }
    let caption = words.dueCaption
    let captionX = rect.width - textWidth(caption) - 1
    if captionX > x - cell / 2 { grid.put(caption, x: captionX, y: rect.y + 1, role: .dim) }
  }

  private func drawAreas(_ rect: Rect, _ lists: BoardLists, into grid: inout Grid) {
    let isFocused = home.focus == .areas
    grid.put(isFocused ? "▌" : " ", x: rect.x, y: rect.y, role: .accent)
    grid.put(words.areasTitle, x: rect.x + 1, y: rect.y, role: .heading)
    let columns = [18, 15, 12, 7, 0].map { rect.width - $0 }
    let heads = [
      words.kindMark(.indicator), words.kindMark(.task), words.kindMark(.outcome),
      words.dueCaption, words.reviewedCaption,
    ]
    for (column, head) in zip(columns, heads) {
      put(head, endingAt: rect.x + column, y: rect.y, role: .dim, into: &grid)
    }
    let numbers = [0] + plan.areas.map(\.number)
    let top = home.tops[.areas] ?? 0
    for (index, number) in numbers.dropFirst(top).prefix(max(0, rect.height - 1)).enumerated() {
      let y = rect.y + 1 + index
      let isFilter = home.filter.area == number || (number == 0 && home.filter.area == nil)
      let isHere = number == home.area
      grid.put(isFilter ? "▌" : isHere ? "›" : " ", x: rect.x, y: y, role: .accent)
      let name = number == 0 ? words.allShort : plan.area(number).map { words.title(of: $0) } ?? ""
      grid.put(
        fitted("\(number) \(name)", to: rect.width - 21), x: rect.x + 1, y: y,
        role: isFilter ? .strong : isHere ? .accent : .text)
      let tally = lists.tally(of: .task, in: number)
      let counts = [RecordKind.indicator, .task, .outcome].map { kind in
        lists.tally(of: kind, in: number).total
      }
      for (column, count) in zip(columns, counts) {
        put(
          String(count), endingAt: rect.x + column, y: y, role: count == 0 ? .dim : .text,
          into: &grid)
      }
      put(
        tally.due == 0 ? "-" : String(tally.due), endingAt: rect.x + columns[3], y: y,
        role: tally.due == 0 ? .dim : daysLeft <= options.dueSoonDays ? .soon : .text, into: &grid)
      put(
        tally.total == 0
          ? "-" : (isJournalKnown ? "\(tally.reviewed)" : "?") + "/\(tally.total)",
        endingAt: rect.x + columns[4],
        y: y,
        role: tally.total > 0 && tally.reviewed == tally.total ? .good : .dim, into: &grid)
    }
  }

  private func drawUnits(_ rect: Rect, into grid: inout Grid) {
    guard rect.height > 1 else { return }
    let isFocused = home.focus == .units
    let loads = dueUnits
    grid.put(isFocused ? "▌" : " ", x: rect.x, y: rect.y, role: .accent)
    grid.put(words.dueUnitsTitle, x: rect.x + 1, y: rect.y, width: 18, role: .heading)
    for (column, head) in zip([8, 5, 0].map { rect.width - $0 }, words.loadHeads) {
      put(head, endingAt: rect.x + column, y: rect.y, role: .dim, into: &grid)
    }
    let top = home.tops[.units] ?? 0
    let height = rect.height - 1
    let needsFootnote = loads.count < height
    for (index, load) in loads.dropFirst(top).prefix(height).enumerated() {
      let y = rect.y + 1 + index
      let isFilter = home.filter.unit == load.unit.id
      grid.put(isFilter ? "▌" : " ", x: rect.x, y: y, role: .accent)
      grid.put(
        name(of: .unit(load.unit.id)), x: rect.x + 1, y: y, width: rect.width - 11,
        role: isFilter ? .strong : .text)
      put(count(load.lead), endingAt: rect.maxX - 8, y: y, role: .dim, into: &grid)
      put(count(load.support), endingAt: rect.maxX - 5, y: y, role: .dim, into: &grid)
      put(count(load.due), endingAt: rect.maxX, y: y, role: .text, into: &grid)
    }
    if needsFootnote {
      grid.put(
        words.inferredNote, x: rect.x + 1, y: rect.maxY - 1, width: rect.width - 1, role: .dim)
    } else {
      Widget.scrollMark(
        grid: &grid, rect: Rect(x: rect.maxX, y: rect.y + 1, width: 1, height: height),
        offset: top,
        visible: height, total: loads.count)
    }
  }

  private func count(_ number: Int) -> String { number == 0 ? "-" : String(number) }

  /// Text that ends at a column.
  func put(_ text: String, endingAt right: Int, y: Int, role: Role, into grid: inout Grid) {
    let width = textWidth(text)
    grid.put(text, x: right - width, y: y, role: role)
  }
}
