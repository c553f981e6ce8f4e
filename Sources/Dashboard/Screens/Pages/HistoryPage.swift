import Canvas
import PlanModel
import Wording

/// The record of changes, latest first.
extension BoardState {
  func historyPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.historyTitle)
    content.crumbRight = words.entries(log.events.count)
    content.movesByItem = true
    content.head = [PageLine([Span(words.historyExplained, .dim, at: 1)])]
    var page = pageBuilder(width: width)
    // A narrow window has no room for the year and for whole names: the record is what matters.
    let isNarrow = width < 70
    let (actorX, actionX, labelX) = isNarrow ? (13, 20, 29) : (19, 34, 49)
    if log.events.isEmpty { page.line([Span(words.historyEmpty, .dim, at: 1)]) }
    for event in log.events.reversed() {
      let record = event.record.flatMap(plan.record)
      let void = log.whyVoid(event.id)
      let isUndone = log.isUndone(event)
      let isDim = !log.holds(event)
      let label =
        record.map { "\($0.id) " + words.title(of: $0) } ?? (event.record?.description ?? "")
      let date = event.localTime.date
      page.line([
        Span(
          (isNarrow ? date.monthAndDay : date.description) + " " + event.localTime.clock, .dim,
          at: 1),
        Span(fitted(words.eventActor(event), to: actionX - actorX - 1), .text, at: actorX),
        Span(
          fitted(
            words.eventAction(event, isUndone: isUndone, void: void), to: labelX - actionX - 1),
          isDim ? .dim : .strong, at: actionX),
        Span(
          fitted(label + words.eventNote(event), to: max(4, width - labelX - 2)),
          isDim ? .dim : .text, at: labelX),
      ])
      if let record {
        page.item(
          x: 0, width: width, target: .record(record.id), isRow: true,
          id: .event(event.id, record.id))
      }
    }
    content.body = page.body
    content.items = page.items
    return content
  }
}
