import CPseudoterminal
import Glibc

/// The program that was built beside this one, running in a terminal of its own.
final class Program {
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let own = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/planboard"
  }()

  static var isThere: Bool { access(path, X_OK) == 0 }

  /// How it ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It had to be killed.
    case hung
  }

  let child: pid_t
  private let terminal: Int32
  /// The terminal as the program has it, held open: what nobody reads, and how the line is set,
  /// would be gone with the program.
  private let line: Int32
  private var status: Int32?
  private(set) var output: [UInt8] = []

  /// Starts the program, or a shell command that ends in it as `"$@"`.
  init(_ words: [String], _ environment: [String: String], under script: String? = nil) {
    var command = [Self.path] + words
    if let script { command = ["/bin/sh", "-c", script, "sh"] + command }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var end: Int32 = -1
    child = pb_pseudoterminal(command[0], &arguments, &variables, 100, 30, &end)
    terminal = end
    line = pb_other_end(terminal)
    for end in [terminal, line] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(terminal)
    close(line)
  }

  /// Runs a command to its end.
  static func run(
    _ words: [String], _ environment: [String: String], under script: String? = nil,
    within seconds: Int64 = 30
  ) -> (ending: Ending, output: String) {
    let program = Program(words, environment, under: script)
    let ending = program.waitForEnd(within: seconds)
    return (ending, program.text)
  }

  var text: String { String(decoding: output.filter { $0 != 13 }, as: UTF8.self) }

  func type(_ keys: String) { _ = write(terminal, keys, keys.utf8.count) }

  func send(_ signal: Int32) { kill(child, signal) }

  /// How the terminal is set.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(line, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// Waits until something was said; false if it was not in time.
  func wait(for wanted: String, within milliseconds: Int) -> Bool {
    let end = now + milliseconds
    while !text.contains(wanted) {
      if now >= end || hasEnded() { return text.contains(wanted) }
      takeIn(waiting: 10)
    }
    return true
  }

  /// Waits for the end, reading what is said or not.
  func waitForEnd(within seconds: Int64, reading: Bool = true) -> Ending {
    let end = now + Int(seconds) * 1000
    while !hasEnded() {
      if now >= end {
        kill(child, SIGKILL)
        return .hung
      }
      if reading { takeIn(waiting: 10) } else { usleep(5_000) }
    }
    takeIn(waiting: 0)
    let status = status ?? 0
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  private func hasEnded() -> Bool {
    if status != nil { return true }
    var found: Int32 = 0
    guard waitpid(child, &found, WNOHANG) == child else { return false }
    status = found
    return true
  }

  private func takeIn(waiting milliseconds: Int32) {
    var line = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    var patience = milliseconds
    while poll(&line, 1, patience) > 0, line.revents & Int16(POLLIN) != 0 {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(terminal, &buffer, buffer.count)
      if count <= 0 { return }
      output += buffer[..<count]
      patience = 0
    }
  }

  private var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
