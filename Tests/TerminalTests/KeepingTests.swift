import Foundation
import Testing

extension InTerminal {
  @Suite struct Keeping {
    @Test func theLanguageIsKept() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("L")
        try await terminal.wait(for: "Tasks 79", "? help", "征求意见稿")
        try terminal.press("q")
        try await terminal.waitForEnd()
        try terminal.startBoard()
        try await terminal.wait(for: "Tasks 79", "? help")
        try terminal.press("L")
        try await terminal.wait(for: "任务 79", "? 帮助")
        try terminal.press("q")
        try await terminal.waitForEnd()
        try terminal.startBoard()
        try await terminal.wait(for: "任务 79", "? 帮助")
      }
    }

    @Test func aLightThemeIsKept() async throws {
      try await RealTerminal.board { terminal in
        let dark = try ground(terminal)
        try terminal.press("T")
        try await terminal.wait(for: "╭─ 配色", "断桥残雪")
        try terminal.press("Down", "Down", "Down")
        try await terminal.wait("the cursor on the theme") { $0.cursorLine.contains("断桥残雪") }
        try terminal.press("Enter")
        try await terminal.wait("the board in another colour") {
          try !$0.contains("╭─") && ground(terminal) != dark
        }
        let light = try ground(terminal)
        try terminal.press("q")
        try await terminal.waitForEnd()
        #expect(terminal.read("config/planboard/config.json").contains("broken-bridge-snow"))
        try terminal.startBoard()
        try await terminal.wait("the light theme after a restart") {
          try $0.contains("计划看板") && ground(terminal) == light
        }
      }
    }

    /// The background the board's first line is written on.
    private func ground(_ terminal: RealTerminal) throws -> String? {
      let background = try Regex("48;5;[0-9]+")
      return try terminal.colours().firstMatch(of: background).map { String($0.0) }
    }

    @Test func leavingTheThemesBringsTheOldOneBack() async throws {
      try await RealTerminal.board { terminal in
        let before = try terminal.colours()
        try terminal.press("T")
        try await terminal.wait(for: "╭─ 配色")
        try terminal.press("Down", "Down", "Down")
        try await terminal.wait("the cursor on another") { $0.cursorLine.contains("断桥残雪") }
        try terminal.press("Escape")
        try await terminal.wait("the colours of before") { _ in try terminal.colours() == before }
        #expect(!FileManager.default.fileExists(atPath: terminal.settings.path()))
      }
    }

    @Test func noColourIsSentWhereNoneIsWanted() async throws {
      let colour = try Regex("\u{1B}\\[[0-9;:]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;:m]")
      try await RealTerminal.board(environment: ["NO_COLOR": "1"]) { terminal in
        #expect(try terminal.colours().firstMatch(of: colour) == nil)
        try terminal.press("u")
        try await terminal.wait(for: "╭─ 责任单位")
        #expect(try terminal.colours().firstMatch(of: colour) == nil)
      }
      try await RealTerminal.board { terminal in
        let shown = try terminal.colours()
        #expect(shown.firstMatch(of: colour) != nil)
      }
    }

    @Test func settingsThatCannotBeReadAreNamedAndLeftAlone() async throws {
      try await RealTerminal.open { terminal in
        let folder = terminal.settings.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("{ broken".utf8).write(to: terminal.settings)
        try terminal.startBoard()
        try await terminal.wait(for: "设置文件有误", "任务 79")
        #expect(terminal.read("config/planboard/config.json") == "{ broken")
      }
    }
  }
}
