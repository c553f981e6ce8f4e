import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// Several plans on one board.
@Suite struct ShelfTests {
  @Test(
    arguments: [(80, 24), (120, 36)],
    [
      ("shelf-plans", []),
      ("shelf-rows", ["Tab"]),
      ("shelf-find", ["/", "text:hmcs"]),
      ("shelf-found-plans", ["/", "text:hmcs", "Enter", "Tab"]),
      ("shelf-due", ["d", "Down", "Down"]),
      ("shelf-marked", ["d", "m", "Down", "m"]),
      ("shelf-help", ["?"]),
      ("shelf-record", ["/", "text:hmcs", "Enter", "Down", "Enter"]),
    ] as [(String, [String])])
  func screenIsAsRecorded(size: (Int, Int), screen: (String, [String])) throws {
    var board = ShelfBoard.open(width: size.0, height: size.1)
    for key in screen.1 { board.press(key) }
    try Golden.check(board, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test func aPlanOpensAsTheBoardAndIsLeftWhereItWasOpened() {
    var board = ShelfBoard.open()
    board.press("Down", "Enter")
    #expect(board.state.plan.id == PlanID("c0002"))
    #expect(board.lines[0].contains("青州市"))
    board.press("Enter")
    #expect(board.lines[0].contains("全部计划 › 青州市 › T"))
    board.press("Escape", "Escape")
    #expect(board.state.isAtShelf)
    #expect(board.cursorLine.contains("c0002"))
    board.press("Enter", "q")
    #expect(board.state.isAtShelf)
    #expect(board.press("q").contains(.quit))
  }

  @Test func aRecordOpenedFromTheRowsLeadsBackToThem() {
    var board = ShelfBoard.open()
    board.press("/", "text:hmcs", "Enter", "Down", "Down")
    let line = board.cursorLine
    board.press("Enter")
    #expect(board.state.page?.id == .record(RecordID(.task, 45)))
    board.press("1", "Escape", "Escape")
    #expect(board.state.isAtShelf)
    #expect(board.cursorLine == line)
  }

  @Test func aPlanThatCannotBeReadSaysWhyAndStaysClosed() {
    var board = ShelfBoard.open()
    board.press("Down", "Down")
    #expect(board.cursorLine.contains("units.json"))
    board.press("Enter")
    #expect(board.state.isAtShelf)
    #expect(board.lines.last?.contains("c0003 打不开") == true)
    #expect(board.lines.last?.contains("units.json") == true)
  }

  @Test func marksGoToTheirOwnPlanAndAreUndoneTogether() {
    var board = ShelfBoard.open()
    board.press("d", "Space", "Down", "Space")
    let effects = board.press("m")
    guard let drafts = effects.first?.batch?.drafts else {
      Issue.record("nothing to write")
      return
    }
    #expect(drafts.count == 2)
    #expect(Set(drafts.compactMap(\.plan)).count >= 1)
    #expect(board.state.shelf?.total?.reviewed == 2)
    board.press("z")
    #expect(board.state.shelf?.total?.reviewed == 0)
    board.press("Z")
    #expect(board.state.shelf?.total?.reviewed == 2)
  }

  @Test func aBatchOverTwoPlansIsTakenBackInBoth() {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter")
    board.press("Space", "Space", "m")
    #expect(board.state.shelf?.registers.count == 2)
    #expect(board.state.shelf?.total?.reviewed == 2)
    guard let drafts = board.press("z").first?.batch?.drafts else {
      Issue.record("nothing to write")
      return
    }
    #expect(Set(drafts.compactMap(\.plan)).count == 2)
    #expect(board.state.shelf?.total?.reviewed == 0)
  }

  @Test func aMarkMadeInAPlanCountsAbove() {
    var board = ShelfBoard.open()
    board.press("Enter", "m", "Escape")
    #expect(board.state.isAtShelf)
    #expect(board.lines[1].contains("已核 1/316"))
    #expect(board.cursorLine.contains("1/79"))
    board.press("w", "Tab")
    #expect(board.state.shelf?.found != nil, "what is reviewed is narrowed away")
  }

  @Test func whatIsNarrowedAboveIsNarrowedInThePlan() {
    var board = ShelfBoard.open()
    board.press("/", "text:hmcs", "Enter", "Tab")
    #expect(board.lines.contains { $0.contains("符合") })
    board.press("Enter")
    #expect(board.state.home.filter.text == "hmcs")
    board.press("c", "Escape")
    #expect(board.state.home.filter.text == "hmcs", "above nothing has changed")
  }

  @Test func aUnitOfAnyPlanNarrowsAllOfThem() {
    var board = ShelfBoard.open()
    board.press("u", "text:qzssthjj", "Enter")
    #expect(board.state.home.filter.unit == UnitID("青州市生态环境局"))
    #expect((board.state.shelf?.found?.count ?? 0) > 30)
    #expect(board.state.cursorPlan == 1)
    board.press("/", "text:牵头:青州市生态环境局 是:未核", "Enter")
    #expect((board.state.shelf?.found?.count ?? 0) > 5)
  }

  @Test func aRecordIsReachedByItsQualifiedID() {
    var board = ShelfBoard.open()
    board.press(":", "text:c0004/t18", "Enter")
    #expect(board.state.plan.id == PlanID("c0004"))
    #expect(board.state.page?.id == .record(RecordID(.task, 18)))
  }

  @Test func anOldAnswerIsDropped() {
    var board = ShelfBoard.open()
    let finder = board.finder
    board.finder = nil
    board.press("/", "text:海")
    let old = board.state.shelfRequest
    board.press("text:绵")
    board.finder = finder
    guard let old else {
      Issue.record("nothing was asked")
      return
    }
    _ = board.state.update(.found(ShelfAnswer(number: old.number, rows: [1, 2], isComplete: true)))
    #expect(board.state.shelf?.found != [1, 2])
    #expect(board.screen.contains("查找中"))
  }

  @Test func typingNeverWaits() {
    var board = ShelfBoard.open()
    board.finder = nil
    board.press("/", "text:hmcs")
    #expect(board.state.home.filter.text == "hmcs")
    #expect(board.screen.contains("hmcs"))
  }

  @Test func whatSpelledWordsNeedIsMadeBeforeTheyAreTyped() {
    var board = ShelfBoard.open()
    #expect(board.press("/") == [.readySpelling])
    #expect(board.press("text:h").contains(.search))
    var single = SampleBoard()
    #expect(single.press("/").isEmpty)
  }

  @Test func aKeyThatWouldDoNothingIsNotHinted() {
    var board = ShelfBoard.open()
    board.press("Tab")
    #expect(board.cursorLine.contains("M1.1") && !board.screen.contains("Space"))
    board.press("End")
    while !board.cursorLine.contains(" O1") && board.state.cursorRow ?? 0 > 0 { board.press("Up") }
    #expect(board.screen.contains("Space"))
  }

  @Test func packingShowsHowFarItIs() {
    var board = ShelfBoard.open(width: 80, height: 24)
    board.state = BoardState(
      shelf: ShelfState(), options: board.state.options, size: Size(width: 80, height: 24))
    #expect(board.screen.contains("正在查找计划"))
    _ = board.state.update(.packing(done: 50, of: 200))
    #expect(board.screen.contains("正在整理 50/200"))
    #expect(board.screen.contains("███"))
    _ = board.state.update(.shelfUnavailable("多份计划无法整理：/x：磁盘已满"))
    #expect(board.screen.contains("磁盘已满"))
    #expect(board.press("q").contains(.quit))
  }

  @Test func plansReadAgainKeepThePlaceOfTheCursor() {
    var board = ShelfBoard.open()
    board.press("Down", "Down", "Down")
    board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
    #expect(board.cursorLine.contains("c0004"))
    board.press("Enter")
    board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
    #expect(board.state.plan.id == PlanID("c0004"))
    #expect(!board.state.isAtShelf)
  }

  @Test(arguments: [(1, 1), (39, 9), (40, 10), (44, 11), (60, 13), (200, 60), (20, 3)])
  func anyWindowWillDo(_ width: Int, _ height: Int) {
    var board = ShelfBoard.open(width: width, height: height)
    for key in ["Down", "Tab", "PgDn", "End", "d", "m", "/", "text:水", "Enter", "u", "Escape", "?"]
    {
      board.press(key)
      #expect(board.state.draw().size == Size(width: width, height: height))
    }
  }
}
