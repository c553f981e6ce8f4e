import PlanFiles
import PlanModel
import Testing

@Suite struct BuiltInPlanTests {
  private let plan: Plan

  init() throws { plan = try BuiltInPlan.load() }

  private func numbers(_ kind: RecordKind, where holds: (PlanRecord) -> Bool) -> [Int] {
    plan.records(of: kind).filter(holds).map(\.id.major)
  }

  @Test func itIsTheDraftForHangzhou() {
    #expect(plan.id == PlanID("hangzhou"))
    #expect(plan.head.title == "杭州市打造美丽中国建设样本实施方案")
    #expect(plan.head.stage == "征求意见稿")
    #expect(plan.head.city == "杭州市")
    #expect(plan.head.startYear == 2025)
    #expect(plan.head.bindsAllDistricts == [.measure, .indicator, .task])
  }

  @Test func theListsAreComplete() {
    let counts = RecordKind.allCases.map { plan.records(of: $0).count }
    // Areas are no records; measures, indicators, tasks, policies, outcomes, goals, safeguards.
    #expect(counts == [0, 30, 33, 79, 10, 17, 3, 3])
    #expect(plan.areas.map(\.number) == Array(1...9))
    #expect(plan.annexes.map(\.number) == [1, 2, 3, 4])
  }

  @Test func recordsLieInTheirAreas() {
    func counts(_ kind: RecordKind) -> [Int] {
      (1...9).map { plan.records(of: kind, in: $0).count }
    }
    #expect(counts(.measure) == [4, 4, 3, 3, 4, 3, 3, 3, 3])
    #expect(counts(.task) == [13, 16, 14, 5, 14, 5, 5, 2, 5])
    #expect(counts(.indicator)[7] == 0)
    #expect(counts(.outcome)[3] == 0)
    #expect(counts(.outcome)[8] == 0)
    #expect(counts(.outcome)[7] <= 1)
  }

  @Test func areaTitlesOfTextAndAnnexAreBothKept() {
    #expect(plan.areas.filter { $0.title != $0.annexTitle }.map(\.number) == [3, 6, 7])
  }

  @Test func indicatorsLieInTheirCategories() {
    var counts: [String: Int] = [:]
    for record in plan.records(of: .indicator) {
      guard case .indicator(let indicator) = record.detail else { continue }
      counts[indicator.category, default: 0] += 1
      #expect(indicator.targets.map(\.year) == [2027, 2030], "\(record.id)")
    }
    #expect(
      counts == ["绿色低碳": 4, "环境优美": 6, "生态宜居": 10, "安全健康": 4, "智慧高效": 9])
  }

  @Test func fourteenIndicatorsAreWordsInSomeYear() {
    let words = numbers(.indicator) { record in
      record.milestones.contains { $0.quantities.contains { $0.comparator == .qualitative } }
    }
    #expect(words.count == 14, "\(words)")
  }

  @Test func twentyTwoTasksFallDueIn2026() {
    let due = numbers(.task) { $0.milestones.contains { $0.dueYear == 2026 } }
    #expect(
      due == [
        11, 20, 30, 31, 32, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 48, 64, 66, 67, 68, 75, 76,
      ])
  }

  @Test func twoTasksAreYearly() {
    #expect(numbers(.task) { $0.milestones.contains { $0.kind == .yearly } } == [10, 57])
  }

  @Test func twentyTasksNameNoYear() {
    let undated = numbers(.task) { $0.milestones.allSatisfy { $0.kind == .undated } }
    #expect(
      undated == [
        1, 2, 5, 6, 7, 13, 21, 25, 26, 44, 46, 47, 49, 53, 54, 56, 62, 71, 73, 74,
      ])
  }

  @Test func aTasksMilestonesTogetherAreItsWholeSchedule() {
    for record in plan.records(of: .task) {
      guard case .task(let task) = record.detail else { continue }
      #expect(task.milestones.map(\.text).joined() == task.schedule, "\(record.id)")
    }
  }

  @Test func policiesHaveTheirTimes() {
    let times = plan.records(of: .policy).map { record in
      record.milestones.map { [$0.from ?? 0, $0.to ?? 0] }.flatMap { $0 }
    }
    #expect(
      times == [
        [2025, 2027], [2025, 2027], [2025, 2027], [0, 2030], [0, 0], [0, 2030], [2025, 2027],
        [2025, 2027], [0, 0], [2025, 2026],
      ])
  }

  @Test func goalsAreForTheirYears() {
    let years = plan.records(of: .goal).map { record in
      if case .goal(let goal) = record.detail { return goal.year }
      return 0
    }
    #expect(years == [2027, 2027, 2030])
  }

  @Test func everyRowCitesItsAnnex() {
    let annexes: [RecordKind: Int] = [.indicator: 1, .task: 2, .policy: 3, .outcome: 4]
    for (kind, annex) in annexes {
      for record in plan.records(of: kind) {
        #expect(record.source == .annex(annex, row: record.id.major), "\(record.id)")
      }
    }
  }

  @Test func everyMeasureBeginsWithItsHeading() {
    for record in plan.records(of: .measure) {
      guard case .measure(let measure) = record.detail else { continue }
      #expect(measure.text.hasPrefix(measure.heading), "\(record.id)")
    }
  }

  @Test func suspectWordsStayAsTheyAre() throws {
    let notes = plan.records.flatMap(\.notes).map(\.words)
    #expect(notes.contains("海南鵝"))
    #expect(notes.contains("优Ⅲ比例"))
    #expect(plan.unit(UnitID("市住房房管局")) != nil)
  }
}
