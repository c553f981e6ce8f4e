import Canvas
import PlanModel

/// Moving about on pages.
extension BoardState {
  /// Opens a page above whatever is open.
  package mutating func open(_ page: PageID) {
    home.hasMoved = true
    if pages.last?.id == page { return }
    pages.append(PageState(page))
    if page == .due, let record = subjectOfWorklist { _ = focus(on: record) }
  }

  /// What presses most: the soonest due task not reviewed.
  private var subjectOfWorklist: RecordID? {
    worklist(of: .task).first { review(of: $0.id).kind != .reviewed }?.id
  }

  /// Shows another record in place of the page on top.
  mutating func show(_ record: RecordID) {
    guard !pages.isEmpty else { return open(.record(record)) }
    pages[pages.count - 1] = PageState(.record(record))
  }

  /// The lines a page's body has.
  func bodyHeight(of content: PageContent) -> Int {
    PageLayout(size: size, content: content).body.height
  }

  mutating func moveOnPage(_ command: Command) {
    guard let page else { return }
    let content = content(of: page.id, width: pageWidth)
    let height = max(1, bodyHeight(of: content))
    switch command {
    case .up: content.movesByItem ? focus(-1, byLine: true) : scroll(-1)
    case .down: content.movesByItem ? focus(1, byLine: true) : scroll(1)
    case .halfPageUp: turn(-max(1, height / 2), content)
    case .halfPageDown: turn(max(1, height / 2), content)
    case .pageUp: turn(-max(1, height - 1), content)
    case .pageDown: turn(max(1, height - 1), content)
    case .first: turn(-1_000_000, content)
    case .last: turn(1_000_000, content)
    case .outward: content.isTable ? focusInLine(-1, content) : leavePage()
    case .inward where content.isTable: focusInLine(1, content)
    case .inward, .open: openItem(content)
    case .nextPane: content.groups.isEmpty ? focus(1, byLine: false) : focusGroup(1, content)
    case .previousPane: content.groups.isEmpty ? focus(-1, byLine: false) : focusGroup(-1, content)
    case .select, .extendDown:
      tickItem(content, toggling: command == .select)
      focus(1, byLine: true)
    case .extendUp:
      tickItem(content, toggling: false)
      focus(-1, byLine: true)
    case .selectGroup: tickGroupOfItem(content)
    case .previous: neighbour(-1)
    case .next: neighbour(1)
    case .digit(let digit):
      if page.id.isList {
        home.filter.area =
          digit == 0 ? nil : isAtShelf ? digit : plan.area(digit).map(\.number)
      } else {
        openUnit(digit)
      }
    default: break
    }
  }

  private mutating func scroll(_ delta: Int) { self.page?.top += delta }

  private mutating func turn(_ delta: Int, _ content: PageContent) {
    guard content.movesByItem, !content.items.isEmpty, let page else {
      scroll(delta)
      return
    }
    let line = content.items[min(page.focus ?? 0, content.items.count - 1)].line + delta
    let nearest = content.items.indices.min {
      abs(content.items[$0].line - line) < abs(content.items[$1].line - line)
    }
    self.page?.focus = nearest
  }

  /// Moves to another item: the next one, or with `byLine` the nearest one on another line.
  private mutating func focus(_ direction: Int, byLine: Bool) {
    guard let page else { return }
    let items = content(of: page.id, width: pageWidth).items
    guard !items.isEmpty else { return }
    guard let focus = page.focus, items.indices.contains(focus) else {
      self.page?.focus = direction > 0 ? 0 : items.count - 1
      return
    }
    if !byLine {
      self.page?.focus = (focus + direction + items.count) % items.count
      return
    }
    let here = items[focus]
    let others = items.indices.filter { (items[$0].line - here.line) * direction > 0 }
    guard
      let line = direction > 0
        ? others.map({ items[$0].line }).min() : others.map({ items[$0].line }).max()
    else { return }
    self.page?.focus =
      others.filter { items[$0].line == line }
      .min { abs(items[$0].x - here.x) < abs(items[$1].x - here.x) }
  }

