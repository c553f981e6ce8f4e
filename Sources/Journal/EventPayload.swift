import PlanModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What an event says, as the JSON object the table holds. Each kind uses some of the names.
struct EventPayload: Encodable {
  var note: String?
  var batch: String?
  // A report, a reminder.
  var month: String?
  var state: String?
  var percent: Double?
  var progress: String?
  var problems: String?
  var next: String?
  var unit: String?
  var completes: [String]?
  // An observation, an agreed date.
  var date: String?
  var values: [Value]?
  var source: String?
  var base: Bool?
  var reason: String?
  // A verdict.
  var year: Int?
  var verdict: String?
  // Closing out and opening again; of an agreed date the one it is for.
  var milestones: [Milestone]?
  // A rule of follow-up: the rule's name, and its value unless it is taken away.
  var rule: String?
  var period: String?
  var day: Int?
  var office: String?

  struct Value: Encodable {
    var label: String?
    var value: Double
  }

  struct Milestone: Encodable {
    var id: String
    var year: Int?

    init(id: String, year: Int?) {
      self.id = id
      self.year = year
    }

    init(_ milestone: MilestoneYear) {
      self.init(id: milestone.milestone.rawValue, year: milestone.year)
    }

    var value: MilestoneYear { MilestoneYear(milestone: MilestoneID(id), year: year) }
  }

  /// The object as text.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The kind and the payload of an action.
  static func of(_ action: EventAction) -> (kind: String, text: String) {
    var payload = EventPayload()
    switch action {
    case .review(let note): payload.note = note
    case .unreview: break
    case .progress(let report): payload.take(report)
    case .observe(let observation): payload.take(observation)
    case .agree(let agreed):
      payload.date = agreed.date.description
      payload.milestones = agreed.milestone.map { [Milestone($0)] }
      payload.reason = agreed.reason
    case .judge(let judgement):
      payload.year = judgement.year
      payload.verdict = judgement.verdict.rawValue
      payload.reason = judgement.reason
    case .remind(let reminder):
      payload.month = reminder.month.description
      payload.unit = reminder.unit
      payload.note = reminder.note
    case .closeOut(let closeOut):
      payload.month = closeOut.month.description
      payload.milestones = closeOut.milestones.map { Milestone($0) }
      payload.reason = closeOut.reason
    case .reopen(let reopening):
      payload.milestones = reopening.milestones.map { Milestone($0) }
      payload.reason = reopening.reason
    case .configure(let change): payload.take(change)
    case .undo(let batch), .redo(let batch): payload.batch = batch.rawValue
    case .unknown(let kind, let text): return (kind, text)
    }
    return (action.kind, payload.text)
  }

  init() {}

  private mutating func take(_ report: ProgressReport) {
    month = report.month.description
    state = report.state.rawValue
    percent = report.percent
    progress = report.progress.isEmpty ? nil : report.progress
    problems = report.problems.isEmpty ? nil : report.problems
    next = report.nextSteps.isEmpty ? nil : report.nextSteps
    unit = report.unit
    completes = report.completes.isEmpty ? nil : report.completes.map(\.rawValue)
  }

  private mutating func take(_ change: RuleChange) {
    switch change {
    case .period(let period):
      rule = "period"
      self.period = period.rawValue
    case .reportDay(let day):
      rule = "reportDay"
      self.day = day
    case .office(let name):
      rule = "office"
      office = name
    }
  }

  private mutating func take(_ observation: Observation) {
    date = observation.date.description
    values = observation.values.map { Value(label: $0.label, value: $0.value) }
    source = observation.source
    note = observation.note
    base = observation.isBase ? true : nil
  }

  /// The action a kind and this payload tell of; nil if something it needs is missing or wrong.
  func action(of kind: String) -> EventAction? {
    switch EventKind(rawValue: kind) {
    case .review: .review(note: note)
    case .unreview: .unreview
    case .progress: report.map { .progress($0) }
    case .observe: observation.map { .observe($0) }
    case .agree:
      calendarDay.map {
        .agree(AgreedDate(date: $0, milestone: milestones?.first?.value, reason: reason ?? ""))
      }
    case .judge: judgement.map { .judge($0) }
    case .remind:
      month.flatMap { YearMonth($0) }.map {
        .remind(Reminder(month: $0, unit: unit ?? "", note: note))
      }
    case .closeOut:
      month.flatMap { YearMonth($0) }.map {
        .closeOut(
          CloseOut(
            month: $0, milestones: milestones?.map(\.value) ?? [], reason: reason ?? ""))
      }
    case .reopen:
      .reopen(Reopening(milestones: milestones?.map(\.value) ?? [], reason: reason ?? ""))
    case .configure: ruleChange.map { .configure($0) }
    case .undo: batch.map { .undo(batch: EventID($0)) }
    case .redo: batch.map { .redo(batch: EventID($0)) }
    case nil: nil
    }
  }

  private var ruleChange: RuleChange? {
    switch rule {
    case "period": period.flatMap { CheckInPeriod(rawValue: $0) }.map { .period($0) }
    case "reportDay": day.map { (1...31).contains($0) ? .reportDay($0) : nil } ?? .reportDay(nil)
    case "office": .office(office.flatMap { $0.isEmpty ? nil : $0 })
    default: nil
    }
  }

  private var calendarDay: CalendarDate? { date.flatMap { CalendarDate($0) } }

  private var report: ProgressReport? {
    guard let month = month.flatMap({ YearMonth($0) }),
      let state = state.flatMap({ ProgressState(rawValue: $0) })
    else { return nil }
    return ProgressReport(
      month: month, state: state, percent: percent, progress: progress ?? "",
      problems: problems ?? "", nextSteps: next ?? "", unit: unit ?? "",
      completes: (completes ?? []).map { MilestoneID($0) })
  }

  private var observation: Observation? {
    guard let day = calendarDay, let values else { return nil }
    return Observation(
      date: day, values: values.map { ObservedValue(label: $0.label, value: $0.value) },
      source: source ?? "", note: note, isBase: base ?? false)
  }

  private var judgement: Judgement? {
    guard let year, let verdict = verdict.flatMap({ Judgement.Verdict(rawValue: $0) }) else {
      return nil
    }
    return Judgement(year: year, verdict: verdict, reason: reason ?? "")
  }
}
