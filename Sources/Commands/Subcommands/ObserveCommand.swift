import ArgumentParser
import PlanModel
import Wording

/// `planboard observe`: what an indicator was found to be, or a file of such values.
package struct ObserveCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "observe",
    abstract: "Report an indicator's value, or import a file of them. 填报完成值。",
    discussion: """
      A later value for the same day corrects the earlier one, which stays in the journal. \
      --import reads CSV with the columns id, label, value, date, source, note, base (编号、分项、\
      完成值、数据日期、数据来源、说明、基期): all lines or none. 同日再填即更正，原值留痕。
      """)

  @Argument(help: ArgumentHelp("An id such as I6. 编号。", valueName: "id"))
  package var id: String?
  @Option(
    help: ArgumentHelp("38.5, or label=38.5 where there are several. 完成值。", valueName: "value"))
  package var value: [String] = []
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day it holds for. 数据日期。", valueName: "2026-06-30"))
  package var day: DayArgument?
  @Option(help: "Where it comes from. 数据来源。")
  package var source: String?
  @Option(help: "A note. 说明。")
  package var note: String?
  @Flag(help: "Progress is counted from here. 作为基期。")
  package var base = false
  @Flag(help: "Take a percentage over 100 or a value below 0. 确认超限数值。")
  package var confirm = false
  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("A CSV file of values. 导入 CSV。", valueName: "file"), completion: .file())
  package var file: String?
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if file == nil {
      guard id != nil, !value.isEmpty, day != nil else {
        throw ValidationError(words.observeUsage)
      }
    } else if id != nil || !value.isEmpty || day != nil || source != nil || note != nil || base {
      throw ValidationError(words.observeUsage)
    }
  }

  package func run() throws {
    let (work, id) = try Workplace.ofRecord(id ?? "", shared)
    let standing = try work.standing()
    let plan = standing.plan
    let actor = signature.actor(in: work.context, plan: plan)
    if let file {
      let sheet = ObservationSheet(plan: plan, work: work, isConfirmed: confirm)
      let actions = try sheet.read(file)
      return try work.saveImported(actions.actions, skipped: actions.skipped, plan, by: actor)
    }
    let record = try work.record(id, in: plan)
    guard let indicator = record.indicator, let day else {
      throw work.failure(.problems, work.words.refusal(.notAnIndicator(record.id)))
    }
    let values = try value.map { text in
      try labelled(text, indicator, work)
    }
    let observation = Observation(
      date: day.day, values: values, source: source?.trimmed ?? "", note: note?.trimmed,
      isBase: base)
    do throws(ObservationRefusal) {
      try indicator.check(observation, today: work.today, isConfirmed: confirm)
    } catch {
      throw work.failure(.problems, work.words.refused(error))
    }
    try work.save([(record, .observe(observation))], plan, by: actor)
  }

  /// `一星级=100`, or a figure alone where the indicator has one value.
  private func labelled(
    _ text: String, _ indicator: Indicator, _ work: Workplace
  ) throws -> ObservedValue {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    let only = indicator.labels.count == 1 ? indicator.labels[0] : nil
    let label = parts.count == 2 ? parts[0] : only
    let number = try work.number(
      parts.last ?? "", unitOfMeasure: indicator.unitOfMeasure(of: label))
    return ObservedValue(label: label, value: number)
  }
}

/// `planboard judge`: a person's verdict on a target in words.
package struct JudgeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Judge a target that is words. 评定文字目标。")

  @Argument(help: ArgumentHelp("An id such as I11. 编号。", valueName: "id"))
  package var id: String
  @Option(help: "The target's year. 目标年份。")
  package var year: Int
  @Option(help: "met, onSchedule, behind or movingAway. 结论。")
  package var verdict: VerdictArgument
  @Option(help: "Why. 依据。")
  package var reason: String
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let (work, id) = try Workplace.ofRecord(id, shared)
    let plan = try work.plan()
    let record = try work.record(id, in: plan)
    let judgement = Judgement(year: year, verdict: verdict.verdict, reason: reason.trimmed)
    do throws(ObservationRefusal) {
      guard let indicator = record.indicator else { throw .notAnIndicator(record.id) }
      try indicator.check(judgement)
    } catch {
      throw work.failure(.problems, work.words.refusal(error))
    }
    try work.save(
      [(record, .judge(judgement))], plan, by: signature.actor(in: work.context, plan: plan))
  }
}

/// A verdict as it is typed.
package struct VerdictArgument: ExpressibleByArgument, Sendable {
  package let verdict: Judgement.Verdict

  package init?(argument: String) {
    let name = argument.trimmed
    guard
      let verdict = Judgement.Verdict.allCases.first(where: { verdict in
        verdict.rawValue.lowercased() == name.lowercased()
          || Words(.chinese).verdict(TrackVerdict(verdict)) == name
      })
    else { return nil }
    self.verdict = verdict
  }

  package static var allValueStrings: [String] { Judgement.Verdict.allCases.map(\.rawValue) }
}
