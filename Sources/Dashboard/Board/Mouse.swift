import Canvas
import PlanModel

/// What clicks and the wheel do: a click puts the cursor, a double click opens, the wheel moves.
extension BoardState {
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    notice = nil
    switch mouse.kind {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .press: click(mouse.point)
    case .doublePress:
      click(mouse.point)
      return run(.open)
    }
    return []
  }

  private mutating func wheel(_ command: Command) -> [Effect] {
    for _ in 0..<3 { _ = run(command) }
    return []
  }

  private mutating func click(_ point: Point) {
    if context == .shelf {
      clickShelf(point)
    } else if pages.isEmpty {
      clickHome(point)
    } else {
      clickPage(point)
    }
  }

  private mutating func clickShelf(_ point: Point) {
    let body = ShelfLayout(size: size).body
    guard let level = shelf?.level, body.contains(point) else { return }
    let top = shelf?.tops[level] ?? 0
    shelf?.cursors[level] = point.y - body.y + top
  }

  private mutating func clickHome(_ point: Point) {
    let layout = homeLayout
    home.hasMoved = true
    if let areas = layout.areas, areas.contains(point), point.y > areas.y {
      let ids = ids(of: .areas)
      let position = point.y - areas.y - 1 + (home.tops[.areas] ?? 0)
      guard ids.indices.contains(position), case .area(let number) = ids[position] else { return }
      home.focus = .areas
      home.cursor = ids[position]
      filter(area: number)
    } else if let units = layout.units, units.contains(point), point.y > units.y {
      let ids = ids(of: .units)
      let position = point.y - units.y - 1 + (home.tops[.units] ?? 0)
      guard ids.indices.contains(position) else { return }
      home.focus = .units
      home.cursor = ids[position]
    } else if let strip = layout.strip, strip.contains(point) {
      let cell = max(4, (strip.width - 9) / 9)
      filter(area: point.x < 8 ? 0 : min(9, (point.x - 8) / cell + 1))
    } else if let line = layout.foldedLine, line.contains(point), let kind = layout.folded.first {
      goTo(pane: .records(kind))
    } else {
      clickList(point, layout)
    }
  }

  private mutating func clickList(_ point: Point, _ layout: HomeLayout) {
    guard
      let pane = layout.panes.first(where: { $0.body.contains(point) || $0.title.contains(point) })
    else { return }
    let isTall = pane.kind == lastRecordPane
    let rows = rows(of: pane.kind, onlyArea: isTall ? nil : area(ofIdle: pane.kind, lists))
    let top = isTall ? home.tops[.records(pane.kind)] ?? 0 : 0
    let position = point.y - pane.body.y + top
    home.focus = .records(pane.kind)
    home.tallKind = pane.kind
    if pane.body.contains(point), rows.lines.indices.contains(position),
      let id = rows.lines[position].id
    {
      home.cursor = id
    }
  }

  private mutating func clickPage(_ point: Point) {
    guard let page else { return }
    let content = content(of: page.id, width: pageWidth)
    let body = PageLayout(size: size, content: content).body
    guard body.contains(point) else { return }
    let line = point.y - body.y + page.top
    let x = point.x - body.x
    if let index = content.items.firstIndex(where: { item in
      item.line == line && (item.isRow || (x >= item.x && x < item.x + item.width))
    }) {
      self.page?.focus(on: index, of: content)
    }
  }

  /// Clicks in a list choose, clicks beside it close it.
  mutating func takeMouseInOverlay(_ mouse: MouseEvent) -> [Effect] {
    guard case .list(var list) = overlay else { return [] }
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let key: Key = mouse.kind == .wheelUp ? .up : .down
      return takeInOverlay(.key(KeyPress(key)))
    case .press, .doublePress:
      let frame = frame(of: list)
      guard frame.contains(mouse.point) else {
        return takeInOverlay(.key(KeyPress(.escape)))
      }
      let first = frame.y + 1 + (list.field == nil ? 0 : 1)
      let index = mouse.point.y - first + list.top
      guard mouse.point.y >= first, list.items.indices.contains(index),
        list.items[index].action != nil
      else { return [] }
      if list.cursor == index || mouse.kind == .doublePress { return choose(index, in: list) }
      list.cursor = index
      overlay = .list(list)
      return []
    }
  }
}
