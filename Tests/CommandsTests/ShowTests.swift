import Foundation
import Testing

@testable import Commands

struct ShowTests {
  @Test func aTaskAsJSON() throws {
    let ending = try Desk().run("show", "t18", "--format", "json")
    #expect(ending.code == 0)
    let task = try object(ending.answer)
    #expect(task["id"] as? String == "T18")
    #expect(task["number"] as? Int == 18)
    #expect(task["area"] as? Int == 2)
    #expect(task["title"] as? String == "污水零直排与排污口整治")
    #expect(
      task["schedule"] as? String
        == "到2027年，新增污水处理能力22.2万吨/日，总能力达到450万吨/日以上，农村生活污水处理设施基本覆盖、长效运行，城中村生活污水应纳尽纳。")
    #expect(task["openList"] as? Bool == false)
    #expect(task["editorial"] as? [String] == ["title"])
    #expect(task["source"] as? [String: Int] == ["annex": 2, "row": 18])
    let review = try #require(task["review"] as? [String: Any])
    #expect(review["state"] as? String == "unreviewed")
    #expect(review["by"] is NSNull)
    let units = try #require(task["units"] as? [[String: Any]])
    #expect(units.map { $0["name"] as? String } == ["市生态环境局", "市建委", "市综合执法局"])
    #expect(units.map { $0["role"] as? String } == ["lead", "support", "support"])
    let milestones = try #require(task["milestones"] as? [[String: Any]])
    #expect(milestones.count == 1)
    #expect(milestones[0]["kind"] as? String == "by")
    #expect(milestones[0]["from"] is NSNull)
    #expect(milestones[0]["to"] as? Int == 2027)
    let quantities = try #require(milestones[0]["quantities"] as? [[String: Any]])
    #expect(quantities[0]["value"] as? Double == 22.2)
    #expect(quantities[1]["comparator"] as? String == "atLeast")
    #expect(quantities[1]["unitOfMeasure"] as? String == "万吨/日")
    #expect(ending.answer.contains("\"unitOfMeasure\" : \"万吨/日\""))
  }

  @Test func anIndicatorKeepsBothValuesOfOneLabel() throws {
    let indicator = try object(Desk().run("show", "I4", "--format", "json").answer)
    let targets = try #require(indicator["targets"] as? [String: [String: Any]])
    let values = try #require(targets["2027"]?["values"] as? [[String: Any]])
    #expect(values.compactMap { $0["value"] as? Double } == [30, 30, 50, 60])
    #expect(values.filter { $0["label"] as? String == "水泥行业" }.count == 2)
    #expect(targets["2030"]?["text"] as? String == "持续提升")
  }

  @Test func aMeasureIsNumberedWithinItsArea() throws {
    let measure = try object(Desk().run("show", "M2.2", "--format", "json").answer)
    #expect(measure["number"] as? String == "2.2")
    #expect(measure["area"] as? Int == 2)
  }

  @Test func aUnitListsItsRecordsByRole() throws {
    let unit = try object(Desk().run("show", "市法院", "--format", "json").answer)
    #expect(unit["name"] as? String == "市中级人民法院")
    #expect(unit["kind"] as? String == "judicial")
    #expect((unit["spellings"] as? [String])?.contains("市法院") == true)
    let ids = ["lead", "support", "collective"].flatMap { unit[$0] as? [String] ?? [] }
    #expect(!ids.isEmpty)
  }

  @Test func aPageHasTheWholeOfficialTextAndItsSource() throws {
    let answer = try Desk().run("show", "T18").answer
    #expect(answer.hasPrefix("T18  污水零直排与排污口整治*\n"))
    #expect(answer.contains("\n预期成效      城镇“污水零直排区”建设提质增效，"))
    #expect(answer.contains("\n出处          附件2 第18项\n"))
  }

  @Test(arguments: ["M1.1", "I1", "T17", "P1", "O1", "G1", "S1", "A3", "市建委", "临平区"])
  func everythingHasAPage(subject: String) throws {
    let desk = try Desk()
    #expect(desk.run("show", subject).code == 0)
    #expect(try object(desk.run("show", subject, "--format", "json").answer).isEmpty == false)
  }

  @Test func whatIsNotThereIsAProblem() throws {
    let desk = try Desk()
    #expect(
      desk.run("show", "T999")
        == Desk.Ending(code: 1, answer: "", complaints: ["planboard: 没有编号为“T999”的条目"]))
    #expect(
      desk.run("show", "火星局", "--language", "en")
        == Desk.Ending(
          code: 1, answer: "", complaints: ["planboard: there is no unit “火星局”"]))
  }

  @Test func anExportHoldsTheWholePlan() throws {
    let desk = try Desk()
    let plan = try object(desk.run("export").answer)
    for (key, count) in [
      "areas": 9, "measures": 30, "indicators": 33, "tasks": 79, "policies": 10,
      "outcomes": 17, "units": 64, "goals": 3, "safeguards": 3,
    ] {
      #expect((plan[key] as? [Any])?.count == count, "\(key)")
    }
    #expect(plan["today"] as? String == "2026-11-23")
    let csv = desk.run("export", "--format", "csv").answer
    #expect(csv.hasPrefix("\u{FEFF}编号,领域,"))
    #expect(csv.components(separatedBy: "\r\n").count == 81)
  }
}
