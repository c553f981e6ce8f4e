import PlanModel
import Testing

@testable import Commands

struct UnitLookupTests {
  @Test(arguments: [
    ("市建委", "市建委"), ("市法院", "市中级人民法院"), ("sjw", "市建委"), ("SJW", "市建委"),
    ("sthjj", "市生态环境局"), (" 市建委 ", "市建委"), ("建委", "市建委"),
    ("西湖风景名胜区管委会", "杭州西湖风景名胜区管委会"),
    ("Municipal Urban-Rural Construction Commission", "市建委"),
    ("municipal urban-rural construction commission", "市建委"),
  ])
  func oneUnitIsMeant(typed: String, name: String) throws {
    #expect(try UnitLookup(typed, in: BuiltInPlan.load()) == .found(UnitID(name)))
  }

  @Test func everySpellingAndEveryEnglishNameIsKnown() throws {
    let plan = try BuiltInPlan.load()
    for unit in plan.units {
      for name in [unit.name, unit.english, unit.englishShort] + unit.spellings {
        #expect(UnitLookup(name, in: plan) == .found(unit.id), "\(name)")
      }
    }
  }

  @Test func whatFitsSeveralListsThem() throws {
    guard case .ambiguous(let units) = UnitLookup("集团", in: try BuiltInPlan.load()) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(units.count > 1)
    #expect(units.allSatisfy { $0.name.contains("集团") })
  }

  @Test func candidatesAreNamedOnStandardError() throws {
    let ending = try Desk().run("list", "tasks", "--unit", "集团")
    #expect(ending.code == 1)
    #expect(ending.answer.isEmpty)
    #expect(ending.complaints.count == 1)
    #expect(ending.complaints[0].hasPrefix("planboard: “集团”可指多家单位："))
  }

  @Test(arguments: ["", "  ", "zzzz", "火星局"])
  func whatFitsNoneIsUnknown(typed: String) throws {
    #expect(try UnitLookup(typed, in: BuiltInPlan.load()) == .unknown)
  }
}
