import PlanModel
import Testing

@testable import Search

@Suite struct UnitPickerTests {
  private static let names: [(String, UnitKind, [String], String)] = [
    ("市生态环境局", .government, [], "Municipal Ecology and Environment Bureau"),
    ("市建委", .government, [], "Municipal Urban-Rural Construction Commission"),
    ("市经信局", .government, [], "Municipal Bureau of Economy and Information Technology"),
    ("市林水局", .government, [], "Municipal Forestry and Water Bureau"),
    ("市中级人民法院", .judicial, ["市法院"], "Municipal Intermediate People's Court"),
    ("临平区政府", .district, [], "Linping District Government"),
    ("西湖区政府", .district, [], "Xihu District Government"),
    ("杭州西湖风景名胜区管委会", .committee, ["西湖风景名胜区管委会"], "West Lake Scenic Area Committee"),
  ]
  private let picker = UnitPicker(
    plan: Plan(
      id: PlanID("p"),
      head: Plan.Head(
        title: "", stage: "", city: "", preamble: "", requirements: [], bindsAllDistricts: [],
        english: "", englishShort: "", startYear: 2025, notes: []),
      areas: [], records: [],
      units: names.map {
        PlanUnit(id: UnitID($0.0), kind: $0.1, spellings: $0.2, english: $0.3)
      }))

  @Test(arguments: [
    ("sthjj", "市生态环境局"), ("sjw", "市建委"), ("jw", "市建委"), ("建委", "市建委"),
    ("construction", "市建委"), ("lsj", "市林水局"), ("市法院", "市中级人民法院"),
    ("fy", "市中级人民法院"), ("lp", "临平区政府"), ("临平", "临平区政府"),
    ("xh", "西湖区政府"), ("west lake", "杭州西湖风景名胜区管委会"), ("ＬＰ", "临平区政府"),
  ])
  func firstIsWhatWasMeant(typed: String, name: String) {
    #expect(picker.units(matching: typed).first?.name == name)
  }

  /// What no name can hold is not looked for in any, however long it is; what names hold is found
  /// by as much of it as there is.
  @Test func wordsLongerThanAnyNameFindNobody() {
    for word in ["a", "生", "sh", "市生态环境局", "west lake "] {
      let typed = String(repeating: word, count: 2_000 / word.count)
      let isRepeated = word.hasSuffix(" ")
      #expect(picker.units(matching: typed).count == (isRepeated ? 1 : 0), "\(word)")
    }
    #expect(
      picker.units(matching: "Municipal Bureau of Economy and Information Technology").count == 1)
    #expect(picker.units(matching: "hangzhouxihufengjingmingshengqu").count == 1)
  }

  @Test func nothingTypedIsEverybodyAndNonsenseNobody() {
    #expect(picker.units(matching: "").count == Self.names.count)
    #expect(picker.units(matching: "qqq").isEmpty)
  }
}

@Suite struct QueryParserTests {
  private let parser = QueryParser { $0 == "市建委" || $0 == "sjw" ? UnitID("市建委") : nil }

  @Test func readsConditionsInBothLanguages() {
    let roles = Set(Role.allCases)
    #expect(parser.query("单位:市建委").filters == [.unit(UnitID("市建委"), roles)])
    #expect(parser.query("unit：sjw").filters == [.unit(UnitID("市建委"), roles)])
    #expect(parser.query("牵头:sjw").filters == [.unit(UnitID("市建委"), [.lead])])
    #expect(parser.query("领域:3 到期:2026").filters == [.area(3), .due(year: 2026)])
    #expect(parser.query("is:stale kind:task").filters == [.review(.stale), .kinds([.task])])
    #expect(parser.query("是:无时限").filters == [.undated])
    #expect(parser.query("是:未定时限").filters == [.undated])
    #expect(parser.query("列首:sjw").filters == [.unit(UnitID("市建委"), [.lead])])
  }

  @Test func restIsTextAndNothingIsAnError() {
    #expect(parser.query("海绵 城市").filters == [.text("海绵 城市")])
    #expect(parser.query("单位:没有 a:b : 领域:x").filters == [.text("单位:没有 a:b : 领域:x")])
    #expect(parser.query("").filters.isEmpty)
    #expect(parser.query("领域：３　到期：２０２６").filters == [.area(3), .due(year: 2026)])
    #expect(parser.query("领域:3 海绵").filters == [.area(3), .text("海绵")])
  }
}
