import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension InTerminal {
  /// A disk that fails while the board is open.
  @Suite struct BrokenDisk {
    /// What makes writes to some files fail once the file `broken` says how.
    private func environment(_ terminal: RealTerminal, _ path: String) throws -> [String: String] {
      [
        "LD_PRELOAD": try Child.built("libbrokendisk.so"),
        "BROKEN_DISK": terminal.folder.appending(path: "broken").path(),
        "BROKEN_DISK_PATH": path,
      ]
    }

    private func breakDisk(_ terminal: RealTerminal, _ how: String) throws {
      try Data(how.utf8).write(to: terminal.folder.appending(path: "broken"))
    }

    private func mendDisk(_ terminal: RealTerminal) throws {
      try FileManager.default.removeItem(at: terminal.folder.appending(path: "broken"))
    }

    @Test(arguments: [("ENOSPC", "磁盘已满"), ("EIO", "未保存：")])
    func aMarkThatIsNotOnTheDiskIsNotShown(_ how: String, _ sentence: String) async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        try terminal.startBoard(environment: environment(terminal, "journal.sqlite"))
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存", "本月已核 1/79")
        try breakDisk(terminal, how)
        try terminal.press("n", "m")
        try await terminal.wait(for: sentence, "本月已核 1/79")
        #expect(!(try terminal.screen().contains("已保存")))
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T")
        try mendDisk(terminal)
        try terminal.press("Escape", "m")
        try await terminal.wait(for: "已保存", "本月已核 2/79")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
        try terminal.startBoard()
        try await terminal.wait(for: "本月已核 2/79")
      }
    }

    @Test func writesThatAreCutShortAreGoneOnWith() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        try terminal.startBoard(environment: environment(terminal, "journal.sqlite"))
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try breakDisk(terminal, "SHORT")
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存", "本月已核 1/79")
        try terminal.press("q")
        try await terminal.waitForEnd()
        try terminal.startBoard()
        try await terminal.wait(for: "本月已核 1/79")
      }
    }

    @Test func aCommandSaysThatNothingWasSaved() throws {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "pb-full-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let journal = folder.appending(path: "journal.sqlite").path()
      let broken = folder.appending(path: "broken")
      let environment = [
        "LD_PRELOAD": try Child.built("libbrokendisk.so"), "BROKEN_DISK": broken.path(),
        "BROKEN_DISK_PATH": "journal.sqlite", "HOME": folder.path(), "LANG": "C.UTF-8",
      ]
      func review(_ id: String) throws -> Child.Result {
        try Child.run(
          try Child.planboard(), ["review", id, "--by", "甲", "--journal", journal],
          environment: environment)
      }
      #expect(try review("T1").status == 0)
      try Data("ENOSPC".utf8).write(to: broken)
      let full = try review("T2")
      #expect(full.status == 3)
      #expect(full.errors.contains("磁盘已满"))
      #expect(!full.output.contains("已保存"))
      try FileManager.default.removeItem(at: broken)
      #expect(try review("T3").status == 0)
      let listed = try Child.run(
        try Child.planboard(),
        ["list", "tasks", "--reviewed", "--format", "tsv", "--journal", journal],
        environment: environment)
      let ids = listed.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "\t" } }
      #expect(ids == ["T1", "T3"])
    }

    @Test func settingsThatCannotBeKeptStayWhatTheyWere() async throws {
      try await RealTerminal.open { terminal in
        try terminal.startBoard(environment: environment(terminal, "config/planboard/"))
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("L")
        try await terminal.wait(for: "Tasks 79")
        try await terminal.wait("the setting on the disk") { _ in
          terminal.read("config/planboard/config.json").contains("en")
        }
        let kept = terminal.read("config/planboard/config.json")
        try breakDisk(terminal, "ENOSPC")
        try terminal.press("L")
        try await terminal.wait(for: "设置未能保存", "任务 79")
        #expect(terminal.read("config/planboard/config.json") == kept)
      }
    }

    /// Root may write anywhere: without that right it is as everybody else.
    @Test func aFolderThatMayNotBeWrittenIsSaidAndBrowsingGoesOn() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let data = terminal.folder.appending(path: "data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        #expect(chmod(data.path(), 0o555) == 0)
        try terminal.startBoard(withoutRoot: true)
        try await terminal.wait(for: "可继续浏览")
        try terminal.press("m")
        try await terminal.wait(for: "操作记录不可写，只能浏览", "本月已核 ?/79")
        #expect(chmod(data.path(), 0o755) == 0)
      }
    }

    @Test func aJournalThatMayOnlyBeReadIsReadAndNothingIsWritten() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        try terminal.startBoard()
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存")
        try terminal.press("q")
        try await terminal.waitForEnd()
        let folder = terminal.journal.deletingLastPathComponent().path()
        #expect(chmod(terminal.journal.path(), 0o444) == 0)
        #expect(chmod(folder, 0o555) == 0)
        let before = try Data(contentsOf: terminal.journal)
        try terminal.startBoard(withoutRoot: true)
        try await terminal.wait(for: "本月已核 1/79", "只读")
        try terminal.press("j", "m")
        try await terminal.wait(for: "操作记录不可写，只能浏览")
        #expect(try Data(contentsOf: terminal.journal) == before)
        #expect(chmod(folder, 0o755) == 0)
      }
    }
  }
}

extension RealTerminal {
  /// Starts the board without the right of root to pass over what files allow.
  func startBoard(withoutRoot: Bool) throws {
    let plain = try Child.planboard()
    guard withoutRoot, getuid() == 0 else { return try startBoard() }
    guard let setpriv = Child.find("setpriv") else {
      throw Child.Missing(what: "setpriv is needed for these tests; .ci/setup installs it")
    }
    try startProgram([
      setpriv, "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all", "--",
      plain,
      "--today", "2026-11-23",
    ])
  }
}
