import Foundation
import GRDB
import Testing

extension InTerminal {
  @Suite struct Marking {
    @Test func threeMarksWithANoteLastAndCanBeUndoneLater() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("Space", "Space", "Space")
        try await terminal.wait(for: "已选 3")
        try terminal.press("M")
        try await terminal.wait(for: "标核并附说明 · T11 T12 T13")
        try terminal.type("已现场核对，材料齐全")
        try await terminal.wait(for: "说明  已现场核对，材料齐全")
        try terminal.press("Enter")
        try await terminal.wait(for: "由谁标核？")
        try terminal.type("王敏")
        try terminal.press("Tab")
        try terminal.type("市美丽办")
        try await terminal.wait(for: "姓名  王敏", "单位  市美丽办")
        try terminal.press("Enter")
        try await terminal.wait(for: "T11 T12 T13 已核 · 已保存", "本月已核 3/79", "经办 王敏")
        // Asked once: the next mark is signed without a question.
        try terminal.press("m")
        try await terminal.wait(for: "T14 已核 · 已保存", "本月已核 4/79")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)

        try terminal.startBoard()
        let again = try await terminal.wait(for: "本月已核 4/79", "经办 王敏")
        for task in ["✓ T11", "✓ T12", "✓ T13", "✓ T14"] {
          #expect(again.line(with: task)?.contains("已核 ") == true, "\(task)")
        }
        try terminal.press("z")
        try await terminal.wait(for: "已撤销 T", " · 已保存", "本月已核 3/79")
        try terminal.press("z")
        try await terminal.wait(for: "已撤销 T", " · 已保存", "本月已核 0/79")
        try terminal.press("Z")
        try await terminal.wait(for: "本月已核 3/79")
        try terminal.press(":")
        try await terminal.wait(for: "╭─ 命令")
        try terminal.type("T11")
        try await terminal.wait(for: "❯ T11")
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T11", "已核 ")
        try terminal.press("End")
        try await terminal.wait(for: "王敏（市美丽办） 标核“已现场核对，材料齐全”")
      }
    }

    @Test func leavingTheQuestionWhoMarksMarksNothing() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("m")
        try await terminal.wait(for: "由谁标核？")
        try terminal.press("Escape")
        try await terminal.wait("the board without the question") { !$0.contains("由谁标核？") }
        #expect(try terminal.screen().contains("本月已核 0/79"))
        #expect(!FileManager.default.fileExists(atPath: terminal.settings.path()))
      }
    }

    @Test func twoBoardsSeeEachOthersMarks() async throws {
      try await RealTerminal.board(environment: ["PLANBOARD_ACTOR": "甲"]) { first in
        let journal = first.journal.path()
        let actor = ["PLANBOARD_ACTOR": "乙", "PLANBOARD_JOURNAL": journal] as [String: String?]
        try await RealTerminal.board(environment: actor) { second in
          try first.press("m")
          try await first.wait(for: "T11 已核 · 已保存")
          try await second.wait(for: "本月已核 1/79", "✓ T11")
          try second.press("N")
          try await second.wait("another task") { !$0.cursorLine.contains("T11") }
          try second.press("m")
          try await second.wait(for: "本月已核 2/79")
          try await first.wait(for: "本月已核 2/79")
        }
      }
    }

    /// One board stands still while the other marks, then marks the same task without knowing.
    @Test func twoBoardsMayMarkTheSameTask() async throws {
      try await RealTerminal.board(environment: ["PLANBOARD_ACTOR": "甲"]) { first in
        let journal = first.journal.path()
        let actor = ["PLANBOARD_ACTOR": "乙", "PLANBOARD_JOURNAL": journal] as [String: String?]
        try await RealTerminal.board(environment: actor) { second in
          #expect(kill(try second.pid(), SIGSTOP) == 0)
          try second.press("m")
          try first.press("m")
          try await first.wait(for: "T11 已核 · 已保存", "本月已核 1/79")
          #expect(kill(try second.pid(), SIGCONT) == 0)
          // Its own mark is on the disk, not only the other's on the screen.
          try await second.wait(for: "本月已核 1/79", "✓ T11", "T11 已核 · 已保存")
          // The one knows of the other's mark, and what it takes back is its own.
          try second.press("z")
          try await second.wait(for: "已撤销")
          try await first.wait(for: "本月已核 1/79", "✓ T11")
          try await second.wait(for: "本月已核 1/79", "✓ T11")
          try first.press("g", "r")
          try await first.wait(for: "甲", "乙", "标核（已撤）")
        }
      }
    }

    @Test func aReadOnlyFolderIsSaidAndBrowsingGoesOn() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        // A file stands where the folder should be: nobody, not even root, can write there.
        let file = terminal.folder.appending(path: "data")
        #expect(FileManager.default.createFile(atPath: file.path(), contents: Data()))
        try terminal.startBoard()
        try await terminal.wait(for: "未保存：", "可继续浏览")
        try terminal.press("m")
        try await terminal.wait(for: "操作记录不可写，只能浏览", "本月已核 ?/79")
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T11")
      }
    }

    /// Marks are made as fast as keys go and the board is killed at once: all that were said to
    /// be saved are there afterwards, and the file is sound.
    @Test(arguments: [1, 3, 10, 25, 50, 70])
    func aKilledBoardKeepsEveryMarkItCalledSaved(_ enough: Int) async throws {
      // High enough to see every task at once.
      let actor = ["PLANBOARD_ACTOR": "王敏"]
      try await RealTerminal.board(120, 160, environment: actor) { terminal in
        try terminal.press("Home")
        try await terminal.wait("the first task") { $0.cursorLine.contains("T1 ") }
        try terminal.press((1...79).flatMap { _ in ["m", "j"] })
        let seen = try await terminal.wait("\(enough) marks", until: { marked($0).count >= enough })
        #expect(kill(try terminal.pid(), SIGKILL) == 0)
        #expect(try await terminal.waitForEnd().status == 137)

        try terminal.startBoard()
        let known = marked(seen)
        let after = try await terminal.wait("\(known.count) marks after the kill") {
          marked($0).count >= known.count
        }
        #expect(known.subtracting(marked(after)).isEmpty)
        try terminal.press("q")
        try await terminal.waitForEnd()
        let journal = try DatabaseQueue(path: terminal.journal.path())
        let check = try await journal.read {
          try String.fetchOne($0, sql: "PRAGMA integrity_check")
        }
        #expect(check == "ok")
      }
    }

    /// The tasks shown as marked.
    private func marked(_ screen: Screen) -> Set<String> {
      Set(
        screen.lines.compactMap { line in
          guard let tick = line.firstRange(of: "✓ T"), line.contains("已核 ") else { return nil }
          return String(line[tick.upperBound...].prefix { $0.isNumber })
        })
    }
  }
}

extension RealTerminal {
  var settings: URL { folder.appending(path: "config/planboard/config.json") }
  var journal: URL { folder.appending(path: "data/planboard/journal.sqlite") }
}
