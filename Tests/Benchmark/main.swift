import WorkspaceGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Times the real board in a pseudoterminal against a small C program that maps the same packed
// records, run by run in turn: `.build/release/benchmark [--runs N] [--plans 1,360,2878]`.
// Everything it needs it makes in a folder of its own, which it removes.

func fail(_ text: String) -> Never {
  print(text)
  exit(2)
}

var runs = 30
var sizes = [1, 360, 2878]
var arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.first == "check"
if isCheck { arguments.removeFirst() }
while let option = arguments.first {
  arguments.removeFirst()
  guard let value = arguments.first else { fail("\(option) needs a value") }
  arguments.removeFirst()
  switch option {
  case "--runs": runs = Int(value) ?? runs
  case "--plans": sizes = value.split(separator: ",").compactMap { Int($0) }
  default: fail("check, or --runs N, --plans 1,360,2878")
  }
}

let beside = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
  .dropLast().joined(separator: "/")
let folder = "/tmp/planboard-benchmark-\(getpid())"
mkdir(folder, 0o700)
mkdir(folder + "/journal", 0o700)
let bench = Runs(
  runs: runs, planboard: beside + "/planboard", floor: beside + "/floor", folder: folder,
  environment: [
    "HOME=\(folder)", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin",
    "PLANBOARD_JOURNAL=\(folder)/journal/journal.sqlite", "PLANBOARD_ACTOR=bench",
  ])

/// Removes the benchmark's folder and ends.
@MainActor func leave(_ code: Int32) -> Never {
  _ = system("rm -rf '\(folder)'")
  exit(code)
}

do {
  if isCheck {
    let check = ReleaseCheck(planboard: bench.planboard, environment: bench.environment)
    leave(try check.run() ? 0 : 1)
  }
  print("\(Machine.name); \(runs) runs; median (95th percentile) in milliseconds\n")
  var reports: [Report] = []
  for count in sizes {
    let screen = try bench.measureScreen(count, columns: 80, rows: 24)
    let rows = try bench.measureWorkspace(count)
    reports.append(Report(plans: count, screen: screen, rows: rows))
  }
  Report.printAll(reports)
  print("\nrelease binary: \(Machine.size(of: bench.planboard) / 1024) KiB")
} catch {
  print("\(error)")
  leave(1)
}
leave(0)
