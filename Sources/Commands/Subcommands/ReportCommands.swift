import ArgumentParser
import PlanModel
import Wording

/// `planboard progress`: a unit's report on a task, policy or outcome for a month.
package struct ProgressCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Report progress for a month. 填报月进展。",
    discussion: """
      One report a unit and month: a later one replaces the whole earlier one. done without \
      --completes means the milestones due up to the month's year. 每家单位每月一份，后报的整份替换先报的；\
      已完成而未写节点的，指本年及以前到期的节点。
      """)

  @Argument(help: ArgumentHelp("An id such as T18. 编号。", valueName: "id"))
  package var id: String
  @Option(
    help: ArgumentHelp(
      "notStarted, onSchedule, behind, paused or done. 推进状态，也可写中文。",
      valueName: "state"))
  package var state: StateArgument
  @Option(help: "Per cent, 0–100. 完成百分比。")
  package var percent: String?
  @Option(
    help: ArgumentHelp("The month it is for, this one by default. 填报月份。", valueName: "2026-11"))
  package var month: MonthArgument?
  @Option(help: ArgumentHelp("The unit that reports. 填报单位。", valueName: "name"))
  package var unit: String?
  @Option(help: "What was done. 进展情况。")
  package var progress: String?
  @Option(help: "What stands in the way. 存在问题。")
  package var problems: String?
  @Option(help: "What comes next. 下一步措施。")
  package var next: String?
  @Option(
    help: ArgumentHelp("A milestone it completes, such as 2026. 已完成节点。", valueName: "milestone"))
  package var completes: [String] = []
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let (work, id) = try Workplace.ofRecord(id, shared)
    let standing = try work.standing()
    let plan = standing.plan
    let record = try work.record(id, in: plan)
    let actor = signature.actor(in: work.context, plan: plan)
    let unit =
      try unit.map { try work.reportingUnit($0, in: plan) }
      ?? work.reportingUnit(of: actor, on: record, in: plan)
    let report = ProgressReport(
      month: month?.month ?? YearMonth(work.today), state: state.state,
      percent: try percent.map { try work.number($0, unitOfMeasure: "%") },
      progress: progress?.trimmed ?? "", problems: problems?.trimmed ?? "",
      nextSteps: next?.trimmed ?? "", unit: unit,
      completes: completes.map { MilestoneID($0.trimmed) })
    do throws(ReportRefusal) {
      try standing.log.check(report, on: record, in: plan, today: work.today)
    } catch {
      throw work.failure(.problems, work.words.refusal(error, in: plan))
    }
    try work.save([(record, .progress(report))], plan, by: actor)
    let now = try work.standing()
    let met = now.standing(of: record).items.filter { item in
      if case .reported(let filed)? = item.completion { return filed.report == report }
      return false
    }
    if !met.isEmpty {
      work.confirm(
        work.words.completed(work.words.milestones(met.map(\.milestone), of: record)))
    }
    let doubts = now.log.doubts(about: report, on: record)
    if !doubts.isEmpty { work.confirm(work.words.doubtful(work.words.doubts(doubts))) }
  }
}

/// `planboard agree`: a date agreed for a milestone.
package struct AgreeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Note a date that was agreed. 商定时限。",
    discussion: """
      Where the plan names a date the agreed one holds from then on, and both are shown. Without \
      --milestone: the open one that presses most. 原文已有时限的，按商定日期计，两者并列；不写 --milestone \
      即最近到期的节点。
      """)

  @Argument(help: ArgumentHelp("An id such as T1. 编号。", valueName: "id"))
  package var id: String
  @Option(help: ArgumentHelp("The date. 日期。", valueName: "2027-06-30"))
  package var date: DayArgument
  @Option(
    help: ArgumentHelp(
      "The milestone, such as 2026, undated or yearly:2026. 节点。", valueName: "milestone"))
  package var milestone: String?
  @Option(help: "Who agreed, and where. 依据。")
  package var reason: String
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let (work, id) = try Workplace.ofRecord(id, shared)
    let standing = try work.standing()
    let record = try work.record(id, in: standing.plan)
    let own = standing.standing(of: record)
    let agreed = AgreedDate(
      date: date.day,
      milestone: milestone.map { MilestoneYear(typed: $0.trimmed, own) } ?? own.milestoneToAgree,
      reason: reason.trimmed)
    do throws(ReportRefusal) {
      try standing.log.check(agreed, on: record)
    } catch {
      throw work.failure(.problems, work.words.refusal(error, in: standing.plan))
    }
    let actor = signature.actor(in: work.context, plan: standing.plan)
    try work.save([(record, .agree(agreed))], standing.plan, by: actor)
  }
}

