import Testing

extension InTerminal {
  @Suite struct Start {
    @Test func theBoardOpensOnTheSoonestDueTask() async throws {
      try await RealTerminal.board { terminal in
        let screen = try await terminal.wait(for: "征求意见稿", "剩 38 天")
        for pane in ["指标 4/33", "任务 79", "成果 5/17"] { #expect(screen.contains(pane)) }
        #expect(screen.cursorLine.contains("T11  气候资源普查与规划"))
        #expect(screen.isCursorShown)
        #expect(screen.isAlternate)
        #expect(screen.wantsMouse)
      }
    }

    @Test func qLeavesAsItCame() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("q")
        let screen = try await terminal.waitForEnd()
        #expect(screen.status == 0)
        #expect(!screen.isAlternate && !screen.wantsMouse && screen.isCursorShown)
      }
    }

    @Test func chineseIsShownWithoutAnyLocale() async throws {
      try await RealTerminal.open(environment: ["LANG": nil]) { terminal in
        try terminal.startBoard()
        try await terminal.wait(for: "征求意见稿", "气候资源普查与规划")
      }
    }

    @Test func aLocaleThatIsNotInstalledStillShowsChinese() async throws {
      try await RealTerminal.open(environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": nil]) { terminal in
        try terminal.startBoard()
        try await terminal.wait(for: "征求意见稿", "气候资源普查与规划")
      }
    }

    @Test(arguments: ["screen", "xterm-256color", "tmux-256color", "vt100"])
    func aTerminalOfThisKindShowsTheBoard(_ name: String) async throws {
      try await RealTerminal.open(80, 24, environment: ["TERM": name]) { terminal in
        try terminal.startBoard()
        let screen = try await terminal.wait(for: "征求意见稿", "T11")
        #expect(screen.contains("任务 79"))
        try terminal.press("Enter")
        try await terminal.wait(for: "附件2 第11项", "市气象局")
        try terminal.press("Q")
        #expect(try await terminal.waitForEnd().status == 0)
      }
    }

    /// The console of Linux has no Chinese letters: everything of ours is English, and what the
    /// plan says gets a visible stand-in.
    @Test func theConsoleIsSpokenToInEnglishAndASCII() async throws {
      try await RealTerminal.open(80, 24, environment: ["TERM": "linux"]) { terminal in
        try terminal.startBoard()
        let screen = try await terminal.wait(for: "Tasks 79", "T11")
        #expect(screen.text.unicodeScalars.allSatisfy { $0.isASCII }, "\(screen)")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
      }
    }

    /// One nobody knows, and some that are no screen.
    @Test(arguments: ["nonsense", "dumb", "unknown"])
    func anUnknownTerminalIsNamedInASentence(_ name: String) async throws {
      try await RealTerminal.open(environment: ["TERM": name]) { terminal in
        try terminal.startBoard()
        let screen = try await terminal.waitForEnd()
        #expect(screen.status == 3)
        #expect(screen.contains("不认识的终端 TERM=\(name)"))
      }
    }

    @Test func aMissingTermIsNamedInASentence() async throws {
      try await RealTerminal.open(environment: ["TERM": nil, "LANG": "en_GB.UTF-8"]) { terminal in
        try terminal.startBoard()
        let screen = try await terminal.waitForEnd()
        #expect(screen.status == 3)
        #expect(screen.contains("TERM is not set"))
      }
    }

    @Test(arguments: [
      ("zh_CN.UTF-8", "标准输入不是终端"), ("en_GB.UTF-8", "standard input is no terminal"),
    ])
    func withoutATerminalASentenceSaysSo(_ language: String, _ sentence: String) throws {
      let result = try Child.run(
        Child.planboard(), ["--today", "2026-11-23"],
        environment: ["LANG": language, "TERM": "xterm-256color", "HOME": "/nonexistent"])
      #expect(result.status == 3)
      #expect(result.errors.contains(sentence))
      #expect(result.output.isEmpty)
    }
  }
}
