import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// Views that reach over all plans: the axis, the table, what was done, what changed, what
/// differs, an earlier day.
@Suite struct ShelfPagesTests {
  /// A board on which something was done in three plans.
  private static func used(width: Int = 120, height: Int = 36) -> SampleBoard {
    var board = ShelfBoard.open(width: width, height: height)
    board.press("/", "text:T45", "Enter", "Space", "Space", "m", "c")
    board.press("/", "text:c0005/T18", "Escape", "Tab", "End", "Enter", "m", "q")
    return board
  }

  @Test(
    arguments: [(80, 24), (120, 36)],
    [
      ("shelf-axis", ["t", "Down", "Down"]), ("shelf-matrix", ["g", "x", "Down", "l"]),
      ("shelf-history", ["g", "r"]), ("shelf-changes", ["H", "Down"]),
      ("shelf-differs", ["g", "n", "Down"]),
    ] as [(String, [String])])
  func screenIsAsRecorded(size: (Int, Int), screen: (String, [String])) throws {
    var board = Self.used(width: size.0, height: size.1)
    for key in screen.1 { board.press(key) }
    try Golden.check(board, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test func whatWasDoneOpensItsRecordAndComesBack() {
    var board = Self.used()
    board.press("g", "r", "Down")
    #expect(board.lines[0].contains("全部计划 › 操作记录"))
    let line = board.cursorLine
    board.press("Enter")
    #expect(board.state.plan.id != PlanID(""))
    #expect(board.state.page?.id == .record(RecordID(.task, 45)))
    board.press("Escape")
    #expect(board.state.isAtShelf)
    #expect(board.cursorLine == line)
    board.press("Escape")
    #expect(board.state.pages.isEmpty)
    #expect(board.state.isAtShelf)
  }

  @Test func whatIsSavedIsCalledByItsPlan() {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter", "Space", "Space", "m")
    #expect(board.lines.last?.contains("c0001/T45 c0002/T45 已核") == true)
    board.press("z")
    #expect(board.lines.last?.hasPrefix(" 已撤销 c0001/T45 c0002/T45 · ") == true)
    board.press("c", "Home", "Enter", "m")
    #expect(board.state.plan.id == PlanID("c0001"))
    #expect(board.lines.last?.contains("c0001/") == false, "in a plan the id is enough")
  }

  @Test func aRowOfAPageIsMarkedInItsPlan() {
    var board = Self.used()
    board.press("g", "r", "End")
    let before = board.state.shelf?.total?.reviewed
    guard let drafts = board.press("m").first?.batch?.drafts else {
      Issue.record("nothing to write")
      return
    }
    #expect(drafts.map(\.action) == [.unreview])
    #expect(drafts.first?.plan == PlanID("c0001"))
    #expect(board.state.shelf?.total?.reviewed == (before ?? 0) - 1)
  }

  @Test func theTableCountsWhatIsListed() throws {
    let shelf = ShelfBoard.pack
    var wanted: [[Int]] = []
    for place in 0..<shelf.planCount {
      guard let plan = shelf.open(place) else { continue }
      wanted.append((1...9).map { area in plan.records.count { $0.area == area } })
    }
    let all = ShelfMatrix(shelf, nil)
    #expect(all.rows.map { Array($0.cells[1...9]) } == wanted)
    #expect(all.rows.reduce(0) { $0 + $1.total } == shelf.rowCount)

    var board = ShelfBoard.open()
    board.press("/", "text:水", "Enter", "g", "x")
    let found = try #require(board.state.shelf?.found)
    #expect(ShelfMatrix(shelf, found).rows.reduce(0) { $0 + $1.total } == found.count)
    #expect(found.count < shelf.rowCount)
    let totals = board.lines.dropFirst(4).prefix(4).compactMap { line in
      line.split(separator: " ").last.flatMap { Int($0) }
    }
    #expect(totals.reduce(0, +) == found.count)
    board.press("c")
    #expect(board.lines[4].hasSuffix(" 169"))
    board.press("3")
    #expect(board.lines[4].hasSuffix(" 28"), "a figure narrows to its area")
  }

  @Test func aCellOfTheTableOpensItsArea() {
    var board = ShelfBoard.open()
    board.press("g", "x", "Down", "l", "l", "Enter")
    #expect(board.state.plan.id == PlanID("c0002"))
    #expect(board.state.page?.id == .area(2))
    board.press("Escape")
    #expect(board.state.page?.id == .matrix)
    #expect(board.state.isAtShelf)
    board.press("h", "h", "Enter")
    #expect(board.state.plan.id == PlanID("c0002"))
    #expect(board.state.pages.isEmpty)
    board.press("Escape")
    #expect(board.state.page?.id == .matrix)
  }

  @Test func whatDiffersIsShownPlanByPlan() {
    var board = ShelfBoard.open()
    board.press("g", "n")
    let counts = (0..<ShelfBoard.pack.planCount).map { ShelfBoard.pack.plan(at: $0).differences }
    #expect(board.lines[0].hasSuffix("\(counts.reduce(0, +)) 处"))
    board.press("Enter")
    #expect(board.state.page?.id == .differs)
    #expect(board.lines[0].hasSuffix("\(counts.max() ?? 0) 处"))
    board.press("Escape")
    #expect(board.state.isAtShelf)
    #expect(board.state.page?.id == .differs)
  }

  @Test func changesAreThoseOfThePeriodAndOfWhatIsListed() {
    var board = Self.used()
    board.press("H")
    #expect(board.lines[1].contains("标核 3"))
    board.press("/", "text:T45", "Enter")
    #expect(board.lines[1].contains("标核 2"))
    _ = board.state.update(.today(CalendarDate("2026-12-02") ?? SampleBoard.today))
    #expect(board.lines[3].contains("没有变化"))
    board.press("<")
    #expect(board.lines[1].contains("标核 2"))
  }

  @Test func anEarlierDayIsSeenOverAllPlans() {
    var board = Self.used()
    #expect(board.state.shelf?.total?.reviewed == 3)
    board.press("@", "text:2026-11-22", "Enter")
    #expect(board.lines[0].contains("截至 2026-11-22"))
    #expect(board.state.shelf?.total?.reviewed == 0)
    board.press("m")
    #expect(board.lines.last?.contains("@ 回到今天") == true)
    board.press("Home", "Enter")
    #expect(board.state.plan.id == PlanID("c0001"))
    #expect(board.lines[1].contains("已核 0/79"))
    board.press("Escape", "@", "C-u", "Enter")
    #expect(board.state.shelf?.total?.reviewed == 3)
  }

  @Test func theAxisOpensInOrderOfDatesAndCloses() {
    var board = ShelfBoard.open()
    board.press("t")
    #expect(board.state.shelf?.level == .rows)
    #expect(board.state.shelf?.order == .due)
    #expect(board.lines[2].contains("┃"))
    #expect(board.cursorLine.contains("●"))
    let narrow = board.lines[3]
    board.press("+")
    #expect(board.lines[3] != narrow)
    board.press("-")
    #expect(board.lines[3] == narrow)
    board.press("Escape")
    #expect(!board.lines[2].contains("┃"))
    #expect(board.state.shelf?.level == .rows)
    board.press("+")
    #expect(board.lines.last?.contains("先按 t") == true)
  }

  @Test func theAxisShowsWhatTheOpenPlanShows() throws {
    var board = ShelfBoard.open(width: 160, height: 36)
    board.press("t")
    let axis = try #require(board.state.shelfAxis)
    for row in stride(from: 0, to: ShelfBoard.pack.rowCount, by: 7) {
      let summary = ShelfBoard.pack.row(at: row)
      let plan = try #require(ShelfBoard.pack.open(summary.plan))
      let record = try #require(plan.record(summary.id))
      let items = Register().standing(of: record, on: SampleBoard.today, period: .month).items
      var own = AxisRow(axis, today: SampleBoard.today)
      own.draw(
        summary.dueYears, isYearly: summary.isYearly, undated: summary.isUndated ? "无时限" : nil)
      var whole = AxisRow(axis, today: SampleBoard.today)
      whole.draw(items, figures: false, undated: "无时限")
      if items.isEmpty { continue }
      #expect(own.spans(at: 0) == whole.spans(at: 0), "\(summary.id)")
    }
  }
}
