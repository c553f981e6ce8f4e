import Foundation
import Testing

@testable import Commands

struct ReviewTests {
  private func reviewed(_ desk: Desk) throws -> [String] {
    try objects(desk.run("list", "tasks", "--reviewed", "--format", "json").answer)
      .compactMap { $0["id"] as? String }
  }

  @Test func aMarkIsListedUndoneAndDoneAgain() throws {
    let desk = try Desk()
    let saved = desk.run(
      "review", "T18", "t19", "T18", "--note", "现场核过", "--by", "陈某", "--unit-of-actor", "市法院")
    #expect(
      saved
        == Desk.Ending(
          code: 0, answer: "已保存：T18 T19 已核 · 经办 陈某（市中级人民法院）\n", complaints: []))
    #expect(try reviewed(desk) == ["T18", "T19"])
    let task = try object(desk.run("show", "T18", "--format", "json").answer)
    let review = try #require(task["review"] as? [String: String])
    #expect(
      review == [
        "state": "reviewed", "by": "陈某", "at": "2026-11-23T16:42+08:00", "note": "现场核过",
      ])
    #expect(desk.run("undo", "--by", "陈某").code == 1, "somebody of that name, for no unit")
    let same = ["--by", "陈某", "--unit-of-actor", "市法院"]
    let signed = "T18 T19 已核 · 经办 陈某（市中级人民法院）\n"
    #expect(desk.run(["undo"] + same).answer == "已撤销并保存：" + signed)
    #expect(try reviewed(desk) == [])
    #expect(desk.run(["redo"] + same).answer == "已重做并保存：" + signed)
    #expect(try reviewed(desk) == ["T18", "T19"])
    #expect(desk.run("unreview", "T18", "--by", "陈某").code == 0)
    #expect(try reviewed(desk) == ["T19"])
    let log = try objects(desk.run("log", "--format", "json").answer)
    #expect(
      log.map { $0["action"] as? String } == ["unreview", "redo", "undo", "review", "review"])
    #expect(try objects(desk.run("log", "--limit", "2", "--format", "json").answer).count == 2)
  }

  @Test func nobodyUndoesWhatAnotherDid() throws {
    let desk = try Desk()
    _ = desk.run("review", "T18", "--by", "陈某")
    #expect(
      desk.run("undo", "--by", "李某")
        == Desk.Ending(
          code: 1, answer: "", complaints: ["planboard: 经办人 李某 没有可撤销的操作"]))
    #expect(try reviewed(desk) == ["T18"])
  }

  @Test func oneWrongIdAndNothingIsWritten() throws {
    let desk = try Desk()
    #expect(
      desk.run("review", "T18", "T999", "M1.1", "A2")
        == Desk.Ending(
          code: 1, answer: "",
          complaints: [
            "planboard: 没有编号为“T999”的条目",
            "planboard: M1.1、A2 不标核：只有指标、任务、政策和成果可以标核",
            "planboard: 没有写入任何标记",
          ]))
    #expect(!desk.hasJournal)
    #expect(
      desk.run("review", "M1.1", "--language", "en").complaints == [
        "planboard: M1.1: only indicators, tasks, policies and outcomes are reviewed",
        "planboard: nothing was written",
      ])
  }

  @Test func aMarkThatIsNotThereCannotBeTakenOff() throws {
    let desk = try Desk()
    #expect(
      desk.run("unreview", "T1")
        == Desk.Ending(
          code: 1, answer: "", complaints: ["planboard: T1 没有标核，没有写入任何标记"]))
    #expect(!desk.hasJournal)
  }

  @Test func whoActsIsTheOptionElseTheSettingElseTheLogin() throws {
    let desk = try Desk()
    #expect(desk.run("review", "T1").answer == "已保存：T1 已核 · 经办 login\n")
    desk.context.actor = .init(name: "王某", unit: "市建委")
    #expect(desk.run("review", "T1").answer == "已保存：T1 已核 · 经办 王某（市建委）\n")
    #expect(desk.run("review", "I1", "--by", "陈某").answer.hasPrefix("已保存：I1 已核 · 经办 陈某"))
    #expect(desk.run("review", "T1", "--by", " ").code == 2)
  }

  @Test func readingMakesNoJournal() throws {
    let desk = try Desk()
    for arguments in [["list", "tasks"], ["show", "T1"], ["log"], ["undo"], ["redo"], ["export"]] {
      _ = desk.run(arguments)
      #expect(!desk.hasJournal, "\(arguments)")
    }
  }

  @Test func aMergeTakesEachEventOnce() throws {
    let (one, other) = (try Desk(), try Desk())
    _ = one.run("review", "T1", "--by", "甲")
    _ = other.run("review", "T2", "T3", "--by", "乙")
    let path = other.context.journalPath
    #expect(
      one.run("merge", path)
        == Desk.Ending(
          code: 0,
          answer: "已并入并保存：\(path) 有 2 条，新增 2 条，已有 0 条\nT2 未核 → 已核\nT3 未核 → 已核\n",
          complaints: []))
    #expect(try reviewed(one) == ["T1", "T2", "T3"])
    #expect(one.run("merge", path).answer == "已并入并保存：\(path) 有 2 条，新增 0 条，已有 2 条\n")
    #expect(try objects(one.run("log", "--format", "json").answer).count == 3)
  }

  @Test func aJournalThatCannotBeReadIsSaidAndLeftAlone() throws {
    let desk = try Desk()
    let path = desk.context.journalPath
    try Data("no database".utf8).write(to: URL(fileURLWithPath: path))
    for arguments in [["list", "tasks"], ["log"]] {
      let ending = desk.run(arguments)
      #expect(ending.code == 3)
      #expect(ending.complaints == ["planboard: 操作记录已损坏或不是数据库，原样保留 \(path)"])
    }
    #expect(desk.run("review", "T1").code == 3)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "no database")
    #expect(
      desk.run("merge", desk.folder + "/none")
        == Desk.Ending(
          code: 3, answer: "", complaints: ["planboard: 没有这个文件：\(desk.folder)/none"]))
  }
}
