import Foundation
import Testing

extension InTerminal {
  @Suite struct Window {
    @Test func everySizeIsLivedThrough() async throws {
      try await RealTerminal.board { terminal in
        let whole = try terminal.screen()
        try terminal.resize(80, 24)
        let small = try await terminal.wait("80×24") {
          $0.size == (80, 24) && $0.cursorLine.contains("T11") && $0.lastLine.contains("? 帮助")
        }
        #expect(small.contains("征求意见稿"))
        try terminal.resize(40, 10)
        try await terminal.wait("40×10") {
          $0.size == (40, 10) && $0.cursorLine.contains("T11") && !$0.contains("成果 5/17")
        }
        try terminal.resize(20, 5)
        try await terminal.wait(for: "40×10")
        try terminal.resize(1, 1)
        try await terminal.wait("1×1") { $0.size == (1, 1) && $0.lines.count == 1 }
        try terminal.press("j", "k")
        try terminal.resize(120, 36)
        try await terminal.wait("what was there before") { $0 == whole }
        try terminal.resize(200, 60)
        try await terminal.wait("the detail pane beside the lists") {
          $0.size == (200, 60) && $0.contains("任务内容")
        }
        try terminal.resize(120, 36)
        try await terminal.wait("what was there before") { $0 == whole }
      }
    }

    @Test func controlZGivesTheShellAndFgTheBoard() async throws {
      try await RealTerminal.open { terminal in
        try await terminal.startShell()
        try terminal.enter("stty -a >before")
        try terminal.enter(terminal.boardCommand)
        let board = try await terminal.rest("the board") { $0.cursorLine.contains("T11") }
        for _ in 1...2 {
          try terminal.press("C-z")
          let shell = try await terminal.wait("the shell") {
            !$0.isAlternate && !$0.contains("计划看板") && $0.lastLine == "$"
          }
          #expect(shell.isCursorShown && !shell.wantsMouse)
          try terminal.enter("stty -a >during; echo kept")
          try await terminal.wait("the shell's answer") { $0.lines.contains("kept") }
          #expect(terminal.read("during") == terminal.read("before"))
          try terminal.enter("clear; fg")
          try await terminal.wait("the board") { $0.isAlternate && $0 == board }
        }
        try terminal.press("Tab")
        try await terminal.wait(for: "▌成果")
        try terminal.press("q")
        try await terminal.wait("the shell") { !$0.isAlternate }
        try terminal.enter("stty -a >after; echo status=$?")
        try await terminal.wait(for: "status=0")
        #expect(terminal.read("after") == terminal.read("before"))
      }
    }

    @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGSEGV, 139), (SIGABRT, 134)])
    func aSignalGivesTheTerminalBack(_ signal: Int32, _ status: Int) async throws {
      try await RealTerminal.open { terminal in
        try await terminal.startShell()
        try terminal.enter("stty -a >before")
        try terminal.enter(
          "sh -c 'echo $$ >pid; exec \"$@\"' sh \(terminal.boardCommand)")
        try await terminal.wait(for: "计划看板", "T11", "? 帮助")
        let pid = try terminal.pid()
        #expect(kill(pid, signal) == 0)
        try await terminal.wait("the shell") { !$0.isAlternate && $0.lastLine == "$" }
        try terminal.enter("echo status=$?; stty -a >after; echo done")
        let shell = try await terminal.wait("the shell's answer") { $0.lines.contains("done") }
        #expect(shell.contains("status=\(status)"))
        #expect(shell.isCursorShown && !shell.wantsMouse)
        #expect(terminal.read("after") == terminal.read("before"))
      }
    }

    @Test func aClosedWindowEndsTheBoard() async throws {
      try await RealTerminal.board { terminal in
        terminal.hangUp()
        let end = ContinuousClock.now + .seconds(20)
        while terminal.read("status").isEmpty, ContinuousClock.now < end {
          try await Task.sleep(for: .milliseconds(5))
        }
        // By the signal, or because the terminal was found gone before it came.
        #expect(["129\n", "0\n"].contains(terminal.read("status")))
      }
    }

    @Test func controlCSaysHowToLeave() async throws {
      try await RealTerminal.board { terminal in
        let before = try terminal.screen()
        try terminal.press("C-c")
        let screen = try await terminal.wait("an answer") { $0.lastLine != before.lastLine }
        #expect(screen.status == nil)
        #expect(screen.lastLine.contains("q"))
      }
    }
  }
}
