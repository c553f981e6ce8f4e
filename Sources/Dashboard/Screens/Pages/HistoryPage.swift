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
    if log.events.isEmpty { page.line([Span(words.historyEmpty, .dim, at: 1)]) }
    for event in log.events.reversed() {
      let record = event.record.flatMap(plan.record)
      let isUndone = log.isUndone(event)
      let label =
        record.map { "\($0.id) " + words.title(of: $0) } ?? (event.record?.description ?? "")
      page.line([
        Span(event.localTime.date.description + " " + event.localTime.clock, .dim, at: 1),
        Span(fitted(words.eventActor(event), to: 14), .text, at: 19),
        Span(
          fitted(words.eventAction(event, isUndone: isUndone), to: 14),
          isUndone ? .dim : .strong, at: 34),
        Span(
          fitted(label + words.eventNote(event), to: max(4, width - 51)),
          isUndone ? .dim : .text, at: 49),
      ])
      if let record {
        page.item(x: 0, width: width, target: .record(record.id), isRow: true)
      }
    }
    content.body = page.body
    content.items = page.items
    return content
  }
}
