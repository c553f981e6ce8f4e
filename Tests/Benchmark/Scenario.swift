/// What a key does, as both programs understand it.
struct Action {
  var name: String
  var keys: String
  /// How long nothing may come before it counts as answered, in milliseconds.
  var quiet: Int32 = 60
  /// Whether the board alone can do it.
  var isOurs = false
  /// Whether the first answer counts as well as the last.
  var hasFirst = false

  /// What is done in each round; it ends where it began.
  static let rows: [Action] = [
    Action(name: "down", keys: "j"),
    Action(name: "page", keys: "\u{1B}[6~"),
    Action(name: "open", keys: "\r"),
    Action(name: "back", keys: "\u{1B}"),
    Action(name: "end", keys: "G"),
    Action(name: "", keys: "\u{1B}OH"),
    Action(name: "", keys: "/"),
    Action(name: "filter: 海", keys: "海", quiet: 400, hasFirst: true),
    Action(name: "filter: 海绵", keys: "绵", quiet: 300, hasFirst: true),
    Action(name: "", keys: "\u{1B}", quiet: 150),
  ]

  /// Looking for initials, which C has no answer to.
  static let initials: [Action] = [
    Action(name: "", keys: "/", isOurs: true),
    Action(name: "filter: h", keys: "h", quiet: 150, isOurs: true, hasFirst: true),
    Action(name: "filter: hm", keys: "m", quiet: 150, isOurs: true, hasFirst: true),
    Action(name: "filter: hmc", keys: "c", quiet: 150, isOurs: true, hasFirst: true),
    Action(name: "filter: hmcs", keys: "s", quiet: 250, isOurs: true, hasFirst: true),
    Action(name: "", keys: "\u{1B}", quiet: 150, isOurs: true),
  ]
}

/// One program with what was measured of it.
final class Contestant {
  let command: [String]
  let isOurs: Bool
  var start = Measured()
  var actions: [String: Measured] = [:]
  var firsts: [String: Measured] = [:]
  var memory = 0
  /// Times the program was woken, and milliseconds it worked, while nobody touched it.
  var wakes = 0
  var idleWork = 0.0
  private var terminal: Pseudoterminal?

  init(_ command: [String], isOurs: Bool) {
    self.command = command
    self.isOurs = isOurs
  }

  /// Starts the program, waits for a text on its screen, and ends it.
  func measureStart(_ size: (UInt16, UInt16), _ environment: [String], marker: String) throws {
    let terminal = try Pseudoterminal(
      command, columns: size.0, rows: size.1, environment: environment)
    let answer = terminal.read(until: marker, quiet: 20_000)
    start.add(milliseconds(terminal.start, answer.end), bytes: answer.bytes)
    _ = terminal.read(until: nil, quiet: 80)
    memory = max(memory, terminal.peakMemory)
    terminal.end(with: "q")
  }

  func open(_ size: (UInt16, UInt16), _ environment: [String], before keys: [String]) throws {
    let terminal = try Pseudoterminal(
      command, columns: size.0, rows: size.1, environment: environment)
    _ = terminal.read(until: nil, quiet: 1_500)
    for key in keys {
      terminal.send(key)
      _ = terminal.read(until: nil, quiet: 300)
    }
    self.terminal = terminal
  }

  /// Does a thing; it counts if it has a name.
  func perform(_ action: Action) {
    guard let terminal, isOurs || !action.isOurs else { return }
    let begin = Pseudoterminal.now
    terminal.send(action.keys)
    guard !action.name.isEmpty else {
      _ = terminal.read(until: nil, quiet: action.quiet)
      return
    }
    let answer = terminal.read(until: nil, quiet: action.quiet, patience: 10_000)
    actions[action.name, default: Measured()].add(
      milliseconds(begin, answer.end), bytes: answer.bytes)
    if action.hasFirst {
      firsts[action.name, default: Measured()].add(
        milliseconds(begin, answer.first), bytes: answer.bytes)
    }
  }

  /// Leaves the program alone for a while, then ends it.
  func close(idleSeconds: UInt32) {
    guard let terminal else { return }
    memory = max(memory, terminal.peakMemory)
    // Threads that have nothing left to do end after a while.
    _ = terminal.read(until: nil, quiet: 6_000)
    let before = terminal.activity
    _ = terminal.read(until: nil, quiet: Int32(idleSeconds * 1_000))
    let after = terminal.activity
    wakes = after.switches.reduce(0) { $0 + $1.value - (before.switches[$1.key] ?? 0) }
    idleWork = after.work - before.work
    terminal.end(with: "Q")
    self.terminal = nil
  }
}
