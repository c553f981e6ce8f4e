import ArgumentParser
import PlanModel
import Wording

/// `planboard import`: takes a filled form back.
package struct ImportCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a form that a unit has filled. 导入填好的填报表。",
    discussion: """
      The form comes from export --form. All lines or none: every bad line is named. Lines without \
      a state are passed over. 填报表由 export --form 导出；有一行不对就都不导入；未填状态的行跳过。
      """)

  @Argument(help: "The filled CSV. 填好的 CSV。", completion: .file())
  package var file: String
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(toWrite: shared)
    let standing = try work.standing()
    let result = try ReportForm(standing: standing, work: work).read(file)
    try work.saveImported(
      result.actions, skipped: result.skipped, standing.plan,
      by: signature.actor(in: work.context, plan: standing.plan), doubts: result.doubts)
  }
}
