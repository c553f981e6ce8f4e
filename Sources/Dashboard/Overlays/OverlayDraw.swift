import Canvas
import PlanModel
import Search
import Wording

/// How lists, forms and the search line look.
extension BoardState {
  func draw(_ overlay: Overlay, into grid: inout Grid) {
    switch overlay {
    case .find(let field): drawFind(field, into: &grid)
    case .list(let list): draw(list, into: &grid)
    case .form(let form): draw(form, into: &grid)
    }
  }

  private func drawFind(_ field: TextField, into grid: inout Grid) {
    let y = size.height - 1
    grid.fill(Rect(x: 0, y: y, width: size.width, height: 1))
    let label = " " + words.findLabel + " "
    let used = grid.put(label, x: 0, y: y, role: .key)
    let hits: String
    switch context {
    case .list: hits = words.hits(accepted.count { RecordKind.binding.contains($0.kind) })
    case .shelf:
      hits =
        words.hits(shelf?.listedRows ?? 0) + (shelf?.isSearching == true ? "…" : "")
    case .page: hits = ""
    }
    let hitsWidth = textWidth(hits) + 2
    field.draw(
      into: &grid,
      rect: Rect(x: used, y: y, width: max(0, size.width - used - hitsWidth), height: 1))
    put(hits, endingAt: size.width - 1, y: y, role: .dim, into: &grid)
  }

  /// The frame of a list: as tall as it needs, as wide as reads well, in the middle.
  func frame(of list: ListOverlay) -> Rect {
    let wanted =
      switch list.kind {
      case .menu(.unsaved), .menu(.leaving), .menu(.settingTroubles), .units, .palette: 76
      case .menu, .themes: 54
      case .help: 96
      }
    let width = min(size.width - 2, wanted)
    let rows = list.items.count + (list.field == nil ? 0 : 1) + 3
    let tall = list.field == nil ? rows : max(rows, size.height * 2 / 3)
    let height = max(5, min(size.height - 2, tall))
    // The theme list stands aside, so that what it changes can be seen.
    let x = list.kind == .themes ? size.width - width - 1 : (size.width - width) / 2
    return Rect(x: max(0, x), y: max(0, (size.height - height) / 2), width: width, height: height)
  }

  /// The lines a list has for its entries.
  func listHeight(_ list: ListOverlay) -> Int {
    max(1, frame(of: list).height - 3 - (list.field == nil ? 0 : 1))
  }

  private func draw(_ list: ListOverlay, into grid: inout Grid) {
    let frame = frame(of: list)
    drawFrame(frame, title: list.title, into: &grid)
    var y = frame.y + 1
    let inner = Rect(x: frame.x + 2, y: y, width: frame.width - 4, height: frame.height - 2)
    if let field = list.field {
      grid.put("❯", x: inner.x, y: y, role: .accent)
      field.draw(into: &grid, rect: Rect(x: inner.x + 2, y: y, width: inner.width - 2, height: 1))
      y += 1
    }
    let height = listHeight(list)
    let keyWidth = keyColumn(of: list, room: inner.width)
    let needle = Needle(list.field?.text ?? "")
    if list.items.isEmpty { grid.put(words.nothingFits, x: inner.x, y: y, role: .dim) }
    for (index, item) in list.items.enumerated().dropFirst(list.top).prefix(height) {
      let row = y + index - list.top
      draw(
        item, in: list, rect: Rect(x: inner.x, y: row, width: inner.width, height: 1),
        keyWidth: keyWidth, needle, into: &grid)
      if index == list.cursor && item.action != nil {
        grid.select(Rect(x: frame.x + 1, y: row, width: frame.width - 2, height: 1))
        if list.field == nil { grid.cursor = Point(x: inner.x, y: row) }
      }
    }
    Widget.scrollMark(
      grid: &grid, rect: Rect(x: frame.maxX - 1, y: y, width: 1, height: height), offset: list.top,
      visible: height, total: list.items.count)
    grid.put(
      fitted(words.listHelp(hasField: list.field != nil), to: inner.width), x: inner.x,
      y: frame.maxY - 2,
      role: .dim)
  }

  private func keyColumn(of list: ListOverlay, room: Int) -> Int {
    let widest = list.items.map { textWidth($0.key) }.max() ?? 0
    return min(widest, room * 2 / 5)
  }

  private func draw(
    _ item: ListOverlay.Item, in list: ListOverlay, rect: Rect, keyWidth: Int, _ needle: Needle,
    into grid: inout Grid
  ) {
    guard item.action != nil else {
      grid.put(item.title, x: rect.x, y: rect.y, width: rect.width, role: .heading)
      return
    }
    // In lists one types into, the name stands first and the rest behind it.
    let isPicker = list.field != nil && list.kind == .units
    let titleRole: Role = item.whyDisabled == nil ? .text : .dim
    let detail = item.whyDisabled ?? item.detail
    let detailWidth = textWidth(detail)
    if isPicker {
      let titleWidth = min(28, rect.width)
      putMatched(
        fitted(item.title, to: titleWidth - 1), x: rect.x, y: rect.y, width: titleWidth,
        role: titleRole,
        needle: needle, into: &grid)
      grid.put(
        fitted(item.key, to: max(0, rect.width - titleWidth - detailWidth - 2)),
        x: rect.x + titleWidth,
        y: rect.y, role: .dim)
    } else {
      let gap = keyWidth == 0 ? 0 : keyWidth + 2
      grid.put(fitted(item.key, to: keyWidth), x: rect.x, y: rect.y, role: .key)
      let room = rect.width - gap - (detail.isEmpty ? 0 : detailWidth + 2)
      putMatched(
        fitted(item.title, to: max(8, room)), x: rect.x + gap, y: rect.y,
        width: max(8, room), role: titleRole,
        needle: needle, into: &grid)
    }
    if !detail.isEmpty && detailWidth + 10 < rect.width {
      put(detail, endingAt: rect.maxX, y: rect.y, role: .dim, into: &grid)
    }
  }

  func drawFrame(_ rect: Rect, title: String, into grid: inout Grid) {
    grid.fill(rect)
    guard rect.width > 3, rect.height > 2 else { return }
    grid.horizontalRule(x: rect.x + 1, y: rect.y, width: rect.width - 2, role: .rule)
    grid.horizontalRule(x: rect.x + 1, y: rect.maxY - 1, width: rect.width - 2, role: .rule)
    grid.verticalRule(x: rect.x, y: rect.y + 1, height: rect.height - 2, role: .rule)
    grid.verticalRule(x: rect.maxX - 1, y: rect.y + 1, height: rect.height - 2, role: .rule)
    for (corner, x, y) in [
      ("╭", rect.x, rect.y), ("╮", rect.maxX - 1, rect.y), ("╰", rect.x, rect.maxY - 1),
      ("╯", rect.maxX - 1, rect.maxY - 1),
    ] { grid.put(corner, x: x, y: y, role: .rule) }
    grid.put(" " + title + " ", x: rect.x + 2, y: rect.y, width: rect.width - 4, role: .heading)
  }
}
