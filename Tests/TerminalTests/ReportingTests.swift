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
  /// Reports typed on the real board.
  @Suite struct Reporting {
    @Test(arguments: [SIGHUP, SIGKILL])
    func whatWasTypedSurvivesADroppedConnection(signal: Int32) async throws {
      try await RealTerminal.board(environment: ["PLANBOARD_ACTOR": "王敏"]) { terminal in
        try terminal.press("b", "1")
        try await terminal.wait(for: "填报进展 · T11")
        try terminal.press("Tab", "Tab", "Tab", "Tab", "Tab")
        try terminal.type("征迁完成三分之一")
        try terminal.press("Enter")
        try terminal.type("余下月底前完成")
        try await terminal.wait(for: "余下月底前完成")
        // A draft goes to the disk beside the keys; the last letters take a moment.
        try await terminal.wait("the draft") { _ in terminal.drafts.contains("余下月底前完成") }
        kill(try terminal.pid(), signal)
        _ = try await terminal.waitForEnd()

        try terminal.startBoard()
        try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        try terminal.press("b", "1")
        try await terminal.wait(for: "征迁完成三分之一", "余下月底前完成")
        try terminal.press("F2")
        try await terminal.wait(for: "已保存")
        try await terminal.wait("the report in its row") { $0.cursorLine.contains("正常") }
        try terminal.press("z")
        try await terminal.wait(for: "已撤销 T", " · 已保存")
        try await terminal.wait("the row without it") { !$0.cursorLine.contains("正常") }
      }
    }

    @Test func theMondayListIsOnTheDiskWithFiveKeys() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("B")
        try await terminal.wait(for: "催报清单", "待报 79/79")
        try terminal.press("e")
        try await terminal.wait(for: "导出 79 项")
        try terminal.press("C-u")
        try terminal.type(terminal.folder.appending(path: "list.txt").path())
        try terminal.press("Enter")
        try await terminal.wait(for: "已导出到")
        let text = terminal.read("list.txt")
        #expect(text.contains("市生态环境局：") && text.contains("待报 20 项，请于30日前报送"))
        #expect(text.contains("T39 生态廊道与绿道网络"))
        #expect(text.split(separator: "\n").count > 79)
      }
    }

    @Test func dueAndTimelineAreOneScreen() async throws {
      try await RealTerminal.board(80, 24) { terminal in
        try terminal.press("d")
        try await terminal.wait("the due view") {
          $0.contains("全部 › 到期") && $0.cursorLine.contains("T11") && $0.contains("年内 · ")
        }
        try terminal.press("t")
        try await terminal.wait("the axis") {
          $0.contains("时间轴") && $0.contains("25  26") && $0.cursorLine.contains("T11")
        }
        try terminal.press("n")
        try await terminal.wait("the next one") { $0.cursorLine.contains("T20") }
        try terminal.resize(40, 10)
        try await terminal.wait("a small window") { $0.cursorLine.contains("T20") }
        try terminal.press("Escape")
        try await terminal.wait("home") { $0.contains("任务 79") }
      }
    }
  }
}

extension RealTerminal {
  /// Everything that lies in the folder of drafts.
  var drafts: String {
    let folder = self.folder.appending(path: "state/planboard/drafts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    // What is being written has a name with a dot until it is whole.
    return names.filter { !$0.hasPrefix(".") }.sorted().map { read("state/planboard/drafts/" + $0) }
      .joined(separator: "\n")
  }
}
