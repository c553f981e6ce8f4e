import ArgumentParser
import Journal
import PlanModel
import SystemIO
import Wording

/// `planboard merge`: takes in another journal's events; doing it twice changes nothing.
package struct MergeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take in another journal's events. 并入另一份操作记录。",
    discussion: "Events are told apart by their ids: what is here already is passed over.")

  @Argument(help: "The other journal's file. 另一份操作记录文件。", completion: .file())
  package var file: String
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(toWrite: shared)
    let plan = work.shared.isSeveral ? PlanID("") : try work.plan().id
    do throws(FileFault) {
      let status = try FileStatus(of: file)
      guard status.kind == .regular else { throw FileFault(file, .notRegular(status.kind)) }
    } catch {
      throw work.failure(
        .notReadOrWritten,
        error.cause == .absent ? work.words.noFile(file) : work.words.fact(error))
    }
    let other = try work.reading { () throws(JournalProblem) in
      try Journal(path: file, plan: plan, stamp: work.context.stamp)
    }
    let journal = try work.journal(of: plan)
    do throws(JournalProblem) {
      let report = try journal.merge(other)
      work.confirm(work.words.merged(file, read: report.read, added: report.added))
    } catch {
      throw work.failure(.notReadOrWritten, work.words.notSaved(error))
    }
  }
}
