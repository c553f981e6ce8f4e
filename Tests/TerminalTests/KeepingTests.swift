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

    @Test(arguments: [
      "{ broken", #"{"journal":"/office.sqlite","actorName":"某人","reportDay":"25"}"#,
    ])
    func wrongSettingsAreNamedAndNothingIsWritten(settings: String) async throws {
      try await RealTerminal.open { terminal in
        try terminal.write(settings, to: "config/planboard/config.json")
        try terminal.startBoard()
        try await terminal.wait(
          for: "设置有误，看板只读", settings.contains("reportDay") ? "reportDay：应为 1–31" : "不是 JSON")
        try terminal.press("Enter")
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("m")
        try await terminal.wait(for: "设置有误，只能浏览", "本月已核 ?/79")
        try terminal.press("L")
        try await terminal.wait(for: "Tasks 79", "setting not kept")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
        #expect(terminal.read("config/planboard/config.json") == settings)
        #expect(!FileManager.default.fileExists(atPath: terminal.journal.path()))
        #expect(!FileManager.default.fileExists(atPath: "/office.sqlite"))
        let review = try Child.run(
          try Child.planboard(), ["review", "T1"], environment: terminal.environment)
        #expect(review.status == 3 && review.errors.contains("config.json"))
        #expect(!FileManager.default.fileExists(atPath: terminal.journal.path()))
      }
    }

    @Test func theRightSettingsHoldBesideAWrongOne() async throws {
      try await RealTerminal.open { terminal in
        let office = terminal.folder.appending(path: "office.sqlite").path()
        let mark = try Child.run(
          try Child.planboard(), ["review", "T11", "--journal", office, "--by", "乙"],
          environment: terminal.environment)
        #expect(mark.status == 0)
        try terminal.write(
          #"{"journal":"\#(office)","actorName":"某人","language":"en","theme":7}"#,
          to: "config/planboard/config.json")
        try terminal.startBoard()
        try await terminal.wait(for: "theme: should be text, is 7")
        try terminal.press("Enter")
        try await terminal.wait(for: "Tasks 79", "1/79", "by 某人")
      }
    }

    @Test func aNameOfSpacesIsNoName() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      let environment = [
        "HOME": folder.path(), "PLANBOARD_ACTOR": " \u{3000} ", "LANG": "C.UTF-8",
        "LOGNAME": "clerk",
      ]
      let plain = try Child.run(
        try Child.planboard(), ["review", "T1", "--language", "en"], environment: environment)
      let login = NSUserName()
      #expect(plain.output.contains("by \(login)"))
      let settings = folder.appending(path: ".config/planboard")
      try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
      try Data(#"{"actorName": "某人"}"#.utf8).write(to: settings.appending(path: "config.json"))
      let named = try Child.run(
        try Child.planboard(), ["review", "T2"], environment: environment)
      #expect(named.output.contains("经办 某人"))
    }
  }
}
