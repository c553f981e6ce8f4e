/// The table of one run, in Markdown.
struct Report {
  var plans: Int
  /// The first screen of one plan, board and C; empty for many.
  var screen: [Contestant]
  var rows: [Contestant]

  static func printAll(_ reports: [Report]) {
    let heads = reports.map { "\($0.plans) plan\($0.plans == 1 ? "" : "s")" }
    print("\n| 80×24 | " + heads.map { "\($0) | in C | × " }.joined(separator: "| ") + "|")
    print("|---|" + String(repeating: "---|---|---|", count: reports.count))
    line("first screen", reports) { ($0.start, nil) }
    for action in Action.rows + Action.initials where !action.name.isEmpty {
      if action.hasFirst {
        line(action.name + ", first answer", reports) { ($0.firsts[action.name], nil) }
        line(action.name + ", all found", reports) { ($0.actions[action.name], nil) }
      } else {
        line(action.name, reports) { ($0.actions[action.name], nil) }
      }
    }
    for name in ["first screen", "down", "page", "open"] {
      line("bytes: " + name, reports) { contestant in
        (nil, name == "first screen" ? contestant.start.bytes : contestant.actions[name]?.bytes)
      }
    }
    line("peak memory, MiB, files mapped included", reports) { (nil, $0.memory / 1024) }
    line("5 s idle: wake-ups", reports) { (nil, $0.wakes) }
    line("5 s idle: ms of work", reports) { (nil, Int($0.idleWork)) }
    for report in reports where report.screen.count == 2 {
      let (board, floor) = (report.screen[0], report.screen[1])
      print(
        "\nThe built-in plan, without packing: first screen \(board.start.shown), the same screen "
          + "in C \(floor.start.shown), \(rounded(board.start.median / floor.start.median)) times; "
          + "peak memory \(rounded(Double(board.memory) / 1024)) MiB.")
    }
  }

  private static func line(
    _ name: String, _ reports: [Report], _ value: (Contestant) -> (Measured?, Int?)
  ) {
    var cells: [String] = []
    for report in reports {
      let (ours, theirs) = (value(report.rows[0]), value(report.rows[1]))
      if let count = ours.1 {
        cells += ["\(count)", theirs.1.map { "\($0)" } ?? "–", ""]
        continue
      }
      let board = ours.0 ?? Measured()
      let floor = theirs.0 ?? Measured()
      let times = floor.median > 0 ? rounded(board.median / floor.median) : ""
      cells += [board.shown, floor.shown, times]
    }
    print("| \(name) | " + cells.joined(separator: " | ") + " |")
  }
}
