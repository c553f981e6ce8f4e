import PlanFiles
import PlanModel
import Testing

@Suite struct SmallPlanTests {
  private let plan = PlanLoader.load(SmallPlan().source)

  @Test func aValidPlanLoadsInTheOrderOfTheDocument() throws {
    let plan = try plan.get()
    #expect(
      plan.records.map(\.id.description) == [
        "M1.1", "I1", "T1", "T2", "P1", "O1", "G1", "S1",
      ])
    #expect(plan.areas.map(\.number) == [1, 2])
    #expect(plan.head.bindsAllDistricts == [.measure, .task])
    #expect(plan.head.startYear == 2025)
    #expect(plan.head.startYearWhy == "假定")
    #expect(
      plan.head.requirements == [
        OfficialField(key: "requirements[1]", heading: "指导思想", text: "思想。")
      ])
    #expect(
      plan.annexes == [
        Annex(number: 1, title: "清单", note: "备注", columns: ["序号", "指标"])
      ])
    #expect(plan.links.map(\.from) == [RecordID(.task, 1), RecordID(.outcome, 1)])
  }

  @Test func aSpellingIsResolvedToItsUnitAndKeptAsWording() throws {
    let plan = try plan.get()
    let measure = try #require(plan.record(RecordID(.measure, 1, 1)))
    #expect(
      measure.responsibilities == [
        Responsibility(party: .unit(UnitID("市甲局")), role: .lead, wording: "市甲局"),
        Responsibility(party: .unit(UnitID("市乙局")), role: .support, wording: "乙局"),
      ])
    #expect(measure.isOpenList)
  }

  @Test func aCollectiveStaysACollectiveAndItsMembersAreUnits() throws {
    let task = try #require(try plan.get().record(RecordID(.task, 1)))
    #expect(
      task.responsibilities.map(\.party) == [
        .collective("成员单位"), .unit(UnitID("市甲局")), .unit(UnitID("丙县政府")),
      ])
    #expect(task.responsibilities.allSatisfy { $0.role == .collective })
    #expect(task.formerly == [RecordID(.task, 9)])
  }

  @Test func anUnnamedDistrictIsAUnitThatIsNotNamed() throws {
    let unit = try #require(try plan.get().unit(UnitID("丁区政府")))
    #expect(!unit.isNamed)
    #expect(unit.notes.map(\.why) == ["未点名"])
  }

  @Test func targetsStandInOrderOfYear() throws {
    let record = try #require(try plan.get().record(RecordID(.indicator, 1)))
    guard case .indicator(let indicator) = record.detail else {
      Issue.record("not an indicator")
      return
    }
    #expect(indicator.targets.map(\.year) == [2027, 2030])
    #expect(
      indicator.targets[0].values == [
        Quantity(label: "甲", comparator: .atLeast, value: 45, upTo: 50, unitOfMeasure: "%")
      ])
    #expect(indicator.reading == AreaReading(why: "缘由", confidence: .high, alternatives: [1]))
    #expect(record.area == 2)
  }

  @Test func aPolicysTimeIsAMilestone() throws {
    let policy = try #require(try plan.get().record(RecordID(.policy, 1)))
    #expect(
      policy.milestones == [
        Milestone(kind: .during, from: 2025, to: 2027, text: "2025-2027年", quantities: [])
      ])
  }

  @Test func anOngoingPolicyHasNoDate() throws {
    let source = SmallPlan().replacing(
      #"{"kind": "during", "from": 2025, "to": 2027}"#, with: #"{"kind": "ongoing"}"#,
      in: "policies.json"
    ).source
    let policy = try #require(try PlanLoader.load(source).get().record(RecordID(.policy, 1)))
    #expect(policy.milestones.map(\.kind) == [.undated])
  }

  @Test func linksAndRepairsCanBeLeftOut() {
    #expect(SmallPlan().without("links.json").without("repairs.json").problems.isEmpty)
  }

  @Test func aByteOrderMarkAtTheStartIsPassedOver() {
    var plan = SmallPlan()
    for file in plan.files.keys { plan.files[file]?.insert("\u{FEFF}", at: "".startIndex) }
    #expect(plan.problems.isEmpty)
  }
}
