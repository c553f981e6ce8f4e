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
        let dark = try terminal.colours()
        try terminal.press("T")
        try await terminal.wait(for: "╭─ 配色", "断桥残雪")
        try terminal.press("Down", "Down", "Down")
        try await terminal.wait("the cursor on the theme") { $0.cursorLine.contains("断桥残雪") }
        try terminal.press("Enter")
        let after = try await terminal.rest("the board") { !$0.contains("╭─") }
        let light = try terminal.colours()
        #expect(light != dark)
        try terminal.press("q")
        try await terminal.waitForEnd()
        try terminal.startBoard()
        // The answer to the choice has gone from the last line; all else is the same.
        try await terminal.wait("the light theme after a restart") { screen in
          guard screen.lines.dropLast() == after.lines.dropLast() else { return false }
          return try terminal.colours().split(separator: "\n").dropLast()
            == light.split(separator: "\n").dropLast()
        }
        #expect(terminal.read("config/planboard/config.json").contains("broken-bridge-snow"))
      }
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
