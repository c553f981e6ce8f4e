import PlanModel
import Testing

@Suite struct PlanTests {
  private let plan = Sample.plan([
    Sample.measure(), Sample.indicator(1, area: 1), Sample.task(1), Sample.task(2, area: 2),
  ])

  @Test func recordsAreFoundByIDKindAndArea() {
    #expect(plan.record(RecordID(.task, 2))?.area == 2)
    #expect(plan.record(RecordID(.task, 3)) == nil)
    #expect(plan.records(of: .task).map(\.id.major) == [1, 2])
    #expect(plan.records(of: .task, in: 1).map(\.id.major) == [1])
    #expect(plan.records(of: .goal).isEmpty)
  }

  @Test func unitsAreFoundByEverySpelling() {
    #expect(plan.unit(spelled: "乙局") == UnitID("市乙局"))
    #expect(plan.unit(spelled: "市乙局") == UnitID("市乙局"))
    #expect(plan.unit(spelled: "丙局") == nil)
    #expect(plan.records(naming: UnitID("市乙局")).map(\.id.description) == ["T1", "T2"])
    #expect(plan.records(naming: UnitID("丙局")).isEmpty)
  }

  @Test func aLinkIsSeenFromBothEnds() {
    #expect(plan.links(of: RecordID(.task, 1)) == plan.links(of: RecordID(.indicator, 1)))
    #expect(plan.links(of: RecordID(.task, 1)).count == 1)
    #expect(plan.links(of: RecordID(.task, 2)).isEmpty)
  }

  @Test func measuresKnowTheirTasks() {
    #expect(plan.measures(carriedOutBy: RecordID(.task, 1)).map(\.number) == ["1.1"])
    #expect(plan.measures(carriedOutBy: RecordID(.task, 2)).isEmpty)
  }

  @Test func onlySomeKindsBindAllDistricts() {
    #expect(plan.bindsAllDistricts(.task))
    #expect(!plan.bindsAllDistricts(.outcome))
  }

  @Test func theFirstNamedIsTheLead() {
    let task = Sample.task()
    #expect(task.lead?.wording == "市甲局")
    #expect(task.role(of: UnitID("市乙局")) == .support)
    #expect(task.role(of: UnitID("丙局")) == nil)
    #expect(task.responsibilities.map(\.isInferred) == [true, true, false])
  }
}
