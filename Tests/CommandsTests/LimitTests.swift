import Foundation
import Testing

@testable import Commands

/// What commands do at the limits of the system.
@Suite(.timeLimit(.minutes(1))) struct LimitTests {
  @Test func aFileOfMoreThanAFormCanHoldIsNotRead() throws {
    let desk = try Desk()
    let path = desk.folder + "/form.csv"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    #expect(truncate(path, 200 << 20) == 0)
    let ending = desk.run("import", path, "--by", "某")
    #expect(ending.code == 3)
    #expect(ending.complaints == ["planboard: \(path)：文件有209715200字节，超过上限16777216字节"])
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let desk = try Desk()
    let path = desk.folder + "/form.csv"
    mkfifo(path, 0o600)
    for command in [["import", path, "--by", "某"], ["merge", path]] {
      let ending = desk.run(command)
      #expect(ending.code == 3)
      #expect(ending.complaints.first?.contains("是管道，不是普通文件") == true, "\(ending)")
    }
    let plan = desk.folder + "/plan"
    try FileManager.default.createDirectory(atPath: plan, withIntermediateDirectories: true)
    mkfifo(plan + "/tasks.json", 0o600)
    let ending = desk.run("check", plan)
    #expect(ending.answer.contains("tasks.json：不是普通文件"))
  }

  /// Whoever asked again would do it twice.
  @Test func whatIsSavedIsDoneWhetherItCanBeToldOrNot() throws {
    let desk = try Desk()
    desk.answerFault = ENOSPC
    for command in [
      ["review", "T18", "--by", "某"], ["undo", "--by", "某"], ["redo", "--by", "某"],
    ] {
      let ending = desk.run(command)
      #expect(ending.code == 0)
      #expect(ending.complaints == ["planboard: 已保存，但结果无法写出：磁盘已满"])
    }
    #expect(desk.run("list", "tasks").code == 3)
    desk.answerFault = 0
    #expect(desk.run("list", "tasks", "--reviewed").answer.contains("T18"))
  }

  @Test func withoutAHomeNothingIsWrittenAndThatIsSaid() throws {
    let desk = try Desk()
    desk.context.lacksHome = true
    let ending = desk.run("review", "T18", "--by", "某")
    #expect(ending.code == 3)
    #expect(ending.complaints.first?.contains("没有主目录") == true)
    let list = desk.run("list", "tasks")
    #expect(list.code == 0)
    #expect(list.complaints.first?.contains("没有主目录") == true)
    #expect(desk.run("check").complaints.isEmpty)
    let named = desk.run("review", "T18", "--by", "某", "--journal", desk.folder + "/other")
    #expect(named.code == 0)
  }
}
