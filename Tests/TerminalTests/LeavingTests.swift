import Foundation
import GRDB
import Testing

extension InTerminal {
  /// Leaving while something is not on the disk.
  @Suite struct Leaving {
    /// Starts the board with its complaints in a file, so that they can be read after a hang-up.
    private func start(
      _ terminal: RealTerminal, environment: [String: String] = [:], by shell: String = "exec env"
    ) async throws {
      let variables = environment.map { "'\($0.key)=\($0.value)'" }.joined(separator: " ")
      try terminal.startProgram([
        "/bin/sh", "-c", "\(shell) \(variables) \(terminal.boardCommand) 2>errors",
      ])
      try await terminal.rest("the board") {
        $0.cursorLine.contains("· T") && $0.contains("本月已核 ")
      }
    }

    /// A journal with one mark in it, and a board that has read it.
    private func boardWithAJournal(
      _ terminal: RealTerminal, start shell: String = "exec env"
    ) async throws -> DatabaseQueue {
      try await start(terminal, by: shell)
      try terminal.press("m")
      try await terminal.wait(for: "T11 已核 · 已保存", "本月已核 1/79")
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      return try DatabaseQueue(path: terminal.journal.path(), configuration: configuration)
    }

    private func reviews(_ terminal: RealTerminal) throws -> Int {
      let listed = try Child.run(
        try Child.planboard(),
        ["list", "tasks", "--reviewed", "--format", "tsv", "--today", "2026-11-23"],
        environment: terminal.environment)
      #expect(listed.status == 0)
      return listed.output.split(separator: "\n").count - 1
    }

    @Test func aBoardThatIsLeftWhileAMarkWaitsSavesItFirst() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let other = try await boardWithAJournal(terminal)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try terminal.press("n", "m")
        try await terminal.wait(for: "正在保存：T", "本月已核 1/79")
        try terminal.press("q")
        try await terminal.wait(for: "尚未保存，退出吗？")
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await terminal.waitForEnd().status == 0)
        #expect(try reviews(terminal) == 2)
        #expect(terminal.read("errors") == "")
      }
    }

    @Test func whoLeavesAllTheSameLosesTheMarkAndTheCallerHears() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let disk = [
          "LD_PRELOAD": try Child.built("libbrokendisk.so"),
          "BROKEN_DISK": terminal.folder.appending(path: "broken").path(),
          "BROKEN_DISK_PATH": "journal.sqlite",
        ]
        try await start(terminal, environment: disk)
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存")
        try Data("ENOSPC".utf8).write(to: terminal.folder.appending(path: "broken"))
        try terminal.press("n", "m")
        try await terminal.wait(for: "磁盘已满")
        try terminal.press("j")
        try await terminal.wait(for: "有 1 次操作未保存 · S")
        try terminal.press("Q")
        try await terminal.wait(for: "尚未保存，退出吗？", "磁盘已满")
        try terminal.press("Enter")
        try await terminal.wait(for: "磁盘已满", "尚未保存，退出吗？")
        try terminal.press("y")
        #expect(try await terminal.waitForEnd().status == 3)
        #expect(terminal.read("errors").contains("planboard: 未保存，已丢失：T"))
        try FileManager.default.removeItem(at: terminal.folder.appending(path: "broken"))
        #expect(try reviews(terminal) == 1)
      }
    }

    @Test func whatFailedIsSavedByTryingAgain() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let other = try await boardWithAJournal(terminal)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try terminal.press("n", "m")
        try await terminal.wait(for: "被其他程序占用")
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        try terminal.press("q")
        try await terminal.wait(for: "尚未保存，退出吗？")
        try terminal.press("r")
        #expect(try await terminal.waitForEnd().status == 0)
        #expect(try reviews(terminal) == 2)
      }
    }

    /// Where nobody hears a hang-up, the terminal itself tells that it is gone.
    @Test func aTerminalThatIsGoneWaitsForAMarkAndTheCallerHearsOfTheLoss() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let other = try await boardWithAJournal(terminal, start: "trap '' HUP; exec env")
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try terminal.press("n", "m")
        try await terminal.wait(for: "正在保存：T")
        terminal.hangUp()
        let end = ContinuousClock.now + .seconds(20)
        while terminal.read("status").isEmpty, ContinuousClock.now < end { await Task.yield() }
        #expect(terminal.read("status").contains("3"))
        #expect(terminal.read("errors").contains("planboard: 未保存，已丢失：T"))
      }
    }

    @Test func aListThatCouldNotBeWrittenIsSaidOnTheWayOut() async throws {
      try await RealTerminal.open { terminal in
        try await start(terminal)
        try terminal.press("B")
        try await terminal.wait(for: "催报清单")
        try terminal.press("e")
        try await terminal.wait(for: "导出 79 项")
        try terminal.press("C-u")
        try terminal.type("/nowhere/list.txt")
        // All at once: nobody has time to read what came of it.
        try terminal.send("\rQ")
        #expect(try await terminal.waitForEnd().status == 3)
        #expect(terminal.read("errors").contains("未能导出到 /nowhere/list.txt"))
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalWaitsForAMarkAndSaysWhatIsLost(signal: Int32) async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let other = try await boardWithAJournal(terminal)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try terminal.press("n", "m")
        try await terminal.wait(for: "正在保存：T")
        #expect(kill(try terminal.pid(), signal) == 0)
        #expect(try await terminal.waitForEnd().status == 128 + Int(signal))
        #expect(terminal.read("errors").contains("planboard: 未保存，已丢失：T"))
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try reviews(terminal) == 1)

        // Where the writing ends in time nothing is lost and nothing is said.
        try await start(terminal)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try terminal.press("m")
        try await terminal.wait(for: "正在保存：T")
        #expect(kill(try terminal.pid(), signal) == 0)
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await terminal.waitForEnd().status == 128 + Int(signal))
        #expect(terminal.read("errors") == "")
        #expect(try reviews(terminal) == 2)
      }
    }
  }
}
