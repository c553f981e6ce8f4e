import PlanModel
import Testing

@testable import Dashboard

/// Every screen, at the sizes people use and at one that is too small.
@Suite struct GoldenScreenTests {
  static let sizes = [(80, 24), (120, 36)]
  /// Name, keys.
  static let screens: [(String, [String])] = [
    ("home", []),
    ("home-filtered", ["u", "text:lsj", "Enter"]),
    ("home-find", ["/", "text:hmcs"]),
    ("home-policies", ["Tab", "Tab"]),
    ("home-by-due", ["s", "d"]),
    ("home-marked", ["m", "n", "m", "n"]),
    ("record-task", [":", "text:T18", "Enter"]),
    ("record-indicator", [":", "text:I4", "Enter"]),
    ("record-outcome", [":", "text:O7", "Enter"]),
    ("record-policy", [":", "text:P10", "Enter"]),
    ("record-measure", [":", "text:M5.3", "Enter"]),
    ("unit", [":", "text:T53", "Enter", "1"]),
    ("area", ["3", "g", "a"]),
    ("units", ["g", "u"]),
    ("history", ["m", "g", "r"]),
    ("help", ["?"]),
    ("palette", [":", "text:sthjj"]),
    ("picker", ["u", "text:lp"]),
    ("themes", ["T"]),
    ("menu", ["g"]),
    ("settings", [","]),
    ("note", ["M", "text:能力口径待说明"]),
  ]

  @Test(arguments: sizes, screens)
  func screenIsAsRecorded(size: (Int, Int), screen: (String, [String])) throws {
    var board = SampleBoard(width: size.0, height: size.1)
    for key in screen.1 { board.press(key) }
    try Golden.check(board, "\(screen.0)-\(size.0)x\(size.1)")
  }

  @Test(arguments: ["home", "record-task", "unit", "help"])
  func englishScreenIsAsRecorded(name: String) throws {
    var board = SampleBoard(width: 80, height: 24) { $0.language = .english }
    let keys = Self.screens.first { $0.0 == name }?.1 ?? []
    for key in keys { board.press(key) }
    try Golden.check(board, "\(name)-english-80x24")
  }

  @Test(arguments: [(40, 10), (20, 5), (1, 1), (200, 60)])
  func homeOfAnySizeIsAsRecorded(size: (Int, Int)) throws {
    try Golden.check(SampleBoard(width: size.0, height: size.1), "home-\(size.0)x\(size.1)")
  }
}
