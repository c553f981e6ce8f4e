import ArgumentParser
import PlanModel
import Wording

/// `planboard rules`: how a plan is followed up, for everybody on its journal.
package struct RulesCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Show or change how the plan is followed up. 查看或调整调度规则。",
    discussion: """
      The check-in period, the day reports are due and the office that coordinates belong to the \
      journal, not to one person's settings: a change is an entry of the journal and holds on every \
      board. 调度期、截报日、统筹机构属于操作记录，不属于个人设置：调整即一条记录，对所有人生效。
      """)

  @Option(help: "week, month or quarter. 调度期。")
  package var period: PeriodArgument?
  @Option(
    help: ArgumentHelp(
      "The day of the month reports are due, 31 is the last, none the month's end. 截报日。",
      valueName: "25"))
  package var reportDay: ReportDayArgument?
  @Option(
    help: ArgumentHelp("The office that coordinates, or none. 统筹机构。", valueName: "name"))
  package var office: String?
  @Option(help: "table or json. 输出格式。")
  package var format: PageFormat = .table
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if let office, office.trimmed.isEmpty { throw ValidationError(words.emptyValue("--office")) }
  }

  private var isChange: Bool { period != nil || reportDay != nil || office != nil }

  package func run() throws {
    try Workplace.each(shared, toWrite: isChange) { try run(for: $0) }
  }

  struct RulesJSON: Encodable {
    var period: String
    @OrNull var reportDay: Int?
    @OrNull var office: String?

    init(_ rules: FollowUpRules) {
      period = rules.period.rawValue
      reportDay = rules.reportDay
      office = rules.office
    }
  }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    var changes: [RuleChange] = []
    if let period { changes.append(.period(period.period)) }
    if let reportDay { changes.append(.reportDay(reportDay.day)) }
    if let office { changes.append(.office(office.trimmed == "none" ? nil : office.trimmed)) }
    if !changes.isEmpty {
      let actor = signature.actor(in: work.context, plan: standing.plan)
      let office = standing.log.rules.office
      guard standing.plan.allows(.configure, by: actor, on: nil, office: office) else {
        throw work.failure(.problems, work.words.onlyOffice(office ?? ""))
      }
      let drafts = changes.map { EventDraft(record: nil, action: .configure($0)) }
      _ = try work.append(drafts, to: try work.journal(of: [standing.plan]), by: actor)
      let what = changes.map { work.words.rule($0) }.joined(separator: work.words.pick("，", ", "))
      return work.confirm(work.words.pick("已保存：", "saved: ") + what)
    }
    work.tellOfOldRules(standing)
    let rules = standing.log.rules
    switch format {
    case .json:
      try work.answer(JSONText.text(RulesJSON(rules), work.context.letters))
    case .table:
      try work.sayPlan()
      for change in [
        RuleChange.period(rules.period), .reportDay(rules.reportDay), .office(rules.office),
      ] { try work.say(work.words.rule(change)) }
    }
  }
}

/// A check-in period as it is typed.
package enum PeriodArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
  case week, month, quarter

  var period: CheckInPeriod {
    switch self {
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    }
  }
}

/// A day of the month as it is typed: 1–31, or none.
package struct ReportDayArgument: ExpressibleByArgument, Sendable {
  /// Nil is the end of the month.
  package let day: Int?

  package init?(argument: String) {
    let text = argument.trimmed
    if text == "none" {
      day = nil
    } else if let number = Int(text), (1...31).contains(number) {
      day = number
    } else {
      return nil
    }
  }
}
