import PlanModel
import Testing

@testable import Dashboard

/// The screens of follow-up, on a board with a year behind it.
@Suite struct FollowUpScreenTests {
  static let sizes = [(80, 24), (120, 36)]
  static let screens: [(String, [String])] = [
    ("follow-home", []),
    ("follow-indicators", ["S-Tab"]),
    ("follow-task", [":", "text:T18", "Enter"]),
    ("follow-indicator", [":", "text:I6", "Enter"]),
    ("follow-why", [":", "text:I6", "Enter", "w"]),
    ("follow-unit", [":", "text:T53", "Enter", "1"]),
    ("due", ["d"]),
    ("due-by-unit", ["d", "s", "u"]),
    ("timeline", ["d", "t", "s", "a"]),
    ("missing", ["B"]),
    ("differs", ["g", "n"]),
    ("matrix", ["g", "x"]),
    ("matrix-behind", ["g", "x", "s", "b"]),
    ("changes", ["H"]),
    ("form-report", ["b", "1"]),
    ("form-observe", [":", "text:I2", "Enter", "b"]),
    ("as-of", ["@", "text:2026-10-31", "Enter"]),
  ]

  @Test(arguments: sizes, screens)
  func screenIsAsRecorded(size: (Int, Int), screen: (String, [String])) throws {
    var board = FilledBoard.make(width: size.0, height: size.1)
    for key in screen.1 { board.press(key) }
    try Golden.check(board, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: [
    "follow-home", "follow-indicator", "due", "matrix", "form-report", "follow-why",
  ])
  func englishScreenIsAsRecorded(name: String) throws {
    var board = FilledBoard.make(width: 80, height: 24) { $0.language = .english }
    for key in Self.screens.first(where: { $0.0 == name })?.1 ?? [] { board.press(key) }
    try Golden.check(board, "\(name)-english-80x24")
  }

  @Test(arguments: screens)
  func noScreenFailsInATinyWindow(screen: (String, [String])) {
    for (width, height) in [(40, 10), (41, 11), (20, 5), (1, 1), (200, 50)] {
      var board = FilledBoard.make(width: width, height: height)
      for key in screen.1 { board.press(key) }
      #expect(board.lines.count == height)
    }
  }
}
