import CPlanData
import Canvas
import Dashboard
import Journal
import PlanFiles
import PlanModel
import Search
import Workspace
import WorkspaceGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// What the parts of a key press cost, each by itself: `swift run -c release micro`.

func nanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Times something, one run after the other, and prints median and 95th percentile.
@MainActor func measure(_ name: String, _ runs: Int, _ body: () throws -> Void) rethrows {
  var times: [Double] = []
  for _ in 0..<runs {
    let start = nanoseconds()
    try body()
    times.append(Double(nanoseconds() - start) / 1_000)
  }
  times.sort()
  func shown(_ value: Double) -> String { String((value * 10).rounded() / 10) }
  print("| \(name) | \(shown(times[runs / 2])) | \(shown(times[runs * 95 / 100])) |")
}

let folder = "/tmp/planboard-micro-\(getpid())"
mkdir(folder, 0o700)
defer { _ = system("rm -rf '\(folder)'") }
let source = PlanSource(
  name: "built-in",
  lasting: (0..<planboard_plan_file_number()).map { index in
    let file = planboard_plan_file_at(index)
    return (String(cString: file.name), UnsafeBufferPointer(start: file.bytes, count: file.size))
  })
guard case .success(let plan) = PlanLoader.load(source), let day = CalendarDate("2026-11-23") else {
  fatalError("the built-in plan")
}
try WorkspaceMaker.make(40, in: folder + "/plans")
let workspace = Workspace([folder + "/plans"], cache: folder + "/cache")
let pack = try workspace.current { _, _ in true }

print("| | µs, median | 95 % |\n|---|---|---|")
measure("load the plan from JSON", 100) { _ = PlanLoader.load(source) }
measure("map a pack of 40 plans", 200) { _ = workspace.existing() }
measure("decode one of its plans", 400) {
  if let fresh = workspace.existing() { _ = fresh.open(7) }
}
var board = BoardState(
  plan: plan, options: BoardOptions(today: day), size: Size(width: 120, height: 36))
_ = board.update(.journalRead([]))
measure("compose home, 120×36", 1_000) { _ = board.draw() }
measure("down on home: update and compose", 1_000) {
  _ = board.update(.input(.key(KeyPress(.down))))
  _ = board.draw()
}
let index = SearchIndex(plan.records)
for word in ["海绵", "hmcs"] {
  measure("search one plan for \(word)", 400) { _ = index.matches(Needle(word)) }
}
let finder = PackFinder(pack)
var number = 0
for word in ["海绵", "hmcs"] {
  measure("search 40 plans for \(word)", 100) {
    number += 1
    // Another day each time, so that nothing is gone on from.
    finder.find(
      ShelfRequest(
        number: number, query: Query([.text(word)]), order: .plan,
        day: CalendarDate(ordinal: day.ordinal + number) ?? day, period: .month, registers: [:],
        wantsCounts: false)
    ) { _ in }
  }
}
let journal = try Journal(path: folder + "/journal.sqlite", plan: PlanID("hangzhou"))
try measure("commit a mark to the disk", 200) {
  _ = try journal.append(
    [EventDraft(record: RecordID(.task, 1), action: .review(note: nil), digest: "d")],
    by: Actor(name: "micro"))
}
