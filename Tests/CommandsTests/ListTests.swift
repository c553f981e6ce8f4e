import Foundation
import Testing

@testable import Commands

struct ListTests {
  @Test func tasksAUnitLeadsAsJSON() throws {
    let desk = try Desk()
    let ending = desk.run("list", "tasks", "--unit", "市建委", "--lead", "--format", "json")
    #expect(ending.code == 0)
    #expect(ending.complaints.isEmpty)
    let tasks = try objects(ending.answer)
    #expect(
      tasks.map { $0["id"] as? String }
        == ["T39", "T45", "T52", "T53", "T55", "T56", "T59", "T61"])
    for task in tasks {
      let units = try #require(task["units"] as? [[String: Any]])
      #expect(units[0]["name"] as? String == "市建委")
      #expect(units[0]["role"] as? String == "lead")
      #expect(units[0]["inferred"] as? Bool == true)
    }
  }

  @Test(arguments: [
    ("tasks", 79), ("indicators", 33), ("measures", 30), ("policies", 10), ("outcomes", 17),
    ("areas", 9), ("units", 64), ("goals", 3), ("safeguards", 3),
  ])
  func everyKindIsListedWhole(kind: String, count: Int) throws {
    let desk = try Desk()
    #expect(try objects(desk.run("list", kind, "--format", "json").answer).count == count)
    let tsv = desk.run("list", kind, "--format", "tsv").answer
    let lines = tsv.split(separator: "\n")
    #expect(lines.count == count + 1)
    let columns = lines[0].split(separator: "\t", omittingEmptySubsequences: false).count
    for line in lines {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == columns)
    }
    #expect(desk.run("list", kind).answer.split(separator: "\n").count == count + 1)
    #expect(!desk.hasJournal)
  }

  @Test(arguments: [
    (
      "task", "tasks",
      "id number area title content schedule effect units openList milestones source review progress followUp due agreed editorial"
    ),
    (
      "indicator", "indicators",
      "id number area category name unitOfMeasure targets units remark source review observations track editorial"
    ),
    ("measure", "measures", "id number area title text units openList source editorial"),
    (
      "policy", "policies",
      "id number area name time years purpose units source review progress followUp due agreed editorial"
    ),
    (
      "outcome", "outcomes",
      "id number area content highlights benefit units remark source review progress followUp editorial"
    ),
    ("unit", "units", "name kind english spellings lead support collective bound"),
  ])
  func theNamesOfJSONAreAPromise(_: String, kind: String, names: String) throws {
    for object in try objects(Desk().run("list", kind, "--format", "json").answer) {
      #expect(Set(object.keys) == Set(names.split(separator: " ").map(String.init)))
    }
  }

  @Test func anEmptyListIsNoError() throws {
    let desk = try Desk()
    #expect(
      desk.run("list", "tasks", "--reviewed", "--format", "json")
        == Desk.Ending(code: 0, answer: "[\n\n]\n", complaints: []))
    #expect(desk.run("list", "tasks", "--reviewed").code == 0)
    #expect(desk.run("list", "tasks", "--reviewed").answer == "编号  领域  时限  标核  责任单位  简称*\n")
  }

  @Test func conditionsNarrow() throws {
    let desk = try Desk()
    func ids(_ arguments: String...) throws -> [String] {
      try objects(desk.run(["list"] + arguments + ["--format", "json"]).answer)
        .compactMap { $0["id"] as? String }
    }
    #expect(try ids("tasks", "--area", "8") == ["T73", "T74"])
    #expect(try ids("tasks", "--text", "hmcs") == ["T45"])
    #expect(try ids("tasks", "--text", "海绵", "--area", "1") == [])
    #expect(try ids("policies", "--due", "2030").contains("P4"))
    #expect(try ids("tasks", "--undated").contains("T73"))
    #expect(try !ids("tasks", "--undated").contains("T39"))
    #expect(try ids("areas", "--area", "5") == ["A5"])
    let led = try ids("tasks", "--unit", "市建委", "--lead")
    let supported = try ids("tasks", "--unit", "市建委", "--support")
    #expect(Set(led).isDisjoint(with: supported))
    #expect(
      try Set(ids("tasks", "--unit", "市建委", "--lead", "--support"))
        == Set(led).union(supported))
  }

  @Test func theTableIsAligned() throws {
    let lines = try Desk().run("list", "tasks", "--area", "8").answer.split(separator: "\n")
    #expect(
      lines == [
        "编号  领域         时限      标核  责任单位         简称*",
        "T73   八 包容共享  未定时限  未核  市发展改革委 +7  新安江—千岛湖共同保护",
        "T74   八 包容共享  未定时限  未核  市生态环境局 +4  跨流域联保共治",
      ])
  }

  @Test func englishTablesHaveEnglishHeads() throws {
    let answer = try Desk().run("list", "tasks", "--area", "8", "--language", "en").answer
    #expect(answer.hasPrefix("Id   Area"))
  }
}

/// The objects of a JSON list.
func objects(_ json: String) throws -> [[String: Any]] {
  try #require(
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
}

/// The JSON object of a text.
func object(_ json: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}
