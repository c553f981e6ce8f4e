import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// Whoever turns page after page sees every row, up and down, in whole and half pages; the cursor
/// is seen all the way.
@Suite struct PagingTests {
  static let sizes = [
    (40, 10), (44, 11), (60, 14), (70, 20), (80, 24), (100, 10), (100, 30), (120, 24), (120, 36),
    (150, 50), (160, 50), (200, 60),
  ]
  /// Pages depend on less.
  static let pageSizes = [(40, 10), (44, 11), (80, 24), (100, 10), (120, 36), (200, 60)]
  static let ways = [("PgDn", "PgUp"), ("C-d", "C-u")]

  /// Where the board is: what is scrolled how far, and what the keys are on.
  private struct Place: Equatable {
    var home: HomeState
    var page: PageState?
    var overlay: Overlay?
    var cursors: ShelfState.ByLevel?
    var tops: ShelfState.ByLevel?

    init(_ board: SampleBoard) {
      home = board.state.home
      page = board.state.page
      overlay = board.state.overlay
      cursors = board.state.shelf?.cursors
      tops = board.state.shelf?.tops
    }
  }

  /// Presses a key until it does nothing any more, and hands over the board after each.
  private func turn(_ board: inout SampleBoard, _ key: String, _ see: (SampleBoard) -> Void) {
    see(board)
    for _ in 0..<2_000 {
      let before = Place(board)
      board.press(key)
      if Place(board) == before { return }
      see(board)
    }
    Issue.record("\(key) never comes to an end")
  }

  /// Walks down and up again and expects every one of some words to be seen on each way.
  private func expectAll(
    _ words: [String], _ board: inout SampleBoard, in part: (SampleBoard) -> [String],
    _ comment: String
  ) {
    for (down, up) in Self.ways {
      board.press("Home")
      for key in [down, up] {
        var missing = Set(words)
        turn(&board, key) { board in
          let text = part(board).joined(separator: "\n")
          for word in missing where text.contains(word) { missing.remove(word) }
          #expect(isCursorSeen(board), "\(comment) \(key)")
        }
        #expect(missing.isEmpty, "\(comment) \(key): never seen \(missing.sorted().prefix(9))")
      }
      board.press("End")
    }
  }

  /// Whether the terminal's cursor stands on the row the keys are on.
  private func isCursorSeen(_ board: SampleBoard) -> Bool {
    guard let subject = board.state.subject else { return true }
    return board.cursorLine.contains("\(subject) ")
  }

  /// The lines of the pane the keys are in.
  private func pane(_ board: SampleBoard) -> [String] {
    let kind = board.state.lastRecordPane
    guard let pane = board.state.homeLayout.panes.first(where: { $0.kind == kind }) else {
      return []
    }
    let grid = board.state.draw()
    return (pane.body.y..<pane.body.maxY).map { grid.text(row: $0) + " " }
  }

  @Test(arguments: sizes)
  func everyRowOfHomeIsSeen(size: (Int, Int)) {
    for keys in [
      [], ["s", "d"], ["Tab"], ["i"], ["Tab", "Tab"], ["Tab", "Tab", "Tab"], ["w"],
      ["u", "text:市建委", "Enter"], ["s", "d", "/", "text:水", "Enter"], ["3"],
    ] {
      var board = FilledBoard.make(width: size.0, height: size.1)
      for key in keys { board.press(key) }
      let rows = board.state.rows(of: board.state.lastRecordPane).ids.compactMap(\.record)
      expectAll(rows.map { " \($0) " }, &board, in: pane, "\(size) \(keys)")
    }
  }

  @Test(arguments: sizes)
  func everyAreaAndUnitOfTheLeftColumnIsSeen(size: (Int, Int)) {
    guard size.0 >= HomeLayout.columnMinimum else { return }
    var board = SampleBoard(width: size.0, height: size.1)
    board.press("h")
    let areas = board.state.plan.areas.map { "\($0.number) " }
    func column(_ board: SampleBoard) -> [String] {
      guard let rect = board.state.homeLayout.areas else { return [] }
      let grid = board.state.draw()
      return (rect.y + 1..<rect.maxY).map { String(grid.text(row: $0).prefix(3)) + " " }
    }
    expectAll(areas, &board, in: column, "\(size) areas")
    for key in ["Down", "Up"] {
      for _ in 0..<12 {
        board.press(key)
        guard case .area(let number) = board.state.home.cursor else { continue }
        #expect(board.cursorLine.prefix(3).contains("\(number)"), "\(size) \(key)")
      }
    }
  }

  /// Pages that are lists, of one plan.
  static let lists: [[String]] = [
    ["d"], ["d", "s", "a"], ["d", "s", "u"], ["d", "t"], ["w", "d"], ["B"], ["H"],
    ["g", "x"], ["g", "x", "j", "l", "Enter"], ["g", "n"], ["g", "u"], ["g", "a"], ["g", "r"],
    ["U"], [":", "text:lp", "Enter"], [":", "text:xsq", "Enter"],
  ]

  /// Pages of text.
  static let texts: [[String]] = [
    [":", "text:T18", "Enter"], [":", "text:T17", "Enter"], [":", "text:I4", "Enter"],
    [":", "text:M5.3", "Enter"], [":", "text:O7", "Enter"], [":", "text:P10", "Enter"],
    [":", "text:I4", "Enter", "w"],
  ]

