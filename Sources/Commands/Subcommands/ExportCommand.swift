import ArgumentParser
import PlanModel
import Wording

/// `planboard export`: the whole plan with its review state.
package struct ExportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole plan with its review state. 导出全部内容和标核情况。",
    discussion: """
      json has everything; csv has the tasks, for spreadsheets. With --form: the form in which a \
      unit reports for a month; import takes it back. json 为全部，csv 为任务清单；--form 为单位填报表。
      """)

  @Option(help: "json or csv. 输出格式。")
  package var format: ExportFormat = .json
  @Flag(help: "The form a unit fills in for a month (CSV). 单位填报表。")
  package var form = false
  @Option(help: ArgumentHelp("With --form: the unit. 填报单位。", valueName: "name"))
  package var unit: String?
  @Option(help: ArgumentHelp("With --form: the month. 填报月份。", valueName: "2026-11"))
  package var month: MonthArgument?
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if form != (unit != nil) || (month != nil && !form) { throw ValidationError(words.formUsage) }
  }

  package func run() throws {
    let work = try Workplace(shared)
    let standing = try work.standing()
    let letters = work.context.letters
    if let unit {
      let form = ReportForm(standing: standing, work: work)
      let id = try work.unit(unit, in: standing.plan)
      return try work.answer(form.text(for: id, month: month?.month ?? YearMonth(work.today)))
    }
    switch format {
    case .json: try work.answer(JSONText.text(PlanJSON(standing), letters))
    case .csv:
      let table = Table(
        columns: RecordColumns(standing, work.words).columns(of: .task),
        rows: standing.plan.records(of: .task))
      try work.answer(table.text(.csv, work.words, letters))
    }
  }
}
