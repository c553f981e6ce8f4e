import Canvas
import PlanModel

/// Moving the keys about on a page: from item to item in lists, by lines on pages of text.
extension BoardState {
  mutating func moveOnPage(_ command: Command) {
    guard let page else { return }
    let content = content(of: page.id, width: pageWidth)
    let height = bodyHeight(of: content)
    switch command {
    case .up: content.movesByItem ? step(-1, content) : scroll(-1)
    case .down: content.movesByItem ? step(1, content) : scroll(1)
    case .halfPageUp: turn(-PageTurn.half(height), content)
    case .halfPageDown: turn(PageTurn.half(height), content)
    case .pageUp: turn(-PageTurn.page(height), content)
    case .pageDown: turn(PageTurn.page(height), content)
    case .first: turn(-.toTheEnd, content)
    case .last: turn(.toTheEnd, content)
    case .outward: content.isTable ? focusInLine(-1, content) : leavePage()
    case .inward where content.isTable: focusInLine(1, content)
    case .inward, .open: openItem(content)
    case .nextPane: content.groups.isEmpty ? cycle(1, content) : focusGroup(1, content)
    case .previousPane: content.groups.isEmpty ? cycle(-1, content) : focusGroup(-1, content)
    case .select, .extendDown:
      tickItem(content, toggling: command == .select)
      step(1, content)
    case .extendUp:
      tickItem(content, toggling: false)
      step(-1, content)
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

  private mutating func scroll(_ delta: Int) { page?.top += delta }

  /// Turns the page by so many lines; in lists the keys go along, as far as there are items.
  private mutating func turn(_ delta: Int, _ content: PageContent) {
    guard content.movesByItem, let page else { return scroll(delta) }
    let lines = Set(content.items.map(\.line))
    let turn = PageTurn(
      from: page.top, line: focusedItem(content)?.line, by: delta, height: bodyHeight(of: content),
      count: content.body.count, canStand: lines.contains)
    self.page?.top = turn.top
    stand(on: turn.line, content)
  }

  /// Puts the keys on an item of a line that is shown, or on none, without scrolling to it.
  private mutating func stand(on line: Int?, _ content: PageContent) {
    guard let line, let place = place(in: line, content) else {
      page?.leaveItems()
      return
    }
    page?.focus(on: place, of: content)
    page?.standpoint.stand(on: content.ids[place])
  }

  /// Moves the keys to the nearest item of another line.
  ///
  /// A page may have text between its items, before and behind them: what is farther away than
  /// lines can be seen on the way is gone to line by line.
  private mutating func step(_ direction: Int, _ content: PageContent) {
    guard let page else { return }
    let height = max(1, bodyHeight(of: content))
    // Without an item to start from, the next one is at the edge the keys come from.
    let start =
      focusedItem(content)?.line ?? (direction > 0 ? page.top - 1 : page.top + height)
    let lines = content.items.lazy.map(\.line)
    let next =
      direction > 0 ? lines.filter { $0 > start }.min() : lines.filter { $0 < start }.max()
    if let next, let place = place(in: next, content) {
      let top = scrolled(from: page.top, to: next, height: height, count: content.body.count)
      if abs(top - page.top) <= height {
        self.page?.focus(on: place, of: content)
        return
      }
    }
    let top = max(0, min(page.top + direction, content.body.count - height))
    self.page?.top = top
    guard top != page.top else { return }
    let seen = focusedItem(content).map { top <= $0.line && $0.line < top + height } ?? false
    if !seen { self.page?.leaveItems() }
  }

  /// Moves the keys to the item before or behind, around the ends.
  private mutating func cycle(_ direction: Int, _ content: PageContent) {
    guard let page, !content.items.isEmpty else { return }
    let count = content.items.count
    let start = page.focus ?? (direction > 0 ? -1 : count)
    self.page?.focus(on: (start + direction + count) % count, of: content)
  }

  private func focusedItem(_ content: PageContent) -> PageItem? {
    page?.focus.flatMap { content.items.indices.contains($0) ? content.items[$0] : nil }
  }

  /// The item of a line that is nearest to where the keys are.
  private func place(in line: Int, _ content: PageContent) -> Int? {
    let x = focusedItem(content)?.x ?? 0
    return content.items.indices.filter { content.items[$0].line == line }
      .min { abs(content.items[$0].x - x) < abs(content.items[$1].x - x) }
  }

  /// Puts the cursor where it can be, and the lines around it into the window.
  mutating func settlePage() {
    guard let page else { return }
    let content = keptContent(of: page.id, width: pageWidth)
    let height = bodyHeight(of: content)
    var settled = page
    let hasMoved = settled.settleFocus(in: content)
    let line = settled.focus.map { content.items[$0].line }
    settled.top = settledTop(
      from: settled.top, to: content.movesByItem || hasMoved ? line : nil, height: height,
      count: content.body.count, hasMoved: hasMoved)
    self.page = settled
  }
}
