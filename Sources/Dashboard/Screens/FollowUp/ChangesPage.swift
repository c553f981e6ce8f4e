import Canvas
import PlanModel
import Wording

/// What has changed since a day: reports, values, marks, by unit.
extension BoardState {
  func changesPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.changesTitle(changesSince))
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    let changes = self.changes.filter { change in
      home.filter.isEmpty || (change.record.map(passes) ?? false)
    }
    content.crumbRight = words.entries(changes.count)
    content.head = [PageLine([Span(words.changeCounts(counts(changes)), .text, at: 1)])]
    var page = pageBuilder(width: width)
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      if groups[change.unit] == nil { order.append(change.unit) }
      groups[change.unit, default: []].append(change)
    }
    for unit in order.sorted(by: { (groups[$0]?.count ?? 0) > (groups[$1]?.count ?? 0) }) {
      let members = groups[unit] ?? []
      page.rule(
        [
          Span(
            (unit.isEmpty ? words.otherUnits : unitName(unit)) + " \(members.count)", .heading,
            at: 1)
        ],
        right: [Span(words.changeCounts(counts(members)), .dim)])
      for change in members.reversed() { add(change, to: &page) }
    }
    if changes.isEmpty { page.line([Span(words.nothingChanged, .dim, at: 1)]) }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func counts(_ changes: [Change]) -> Words.ChangeCounts {
    Words.ChangeCounts(changes.map(\.event))
  }

  private func add(_ change: Change, to page: inout PageBuilder) {
    let event = change.event
    let label = change.record.map { "\($0.id) " + words.title(of: $0) } ?? ""
    let noteX = page.width >= 100 ? 68 : page.width
    var spans = [
      Span(event.localTime.date.monthAndDay + " " + event.localTime.clock, .dim, at: 3),
      Span(fitted(words.eventAction(event, isUndone: false), to: 13), .strong, at: 16),
      Span(fitted(label, to: max(4, min(36, page.width - 32))), .text, at: 30),
    ]
    if noteX < page.width {
      spans.append(
        Span(
          fitted(event.actor.name + words.eventNote(event), to: page.width - noteX - 2), .dim,
          at: noteX))
    }
    page.line(spans)
    if let record = change.record {
      page.item(
        x: 0, width: page.width, target: .record(record.id), isRow: true,
        id: .event(event.id, record.id))
    }
  }
}

extension Words.ChangeCounts {
  /// What events come to.
  init(_ events: [JournalEvent]) {
    self.init()
    for event in events {
      switch event.action {
      case .progress: reports += 1
      case .observe, .judge: values += 1
      case .review, .unreview: marks += 1
      case .agree, .remind, .closeOut, .reopen, .configure, .undo, .redo, .unknown: others += 1
      }
    }
  }
}