  /// Every line of a page as it is laid out, the head included, is drawn at some time.
  @Test(arguments: pageSizes, lists + texts)
  func everyLineOfAPageIsSeen(size: (Int, Int), keys: [String]) throws {
    var board = FilledBoard.make(width: size.0, height: size.1)
    for key in keys { board.press(key) }
    let page = try #require(board.state.page)
    let content = board.state.content(of: page.id, width: board.state.pageWidth)
    for (down, up) in Self.ways {
      board.press("Home")
      for key in [down, up] {
        var seen: Set<Int> = []
        turn(&board, key) { board in
          let height = board.state.bodyHeight(of: content)
          let top = board.state.page?.top ?? 0
          seen.formUnion(top..<max(top, min(top + height, content.body.count)))
          guard let focus = board.state.page?.focus, content.movesByItem else { return }
          let line = content.items[focus].line
          #expect(top <= line && line < top + height, "\(keys) \(size) \(key)")
        }
        let missing = Set(content.body.indices).subtracting(seen)
        #expect(missing.isEmpty, "\(keys) \(size) \(key): never seen \(missing.sorted())")
      }
    }
    let head = PageLayout(size: board.state.size, content: content).head.height
    #expect(head == content.head.count, "\(keys) \(size): the head is cut")
  }

  /// Line by line nothing is passed over either, and the ends are reached.
  @Test(arguments: pageSizes, lists)
  func everyLineOfAListIsSeenLineByLine(size: (Int, Int), keys: [String]) throws {
    var board = FilledBoard.make(width: size.0, height: size.1)
    for key in keys { board.press(key) }
    let page = try #require(board.state.page)
    let content = board.state.content(of: page.id, width: board.state.pageWidth)
    let height = board.state.bodyHeight(of: content)
    board.press("Home")
    for key in ["Down", "Up"] {
      var seen: Set<Int> = []
      var focused: Set<Int> = []
      for _ in 0..<3_000 {
        let top = board.state.page?.top ?? 0
        seen.formUnion(top..<max(top, min(top + height, content.body.count)))
        if let focus = board.state.page?.focus { focused.insert(content.items[focus].line) }
        let before = board.state.page
        board.press(key)
        if board.state.page == before { break }
      }
      #expect(seen == Set(content.body.indices), "\(keys) \(size) \(key)")
      #expect(focused == Set(content.items.map(\.line)), "\(keys) \(size) \(key): rows passed over")
    }
  }

  @Test(arguments: pageSizes)
  func everyPlanAndRowOfManyIsSeen(size: (Int, Int)) throws {
    for keys in [[], ["Tab"], ["d"], ["Tab", "w"], ["t"]] {
      var board = ShelfBoard.open(width: size.0, height: size.1)
      for key in keys { board.press(key) }
      let shelf = try #require(board.state.shelf)
      let level = shelf.level
      let count = level == .plans ? 5 : shelf.listedRows
      for (down, up) in Self.ways {
        board.press("Home")
        for key in [down, up] {
          var seen: Set<Int> = []
          turn(&board, key) { board in
            let top = board.state.shelf?.tops[level] ?? 0
            let height = ShelfLayout(size: board.state.size).body.height
            seen.formUnion(top..<min(top + height, count))
            let cursor = board.state.shelf?.cursors[level] ?? -1
            #expect(top <= cursor && cursor < top + height)
          }
          #expect(seen.count == count, "\(keys) \(size) \(key)")
        }
      }
    }
  }

  @Test(arguments: [(40, 10), (60, 14), (80, 24), (200, 60)])
  func everyEntryOfAnOverlayIsSeen(size: (Int, Int)) throws {
    for keys in [["?"], [":"], ["u"], ["g"], ["f"], [","], ["T"], ["Enter", "?"], ["d", "?"]] {
      var board = SampleBoard(width: size.0, height: size.1)
      for key in keys { board.press(key) }
      for (down, up) in [("PgDn", "PgUp"), ("Down", "Up")] {
        for key in [down, up] {
          var seen: Set<Int> = []
          var count = 0
          turn(&board, key) { board in
            guard case .list(let list) = board.state.overlay else {
              Issue.record("the list has gone")
              return
            }
            count = list.items.count
            let height = board.state.listHeight(list)
            seen.formUnion(list.top..<min(list.top + height, count))
            #expect(list.top <= list.cursor && list.cursor < list.top + height)
            if key.hasPrefix("Pg") {
              #expect(board.screen.contains(list.items[list.cursor].title.prefix(3)))
            }
          }
          #expect(seen.count == count, "\(keys) \(size) \(key)")
        }
      }
    }
  }

  /// Every plan of many, seen on the screen itself.
  @Test func namesOfPlansAreSeenOnTheScreen() throws {
    var board = ShelfBoard.open(width: 40, height: 10)
    let plans = try #require(board.state.shelf?.plans)
    var missing = Set((0..<plans.planCount).map { board.state.name(of: plans.plan(at: $0)) })
    turn(&board, "PgDn") { board in
      for name in missing where board.screen.contains(name) { missing.remove(name) }
    }
    #expect(missing.isEmpty)
  }
}
