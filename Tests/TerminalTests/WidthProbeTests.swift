import Canvas
import Foundation
import Testing

@testable import Terminal

/// How wide characters of ambiguous width are: the terminal is asked, and nobody waits for it.
@Suite struct WidthProbeTests {
  private func events(
    _ answer: String, askedAt asked: Int64? = 0, answeredAt time: Int64 = 5
  ) -> [InputEvent] {
    var decoder = InputDecoder()
    if let asked { decoder.probe.ask(at: asked) }
    var events: [InputEvent] = []
    for byte in answer.utf8 { decoder.take(byte, at: time, into: &events) }
    decoder.drained(into: &events)
    return events
  }

  @Test func theAnswerSaysHowWide() {
    #expect(events("\u{1B}[2;3R") == [.ambiguous(.wide)])
    #expect(events("\u{1B}[2;2R") == [.ambiguous(.narrow)])
  }

  @Test(arguments: ["\u{1B}[2;1R", "\u{1B}[2;9R", "\u{1B}[5;3R", "\u{1B}[2;R", "\u{1B}[2;3;4R"])
  func whatNobodyAskedForSaysNothing(answer: String) {
    #expect(!events(answer).contains(.ambiguous(.wide)))
    #expect(!events(answer).contains(.ambiguous(.narrow)))
  }

  @Test func anAnswerIsTakenOnceAndInTime() {
    #expect(events("\u{1B}[2;3R\u{1B}[2;2R") == [.ambiguous(.wide)])
    #expect(events("\u{1B}[2;3R", askedAt: nil) == [])
    #expect(events("\u{1B}[2;3R", answeredAt: WidthProbe.patience) == [.ambiguous(.wide)])
    #expect(events("\u{1B}[2;3R", answeredAt: WidthProbe.patience + 1) == [])
  }

  @Test func keysOfTheFirstRowStayKeys() {
    #expect(events("\u{1B}[1;2R") == [.key(KeyPress(.function(3), .shift))])
    #expect(events("\u{1B}[R") == [.key(KeyPress(.function(3)))])
  }

  private static let question = "\u{201C}\u{1B}[6n"

  @Test func aWideTerminalIsDrawnForAsSuch() throws {
    let terminal = try BareTerminal(["PLANBOARD_ACTOR": "x"])
    #expect(terminal.wait(for: Self.question))
    #expect(terminal.wait(for: "退出"))
    terminal.forget()
    // Keys that came before the answer are not lost in it.
    terminal.type("\u{1B}[2;3R")
    #expect(terminal.wait(for: "退出"))
    let screen = String(decoding: terminal.output, as: UTF8.self)
    // Everything is drawn anew, with signs the C library and the terminal agree on.
    #expect(screen.contains("计划看板"))
    for sign in ["“", "”", "·", "─", "│", "≥", "▌"] {
      #expect(!screen.contains(sign), "\(sign) is twice as wide there")
    }
    // The title ends where its Chinese ends, with a plain point of two columns before it.
    #expect(screen.contains("计划看板 .  杭州市"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test(arguments: ["\u{1B}[2;2R", ""])
  func aNarrowOrSilentTerminalIsLeftAsItIs(answer: String) throws {
    let terminal = try BareTerminal(["PLANBOARD_ACTOR": "x"])
    #expect(terminal.wait(for: Self.question))
    #expect(terminal.wait(for: "退出"))
    terminal.forget()
    terminal.type(answer + "j")
    #expect(terminal.wait(for: "▌"))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("计划看板"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test(arguments: [SIGTERM, SIGSEGV], [0, 40] as [UInt32])
  func anAnswerThatComesTooLateIsNotLeftToTheShell(signal: Int32, delay: UInt32) throws {
    let terminal = try BareTerminal(["PLANBOARD_ACTOR": "x"])
    #expect(terminal.wait(for: Self.question))
    #expect(terminal.wait(for: "退出"))
    let left = try #require(
      terminal.leftBehind(by: signal, answering: "\u{1B}[2;2Rls", after: delay))
    // Keys that follow are the shell's, unless the board has read them before it heard the signal.
    #expect("ls".utf8.reversed().starts(with: left.reversed()), "\(left)")
  }

  @Test(arguments: ["linux", "vt52", "dumb"])
  func whoCannotAnswerIsNotAsked(name: String) throws {
    let terminal = try BareTerminal(["TERM": name])
    // The board, or why there is none.
    #expect(terminal.wait(for: "q") || terminal.wait(for: "TERM="))
    terminal.type("Q")
    _ = terminal.waitForEnd()
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[6n"))
  }

  @Test(arguments: ["narrow", "wide"])
  func aSettingIsTakenAtItsWord(width: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = folder.appending(path: "planboard")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data(#"{"ambiguousWidth": "\#(width)"}"#.utf8)
      .write(to: settings.appending(path: "config.json"))
    let terminal = try BareTerminal(["XDG_CONFIG_HOME": folder.path()])
    #expect(terminal.wait(for: "退出"))
    let screen = String(decoding: terminal.output, as: UTF8.self)
    #expect(!screen.contains("\u{1B}[6n"))
    #expect(screen.contains("─") == (width == "narrow"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }
}
