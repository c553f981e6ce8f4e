import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What is kept of the level of many plans shows nothing else than what would be drawn anew.
@Suite struct ShelfKeepingTests {
  static let keys = [
    "Down", "Down", "Up", "PgDn", "PgUp", "Home", "End", "Tab", "Space", "m", "z", "d", "c", "L",
    "n", "U", "Escape", "t", "+", "-", "H", "g", "x", "r", "3", "0", "/", "text:水", "text:hm",
    "Enter", "u", "q",
  ]

  @Test(arguments: 1...8)
  func aKeptScreenIsTheScreenDrawnAnew(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var board = ShelfBoard.open(width: seed % 2 == 0 ? 80 : 120, height: 24)
    board.press("Tab")
    for _ in 0..<120 {
      let number = Int(random.next() % 100)
      switch number {
      case 0...3:
        let sizes = [(80, 24), (120, 36), (99, 30), (60, 14), (30, 8)]
        let (width, height) = sizes[number]
        _ = board.send(.resize(Size(width: width, height: height)))
        board.check("\(width)×\(height)")
      case 4:
        board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
        board.check("plans read again")
      case 5:
        let events = FilledBoard.events.prefix(Int(random.next() % 40))
        board.perform(board.state.update(.journalRead(Array(events))))
        board.check("journal read")
      case 6:
        let day = CalendarDate("2026-12-0\(random.next() % 9 + 1)") ?? SampleBoard.today
        board.perform(board.state.update(.today(day)))
        board.check("another day")
      default:
        let key = Self.keys[Int(random.next() % UInt64(Self.keys.count))]
        board.press(key)
        board.check("after \(key)")
      }
    }
  }

  @Test func aMoveWithinTheWindowDrawsNoRow() throws {
    var board = ShelfBoard.open(width: 80, height: 24)
    board.press("Tab")
    let window = try #require(board.state.keptShelf?.window)
    board.press("Down", "Down", "Up")
    #expect(board.state.keptShelf?.window == window)
    board.press("PgDn", "PgDn")
    #expect(board.state.keptShelf?.window != window)
  }
}
