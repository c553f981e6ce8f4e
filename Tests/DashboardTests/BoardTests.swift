import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What keys do, seen from the screen.
@Suite struct BoardTests {
  @Test func cursorStartsOnTheSoonestDueTaskNobodyHasReviewed() {
    #expect(SampleBoard().state.home.cursor == .record(RecordID("T11")!))
  }

  @Test func headerCountsWhatIsDueThisYearEnd() {
    let board = SampleBoard()
    #expect(board.lines[1].contains("年内到期 24  未核 24  剩 38 天"))
  }

  @Test func nextUnreviewedGoesSoonestDueFirst() {
    var board = SampleBoard()
    board.press("m", "n")
    #expect(board.state.home.cursor == .record(RecordID("T20")!))
    board.press("m", "n")
    #expect(board.state.home.cursor == .record(RecordID("T30")!))
  }

  @Test func panesStandAtTheSameArea() {
    var board = SampleBoard()
    board.press(":", "text:T30", "Escape")
    for _ in 0..<30 where board.state.home.area != 3 { board.press(">") }
    #expect(board.lines.contains { $0.contains("指标 6/33 · 三 和合共生") })
    #expect(board.lines.contains { $0.contains("成果 4/17 · 三 和合共生") })
  }

  @Test func areaWithoutRecordsOfAKindSaysSo() {
    var board = SampleBoard()
    board.press("8")
    #expect(board.screen.contains("本领域无指标"))
    #expect(board.screen.contains("本领域无成果"))
  }

  @Test func escapeComesBackToTheVerySameScreen() {
    var board = SampleBoard(width: 80, height: 24)
    board.press("j", "j", "C-d", "/", "text:市", "Enter")
    let before = board.screen
    board.press("Enter", "1", "j", "Enter", "Tab", "Enter")
    #expect(board.state.pages.count >= 3)
    while !board.state.pages.isEmpty { board.press("Escape") }
    #expect(board.screen == before)
  }

  @Test func departmentFilterNarrowsEveryPaneAndSaysItself() {
    var board = SampleBoard()
    board.press("u", "text:市林水局", "Enter")
    #expect(board.lines.contains { $0.contains("任务 16/79 · 市林水局 ×") })
    #expect(board.lines.filter { $0.contains("市林水局 ×") }.count == 3)
    board.press("c")
    #expect(!board.screen.contains("市林水局 ×"))
  }

  @Test func linpingHasAPageAlthoughThePlanNeverNamesIt() {
    var board = SampleBoard()
    board.press(":", "text:lp", "Enter")
    #expect(board.screen.contains("临平区政府"))
    #expect(board.screen.contains("30 项举措、33 项指标、79 项任务均需"))
  }

  @Test func findingByInitialsShowsTheHitAndHowMany() {
    var board = SampleBoard()
    board.press("/", "text:hmcs")
    #expect(board.cursorLine.contains("hmcs"))
    #expect(board.screen.contains("T45  全域海绵城市建设"))
    #expect(board.screen.contains("任务 1/79"))
    board.press("Escape")
    #expect(board.screen.contains("任务 79"))
  }

  @Test func typedConditionsNarrowToo() {
    var board = SampleBoard()
    board.press("/", "text:牵头:市建委", "Enter")
    #expect(board.screen.contains("任务 8/79"))
  }

  @Test func filterThatFitsNothingLeavesAnEmptyPane() {
    var board = SampleBoard()
    board.press("/", "text:不存在的词")
    #expect(board.screen.contains("没有符合的条目"))
    board.press("Enter", "j", "G", "m", "Enter", "n")
    #expect(board.state.pages.isEmpty)
  }

  @Test func digitsChooseAnAreaOnListsAndAUnitOnPages() {
    var board = SampleBoard()
    board.press("3")
    #expect(board.state.home.filter.area == 3)
    board.press("Enter", "1")
    guard case .unit = board.state.page?.id else {
      Issue.record("no unit page")
      return
    }
  }

  @Test func fullWidthKeysCountAsWhatTheyReplace() {
    var board = SampleBoard()
    _ = board.send(.key(KeyPress(.character("？"))))
    #expect(board.screen.contains("帮助"))
    board.press("Escape")
    _ = board.send(.key(KeyPress(.character("："))))
    #expect(board.screen.contains("命令"))
    board.press("Escape")
    let effects = board.send(.key(KeyPress(.character("ｍ"))))
    #expect(effects.contains { if case .append = $0 { true } else { false } })
  }

