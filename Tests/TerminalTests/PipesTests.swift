import Foundation
import Testing
import WorkspaceGenerator

/// A pipe wherever a file is looked for: nothing waits for somebody to write to it.
@Suite(.timeLimit(.minutes(2))) struct PipesTests {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "pb-\(UUID().uuidString)")

  private func environment() -> [String: String] {
    [
      "PLANBOARD_ACTOR": "x", "XDG_CONFIG_HOME": root.path() + "/config",
      "XDG_STATE_HOME": root.path() + "/state", "XDG_CACHE_HOME": root.path() + "/cache",
      "XDG_DATA_HOME": root.path() + "/data",
    ]
  }

  private func layPipes(_ names: [String]) throws {
    for name in names {
      let path = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: path)
      try #require(mkfifo(path.path(), 0o600) == 0)
    }
  }

  private static let pipes = [
    "config/planboard/config.json", "config/planboard/themes/mine.json",
    "state/planboard/drafts.json", "state/planboard/drafts/draft-1.json",
    "data/planboard/journal.sqlite",
  ]

  @Test(arguments: ["q", "TERM", "HUP"])
  func theBoardOpensAndEnds(how: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try layPipes(Self.pipes)
    let terminal = try BareTerminal(environment())
    #expect(terminal.wait(for: "T11"))
    // What is wrong with the settings stands above the board; then a setting that cannot be kept.
    #expect(terminal.wait(for: "看板只读"))
    terminal.type("\r")
    terminal.type("L")
    #expect(terminal.wait(for: "Tasks"))
    switch how {
    case "q": terminal.type("q")
    case "TERM": #expect(terminal.send(SIGTERM))
    default: #expect(terminal.send(SIGHUP))
    }
    let status = terminal.waitForEnd()
    #expect(status == (how == "q" ? 0 : how == "TERM" ? SIGTERM : SIGHUP))
    #expect(terminal.wait(for: "\u{1B}[?1049l"))
  }

  @Test func plansArePackedBesideAPipe() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let plans = root.appending(path: "plans")
    try FileManager.default.createDirectory(at: plans, withIntermediateDirectories: true)
    try WorkspaceMaker.make(2, in: plans.path())
    func list() throws -> Child.Result {
      try Child.run(
        try Child.planboard(), ["list", "tasks", "--plan", plans.path(), "--format", "tsv"],
        environment: environment().merging(["LANG": "C.UTF-8"]) { $1 })
    }
    let first = try list()
    #expect(first.output.contains("c0002"))
    let cache = root.appending(path: "cache/planboard")
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.path())
    try layPipes(names.map { "cache/planboard/" + $0 } + ["plans/c0003/indicators.json"])
    let second = try list()
    #expect(second.output == first.output)
    #expect(second.errors.contains("indicators.json：不是普通文件"), "\(second)")
  }

  @Test(arguments: ["check", "list tasks --plan", "merge", "import"])
  func commandsDoNotWait(command: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try layPipes(Self.pipes + ["plan/tasks.json", "file"])
    let words = command.split(separator: " ").map(String.init)
    let place = words.contains("--plan") || words[0] == "check" ? "plan" : "file"
    let result = try Child.run(
      try Child.planboard(), words + [root.appending(path: place).path()],
      environment: environment().merging(["LANG": "C.UTF-8"]) { $1 })
    #expect(result.status != 0)
  }
}
