import ArgumentParser
import PlanModel
import Wording

/// `planboard export`: the whole plan with its review state.
package struct ExportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole plan with its review state. 导出全部内容和标核情况。",
    discussion: "json has everything; csv has the tasks, for spreadsheets. json 为全部，csv 为任务清单。")

  @Option(help: "json or csv. 输出格式。")
  package var format: ExportFormat = .json
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let standing = try work.standing()
    let letters = work.context.letters
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
