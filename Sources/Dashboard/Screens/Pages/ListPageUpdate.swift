import PlanModel

/// What pages that are lists have beside other pages: ticks, groups, tables.
extension BoardState {
  /// Ticks the record the focus is on.
  mutating func tickItem(_ content: PageContent, toggling: Bool) {
    guard let focus = page?.focus, content.items.indices.contains(focus),
      case .record(let id) = content.items[focus].target,
      RecordKind.reviewable.contains(id.kind)
    else { return }
    if toggling && selection.contains(id) {
      selection.remove(id)
    } else {
      selection.insert(id)
    }
  }

  /// Ticks the records between the heading above the focus and the next one.
  mutating func tickGroupOfItem(_ content: PageContent) {
    guard let focus = page?.focus, content.items.indices.contains(focus) else { return }
    let line = content.items[focus].line
    let start = content.groups.last { $0 <= line } ?? -1
    let end = content.groups.first { $0 > line } ?? .max
    let members = content.items.filter { $0.line >= start && $0.line < end }
      .compactMap { item -> RecordID? in
        if case .record(let id) = item.target, RecordKind.reviewable.contains(id.kind) {
          return id
        }
        return nil
      }
    if selection.isSuperset(of: members) {
      selection.subtract(members)
    } else {
      selection.formUnion(members)
    }
  }

  /// Moves to the first item of the next or the previous group.
  mutating func focusGroup(_ direction: Int, _ content: PageContent) {
    guard !content.items.isEmpty else { return }
    guard let page else { return }
    let line = page.focus.map { content.items[min($0, content.items.count - 1)].line } ?? page.top
    let here = content.groups.lastIndex { $0 <= line } ?? -1
    let count = content.groups.count
    let target = content.groups[((here + direction) % count + count) % count]
    guard let place = content.items.firstIndex(where: { $0.line >= target }) else { return }
    self.page?.focus(on: place, of: content)
  }

  /// Moves to the next item of the line, in a table.
  mutating func focusInLine(_ direction: Int, _ content: PageContent) {
    guard let focus = page?.focus, content.items.indices.contains(focus) else { return }
    let next = focus + direction
    if content.items.indices.contains(next),
      content.items[next].line == content.items[focus].line
    {
      page?.focus(on: next, of: content)
    }
  }

  /// Puts the focus of a list on a record; false if it has no row there.
  mutating func focus(on record: RecordID) -> Bool {
    guard let page else { return false }
    let content = content(of: page.id, width: pageWidth)
    guard let place = content.items.firstIndex(where: { $0.target == .record(record) }) else {
      return false
    }
    self.page?.focus(on: place, of: content)
    return true
  }
}

extension PageContent {
  /// The lines of headings that rows stand under.
  var groups: [Int] {
    guard movesByItem else { return [] }
    return body.indices.filter { body[$0].isRule }
  }
}
