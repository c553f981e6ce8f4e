import PlanModel

@testable import Dashboard

/// A board with a year behind it: monthly reports, values, marks, an agreed date, a verdict. Every
/// figure follows from the number of its record, so that screens are the same each time.
enum FilledBoard {
  static func make(
    width: Int = 120, height: Int = 36, change: (inout BoardOptions) -> Void = { _ in }
  ) -> SampleBoard {
    var board = SampleBoard(width: width, height: height) { options in
      change(&options)
    }
    _ = board.state.update(.journalRead(events))
    return board
  }

  static let events: [JournalEvent] = {
    var events: [JournalEvent] = []
    func add(_ record: PlanRecord?, _ action: EventAction, on day: String) {
      let number = events.count
      events.append(
        JournalEvent(
          id: EventID("filled-\(number)"), batch: EventID("filled-batch-\(number)"),
          plan: SampleBoard.plan.id, record: record?.id, action: action,
          actor: Actor(name: "王芳", unit: "市美丽办"), time: Int64(number),
          localTime: LocalTime(date: CalendarDate(day) ?? SampleBoard.today, minute: 550),
          digest: record?.officialDigest))
    }
    add(nil, .configure(.reportDay(25)), on: "2026-09-01")
    for task in SampleBoard.plan.records(of: .task) {
      for month in 9...11 where month < 11 || task.id.major % 4 != 1 {
        add(task, .progress(report(task, month)), on: "2026-\(month < 10 ? "0" : "")\(month)-18")
      }
    }
    for record in SampleBoard.plan.records(of: .indicator) where record.id.major != 30 {
      guard let indicator = record.indicator else { continue }
      for (step, day) in ["2024-12-31", "2025-12-31", "2026-09-30"].enumerated() {
        let values = indicator.labels.compactMap { label -> ObservedValue? in
          guard
            let goal = indicator.targets.flatMap(\.values).first(where: { $0.label == label })?
              .value
          else { return nil }
          let share = [0.8, 0.84, 0.86 + Double(record.id.major % 4) * 0.04][step]
          return ObservedValue(label: label, value: (goal * share * 100).rounded() / 100)
        }
        if values.isEmpty { continue }
        add(
          record,
          .observe(
            Observation(
              date: CalendarDate(day) ?? SampleBoard.today, values: values, source: "统计年报")),
          on: step == 2 ? "2026-10-12" : "2026-01-15")
      }
    }
    if let t1 = SampleBoard.plan.record(RecordID(.task, 1)),
      let i11 = SampleBoard.plan.record(RecordID(.indicator, 11)),
      let day = CalendarDate("2027-06-30")
    {
      add(t1, .agree(AgreedDate(date: day, reason: "11月调度会商定")), on: "2026-11-12")
      add(
        i11, .judge(Judgement(year: 2027, verdict: .onSchedule, reason: "监测稳定")),
        on: "2026-11-12")
    }
    for number in [30, 32, 36, 42] {
      if let task = SampleBoard.plan.record(RecordID(.task, number)) {
        add(task, .review(note: nil), on: "2026-11-20")
      }
    }
    if let t34 = SampleBoard.plan.record(RecordID(.task, 34)) {
      add(t34, .review(note: nil), on: "2026-11-03")
      add(t34, .progress(report(t34, 11)), on: "2026-11-21")
    }
    return events
  }()

  private static func report(_ task: PlanRecord, _ month: Int) -> ProgressReport {
    let number = task.id.major
    let state: ProgressState =
      number == 42 && month == 11
      ? .done : number % 11 == 6 ? .behind : number % 17 == 3 ? .paused : .onSchedule
    return ProgressReport(
      month: YearMonth(year: 2026, month: month) ?? YearMonth(SampleBoard.today), state: state,
      percent: state == .done ? 100 : Double(number % 9 * 10),
      progress: "完成\(number == 18 ? "" : "\(month)月")现场核查。",
      problems: state == .behind ? "部分点位征迁滞后。" : "",
      nextSteps: state == .behind ? "月底前完成对接。" : "",
      unit: task.lead?.party.name ?? "",
      completes: number == 20 && month == 10 ? [MilestoneID("2026")] : [])
  }
}
