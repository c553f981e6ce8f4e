import PlanModel
import Testing

/// Units as people write them, compared by the plan's own spellings.
@Suite struct SpellingTests {
  private let plan = Sample.plan([Sample.task()])

  @Test func aNameIsFoundByAnySpelling() {
    #expect(plan.officialName(of: " 乙局 ") == "市乙局")
    #expect(plan.officialName(of: "相关部门") == "相关部门")
    #expect(plan.officialName(of: "市美丽办") == "市美丽办")
    #expect(plan.knows(unitNamed: "乙局") && plan.knows(unitNamed: "相关部门"))
    #expect(!plan.knows(unitNamed: "市美丽办"))
  }

  @Test func theNearestNamesAreThoseThatNeedFewestChanges() {
    func nearest(_ text: String) -> [String] { plan.units(nearest: text).map(\.name) }
    #expect(nearest("市乙局（盖章）") == ["市乙局"])
    #expect(nearest("市 乙 局(章)") == ["市乙局"])
    #expect(nearest("东区正府") == ["东区政府"])
    #expect(nearest("市戊局") == ["市甲局", "市乙局", "市丙局"])
    #expect(nearest("某某街道办事处").isEmpty)
    #expect(nearest("（盖章）").isEmpty)
  }
}
