import PlanFiles
import PlanModel
import Testing

@Suite struct BuiltInUnitTests {
  private let plan: Plan

  init() throws { plan = try BuiltInPlan.load() }

  @Test func sixtyThreeUnitsAreNamedAndOneDistrictIsNot() {
    #expect(plan.units.filter(\.isNamed).count == 63)
    #expect(plan.units.filter { !$0.isNamed }.map(\.name) == ["临平区政府"])
  }

  @Test func theNamedUnitsByKind() {
    var counts: [UnitKind: Int] = [:]
    for unit in plan.units where unit.isNamed { counts[unit.kind, default: 0] += 1 }
    #expect(
      counts == [
        .party: 8, .government: 32, .judicial: 2, .district: 12, .committee: 2, .enterprise: 5,
        .organisation: 2,
      ])
  }

  @Test func everyNamedUnitIsNamedSomewhereAndTheOtherNowhere() {
    for unit in plan.units {
      let records = plan.records(naming: unit.id)
      let mentions = plan.collectives.contains { $0.members.contains(unit.id) }
      #expect((!records.isEmpty || mentions) == unit.isNamed, "\(unit.name)")
    }
  }

  @Test(arguments: [
    ("市法院", "市中级人民法院"), ("市检察院", "市人民检察院"),
    ("西湖风景名胜区管委会", "杭州西湖风景名胜区管委会"),
    ("杭州西湖风景名胜区政府", "杭州西湖风景名胜区管委会"), ("西湖区", "西湖区政府"),
    ("市农业农村局（市乡村振兴局）", "市农业农村局"),
  ])
  func anAliasIsItsUnit(alias: String, name: String) {
    #expect(plan.unit(spelled: alias) == UnitID(name))
    #expect(
      plan.records.contains { $0.responsibilities.contains { $0.wording == alias } })
  }

  @Test func thereAreNoOtherAliases() {
    #expect(plan.units.reduce(0) { $0 + $1.spellings.count } == 6)
  }

  @Test func everySpellingIsUsed() {
    let wordings = Set(plan.records.flatMap { $0.responsibilities.map(\.wording) })
    for unit in plan.units {
      for spelling in unit.spellings { #expect(wordings.contains(spelling), "\(spelling)") }
    }
  }

  @Test func theCollectives() throws {
    #expect(plan.collectives.map(\.name) == ["市重污染天气应急指挥部成员单位", "市级相关单位", "市级相关部门"])
    #expect(plan.collectives.map(\.members.count) == [20, 0, 0])
    for (id, name) in [
      (RecordID(.task, 17), "市重污染天气应急指挥部成员单位"), (RecordID(.outcome, 7), "市级相关单位"),
      (RecordID(.outcome, 16), "市级相关部门"),
    ] {
      let record = try #require(plan.record(id))
      #expect(record.responsibilities.contains { $0.party == .collective(name) })
    }
    let task = try #require(plan.record(RecordID(.task, 17)))
    #expect(task.responsibilities.compactMap(\.party.unit) == plan.collectives[0].members)
  }

  @Test func everyOfficialListHoldsTheNamesInTheirOrder() {
    for record in plan.records {
      var rest = record.unitsText[...]
      for responsibility in record.responsibilities {
        guard let range = rest.firstRange(of: responsibility.wording) else {
          Issue.record("\(record.id): \(responsibility.wording)")
          break
        }
        rest = rest[range.upperBound...]
      }
    }
  }

  @Test func nothingButSignsIsLeftOfAnOfficialListWithoutItsNames() {
    for record in plan.records {
      var rest = record.unitsText
      let wordings = record.responsibilities.map(\.wording).sorted { $0.count > $1.count }
      for wording in wordings { rest = rest.replacing(wording, with: "", maxReplacements: 1) }
      let left = rest.filter { !"、，,。；（）()/ \n".contains($0) }
      #expect(
        [
          "", "等", "等按职责分工负责", "按职责分工负责", "及",
          "等按职责分工负责以下均需各区县市政府管委会落实不再列出",
        ].contains(left), "\(record.id): \(left)")
    }
  }
}
