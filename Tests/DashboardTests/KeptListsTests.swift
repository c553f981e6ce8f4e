import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What the board keeps from key to key shows nothing else than what it would work out anew.
@Suite struct KeptListsTests {
  /// Journeys that each change one thing something kept depends on, and come back.
  static let journeys: [[String]] = [
    ["w", "w"], ["s", "d", "j", "s", "a"], ["L"], ["L", "L"], ["5", "0"],
    ["u", "text:jw", "Enter"],
    ["/", "text:海绵", "Enter"], ["/", "text:hm", "Escape"], ["c"], ["f", "u"], ["Escape"],
    ["d", "j", "Space", "j"], ["d", "t", "+", ">", "-"], ["d", "s", "u"], ["d", "Enter", "Escape"],
    ["B", "<", "j", ">"], ["H", "<", ">"], ["g", "x", "s", "o", "s", "p", "l", "Enter"],
    ["g", "u", "j"],
    ["Enter", "1", "Escape"], ["Enter", ">", "Escape"], ["U"], ["m"], ["z"], ["Z"], ["n", "m"],
    ["Tab"], ["h", "j"], ["PgDn"], ["G"], ["Home"], ["Space", "Space", "m"], ["R"], ["A"],
    [",", "Down", "Enter", "Escape"], ["v"], ["g", "n"], ["g", "r"], ["i"], ["?", "Escape"],
  ]

  @Test(arguments: 1...6)
  func aKeptScreenIsTheScreenWorkedOutAnew(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var board = seed % 2 == 0 ? FilledBoard.make(width: 80, height: 24) : SampleBoard()
    board.check("at the start")
    for _ in 0..<60 {
      switch random.next() % 12 {
      case 0:
        let sizes = [(80, 24), (120, 36), (160, 48), (99, 30), (60, 14), (30, 8)]
        let (width, height) = sizes[Int(random.next() % UInt64(sizes.count))]
        _ = board.send(.resize(Size(width: width, height: height)))
        board.check("\(width)×\(height)")
      case 1:
        let message = board.happening(random.next())
        _ = board.state.update(message)
        board.check("\(message)".prefix(40))
      default:
        for key in Self.journeys[Int(random.next() % UInt64(Self.journeys.count))] {
          board.press(key)
          board.check("after \(key)")
        }
      }
    }
  }

  /// Each of these on its own, from home: a walk could miss one.
  @Test(arguments: journeys)
  func nothingKeptOutlivesWhatItDependsOn(keys: [String]) {
    for first in [[], ["d"], ["g", "x"], ["Enter"]] {
      var board = FilledBoard.make()
      for key in first { board.press(key) }
      for key in keys {
        board.press(key)
        board.check("\(first) \(keys) after \(key)")
      }
    }
  }

  @Test func whatHappensOutsideIsSeen() {
    for first in [[], ["d"], ["B"], ["g", "x"], ["H"], ["Enter"], ["g", "n"]] {
      var board = FilledBoard.make()
      for key in first { board.press(key) }
      for number in 0..<6 {
        _ = board.state.update(board.happening(UInt64(number)))
        board.check("\(first) happening \(number)")
      }
      _ = board.send(.resize(Size(width: 80, height: 24)))
      board.check("\(first) resized")
    }
  }

  @Test func aCursorMoveWorksNothingOutAgain() throws {
    var board = FilledBoard.make()
    let lists = try #require(board.state.keptLists)
    board.press("j", "PgDn", "Tab", "Enter", "Escape", "k", "Space", "d", "j", "q")
    #expect(board.state.keptLists === lists)
    board.press("L")
    #expect(board.state.keptLists !== lists)
  }

  @Test func aRecordDiffersAsThePlanSays() {
    let state = SampleBoard().state
    for record in state.plan.records {
      let own = state.plan.differences.filter { $0.seen(from: record.id) != nil }
      #expect(state.plan.differences(of: record.id) == own)
    }
    #expect(!state.plan.differences.isEmpty)
  }

  @Test func aMarkOnItsOwnPageWorksNoListsOut() throws {
    var board = FilledBoard.make()
    board.press("Enter")
    let lists = try #require(board.state.keptLists)
    _ = board.state.update(board.happening(1))
    #expect(board.state.keptLists === lists)
    board.press("q")
    #expect(board.state.keptLists !== lists)
  }

  @Test func anotherOrderIsSeenAtOnce() {
    var state = SampleBoard().state
    let lines = state.rows(of: .task).lines
    state.home.order = .due
    state.keepLists()
    #expect(state.rows(of: .task).lines != lines)
  }

  @Test func aMoveWithoutScrollingKeepsHomeAsItIsDrawn() throws {
    var board = FilledBoard.make(width: 80, height: 24)
    board.press("Home", "j")
    let before = try #require(board.state.keptHome)
    board.press("j", "j", "k")
    #expect(board.state.keptHome?.basis == before.basis)
    #expect(before.grid.cursor == nil)
    board.press("PgDn")
    #expect(board.state.keptHome?.basis != before.basis)
  }

  @Test func aPageIsBuiltOnceForItsKeys() {
    var board = FilledBoard.make()
    board.press("d", "j")
    #expect(board.state.keptPages.contains(.due))
    board.press("Enter", "Escape")
    #expect(board.state.keptPages.contains(.due), "going back comes to what was built")
  }
}

extension SampleBoard {
  /// Compares the screen with the one of a board that has kept nothing.
  func check(_ step: some StringProtocol) {
    var fresh = state
    fresh.keptLists = nil
    fresh.keptPages = KeptPages()
    fresh.keptHome = nil
    fresh.keptShelf = nil
    fresh.keepLists()
    let (kept, anew) = (state.draw(), fresh.draw())
    guard kept != anew else { return }
    let rows = (0..<kept.size.height).filter {
      kept.text(row: $0) != anew.text(row: $0) || kept.roles(row: $0) != anew.roles(row: $0)
    }
    Issue.record(
      """
      \(step): rows \(rows) differ, kept and anew:
      \(kept.text(row: rows.first ?? 0))
      \(anew.text(row: rows.first ?? 0))
      """)
  }

  /// Something that happens outside the board.
  fileprivate func happening(_ number: UInt64) -> Message {
    switch number % 6 {
    case 0: return .journalRead(Array(FilledBoard.events.prefix(Int(number % 97) * 3)))
    case 1: return .today(CalendarDate("2026-12-0\(number % 9 + 1)") ?? SampleBoard.today)
    case 2:
      let plan = SampleBoard.plan
      let records = plan.records.enumerated().filter { $0.offset % 7 != Int(number % 5) }
      return .planRead(
        Plan(
          id: plan.id, head: plan.head, areas: plan.areas, records: records.map(\.element),
          units: plan.units, collectives: plan.collectives, annexes: plan.annexes))
    case 3: return .planRead(SampleBoard.plan)
    case 4: return .journalUnavailable("满")
    default: return .journalRead(FilledBoard.events)
    }
  }
}