/// `planboard remind`: notes that units were reminded of missing reports.
package struct RemindCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Note that reminders were sent for reports that are owed. 登记催办。",
    discussion: "Without ids: every task whose report of the month is owed. 不写编号即当月全部未报任务。")

  @Argument(help: ArgumentHelp("Ids such as T18. 编号。", valueName: "id"))
  package var ids: [String] = []
  @Option(help: ArgumentHelp("The month, this one by default. 月份。", valueName: "2026-11"))
  package var month: MonthArgument?
  @Option(help: ArgumentHelp("Only tasks where it is named first. 只催此单位列首的。", valueName: "name"))
  package var unit: String?
  @Option(help: "A note that stays with it. 说明。")
  package var note: String?
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    if ids.isEmpty {
      try Workplace.each(shared, toWrite: true) { try run(for: $0, []) }
    } else {
      for (work, ids) in try Workplace.ofRecords(ids, shared, toWrite: true) {
        try run(for: work, ids)
      }
    }
  }

  private func run(for work: Workplace, _ ids: [String]) throws {
    let standing = try work.standing()
    let plan = standing.plan
    let month = month?.month ?? YearMonth(work.today)
    let missing = standing.log.owedReports(of: plan, for: month)
    var records = missing
    if !ids.isEmpty {
      records = try work.records(ids, in: plan)
      let others = records.filter { record in !missing.contains { $0.id == record.id } }
      guard others.isEmpty else {
        throw work.failure(
          .problems, work.words.owesNoReport(others.map(\.id.description), month))
      }
    }
    if let unit {
      let unit = try work.unit(unit, in: plan)
      records = records.filter { $0.role(of: unit) == .lead }
    }
    guard !records.isEmpty else {
      let sentence = work.words.nothingToRemind(month)
      throw work.gathering == nil
        ? work.failure(.problems, sentence) : NotInThisPlan(sentence: sentence)
    }
    let note = note?.trimmed
    try work.save(
      records.map { record in
        (
          record,
          .remind(
            Reminder(
              month: month, unit: record.lead?.party.name ?? "",
              note: note?.isEmpty == true ? nil : note))
        )
      }, plan, by: signature.actor(in: work.context, plan: plan))
  }
}

extension Workplace {
  /// Writes what was said of some records as one batch, and says so once it is on the disk.
  func save(
    _ actions: [(record: PlanRecord, action: EventAction)], _ plan: Plan, by actor: Actor
  ) throws {
    let log = try standing().log
    let drafts = actions.map {
      EventDraft(
        record: $0.record.id, action: $0.action, digest: $0.record.officialDigest,
        saw: log.sight(of: $0.record))
    }
    let events = try append(drafts, to: try journal(of: [plan]), by: actor)
    confirm(words.reviewSaved(events, by: actor, ofSeveral: shared.isSeveral))
  }

  /// A figure as it is typed; ends the command if it is none.
  func number(_ text: String, unitOfMeasure: String?) throws -> Double {
    do throws(ObservationRefusal) {
      return try ObservedValue.number(text, unitOfMeasure: unitOfMeasure)
    } catch {
      throw failure(.problems, words.refusal(error))
    }
  }
}
