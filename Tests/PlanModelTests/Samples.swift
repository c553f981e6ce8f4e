import PlanModel

/// Small values for tests.
enum Sample {
  /// A day that exists.
  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  static func milestone(
    _ kind: Milestone.Kind, from: Int? = nil, to: Int? = nil
  ) -> Milestone {
    Milestone(kind: kind, from: from, to: to, text: "时限", quantities: [])
  }

  /// A task of area 1 led by 市甲局 and supported by 市乙局.
  static func task(
    _ number: Int = 1, area: Int = 1, milestones: [Milestone] = [], formerly: [RecordID] = []
  ) -> PlanRecord {
    PlanRecord(
      id: RecordID(.task, number), area: area, title: "任务\(number)",
      responsibilities: [
        Responsibility(party: .unit(UnitID("市甲局")), role: .lead, wording: "市甲局"),
        Responsibility(party: .unit(UnitID("市乙局")), role: .support, wording: "乙局"),
        Responsibility(party: .collective("相关部门"), role: .collective, wording: "相关部门"),
      ],
      unitsText: "市甲局、乙局及相关部门", source: .annex(2, row: number), formerly: formerly,
      detail: .task(
        PlanTask(content: "内容", schedule: "安排", effect: "成效", milestones: milestones)))
  }

  static func indicator(_ number: Int = 1, area: Int = 2) -> PlanRecord {
    PlanRecord(
      id: RecordID(.indicator, number), area: area, title: "指标", unitsText: "市甲局",
      source: .annex(1, row: number),
      detail: .indicator(
        Indicator(
          name: "指标名", unitOfMeasure: "%", category: "类别",
          targets: [2027, 2030].map {
            Target(
              year: $0, text: "≥\($0)", values: [Quantity(comparator: .atLeast, value: 1)])
          }, remark: "/", direction: .more,
          reading: AreaReading(why: "", confidence: .high, alternatives: []))))
  }

  static func policy(_ number: Int, area: Int = 1) -> PlanRecord {
    PlanRecord(
      id: RecordID(.policy, number), area: area, title: "政策\(number)",
      responsibilities: [
        Responsibility(party: .unit(UnitID("市甲局")), role: .lead, wording: "市甲局")
      ],
      unitsText: "市甲局", source: .annex(3, row: number),
      detail: .policy(
        Policy(
          name: "政策名", time: "2026年", purpose: "目的", milestone: milestone(.by, to: 2026),
          reading: AreaReading(why: "", confidence: .high, alternatives: []))))
  }

  static func measure(_ area: Int = 1, _ number: Int = 1) -> PlanRecord {
    PlanRecord(
      id: RecordID(.measure, area, number), area: area, title: "举措", unitsText: "市甲局",
      source: .section("二", item: 1),
      detail: .measure(Measure(heading: "标题。", text: "标题。正文。", tasks: [RecordID(.task, 1)])))
  }

  static func plan(_ records: [PlanRecord], rules: FollowUpRules = FollowUpRules()) -> Plan {
    Plan(
      id: PlanID("small"),
      head: Plan.Head(
        title: "", stage: "", city: "", preamble: "", requirements: [],
        bindsAllDistricts: [.task], english: "", englishShort: "", startYear: 2025, notes: [],
        rules: rules),
      areas: [], records: records,
      units: [
        PlanUnit(id: UnitID("市甲局"), kind: .government),
        PlanUnit(id: UnitID("市乙局"), kind: .government, spellings: ["乙局"]),
        PlanUnit(id: UnitID("市丙局"), kind: .government),
        PlanUnit(id: UnitID("东区政府"), kind: .district, isNamed: false),
      ],
      collectives: [Collective(name: "相关部门", members: [UnitID("市乙局")])],
      links: [
        RecordLink(from: RecordID(.task, 1), to: RecordID(.indicator, 1), kind: .same, why: "")
      ])
  }
}

/// A journal in memory: each event gets the next id.
struct SampleJournal {
  private(set) var events: [JournalEvent] = []

  /// Adds an event, in a batch of its own unless one is named, and gives its batch.
  @discardableResult
  mutating func add(
    _ action: EventAction, _ record: PlanRecord? = nil, by name: String = "甲",
    for unit: String? = nil, on day: String, batch: String? = nil, digest: String? = nil,
    saw: [EventID] = []
  ) -> EventID {
    let batch = EventID(batch ?? "batch-\(events.count)")
    events.append(
      JournalEvent(
        id: EventID("event-\(events.count)"), batch: batch, plan: PlanID("small"),
        record: record?.id, action: action, actor: Actor(name: name, unit: unit),
        time: Int64(events.count),
        localTime: LocalTime(date: Sample.day(day), minute: 600),
        digest: digest ?? record?.officialDigest, saw: saw))
    return batch
  }

  var log: Register { Register(events) }

  /// What the events come to where the plan is known.
  func log(of plan: Plan) -> Register { Register(events, of: plan) }
}

extension ProgressReport {
  /// A report of 市甲局 for November 2026, unless said otherwise.
  static func sample(
    _ state: ProgressState, _ month: String = "2026-11", unit: String = "市甲局",
    percent: Double? = nil, progress: String = "", completes: [String] = []
  ) -> ProgressReport {
    guard let month = YearMonth(month) else { preconditionFailure("no month") }
    return ProgressReport(
      month: month, state: state, percent: percent, progress: progress, unit: unit,
      completes: completes.map { MilestoneID($0) })
  }
}
