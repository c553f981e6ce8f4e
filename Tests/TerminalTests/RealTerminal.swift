import Foundation
import Testing

/// A real terminal: a tmux server of its own, with one pane and a pinned environment.
final class RealTerminal {
  let folder: URL
  private let tmux: String
  private let planboard: String
  private let socket: String

  /// What a program in the pane gets to know; everything else is left out.
  private(set) var environment: [String: String]

  private init(width: Int, height: Int, environment: [String: String?]) throws {
    guard let tmux = Child.find("tmux") else {
      throw Child.Missing(what: "tmux is needed for these tests; .ci/setup installs it")
    }
    self.tmux = tmux
    planboard = try Child.planboard()
    let name = "pb" + String(UInt64.random(in: 0..<1 << 40), radix: 36)
    folder = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    socket = folder.appending(path: "socket").path()
    let home = folder.path()
    var pinned: [String: String?] = [
      "PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", "TZ": "Asia/Shanghai",
      "TERM": "tmux-256color", "LOGNAME": "clerk", "USER": "clerk",
      "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
      "XDG_STATE_HOME": home + "/state",
    ]
    pinned.merge(environment) { $1 }
    self.environment = pinned.compactMapValues { $0 }
    try call(
      "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sleep", "600", ";",
      "set-option", "-g", "status", "off", ";", "set-option", "-g", "window-size", "manual", ";",
      "resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// Opens a terminal, hands it over, and closes it whatever happens. A variable that is nil is
  /// not set.
  static func open<Result>(
    _ width: Int = 120, _ height: Int = 36, environment: [String: String?] = [:],
    isolation: isolated (any Actor)? = #isolation,
    _ body: (RealTerminal) async throws -> Result
  ) async throws -> Result {
    let terminal = try RealTerminal(width: width, height: height, environment: environment)
    defer { terminal.close() }
    return try await body(terminal)
  }

  /// Opens a terminal with the board in it.
  static func board<Result>(
    _ width: Int = 120, _ height: Int = 36, environment: [String: String?] = [:],
    isolation: isolated (any Actor)? = #isolation,
    _ body: (RealTerminal) async throws -> Result
  ) async throws -> Result {
    try await open(width, height, environment: environment) { terminal in
      try terminal.startBoard()
      try await terminal.rest("the board") {
        $0.contains("计划看板") && $0.cursorLine.contains("T11") && $0.contains("? 帮助")
      }
      return try await body(terminal)
    }
  }

  private func close() {
    hangUp()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Takes the terminal away from the program in it, as closing a window does.
  func hangUp() { _ = try? call("kill-server") }

  @discardableResult
  private func call(_ arguments: String...) throws -> String { try call(arguments) }

  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    // Without TMUX, as from a terminal that is not itself inside tmux.
    let result = try Child.run(
      tmux, ["-S", socket, "-u", "-f", "/dev/null"] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"])
    guard result.status == 0 else { throw Child.Missing(what: "tmux: " + result.errors) }
    return result.output
  }

  // MARK: Programs

  /// The command line of the board, as a shell takes it.
  var boardCommand: String { "'\(planboard)' --today 2026-11-23" }

  /// Starts the board in the pane, in place of what was there.
  func startBoard(_ arguments: String..., environment more: [String: String] = [:]) throws {
    try start([planboard, "--today", "2026-11-23"] + arguments, environment: more)
  }

  /// Starts a program in the pane, in place of what was there.
  func startProgram(_ command: [String]) throws { try start(command, environment: [:]) }

  /// Starts a shell that shows `$` and waits.
  func startShell() async throws {
    try start(["/bin/sh", "-i"], environment: ["PS1": "$ ", "PS2": "> "])
    try await wait(for: "$")
  }

  /// A shell around the program writes down its process id and how it ended, then keeps the
  /// terminal as it was left; tmux itself is not always told of an end.
  private func start(_ command: [String], environment more: [String: String]) throws {
    let variables = environment.merging(more) { $1 }.sorted { $0.key < $1.key }
    try? FileManager.default.removeItem(at: folder.appending(path: "status"))
    let inner = #"echo $$ >pid; exec "$@""#
    let outer =
      "trap gone=1 HUP; sh -c '\(inner)' sh \"$@\"; echo $? >status; "
      + "[ \"$gone\" ] || exec sleep 600"
    try call(
      ["respawn-pane", "-k", "-c", folder.path(), "--", "/usr/bin/env", "-i"]
        + variables.map { "\($0.key)=\($0.value)" } + ["/bin/sh", "-c", outer, "sh"] + command)
  }

  /// The process id of the program in the pane.
  func pid() throws -> Int32 { try #require(Int32(read("pid").filter(\.isNumber))) }

  /// A file beside the program; empty while there is none.
  func read(_ name: String) -> String {
    guard let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path())
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Keys

  /// Presses keys, by tmux's names: `Enter`, `C-z`, `j`.
  func press(_ keys: String...) throws { try press(keys) }

  func press(_ keys: [String]) throws { try call(["send-keys", "--"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) throws { try call("send-keys", "-l", "--", text) }

  /// Types a line into a shell.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Sends bytes as a terminal would.
  func send(_ bytes: String) throws {
    try call(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Pastes, in brackets when the program asked for them.
  func paste(_ text: String) throws {
    try call("set-buffer", "-b", "text", "--", text)
    try call("paste-buffer", "-p", "-b", "text")
  }

  func resize(_ width: Int, _ height: Int) throws {
    try call("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  // MARK: Looking

  /// What stands there now.
  func screen() throws -> Screen {
    let facts =
      "#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on} #{mouse_any_flag} #{pane_width} "
      + "#{pane_height}"
    // Read first: who has ended changes nothing any more.
    let status = read("status")
    let answer = try call("display-message", "-p", facts, ";", "capture-pane", "-p")
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    try #require(numbers.count == 7, "\(numbers)")
    if lines.last == "" { lines.removeLast() }
    return Screen(
      lines: lines, cursor: (numbers[0], numbers[1]), isCursorShown: numbers[2] == 1,
      isAlternate: numbers[3] == 1, wantsMouse: numbers[4] == 1, size: (numbers[5], numbers[6]),
      status: Int(status.filter(\.isNumber)))
  }

  /// What stands there, with the escape sequences of its colours.
  func colours() throws -> String { try call("capture-pane", "-p", "-e") }

  /// Waits until the screen is as it should be.
  @discardableResult
  func wait(
    _ wish: String, seconds: Int = 20, at place: SourceLocation = #_sourceLocation,
    isolation: isolated (any Actor)? = #isolation, until isRight: (Screen) throws -> Bool
  ) async throws -> Screen {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let screen = try screen()
      if try isRight(screen) { return screen }
      if ContinuousClock.now > end {
        Issue.record("waited in vain for \(wish); last seen:\n\(screen)", sourceLocation: place)
        throw TimedOut()
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Waits until all these words stand there.
  @discardableResult
  func wait(
    for words: String..., at place: SourceLocation = #_sourceLocation,
    isolation: isolated (any Actor)? = #isolation
  ) async throws -> Screen {
    try await wait("\(words)", at: place) { screen in words.allSatisfy { screen.contains($0) } }
  }

  /// Waits until the screen is as it should be and stays so: for what is compared with later.
  @discardableResult
  func rest(
    _ wish: String, at place: SourceLocation = #_sourceLocation,
    isolation: isolated (any Actor)? = #isolation, until isRight: (Screen) throws -> Bool
  ) async throws -> Screen {
    var last: Screen?
    var since = ContinuousClock.now
    return try await wait(wish, at: place) { screen in
      let now = ContinuousClock.now
      if screen != last { since = now }
      last = screen
      return try isRight(screen) && now - since > .milliseconds(100)
    }
  }

  /// Waits until the program has ended by itself, and says how.
  @discardableResult
  func waitForEnd(
    at place: SourceLocation = #_sourceLocation, isolation: isolated (any Actor)? = #isolation
  ) async throws -> Screen {
    try await wait("the end of the program", at: place) { $0.status != nil }
  }

  struct TimedOut: Error {}
}

/// All tests in a real terminal, one at a time: two boards that start while another suite keeps
/// the machine busy would only wait for each other.
@Suite(.serialized, .timeLimit(.minutes(5))) enum InTerminal {}
