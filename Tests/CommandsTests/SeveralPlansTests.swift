import Foundation
import Testing
import WorkspaceGenerator

@testable import Commands

/// Commands over several plans.
struct SeveralPlansTests {
  /// A desk with three generated plans in a folder.
  private func desk() throws -> (desk: Desk, plans: String) {
    let desk = try Desk()
    desk.context.cache = desk.folder + "/cache"
    let plans = desk.folder + "/plans"
    try WorkspaceMaker.make(3, in: plans)
    return (desk, plans)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func aListHoldsTheRowsOfEveryPlanUnderQualifiedIDs() throws {
    let (desk, plans) = try desk()
    let ending = desk.run("list", "tasks", "--text", "hmcs", "--plan", plans, "--format", "json")
    #expect(ending.code == 0)
    #expect(
      try objects(ending.answer).map { $0["id"] as? String }
        == ["c0001/T45", "c0002/T45", "c0003/T45"])
    #expect(
      try objects(ending.answer).map { $0["plan"] as? String } == ["c0001", "c0002", "c0003"])
    let table = desk.run("list", "tasks", "--plan", plans, "--format", "tsv").answer
    #expect(table.split(separator: "\n").count == 3 * 79 + 1)
    let units = desk.run("list", "units", "--plan", plans, "--format", "tsv").answer
    #expect(units.split(separator: "\n").count == 3 * 64 + 1)
    #expect(units.hasPrefix("plan\t"))
  }

  @Test func plansMayBeNamedOneByOne() throws {
    let (desk, plans) = try desk()
    let ending = desk.run(
      "list", "tasks", "--plan", plans + "/c0001", "--plan", plans + "/c0003", "--text", "T45",
      "--format", "tsv")
    #expect(ending.answer.contains("c0001/T45"))
    #expect(ending.answer.contains("c0003/T45"))
    #expect(!ending.answer.contains("c0002/"))
    let one = desk.run(
      "list", "tasks", "--plan", plans + "/c0002", "--text", "T45", "--format", "tsv")
    #expect(one.answer.contains("\nT45\t"), "one plan needs no qualified ids")
  }

  @Test func dueDatesOfAllPlansStandInOneOrder() throws {
    let (desk, plans) = try desk()
    let rows = try objects(desk.run("due", "--plan", plans, "--format", "json").answer)
    let days = rows.compactMap { ($0["due"] as? [String: Any])?["date"] as? String }
    let dated = days.filter { !$0.isEmpty }
    #expect(dated.count > 100)
    #expect(dated == dated.sorted())
    let ids = rows.compactMap { $0["id"] as? String }
    #expect(ids.prefix(40).contains { $0.hasPrefix("c0001/") })
    #expect(ids.prefix(200).contains { $0.hasPrefix("c0003/") })
  }

  @Test func aUnitOfOnePlanIsEnough() throws {
    let (desk, plans) = try desk()
    let ending = desk.run(
      "list", "tasks", "--unit", "qzssthjj", "--lead", "--plan", plans, "--format", "tsv")
    #expect(ending.code == 0)
    #expect(
      ending.answer.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("c0002/") })
    let unknown = desk.run("list", "tasks", "--unit", "xyzxyz", "--plan", plans)
    #expect(unknown.code == 1)
    #expect(unknown.complaints.count == 1)
  }

  @Test func marksOnSeveralPlansAreOneBatch() throws {
    let (desk, plans) = try desk()
    let saved = desk.run("review", "c0001/T1", "c0003/T5", "--plan", plans, "--by", "张三")
    #expect(saved.code == 0)
    func reviewed() throws -> [String] {
      try objects(
        desk.run("list", "tasks", "--reviewed", "--plan", plans, "--format", "json").answer
      ).compactMap { $0["id"] as? String }
    }
    #expect(try reviewed() == ["c0001/T1", "c0003/T5"])
    #expect(desk.run("undo", "--plan", plans, "--by", "张三").code == 0)
    #expect(try reviewed() == [])
    #expect(desk.run("redo", "--plan", plans, "--by", "张三").code == 0)
    #expect(try reviewed() == ["c0001/T1", "c0003/T5"])
    let log = desk.run("log", "--plan", plans, "--format", "tsv").answer
    #expect(log.contains("c0003/T5"))
    // The same marks stand where only one of the plans is looked at.
    let one = desk.run("list", "tasks", "--reviewed", "--plan", plans + "/c0003", "--format", "tsv")
    #expect(one.answer.contains("\nT5\t"))
  }

  @Test func anIDThatMayMeanSeveralIsRefusedAndNothingIsWritten() throws {
    let (desk, plans) = try desk()
    let bare = desk.run("review", "T1", "--plan", plans, "--by", "a")
    #expect(bare.code == 1)
    #expect(bare.complaints.contains { $0.contains("c0001/T1") })
    let unknown = desk.run("review", "c0001/T1", "nowhere/T1", "--plan", plans, "--by", "a")
    #expect(unknown.code == 1)
    let missing = desk.run("review", "c0001/T1", "c0002/T99", "--plan", plans, "--by", "a")
    #expect(missing.code == 1)
    #expect(!desk.hasJournal)
  }

  @Test func theOnlyPlanMayBeNamedToo() throws {
    let desk = try Desk()
    #expect(desk.run("show", "hangzhou/T18").answer == desk.run("show", "T18").answer)
    #expect(desk.run("show", "elsewhere/T18").code == 1)
  }

  @Test func reportsAndViewsWorkAcrossPlans() throws {
    let (desk, plans) = try desk()
    let report = desk.run(
      "progress", "c0002/T3", "--state", "behind", "--plan", plans, "--unit", "青州市发展改革委", "--by",
      "a")
    #expect(report.code == 0)
    let behind = desk.run(
      "list", "tasks", "--state", "behind", "--plan", plans, "--format", "tsv")
    #expect(behind.answer.split(separator: "\n").dropFirst().map { $0.prefix(8) } == ["c0002/T3"])
    let missing = try objects(desk.run("missing", "--plan", plans, "--format", "json").answer)
    #expect(missing.count == 3 * 79 - 1)
    #expect(
      try objects(desk.run("differs", "--plan", plans, "--format", "json").answer).count == 24)
    for command in ["matrix", "changes", "track", "timeline"] {
      let ending = desk.run(command, "--plan", plans)
      #expect(ending.code == 0, "\(command)")
      #expect(ending.answer.contains("c0002"), "\(command)")
    }
    #expect(desk.run("export", "--plan", plans).code == 2)
  }

  @Test func aPlanThatCannotBeReadIsToldOfAndTheOthersAreAnswered() throws {
    let (desk, plans) = try desk()
    try Data("{".utf8).write(to: URL(filePath: plans + "/c0002/tasks.json"))
    let ending = desk.run("list", "tasks", "--plan", plans, "--format", "tsv")
    #expect(ending.code == 1)
    #expect(ending.complaints.contains { $0.contains("c0002") && $0.contains("tasks.json") })
    #expect(ending.answer.split(separator: "\n").count == 2 * 79 + 1)
    let check = desk.run("check", plans)
    #expect(check.code == 1)
    #expect(check.answer.contains("3 份计划，2 份数据无误"))
  }
}
