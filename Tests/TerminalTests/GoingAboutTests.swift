import Testing

extension InTerminal {
  @Suite struct GoingAbout {
    @Test func initialsFindATaskAndEnterShowsItsUnit() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("/")
        try terminal.type("hmcs")
        try await terminal.wait(for: "查找 hmcs", "3 项", "全域海绵城市建设")
        try terminal.press("Enter")
        try await terminal.wait("the list of finds") {
          $0.lastLine.contains("Enter 进入") && $0.cursorLine.contains("T45")
        }
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T45", "1 市建委 列首单位*")
      }
    }

    @Test func escapeComesBackToExactlyWhereOneCameFrom() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press("j", "j", "Tab")
        try await terminal.wait("the outcomes at hand") { $0.contains("▌成果") }
        try terminal.press("BTab")
        let tasks = try await terminal.rest("the tasks at hand") {
          $0.contains("▌任务") && $0.cursorLine.contains("T13")
        }
        try terminal.press("Enter")
        let record = try await terminal.rest("the task") { $0.lines[0].contains("全部 › T13 ") }
        try terminal.press("Enter")
        let unit = try await terminal.rest("the unit") {
          $0.lines[0].contains("全部 › T13 › 市生态环境局 ")
        }
        try terminal.press("j", "j", "j")
        let further = try await terminal.rest("another row") { $0.cursor != unit.cursor }
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T13 › 市生态环境局 › I")
        try terminal.press("Escape")
        try await terminal.wait("the unit as it was left") { $0 == further }
        try terminal.press("Escape")
        // The unit that was opened is what the cursor stands on now.
        try await terminal.wait("the record as it was left") { $0.lines == record.lines }
        try terminal.press("Escape")
        try await terminal.wait("home as it was left") { $0 == tasks }
      }
    }

    @Test func aUnitFiltersEveryPaneUntilItIsCleared() async throws {
      try await RealTerminal.board { terminal in
        let before = try terminal.screen()
        try terminal.press("u")
        try await terminal.wait(for: "╭─ 责任单位")
        try terminal.type("lsj")
        try await terminal.wait(for: "❯ lsj", "市林水局                    Forestry & Water")
        try terminal.press("Enter")
        try await terminal.wait("every pane filtered") { screen in
          let heads = screen.lines.filter { $0.contains("─── ") && $0.contains("市林水局 ×") }
          return screen.contains("任务 16/79 · 市林水局 ×") && screen.contains("市林水局 年内到期 9")
            && ["指标 ", "任务 ", "成果 "].allSatisfy { pane in
              heads.contains { $0.contains(pane) }
            }
        }
        try terminal.press("c")
        let cleared = try await terminal.wait("all tasks") {
          $0.contains("任务 79 ─") && !$0.contains("市林水局 ×")
        }
        #expect(cleared.lines[1] == before.lines[1])
      }
    }

    @Test(arguments: [("？", "╭─ 帮助"), ("：", "╭─ 命令"), ("、", "查找"), ("ｕ", "╭─ 责任单位")])
    func whatInputMethodsSendCounts(_ key: String, _ answer: String) async throws {
      try await RealTerminal.board { terminal in
        let before = try terminal.screen()
        try terminal.type(key)
        try await terminal.wait("\(answer)") {
          $0.contains(answer) && $0.lastLine != before.lastLine || $0.contains("╭─")
        }
        try terminal.press("Escape")
        try await terminal.wait("the board again") { $0.lines == before.lines }
      }
    }

    @Test func anIdTypedAfterAColonOpensTheRecord() async throws {
      try await RealTerminal.board { terminal in
        try terminal.press(":")
        try await terminal.wait(for: "╭─ 命令")
        try terminal.type("T18")
        try await terminal.wait(for: "❯ T18")
        try terminal.press("Enter")
        try await terminal.wait(for: "全部 › T18", "附件2 第18项")
      }
    }

    @Test func pastedTextIsASearchAndNeverCommands() async throws {
      try await RealTerminal.board { terminal in
        try terminal.paste("湿地qQ\nmmm")
        let screen = try await terminal.wait(for: "查找 湿地qQ", "0 项")
        #expect(screen.status == nil)
        #expect(!screen.contains("由谁标核"))
        try terminal.press("BSpace", "BSpace")
        try await terminal.wait("finds") {
          $0.contains("西溪湿地清淤与修复") && $0.contains("查找 湿地 ")
        }
      }
    }

    @Test func aClickTakesTheCursorAndASecondOneOpens() async throws {
      try await RealTerminal.board(environment: ["TERM": "xterm-256color"]) { terminal in
        let screen = try await terminal.wait(for: "T12  光伏风电")
        let y = try #require(screen.lines.firstIndex { $0.contains("T12  光伏风电") })
        let click = "\u{1B}[<0;60;\(y + 1)M\u{1B}[<0;60;\(y + 1)m"
        try terminal.send(click)
        try await terminal.wait("the cursor on T12") { $0.cursorLine.contains("T12") }
        try terminal.send(click + click)
        try await terminal.wait(for: "全部 › T12")
      }
    }
  }
}
