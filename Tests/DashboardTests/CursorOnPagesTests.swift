import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// The cursor of pages that are lists: it stays with its row, and when that goes it goes on to
/// the one that followed.
@Suite struct CursorOnPagesTests {
  /// The ids of the items of the page on top, and which of them the keys are on.
  private func items(_ board: SampleBoard) -> (ids: [ItemID], focus: Int?) {
    guard let page = board.state.page else { return ([], nil) }
    return (board.state.content(of: page.id, width: board.state.pageWidth).ids, page.focus)
  }

  private func item(_ board: SampleBoard) -> ItemID? {
    let items = items(board)
    return items.focus.map { items.ids[$0] }
  }

  /// Puts the keys on the n-th record of the page.
  private func go(to number: Int, _ board: inout SampleBoard) {
    board.press("Home")
    for _ in 0..<200 where board.state.subject == nil { board.press("j") }
    for _ in 0..<number { board.press("j") }
    for _ in 0..<200 where board.state.subject == nil { board.press("j") }
  }

  @Test(arguments: [
    ["w", "d"], ["w", "d", "s", "a"], ["w", "d", "s", "u"], ["w", "3", "d"], ["w", "d", "t"],
    ["w", "B"], ["w", "g", "x", "j", "l", "Enter"], ["f", "r", "d"], ["w", "g", "n"],
  ])
  func aMarkInAListHandsTheCursorOn(keys: [String]) throws {
    var board = FilledBoard.make()
    for key in keys { board.press(key) }
    for number in [0, 3, 4] {
      go(to: number, &board)
      for _ in 0..<3 {
        let before = items(board)
        guard let focus = before.focus, let subject = board.state.subject,
          RecordKind.reviewable.contains(subject.kind)
        else { break }
        board.press("m")
        let after = items(board)
        let here = item(board)
        if after.ids.isEmpty { break }
        // Its own row, if that is still there; else the first one behind it that is.
        let wanted =
          before.ids[focus...].first(where: after.ids.contains)
          ?? before.ids[..<focus].last(where: after.ids.contains)
        #expect(here == wanted, "\(keys) \(subject)")
      }
    }
  }

  /// A row stays where rows come before it: the record of changes grows at its top.
  @Test(arguments: [["g", "r"], ["H"]])
  func whatIsAddedAboveLeavesTheCursorOnItsRow(keys: [String]) throws {
    var board = FilledBoard.make()
    for key in keys { board.press(key) }
    go(to: 5, &board)
    let before = try #require(item(board))
    let subject = board.state.subject
    for key in ["m", "m", "m", "z", "z", "Z"] {
      board.press(key)
      #expect(item(board) == before, "after \(key)")
      #expect(board.state.subject == subject)
    }
  }

  @Test(arguments: [["g", "a"], ["U"], ["g", "u"], ["w", "g", "a"]])
  func pagesThatHomesFilterDoesNotNarrowKeepTheRowMarkedOnThem(keys: [String]) {
    for size in [(120, 36), (80, 24), (44, 12)] {
      var board = FilledBoard.make(width: size.0, height: size.1)
      for key in keys { board.press(key) }
      go(to: 4, &board)
      let subject = board.state.subject
      let before = item(board)
      board.press("m", "m", "z")
      #expect(board.state.subject == subject)
      #expect(item(board) == before)
    }
  }

  @Test func undoOnAListBringsTheCursorBackToItsRow() throws {
    for keys in [["w", "d"], ["w", "B"], ["w", "d", "s", "u"]] {
      var board = FilledBoard.make()
      for key in keys { board.press(key) }
      go(to: 2, &board)
      let before = try #require(board.state.subject)
      board.press("m")
      #expect(board.state.subject != before)
      board.press("End", "z")
      #expect(board.state.subject == before, "\(keys)")
    }
  }

  @Test func aMarkOnARecordsOwnPageHandsOnTheCursorOfTheListBelow() throws {
    var board = SampleBoard()
    board.press("w", "j", "j")
    let rows = board.state.rows(of: .task).ids
    let here = try #require(board.state.home.cursor.flatMap { rows.firstIndex(of: $0) })
    board.press("Enter", "m", "Escape")
    #expect(board.state.home.cursor == rows[here + 1])
    board.press("z", "Enter", "m", "z", "Escape")
    #expect(board.state.home.cursor == rows[here])
  }

  @Test func markAndNextOnTheDuePagePassNone() {
    var plain = SampleBoard()
    var board = SampleBoard()
    plain.press("d")
    board.press("w", "d")
    for _ in 0..<20 {
      #expect(board.state.subject == plain.state.subject)
      plain.press("m", "n")
      board.press("m", "n")
    }
  }

  @Test func aPageComesBackScrolledAsItWasLeft() {
    var board = FilledBoard.make(width: 80, height: 24)
    board.press(":", "text:T17", "Enter", "Tab", "PgDn")
    let before = board.screen
    board.press("Enter", "PgDn", "Escape")
    #expect(board.screen == before)
  }
}
