import Canvas
import PlanModel
import Wording

/// Where linked records state the same thing otherwise (口径不一): computed from their figures.
extension BoardState {
  func differsPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.differsTitle)
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    let all = derived.differences.filter { difference in
      [difference.first, difference.second].contains { statement in
        plan.record(statement.record).map(passes) ?? false
      }
    }
    content.crumbRight = words.entriesOf(all.count)
    content.head = [PageLine([Span(words.differsExplained, .dim, at: 1)])]
    var page = pageBuilder(width: width)
    for difference in all {
      page.rule([Span("≠ " + difference.label, .heading, at: 1)])
      page.part = "\(difference.first.record)≠\(difference.second.record) \(difference.label)"
      for statement in [difference.first, difference.second] { add(statement, to: &page) }
    }
    if all.isEmpty { page.line([Span(words.nothingFits, .dim, at: 3)]) }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func add(_ statement: Difference.Statement, to page: inout PageBuilder) {
    guard let record = plan.record(statement.record) else { return }
    let figureX = max(24, min(page.width / 2, 46))
    let restX = figureX + 22
    var spans = [
      Span("\(record.id)", .accent, at: 3),
      Span(fitted(words.title(of: record), to: figureX - 10), .text, at: 9),
      Span(fitted(words.statement(statement), to: 21), .strong, at: figureX),
    ]
    if page.width > restX + 16 {
      spans.append(
        Span(
          fitted(
            unitsSummary(of: record) + "  " + words.citation(record.source),
            to: page.width - restX - 2), .dim, at: restX))
    }
    page.line(spans)
    page.item(x: 0, width: page.width, target: .record(record.id), isRow: true)
  }

  /// The differences a record is part of, told from its side.
  func differences(of record: RecordID) -> [(
    own: Difference.Statement, other: Difference.Statement
  )] {
    derived.differences(of: record).compactMap { $0.seen(from: record) }
  }
}
