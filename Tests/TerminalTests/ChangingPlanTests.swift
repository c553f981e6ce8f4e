import Foundation
import Testing
import WorkspaceGenerator

extension InTerminal {
  /// A plan's folder that changes, breaks and vanishes while the board is open.
  @Suite struct ChangingPlan {
    private func plan(_ terminal: RealTerminal) throws -> URL {
      let folder = terminal.folder.appending(path: "plans")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try WorkspaceMaker.make(2, in: folder.path())
      return folder.appending(path: "c0001")
    }

    private func change(_ file: URL, _ from: String, _ to: String) throws {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains(from))
      try text.replacingOccurrences(of: from, with: to)
        .write(to: file, atomically: false, encoding: .utf8)
    }

    @Test func theBoardFollowsItsFilesAndKeepsWhatItHadWhileTheyAreBroken() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let folder = try plan(terminal)
        let tasks = folder.appending(path: "tasks.json")
        try terminal.startBoard("--plan", folder.path())
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存")

        try change(tasks, "气候资源普查与规划", "气候资源大普查")
        try await terminal.wait(for: "气候资源大普查", "✓ T11", "已重新读取")

        let good = try Data(contentsOf: tasks)
        try Data("[{".utf8).write(to: tasks)
        try await terminal.wait(for: "数据有误，仍为原内容", "tasks.json", "气候资源大普查")
        try terminal.press("j", "k")
        try await terminal.wait(for: "数据有误，仍为原内容", "气候资源大普查")

        try good.write(to: tasks)
        try await terminal.wait("the files in order again") {
          !$0.contains("数据有误") && $0.contains("✓ T11")
        }

        let aside = terminal.folder.appending(path: "aside")
        try FileManager.default.moveItem(at: folder, to: aside)
        try await terminal.wait(for: "数据有误，仍为原内容", "气候资源大普查")
        try FileManager.default.moveItem(at: aside, to: folder)
        try await terminal.wait("the folder back") { !$0.contains("数据有误") }
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
      }
    }

    @Test func severalPlansArePackedAgainWhenOneChanges() async throws {
      try await RealTerminal.open(environment: ["PLANBOARD_ACTOR": "甲"]) { terminal in
        let folder = try plan(terminal).deletingLastPathComponent()
        try terminal.startBoard("--plan", folder.path())
        try await terminal.wait(for: "计划 1/2", "云州市", "年内到期 48")
        try terminal.press("Down", "Enter")
        try await terminal.rest("the plan") {
          $0.contains("青州市打造美丽中国") && $0.cursorLine.contains("T11")
        }
        try terminal.press("m")
        try await terminal.wait(for: "T11 已核 · 已保存")
        try change(
          folder.appending(path: "c0002/tasks.json"), "气候资源普查与规划", "气候资源大普查")
        try await terminal.wait(for: "气候资源大普查", "✓ T11")
        try terminal.press("Escape")
        try await terminal.wait(for: "计划 2/2", "已核 1/158")
        try FileManager.default.removeItem(at: folder.appending(path: "c0001"))
        try await terminal.wait(for: "1 份计划")
        try Data("{".utf8).write(to: folder.appending(path: "c0002/units.json"))
        try await terminal.wait(for: "units.json")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
        // Marks are kept by plan: they stand wherever the plan is looked at.
        try WorkspaceMaker.make(2, in: folder.path())
        try terminal.startBoard("--plan", folder.path())
        try await terminal.wait(for: "2 份计划", "1/79")
      }
    }
  }
}
