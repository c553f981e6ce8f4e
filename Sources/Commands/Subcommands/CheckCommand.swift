import ArgumentParser
import PlanFiles
import PlanModel
import Wording
import Workspace

/// `planboard check`: names everything that is wrong with a plan's files.
package struct CheckCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a plan's files and name every problem. 检查数据文件，列出全部问题。",
    discussion:
      "Exit code 0 when all is well, 1 when there are problems, 3 when nothing can be read.")

  @Argument(
    help: "The plan's folder; without it --plan or the built-in plan. 数据目录。",
    completion: .directory)
  package var directory: String?
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let named = directory.map { [$0] } ?? work.shared.plans
    if !named.isEmpty, Workspace.isSeveral(named) {
      return try check(WorkspaceFolders(named).folders, work)
    }
    let source = named.first.map { PlanSource.folder($0) } ?? work.context.builtInPlan
    switch PlanLoader.load(source) {
    case .success(let plan):
      try work.say(work.words.checked(plan))
    case .failure(let found): throw try fail(found, source, work)
    }
  }

  /// Says what is wrong with one plan's files.
  private func fail(
    _ found: PlanProblems, _ source: PlanSource, _ work: Workplace
  ) throws -> ExitCode {
    let words = work.words
    // A folder that cannot be read at all is one problem, of the folder itself.
    if found.problems.count == 1, let problem = found.problems.first,
      problem.file == source.name, case .unreadable = problem.reason
    {
      return work.failure(.notReadOrWritten, words.pick(problem.chinese, problem.english))
    }
    for problem in found.problems { try work.say(words.pick(problem.chinese, problem.english)) }
    return work.failure(.problems, words.problemsFound(found.problems.count, source.name))
  }

  /// Every plan of several: what is wrong with each, then how many are well.
  private func check(_ folders: [String], _ work: Workplace) throws {
    var wrong = 0
    for folder in folders {
      let source = PlanSource.folder(folder)
      guard case .failure(let found) = PlanLoader.load(source) else { continue }
      wrong += 1
      _ = try fail(found, source, work)
    }
    try work.say(work.words.checkedPlans(folders.count - wrong, of: folders.count))
    if wrong > 0 { throw ExitCode.problems }
  }
}

extension Words {
  func checkedPlans(_ good: Int, of count: Int) -> String {
    pick("\(count) 份计划，\(good) 份数据无误", "\(good) of \(count) plans are without a problem")
  }
}
