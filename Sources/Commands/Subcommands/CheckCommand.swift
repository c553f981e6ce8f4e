import ArgumentParser
import PlanFiles
import PlanModel
import Wording

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
    let words = work.words
    let source =
      (directory ?? shared.plan.first).map { PlanSource.folder($0) }
      ?? work.context.builtInPlan
    switch PlanLoader.load(source) {
    case .success(let plan):
      try work.say(words.checked(plan))
    case .failure(let found):
      // A folder that cannot be read at all is one problem, of the folder itself.
      if found.problems.count == 1, let problem = found.problems.first,
        problem.file == source.name, case .unreadable = problem.reason
      {
        throw work.failure(.notReadOrWritten, words.pick(problem.chinese, problem.english))
      }
      for problem in found.problems { try work.say(words.pick(problem.chinese, problem.english)) }
      throw work.failure(.problems, words.problemsFound(found.problems.count, source.name))
    }
  }
}