  @Test func escapeAndAKeyCloseTogetherAreBothTaken() {
    var board = SampleBoard()
    board.press("Enter")
    let row = board.state.home.cursor
    board.press("M-j")
    #expect(board.state.pages.isEmpty)
    #expect(board.state.home.cursor != row)
  }

  @Test func spaceNeverSigns() {
    var board = SampleBoard()
    for _ in 0..<5 { _ = board.send(.key(KeyPress(.character("\u{3000}")))) }
    board.press("Space", "Enter", "Space", "Space")
    #expect(!board.effects.contains { if case .append = $0 { true } else { false } })
    #expect(board.state.selection.count == 6)
  }

  @Test func pastedTextIsASearchAndNotCommands() {
    var board = SampleBoard()
    let effects = board.send(.paste("mmqQ\nz"))
    #expect(effects.isEmpty)
    #expect(board.state.home.filter.text == "mmqQ")
  }

  @Test func languageSwitchesAndIsKept() {
    var board = SampleBoard()
    #expect(board.press("L") == [.keepLanguage(.english)])
    #expect(board.screen.contains("Tasks 79"))
    #expect(board.screen.contains("征求意见稿"))
  }

  @Test func themeIsShownWhileChoosingAndKeptOnEnter() {
    var board = SampleBoard()
    board.press("T")
    #expect(board.press("Down") == [.showTheme("longjing-spring")])
    #expect(board.press("Escape") == [.showTheme("moonlit-pools")])
    board.press("T", "Down")
    #expect(board.press("Enter") == [.showTheme("longjing-spring"), .keepTheme("longjing-spring")])
  }

  @Test func citationQuotesPlanPlaceAndWording() {
    var board = SampleBoard()
    let effects = board.press(":", "text:T18", "Enter", "y")
    guard case .copy(let text) = effects.last else {
      Issue.record("nothing copied")
      return
    }
    #expect(text.hasPrefix("《杭州市打造美丽中国建设样本实施方案（征求意见稿）》附件2任务清单第18项\n"))
    #expect(text.contains("任务目标安排：到2027年，新增污水处理能力22.2万吨/日"))
    #expect(text.hasSuffix("责任单位：市生态环境局、市建委、市综合执法局"))
  }

  @Test func everyHelpEntryRunsWithoutHarm() {
    for context in [[], ["Enter"], ["Enter", "1"], ["g", "u"], ["g", "a"], ["g", "h"]] {
      var count = 1
      var index = 0
      while index < count {
        var board = SampleBoard(width: 80, height: 24)
        for key in context { board.press(key) }
        board.press("?")
        guard case .list(let list) = board.state.overlay else {
          Issue.record("no help")
          return
        }
        count = list.items.count
        _ = board.state.choose(index, in: list)
        _ = board.state.draw()
        index += 1
      }
    }
  }

  @Test(arguments: [
    (0, 0), (1, 1), (2, 50), (39, 9), (40, 10), (41, 11), (99, 12), (100, 13), (150, 10),
    (300, 100),
  ])
  func noSizeBreaksAnyScreen(size: (Int, Int)) {
    for keys in GoldenScreenTests.screens {
      var board = SampleBoard(width: 100, height: 30)
      for key in keys.1 { board.press(key) }
      _ = board.send(.resize(Size(width: size.0, height: size.1)))
      let grid = board.state.draw()
      #expect(grid.size == Size(width: size.0, height: size.1))
      board.press("j", "PgDn", "k", "Tab", "End")
      _ = board.state.draw()
    }
  }

  @Test func aUnitIsNarrowedToWhatItLeads() {
    var board = SampleBoard()
    board.press("u", "text:市建委", "Enter")
    #expect(board.screen.contains("任务 20/79 · 市建委 ×"))
    board.press("f", "l")
    #expect(board.screen.contains("任务 8/79 · 市建委 列首* ×"))
    board.press("f", "l")
    #expect(board.screen.contains("任务 20/79 · 市建委 ×"))
    board.press("f", "l", "c", "f")
    #expect(!board.screen.contains("列首*的"))
  }
}
