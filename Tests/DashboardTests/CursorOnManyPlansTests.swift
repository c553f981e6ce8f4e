import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// The cursor among the rows of many plans, whose answers come later than the marks.
@Suite struct CursorOnManyPlansTests {
  /// The rows listed, and the one the cursor is on.
  private func rows(_ board: SampleBoard) -> (all: [Int], here: Int?) {
    guard let shelf = board.state.shelf else { return ([], nil) }
    return ((0..<shelf.listedRows).compactMap(shelf.row(at:)), board.state.cursorRow)
  }

  @Test(arguments: [
    ["w"], ["d", "w"], ["w", "/", "text:水", "Enter"], ["d", "w", "/", "text:建", "Enter"],
    ["w", "/", "text:T45", "Enter"], ["d", "/", "text:是:未核", "Enter"],
  ])
  func aMarkHandsTheCursorToTheRowThatFollowed(keys: [String]) throws {
    var board = ShelfBoard.open()
    board.press("Tab")
    for key in keys { board.press(key) }
    for _ in 0..<4 {
      board.press("PgDn", "Down", "Down")
      for _ in 0..<400 where !board.state.isOnReviewableRow { board.press("Up") }
      let before = rows(board)
      let here = try #require(before.here)
      let place = try #require(before.all.firstIndex(of: here))
      if before.all.count < 2 { break }
      let wanted = place + 1 < before.all.count ? before.all[place + 1] : before.all[place - 1]
      board.press("m")
      #expect(rows(board).here == wanted, "\(keys)")
      board.press("z")
      #expect(rows(board).here == here, "\(keys)")
      board.press("Z")
      #expect(rows(board).here == wanted, "\(keys)")
    }
  }

  @Test func unmarkingAmongTheReviewedHandsItOn() throws {
    var board = ShelfBoard.open()
    board.press("d", "Space", "Space", "Space", "Space", "m", "f", "r")
    #expect(rows(board).all.count == 4)
    let wanted = rows(board).all[2]
    board.press("Home", "Down", "m")
    #expect(rows(board).all.count == 3)
    #expect(rows(board).here == wanted)
  }

  @Test func ticksOverSeveralPlansHandItToTheFirstThatIsLeft() {
    var board = ShelfBoard.open()
    board.press("w", "Tab", "/", "text:T45", "Enter", "w", "w", "Home")
    let all = rows(board).all
    board.press("Space", "Space", "Home", "m")
    #expect(rows(board).here == all[2])
    board.press("End", "z")
    #expect(rows(board).here == all[0])
  }

  /// Other boards mark rows above, the row itself, rows below: the cursor stays or is handed on.
  @Test(arguments: ["plan", "due"])
  func whatOthersMarkHandsItOn(order: String) throws {
    var board = ShelfBoard.open()
    board.press(order == "due" ? "d" : "Tab", "w", "Tab", "Tab")
    if order == "plan" { board.press("/", "text:T", "Enter") }
    for _ in 0..<40 { board.press("Down") }
    for _ in 0..<400 where !board.state.isOnReviewableRow { board.press("Down") }
    let before = rows(board)
    let here = try #require(before.here)
    let place = try #require(before.all.firstIndex(of: here))
    let gone = [place - 3, place - 1, place, place + 1, place + 4].map { before.all[$0] }
    let plans = try #require(board.state.shelf?.plans)
    let events = gone.map { row in
      let plan = plans.plan(at: plans.plan(ofRow: row)).id
      return JournalEvent(
        id: EventID("o\(row)"), batch: EventID("o\(row)"), plan: plan,
        record: plans.id(ofRow: row), action: .review(note: nil), actor: Actor(name: "李四"),
        time: 1, localTime: LocalTime(date: SampleBoard.today, minute: 1),
        digest: plans.open(plans.plan(ofRow: row))?.record(plans.id(ofRow: row))?.officialDigest)
    }
    board.perform(board.state.update(.journalRead(events)))
    let after = rows(board)
    let wanted = before.all[(place + 1)...].first(where: after.all.contains)
    #expect(after.here == wanted)
    #expect(!after.all.contains(here))
    let told = "\(board.state.label(ofRow: here)) 已不在此列"
    #expect(board.lines.last?.contains(told) == true)
  }

  @Test func aPlanWithNothingLeftHandsTheCursorToTheNext() throws {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter", "w", "Tab")
    #expect(board.state.shelf?.level == .plans)
    board.press("Home", "Down")
    let plan = try #require(board.state.cursorPlan)
    let plans = try #require(board.state.shelf?.plans)
    let wanted = try #require(board.state.listedPlans?.first { $0 > plan })
    func mark(_ place: Int) -> JournalEvent {
      let id = RecordID(.task, 45)
      return JournalEvent(
        id: EventID("p\(place)"), batch: EventID("p\(place)"), plan: plans.plan(at: place).id,
        record: id, action: .review(note: nil), actor: Actor(name: "李四"), time: 1,
        localTime: LocalTime(date: SampleBoard.today, minute: 1),
        digest: plans.open(place)?.record(id)?.officialDigest)
    }
    // Of the plan before it nothing is left, either.
    board.perform(board.state.update(.journalRead([mark(0)])))
    #expect(board.state.cursorPlan == plan)
    board.perform(board.state.update(.journalRead([mark(0), mark(plan)])))
    #expect(board.state.cursorPlan == wanted)
  }

  @Test func markAndNextPassNone() throws {
    var board = ShelfBoard.open()
    board.press("d", "w", "Home")
    let all = rows(board).all
    let plans = try #require(board.state.shelf?.plans)
    let open = all.filter { RecordKind.reviewable.contains(plans.id(ofRow: $0).kind) }
    board.press("n", "N")
    var marked: [Int] = []
    for _ in 0..<8 {
      marked.append(try #require(board.state.cursorRow))
      board.press("m", "n")
    }
    #expect(marked == Array(open.prefix(8)))
  }

  @Test func plansReadAgainKeepTicksAndRow() throws {
    var board = ShelfBoard.open()
    board.press("d", "Space", "Space", "Down")
    let before = (rows(board), board.state.shelf?.ticks)
    board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
    #expect(rows(board).here == before.0.here)
    #expect(board.state.shelf?.ticks == before.1)
    #expect(before.1?.count == 2)
  }
}
