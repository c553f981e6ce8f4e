import Canvas
import PlanModel
import Wording

/// The reports of a month that are owed and not there (催报清单), by unit, with the clause each unit is bound
/// by and when it was reminded.
extension BoardState {
  func missingPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.missingTitle)
    content.movesByItem = true
    content.footHeight = size.height >= 30 ? 2 : 1
    let month = reportMonth
    let isPast = log.rules.isPastCutOff(of: month, on: today)
    let tasks = missingTasks
    let owed = plan.records(of: .task).filter(passes).count
    content.crumbRight = words.missingCorner(month, tasks.count, of: owed, isPast: isPast)
    content.head = [
      PageLine([
        Span(
          words.missingExplained(log.rules.duty(for: month, on: today), today: today), .dim, at: 1)
      ])
    ]
    var page = pageBuilder(width: width)
    let isWide = width >= 100
    let titleWidth = isWide ? 28 : max(12, width - 48)
    for (unit, tasks) in tasks.byLead {
      page.rule(
        [Span(unitName(unit) + " \(tasks.count)", .heading, at: 1)],
        right: [Span(words.remindedCount(tasks.count { !reminders(of: $0).isEmpty }), .dim)])
      if let id = plan.unit(spelled: unit) {
        page.item(x: 1, width: textWidth(unitName(unit)), target: .unit(id), isRow: false)
      }
      for task in tasks { add(task, titleWidth: titleWidth, isWide: isWide, to: &page) }
    }
    if tasks.isEmpty { page.line([Span(words.nothingMissing(month), .good, at: 1)]) }
    content.body = page.body
    content.items = page.items.filter(\.isRow)
    return content
  }

  /// What a unit is called here, by what the plan calls it.
  func unitName(_ official: String) -> String {
    plan.unit(spelled: official).flatMap(plan.unit).map { words.name(of: $0) } ?? official
  }

  private func add(
    _ task: PlanRecord, titleWidth: Int, isWide: Bool, to page: inout PageBuilder
  ) {
    let standing = standing(of: task)
    let x = 9 + titleWidth
    var spans = [
      Span(words.glyph(standing.review), role(of: standing.review), at: 1),
      Span("\(task.id)", .accent, at: 3),
      Span(fitted(words.title(of: task), to: titleWidth - 1), .text, at: 9),
      Span(fitted(words.due(standing.due), to: 9), role(of: standing.due), at: x),
      Span(fitted(words.lastReport(standing.report?.report), to: 13), .dim, at: x + 10),
      Span(fitted(words.reminded(reminders(of: task)), to: 14), .soon, at: x + 24),
    ]
    if isWide {
      let clause = oneLine(task.bindingClause)
      spans.append(
        Span(fitted(clause, to: max(0, page.width - x - 41)), .dim, at: x + 39))
    }
    page.line(spans)
    page.item(x: 0, width: page.width, target: .record(task.id), isRow: true)
  }

  /// Whether reports of the present month that are not there are missing.
  var isPastCutOff: Bool { log.rules.isPastCutOff(of: YearMonth(today), on: today) }

  /// The month whose reports are looked at.
  var reportMonth: YearMonth { YearMonth(today).adding(-monthsBack) }

  /// The tasks whose report is owed and not there, as far as home's filter lets them pass.
  var missingTasks: [PlanRecord] {
    log.owedReports(of: plan, for: reportMonth).filter(passes)
  }

  /// Whether a record passes the filter of home, its area included.
  func passes(_ record: PlanRecord) -> Bool {
    guard !home.filter.isEmpty else { return true }
    return accepted.contains(record.id)
      && (home.filter.area == nil || record.area == home.filter.area)
  }

  private func reminders(of task: PlanRecord) -> [JournalEvent] {
    log.reminders(about: task, for: reportMonth)
  }
}
