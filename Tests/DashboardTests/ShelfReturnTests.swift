import PlanModel
import Testing

@testable import Dashboard

/// Coming back among many plans to exactly where one was.
@Suite struct ShelfReturnTests {
  /// What the line under the cursor says, and how far the list is scrolled.
  private func place(_ board: SampleBoard) -> [String] {
    [
      "\(board.state.shelf?.level ?? .plans)", "\(board.state.cursorRow ?? -1)", board.cursorLine,
      "\(board.state.shelf?.tops ?? .init())", board.lines[1],
    ]
  }

  @Test(arguments: [
    ["/", "text:hmcs", "Escape"], ["/", "text:没有这样的词", "Escape"],
    ["/", "text:hmcs", "BSpace", "Escape"], ["d", "Escape"], ["d", "End", "Escape"],
    ["B", "Escape"], ["B", "Down", "Down", "Escape"], ["d", "B", "Escape"], ["n", "n", "Escape"],
  ])
  func escapeComesBackToTheRowAndItsLine(_ keys: [String]) {
    var board = ShelfBoard.open()
    board.press("Tab", "PgDn", "PgDn", "Down")
    let before = place(board)
    for key in keys { board.press(key) }
    #expect(place(board) == before, "\(keys)")
    #expect(board.state.home.filter.isEmpty)
  }

  @Test func escapeComesBackToThePlans() {
    var board = ShelfBoard.open()
    board.press("Down", "Down", "Down")
    let before = place(board)
    board.press("d", "Down", "Escape")
    #expect(place(board) == before)
    board.press("/", "text:hmcs", "Escape")
    #expect(place(board) == before)
  }

  @Test func theNextNotReviewedIsTheSoonestDueOfAllPlans() {
    var board = ShelfBoard.open()
    board.press("Tab", "n")
    #expect(board.state.shelf?.order == .due)
    let first = board.cursorLine
    #expect(first.contains("剩38天"), "\(first)")
    board.press("n")
    #expect(board.cursorLine != first && board.cursorLine.contains("剩38天"))
    board.press("N")
    #expect(board.cursorLine == first)
  }

  @Test func aKeyOfOnePlanSaysSo() {
    var board = ShelfBoard.open()
    for key in ["b", "R", "e"] {
      board.press("Tab", key)
      #expect(board.lines.last?.contains("要在一份计划里做") == true, "\(key)")
    }
  }

  @Test func anIDAloneIsOfferedForEachPlan() {
    var board = ShelfBoard.open()
    board.press(":", "text:t18")
    #expect(board.screen.contains("c0001/T18") && board.screen.contains("c0005/T18"))
    board.press("Down", "Enter")
    #expect(board.state.plan.id == PlanID("c0002"))
    #expect(board.state.page?.id == .record(RecordID(.task, 18)))
  }

  @Test func inOnePlanASearchThatIsDroppedLeavesNoTrace() {
    var board = SampleBoard()
    board.press("Down", "Down", "Down")
    let before = board.screen
    for word in ["text:hmcs", "text:没有这样的词"] {
      board.press("/", word, "Escape")
      #expect(board.screen == before)
    }
  }
}
