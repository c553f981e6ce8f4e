import ArgumentParser
import PlanModel
import Wording

/// `planboard closeout`: closes out what a unit has reported done.
package struct CloseOutCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "closeout",
    abstract: "Close out what another unit has reported done. 销号。",
    discussion: """
      All ids or none. Without --milestone: every milestone that is reported done. It replaces no \
      report, and only reopen opens it again. 有一个编号不对就都不写；不写 --milestone 即已报完成的全部节点。\
      销号不替换填报，只有 reopen 能撤回。
      """)

  @Argument(help: ArgumentHelp("Ids such as T36. 编号。", valueName: "id"))
  package var ids: [String]
  @Option(
    help: ArgumentHelp(
      "A milestone, such as 2026 or yearly:2026. 节点。", valueName: "milestone"))
  package var milestone: [String] = []
  @Option(
    help: ArgumentHelp("The month it is for, this one by default. 月份。", valueName: "2026-11"))
  package var month: MonthArgument?
  @Option(help: "On what basis. 依据。")
  package var reason: String
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    for (work, ids) in try Workplace.ofRecords(ids, shared, toWrite: true) {
      let standing = try work.standing()
      let actor = signature.actor(in: work.context, plan: standing.plan)
      let month = month?.month ?? YearMonth(work.today)
      let actions = try work.records(ids, in: standing.plan).map { record in
        let own = standing.standing(of: record)
        let named = milestone.map { MilestoneYear(typed: $0.trimmed, own) }
        let closeOut = CloseOut(
          month: month,
          milestones: named.isEmpty ? standing.log.closable(record, in: month) : named,
          reason: reason.trimmed)
        try work.checking {
          () throws(ReportRefusal) in
          try standing.log.check(closeOut, on: record, by: actor.unit, today: work.today)
        }
        return (record, EventAction.closeOut(closeOut))
      }
      try work.save(actions, standing.plan, by: actor)
    }
  }
}

/// `planboard reopen`: opens again what was closed out.
package struct ReopenCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Open again what was closed out. 撤回销号。",
    discussion: "Without --milestone: all of it. 不写 --milestone 即全部节点。")

  @Argument(help: ArgumentHelp("Ids such as T36. 编号。", valueName: "id"))
  package var ids: [String]
  @Option(
    help: ArgumentHelp(
      "A milestone, such as 2026 or yearly:2026. 节点。", valueName: "milestone"))
  package var milestone: [String] = []
  @Option(help: "Why. 依据。")
  package var reason: String
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    for (work, ids) in try Workplace.ofRecords(ids, shared, toWrite: true) {
      let standing = try work.standing()
      let actor = signature.actor(in: work.context, plan: standing.plan)
      let actions = try work.records(ids, in: standing.plan).map { record in
        let own = standing.standing(of: record)
        let reopening = Reopening(
          milestones: milestone.map { MilestoneYear(typed: $0.trimmed, own) },
          reason: reason.trimmed)
        try work.checking {
          () throws(ReportRefusal) in
          try standing.log.check(reopening, on: record)
        }
        return (record, EventAction.reopen(reopening))
      }
      try work.save(actions, standing.plan, by: actor)
    }
  }
}

extension Workplace {
  /// The records of some ids, each once; ends the command if one is unknown.
  func records(_ ids: [String], in plan: Plan) throws -> [PlanRecord] {
    var records: [PlanRecord] = []
    for id in ids {
      let record = try record(id, in: plan)
      if !records.contains(where: { $0.id == record.id }) { records.append(record) }
    }
    return records
  }

  /// Ends the command with the reason where something is refused.
  func checking(_ body: () throws(ReportRefusal) -> Void) throws {
    do throws(ReportRefusal) {
      try body()
    } catch {
      throw failure(.problems, words.refusal(error, in: try plan()))
    }
  }
}
