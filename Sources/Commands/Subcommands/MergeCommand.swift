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
    discussion: "What is here already is passed over; the other file is not changed.")

  @Argument(help: "The other journal's file. 另一份操作记录文件。", completion: .file())
  package var file: String
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(toWrite: shared)
    let plans = work.shared.isSeveral ? [] : [try work.plan()]
    // It is only read: not a byte of it changes, whatever form it is of.
    let other = try work.openedToRead(file)
    let journal = try work.journal(of: plans)
    let before = try plans.first.map { try work.standing(in: journal, $0) }
    do throws(JournalProblem) {
      let report = try journal.merge(other)
      work.confirm(work.words.merged(file, report))
    } catch {
      throw work.failure(.notReadOrWritten, work.words.notSaved(error))
    }
    guard let plan = plans.first, let before else { return }
    let after = try work.standing(in: journal, plan)
    for line in StandingChanges(from: before, to: after).lines(work.words) { try work.say(line) }
  }
}

extension Workplace {
  /// How a plan stands by what a journal holds now.
  fileprivate func standing(in journal: Journal, _ plan: Plan) throws -> Standing {
    let events = try reading { () throws(JournalProblem) in try journal.events() }
    let log = Register(events, of: plan)
    return Standing(
      plan: plan, log: log, today: today, period: log.rules.period, rule: context.trackRule)
  }
}

/// What stands otherwise than before: marks, states reported, dates agreed.
struct StandingChanges {
  let from: Standing
  let to: Standing

  /// A line for each record that stands otherwise.
  func lines(_ words: Words) -> [String] {
    to.plan.records.compactMap { record in
      let (old, new) = (from.standing(of: record), to.standing(of: record))
      var parts: [String] = []
      if old.review.kind != new.review.kind {
        parts.append(
          words.reviewKind(old.review.kind) + " → " + words.reviewKind(new.review.kind))
      }
      let (was, now) = (Self.state(old, words), Self.state(new, words))
      if was != now { parts.append(was + " → " + now) }
      if old.agreed != new.agreed {
        func date(_ agreed: AgreedDate?) -> String { agreed.map { "\($0.date)" } ?? "–" }
        parts.append(words.agreedLabel + " " + date(old.agreed) + " → " + date(new.agreed))
      }
      if parts.isEmpty { return nil }
      return "\(record.id) " + parts.joined(separator: words.pick("，", ", "))
    }
  }

  private static func state(_ standing: RecordStanding, _ words: Words) -> String {
    guard let report = standing.report?.report else { return words.nothingReported }
    let percent = report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
    return words.state(report.state) + percent
  }
}
