import Foundation
import Testing
import WorkspaceGenerator

extension InTerminal {
  /// What was typed into forms, on the disk and between boards.
  @Suite struct Drafts {
    private let actor = ["PLANBOARD_ACTOR": "甲"] as [String: String?]

    /// Types into the progress of the report on the record under the cursor.
    private func type(_ text: String, on terminal: RealTerminal) async throws {
      try terminal.press("b", "1")
      try await terminal.wait(for: "填报进展 · T")
      try terminal.press("Tab", "Tab", "Tab", "Tab", "Tab")
      try terminal.type(text)
      try await terminal.wait(for: text)
      try await terminal.wait("the draft") { _ in terminal.drafts.contains(text) }
      try terminal.press("Escape")
      try await terminal.wait("the board without the form") { !$0.contains("填报进展 · T") }
    }

    @Test func twoBoardsKeepEachOthersDrafts() async throws {
      try await RealTerminal.board(environment: actor) { first in
        let shared = actor.merging(
          ["XDG_STATE_HOME": first.environment["XDG_STATE_HOME"]], uniquingKeysWith: { $1 })
        try await RealTerminal.board(environment: shared) { second in
          try await type("甲写的进展", on: first)
          try second.press("j")
          try await second.wait("the next task") { $0.cursorLine.contains("T12") }
          try second.press("b", "1")
          try await second.wait(for: "填报进展 · T12")
          try second.press("Tab")
          try second.type("42.5")
          try await second.wait("both drafts") { _ in
            first.drafts.contains("甲写的进展") && first.drafts.contains("42.5")
          }
          // A draft left at one board is found at the other, which has been open all the time.
          try second.press("Escape", "k", "b", "1")
          try await second.wait(for: "填报进展 · T11", "甲写的进展")
          // Saved here, it is not offered there a second time.
          try second.press("F2")
          try await second.wait(for: "已保存")
          try await second.wait("one draft") { _ in !first.drafts.contains("甲写的进展") }
          try first.press("j", "b", "1")
          try await first.wait(for: "填报进展 · T12", "42.5")
        }
      }
    }

    @Test func draftsOfBeforeAreGoneOnWithAndTheOthersStay() async throws {
      try await RealTerminal.open(environment: actor) { terminal in
        try terminal.write(
          #"{"report T11": ["2", "55", "2026-11", "市气象局", "", "旧草稿", "", ""], "note T9": ["旧说明"]}"#,
          to: "state/planboard/drafts.json")
        try terminal.startBoard()
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("b", "1")
        try await terminal.wait(for: "旧草稿", "●进度滞后")
        try terminal.press("F2")
        try await terminal.wait(for: "已保存")
        try await terminal.wait("the other draft alone") { _ in
          let left = terminal.read("state/planboard/drafts.json")
          return left.contains("旧说明") && !left.contains("旧草稿")
        }
      }
    }

    @Test func draftsThatCannotBeReadAreNamedAndLeft() async throws {
      try await RealTerminal.open(environment: actor) { terminal in
        try terminal.write("{ broken", to: "state/planboard/drafts.json")
        try terminal.write("also broken", to: "state/planboard/drafts/draft-1.json")
        try terminal.startBoard()
        try await terminal.wait(for: "草稿无法读取，文件未动", "drafts.json")
        try terminal.press("j")
        try await terminal.wait(for: "草稿无法读取，文件未动", "draft-1.json")
        try await type("照常可写", on: terminal)
        #expect(terminal.read("state/planboard/drafts.json") == "{ broken")
        #expect(terminal.read("state/planboard/drafts/draft-1.json") == "also broken")
      }
    }

    @Test func draftsThatCannotBeWrittenAreSaidBeforeOneLeaves() async throws {
      try await RealTerminal.open(environment: actor) { terminal in
        try terminal.write("a file where the folder should be", to: "state/planboard")
        try terminal.startBoard()
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("b", "1")
        try await terminal.wait(for: "填报进展 · T11")
        try terminal.press("Tab")
        try terminal.type("42.5")
        try terminal.press("Escape")
        try await terminal.wait(for: "草稿未能存盘")
        try terminal.press("q")
        try await terminal.wait(for: "尚未保存，退出吗？", "草稿未能存盘", "T11")
        try FileManager.default.removeItem(at: terminal.folder.appending(path: "state/planboard"))
        try terminal.press("r")
        #expect(try await terminal.waitForEnd().status == 0)
        #expect(terminal.drafts.contains("42.5"))
      }
    }

    /// The issue's own case: the plan's files are replaced under an open form.
    @Test func aReportIsNotFiledOnWhatStandsThereNow() async throws {
      try await RealTerminal.open(environment: actor) { terminal in
        let plans = terminal.folder.appending(path: "plans")
        try FileManager.default.createDirectory(at: plans, withIntermediateDirectories: true)
        try WorkspaceMaker.make(1, in: plans.path())
        let tasks = plans.appending(path: "c0001/tasks.json")
        try terminal.startBoard("--plan", plans.appending(path: "c0001").path())
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("b", "1")
        try await terminal.wait(for: "填报进展 · T11")
        try terminal.press("Tab")
        try terminal.type("42.5")
        let text = try String(contentsOf: tasks, encoding: .utf8)
        let title = "气候资源普查与规划"
        #expect(text.contains(title))
        try text.replacingOccurrences(of: title, with: "另一件事")
          .replacingOccurrences(of: "气候资源", with: "水资源")
          .write(to: tasks, atomically: true, encoding: .utf8)
        try await terminal.wait(for: "T11 原为“\(title)”，现为“另一件事”", "42.5")
        try terminal.press("F2")
        try await terminal.wait(for: "再按 F2 按现文提交")
        #expect(!(try terminal.screen().contains("已保存")))
        try terminal.press("Escape")
        try await terminal.wait("the board") { !$0.contains("填报进展 · T11") }
        // At the next sitting, too, the draft knows which words it was written under.
        try terminal.press("q")
        try await terminal.waitForEnd()
        try terminal.startBoard("--plan", plans.appending(path: "c0001").path())
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("b", "1")
        try await terminal.wait(for: "42.5", "T11 原为“\(title)”，现为“另一件事”")
        try terminal.press("F2")
        try await terminal.wait(for: "再按 F2 按现文提交")
        try terminal.press("F2")
        try await terminal.wait(for: "已保存")
      }
    }
  }
}

extension RealTerminal {
  /// Lays a file beside the program.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
