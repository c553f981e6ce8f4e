import ArgumentParser
import PlanModel
import Wording

/// `planboard missing`: the reports of a month that units owe, ready to send.
package struct MissingCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "The reports of a month that are missing, by unit. 催报清单。",
    discussion: "text is ready to be sent: one block a unit. text 为可直接发送的文字，一家单位一段。")

  @Option(help: ArgumentHelp("The month, this one by default. 月份。", valueName: "2026-11"))
  package var month: MonthArgument?
  @OptionGroup(title: "Conditions 条件") package var conditions: ViewOptions
  @Option(help: "table, text, tsv, csv or json. 输出格式。")
  package var format: MissingFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct RowJSON: Encodable {
    var id: String
    var title: String
    var unit: String
    var clause: String
    var due: DueJSON
    @OrNull var lastReport: ReportJSON?
    /// Awaited or missing, and the cut-off.
    var duty: DutyJSON
    var reminders: [String]
    var source: SourceJSON

    init(_ task: PlanRecord, _ standing: Standing, _ month: YearMonth) {
      let own = standing.standing(of: task)
      id = task.id.description
      title = task.title
      unit = task.lead?.party.name ?? ""
      clause = task.bindingClause
      due = DueJSON(own.due, today: standing.today)
      lastReport = own.report.map {
        ReportJSON($0, standing.log.rules, doubts: own.doubts(of: task))
      }
      duty = DutyJSON(standing.log.rules.duty(for: month, on: standing.today))
      reminders = standing.log.reminders(about: task, for: month).map(\.localTime.stamp)
      source = SourceJSON(task.source)
    }
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    work.tellOfOldRules(standing)
    let month = month?.month ?? YearMonth(work.today)
    let condition = try conditions.condition(in: standing.plan, work)
    let list = MissingReports(standing, month: month, work.words)
    let tasks = list.tasks.filter(condition)
    guard let format = format.list else {
      try work.sayPlan()
      let text = list.message(tasks)
      return try work.answer(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { work.context.letters.visible(String($0)) }.joined(separator: "\n"))
    }
    let rows = tasks.byLead.flatMap(\.records)
    let table = Table<PlanRecord>(columns: list.columns, rows: rows)
    try work.write(table, format) { rows.map { RowJSON($0, standing, month) } }
  }
}

/// How the list of missing reports is written.
package enum MissingFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, text, tsv, csv, json

  var list: ListFormat? { ListFormat(rawValue: rawValue) }
}
