import CNcursesw
import Canvas
import Foundation
import Synchronization
import Testing
import WorkspaceGenerator

@testable import Terminal

/// Every signal that ends the board gives the terminal back, and none is without effect.
@Suite(.serialized, .timeLimit(.minutes(3))) struct SignalTests {
  private static var ending: [Int32] {
    var numbers = [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS,
    ]
    #if os(Linux)
      // Those beyond have no names here: input, power, a coprocessor, the first and last of real time.
      numbers += [SIGIO, SIGPWR, 16, 34, 50, 64]
    #endif
    return numbers
  }

  @Test(arguments: ending)
  func aSignalGivesTheTerminalBack(_ signal: Int32) throws {
    let terminal = try BareTerminal(["PLANBOARD_ACTOR": "x"])
    let before = terminal.settings
    #expect(terminal.wait(for: "T11"))
    #expect(terminal.settings != before)
    #expect(terminal.send(signal))
    let after = terminal.settingsAtTheEnd
    #expect(after.status.map { $0 & 0x7F } == signal)
    #expect(after.settings == before)
    #expect(terminal.wait(for: "\u{1B}[?1049l"))
    #expect(terminal.wait(for: "\u{1B}[?25h") || terminal.wait(for: "\u{1B}[34h"))
  }

  /// The board waits for somebody to read what it sends, and hears of nothing else.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSecondSignalEndsABoardThatHears(ofNothing signal: Int32) throws {
    let terminal = try BareTerminal(["PLANBOARD_ACTOR": "x"])
    #expect(terminal.wait(for: "T11"))
    terminal.fill(with: String(repeating: "\u{0C}", count: 100))
    #expect(terminal.end(by: signal, within: 10).map { $0 & 0x7F } == signal)
  }

  @Test func theEndNamesTheFileThatWasCutShort() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let plans = root.appending(path: "plans")
    let cache = root.appending(path: "cache/planboard")
    try FileManager.default.createDirectory(at: plans, withIntermediateDirectories: true)
    try WorkspaceMaker.make(2, in: plans.path())
    let terminal = try BareTerminal(
      ["PLANBOARD_ACTOR": "x", "XDG_CACHE_HOME": root.appending(path: "cache").path()],
      arguments: ["--plan", plans.path()])
    #expect(terminal.wait(for: "c0002"))
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.path())
    let pack = cache.appending(path: try #require(names.first { $0.hasSuffix(".pack") }))
    #expect(truncate(pack.path(), 0) == 0)
    terminal.type("j\r")
    #expect(terminal.waitForEnd().map { $0 & 0x7F } == SIGBUS)
    #expect(terminal.wait(for: "planboard: " + pack.path()))
    #expect(terminal.wait(for: "\u{1B}[?1049l"))
  }
}

extension DeviceTests {
  @Suite struct Interrupted {
    /// ncurses waits for the rest of a key that has begun; a signal must not end that.
    @Test func aSignalInTheMiddleOfAKeyDoesNotTearIt() throws {
      nonisolated(unsafe) let line = try #require(try DeviceLine("xterm-256color"))
      pb_set_escdelay(10_000)
      defer { pb_set_escdelay(25) }
      signal(SIGURG) { _ in }
      var urgent = sigset_t()
      sigaddset(&urgent, SIGURG)
      // Threads of Swift block most signals.
      pthread_sigmask(SIG_UNBLOCK, &urgent, nil)
      defer {
        pthread_sigmask(SIG_BLOCK, &urgent, nil)
        signal(SIGURG, SIG_DFL)
      }
      let reader = pthread_self()
      let writer = Thread {
        for _ in 0..<200 {
          pthread_kill(reader, SIGURG)
          usleep(200)
        }
        line.type("[A")
      }
      line.type("\u{1B}")
      writer.start()
      let events = line.events(from: "")
      #expect(events == [.key(KeyPress(.up))])
    }
  }
}
