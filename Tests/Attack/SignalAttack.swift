import Glibc

/// Signals at any moment, to a board that is read and to one that is not: it ends by the signal and
/// gives the terminal back.
enum SignalAttack {
  static func prepare(_ ground: Ground) throws -> (inout Chances) throws -> String? {
    let ending = [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGIO, SIGPWR, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGSYS, 34, 64,
    ]
    return { chances in
      let program = Program([], ground.environment)
      let before = program.settings
      let isRead = chances.below(3) > 0
      if isRead {
        _ = program.wait(
          for: chances.one(of: ["\u{1B}[?1049h", "T11", "\u{1B}[?2004h"]), within: 5_000)
      }
      usleep(UInt32(chances.below(60_000)))
      for _ in 0..<chances.below(4) {
        program.type(
          chances.one(of: ["j", "m", "\u{0C}", "\u{1B}", "\u{1B}[A", "b", "/海绵\r", "L"]))
        if chances.below(2) == 0 { program.send(chances.one(of: [SIGWINCH, SIGCONT])) }
      }
      let signal = chances.one(of: ending)
      program.send(signal)
      var others: [Int32] = []
      for _ in 0..<chances.below(3) {
        usleep(UInt32(chances.below(200_000)))
        others.append(chances.one(of: ending))
        program.send(others.last ?? signal)
      }
      let end = program.waitForEnd(within: 25, reading: isRead)
      guard case .signal(let last) = end, last == signal || others.contains(last) else {
        return "signal \(signal) and \(others): \(end)"
      }
      if program.settings != before {
        return "signal \(signal) and \(others): the line is not as before"
      }
      let text = program.text
      if isRead, text.contains("\u{1B}[?1049h"), !text.contains("\u{1B}[?1049l") {
        return "signal \(signal) and \(others): the other screen stays"
      }
      return nil
    }
  }
}
