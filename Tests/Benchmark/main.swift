#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Times the real board in a pseudoterminal against a C program that maps the same screen and
// shows it, run by run in turn. `swift run -c release benchmark [PLANBOARD [RUNS]]`.

let beside = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
  .dropLast().joined(separator: "/")
let planboard = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : beside + "/planboard"
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 40 : 40
let folder = "/tmp/planboard-benchmark-\(getpid())"
mkdir(folder, 0o700)
let environment = [
  "HOME=\(folder)", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin",
  "PLANBOARD_JOURNAL=\(getenv("PLANBOARD_JOURNAL").map { String(cString: $0) } ?? folder + "/journal.sqlite")",
]
let marker = "退出"

/// The median and the 95th percentile.
func summary(_ values: [Double]) -> (median: Double, high: Double) {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return (0, 0) }
  return (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 95 / 100)])
}

func milliseconds(_ start: UInt64, _ end: UInt64) -> Double { Double(end - start) / 1_000_000 }
func shown(_ value: Double) -> String { String(Double((value * 100).rounded() / 100)) }

/// The board's first screen as text and roles, for the floor to map.
func packScreen(_ columns: UInt16, _ rows: UInt16, to path: String) -> Bool {
  let command =
    "'\(planboard)' snapshot --roles --language zh --journal '\(folder)/none' "
    + "--size \(columns)x\(rows) > '\(path)'"
  return system(command) == 0
}

struct Measured {
  var times: [Double] = []
  var bytes = 0
  var memory = 0
}

func started(_ command: [String], _ columns: UInt16, _ rows: UInt16) throws -> Pseudoterminal {
  try Pseudoterminal(command, columns: columns, rows: rows, environment: environment)
}

func first(_ command: [String], _ size: (UInt16, UInt16), leave key: String, _ into: inout Measured)
  throws
{
  let terminal = try started(command, size.0, size.1)
  let answer = terminal.read(until: marker, quiet: 2_000)
  into.times.append(milliseconds(terminal.start, answer.end))
  into.bytes = answer.bytes
  _ = terminal.read(until: nil, quiet: 60)
  into.memory = max(into.memory, terminal.peakMemory)
  terminal.end(with: key)
}

do {
  print(
    "| | 120×36 median | 95 % | 80×24 median | 95 % | bytes at 80×24 |\n|---|---|---|---|---|---|")
  var medians: [String: [Double]] = [:]
  var rows: [String: [String]] = [:]
  var peak = (board: 0, floor: 0)
  for size in [(UInt16(120), UInt16(36)), (80, 24)] {
    let packed = folder + "/screen-\(size.0)"
    guard packScreen(size.0, size.1, to: packed) else { fatalError("no \(planboard)") }
    var board = Measured()
    var floor = Measured()
    for _ in 0..<runs {
      try first([planboard], size, leave: "q", &board)
      try first([beside + "/floor", packed], size, leave: "q", &floor)
    }
    for (name, measured) in [("first screen", board), ("the same in C", floor)] {
      let result = summary(measured.times)
      rows[name, default: []] += [shown(result.median), shown(result.high)]
      medians[name, default: []].append(result.median)
      if size.0 == 80 { rows[name, default: []].append("\(measured.bytes)") }
    }
    let keys = [
      ("down", "j"), ("page", "\u{1B}[6~"), ("end", "G"), ("open", "\r"), ("back", "\u{1B}"),
    ]
    let terminal = try started([planboard], size.0, size.1)
    _ = terminal.read(until: marker, quiet: 2_000)
    _ = terminal.read(until: nil, quiet: 300)
    var times: [String: [Double]] = [:]
    var bytes: [String: Int] = [:]
    for _ in 0..<runs {
      for (name, key) in keys {
        let start = Pseudoterminal.now
        terminal.send(key)
        let answer = terminal.read(until: nil, quiet: 60)
        times[name, default: []].append(milliseconds(start, answer.end))
        bytes[name] = max(bytes[name] ?? 0, answer.bytes)
      }
      terminal.send("g")
      terminal.send("g")
      _ = terminal.read(until: nil, quiet: 60)
    }
    terminal.end(with: "q")
    for (name, _) in keys {
      let result = summary(times[name] ?? [])
      rows[name, default: []] += [shown(result.median), shown(result.high)]
      if size.0 == 80 { rows[name, default: []].append("\(bytes[name] ?? 0)") }
    }
    if size.0 == 120 { peak = (board.memory, floor.memory) }
  }
  for name in ["first screen", "the same in C", "down", "page", "end", "open", "back"] {
    print("| \(name) ms | " + (rows[name] ?? []).joined(separator: " | ") + " |")
  }
  if let board = medians["first screen"], let floor = medians["the same in C"] {
    print("\npeak memory \(peak.board) KiB, in C \(peak.floor) KiB")
    print(
      "first screen: \(zip(board, floor).map { shown($0 / $1) }.joined(separator: "× and "))× of C"
    )
  }
} catch {
  print("\(error)")
  exit(1)
}
_ = system("rm -rf '\(folder)'")