  private mutating func openItem(_ content: PageContent) {
    guard !content.items.isEmpty else { return }
    let focus = min(page?.focus ?? 0, content.items.count - 1)
    switch content.items[focus].target {
    case .record(let id): open(.record(id))
    case .unit(let id): open(.unit(id))
    case .area(let number): open(.area(number))
    case .cell(let unit, let area): open(.cell(unit, area))
    case .why(let id): open(.why(id))
    case .plan(let place, let page): openPlan(place, at: page)
    case .group(let id):
      if dueView.folded.remove(id) == nil { dueView.folded.insert(id) }
    }
  }

  private mutating func leavePage() { closePage() }

  /// The record, unit or area before or behind the page's own.
  private mutating func neighbour(_ direction: Int) {
    switch page?.id {
    case .record(let id):
      keepLists()
      let accepted = self.accepted
      let ids = plan.records(of: id.kind).map(\.id).filter { $0 == id || accepted.contains($0) }
      if let next = neighbour(of: id, in: ids, direction) { show(next) }
    case .unit(let id):
      if let next = neighbour(of: id, in: plan.units.map(\.id), direction) {
        pages[pages.count - 1] = PageState(.unit(next))
      }
    case .area(let number):
      if let next = neighbour(of: number, in: plan.areas.map(\.number), direction) {
        pages[pages.count - 1] = PageState(.area(next))
      }
    case .due: dueView.shift = max(0, min(4, dueView.shift + direction))
    case .missing: monthsBack = max(0, min(60, monthsBack - direction))
    case .changes: periodsBack = max(0, min(60, periodsBack - direction))
    case .units, .history, .differs, .matrix, .cell, .why, nil: break
    }
  }

  private func neighbour<ID: Equatable>(of id: ID, in ids: [ID], _ direction: Int) -> ID? {
    guard let position = ids.firstIndex(of: id), ids.indices.contains(position + direction)
    else { return nil }
    return ids[position + direction]
  }

  /// Opens the n-th unit of the record on the page; 0 opens the list of all units.
  private mutating func openUnit(_ digit: Int) {
    if digit == 0, !isAtShelf { return open(.units) }
    guard let record = subject.flatMap(plan.record) else { return }
    let units = record.responsibilities.compactMap(\.party.unit)
    if units.indices.contains(digit - 1) { open(.unit(units[digit - 1])) }
  }

  mutating func settlePage() {
    guard let page else { return }
    let content = keptContent(of: page.id, width: pageWidth)
    let height = bodyHeight(of: content)
    var settled = page
    if content.items.isEmpty {
      settled.focus = nil
    } else if content.movesByItem && settled.focus == nil {
      settled.focus = 0
    }
    if page.id.isList, page.focus == settledFocus, let anchor = page.anchor,
      let position = content.items.firstIndex(where: { $0.target == anchor })
    {
      // Rows have come or gone: the focus stays with what it was on.
      if let focus = settled.focus,
        !content.items.indices.contains(focus)
          || content.items[focus].target != anchor
      {
        settled.focus = position
      }
    }
    if let focus = settled.focus, !content.items.isEmpty {
      settled.focus = min(focus, content.items.count - 1)
      let line = content.items[min(focus, content.items.count - 1)].line
      if content.movesByItem || page.focus != settledFocus {
        settled.top = scrolled(
          from: settled.top, to: line, height: height, count: content.body.count,
          hasHeadingAbove: false)
      }
    }
    settled.top = max(0, min(settled.top, content.body.count - height))
    settledFocus = settled.focus
    settled.anchor = settled.focus.flatMap { focus in
      content.items.indices.contains(focus) ? content.items[focus].target : nil
    }
    self.page = settled
  }
}
