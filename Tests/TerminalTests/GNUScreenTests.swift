import Foundation
import Testing

extension InTerminal {
  /// GNU screen between the board and the terminal.
  @Suite struct GNUScreen {
    @Test func theBoardLooksAsItDoesWithoutIt() async throws {
      guard let program = Child.find("screen") else {
        throw Child.Missing(what: "screen is needed for these tests; .ci/setup installs it")
      }
      let plain = try await RealTerminal.board(100, 30, environment: ["PLANBOARD_ACTOR": "王芳"]) {
        try $0.screen().lines
      }
      try await RealTerminal.open(100, 30, environment: ["PLANBOARD_ACTOR": "王芳"]) { terminal in
        let sockets = terminal.folder.appending(path: "s")
        try FileManager.default.createDirectory(
          at: sockets, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o700])
        try terminal.startProgram(
          ["/usr/bin/env", "SCREENDIR=" + sockets.path(), program, "-c", "/dev/null", "-U"]
            + ["/bin/sh", "-c", terminal.boardCommand])
        try await terminal.rest("the board") { $0.contains("退出") && $0.contains("T11") }
        #expect(try terminal.screen().lines == plain)
        try terminal.press("m")
        try await terminal.wait(for: "已保存")
        try terminal.press("Down")
        try await terminal.wait("the next task") { $0.cursorLine.contains("T12") }
        try terminal.paste("海绵")
        try await terminal.wait(for: "全域海绵城市")
        try terminal.press("Escape")
        try terminal.press("Q")
        try await terminal.waitForEnd()
      }
    }
  }
}
