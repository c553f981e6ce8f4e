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

  mutating func openItem(_ content: PageContent) {
    guard let page else { return }
    // On a page of text the first link is at hand; in a list only what is seen is.
    guard let focus = page.focus ?? (content.movesByItem ? nil : 0),
      content.items.indices.contains(focus)
    else { return }
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

  mutating func leavePage() { closePage() }

  /// The record, unit or area before or behind the page's own.
  mutating func neighbour(_ direction: Int) {
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
  mutating func openUnit(_ digit: Int) {
    if digit == 0, !isAtShelf { return open(.units) }
    guard let record = subject.flatMap(plan.record) else { return }
    let units = record.responsibilities.compactMap(\.party.unit)
    if units.indices.contains(digit - 1) { open(.unit(units[digit - 1])) }
  }
}
