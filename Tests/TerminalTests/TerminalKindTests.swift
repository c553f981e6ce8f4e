import Foundation
import Testing

/// Terminals of few colours or none: what is sent, byte for byte.
@Suite struct TerminalKindTests {
  /// The parameters of all colours and attributes that were set, `38;5;n` as `38`.
  private func looks(_ output: [UInt8]) throws -> Set<Int> {
    let text = String(decoding: output, as: UTF8.self)
    var found: Set<Int> = []
    for match in text.matches(of: try Regex("\u{1B}\\[([0-9;:]*)m")) {
      var numbers = (match.output[1].substring ?? "").split(separator: ";").compactMap { Int($0) }[
        ...]
      while let number = numbers.popFirst() {
        found.insert(number)
        if number == 38 || number == 48 { numbers = numbers.dropFirst(numbers.first == 5 ? 2 : 4) }
      }
    }
    return found
  }

  /// Everything the board sends while it is opened, used a little, and left.
  private func output(_ environment: [String: String]) throws -> [UInt8] {
    let terminal = try BareTerminal(environment.merging(["PLANBOARD_ACTOR": "x"]) { $1 })
    #expect(terminal.wait(for: "退出"))
    terminal.type("jj\r")
    #expect(terminal.wait(for: "任务内容"))
    terminal.type("m")
    #expect(terminal.wait(for: "已保存"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
    return terminal.output
  }

  private static let colours: Set<Int> = Set(30...38).union(40...48).union(90...97)
    .union(100...107)

  /// A folder of settings with a theme of the sixteen ANSI colours, and of terminal descriptions.
  private func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    let themes = folder.appending(path: "planboard/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(#"{"theme": "own"}"#.utf8).write(to: folder.appending(path: "planboard/config.json"))
    let colours = [
      "ground": "default", "selection": "blue", "text": "default", "dim": "white",
      "accent": "brightcyan", "good": "green", "soon": "yellow", "late": "brightred",
    ]
    let theme = colours.map { #""\#($0)": "\#($1)""# }.joined(separator: ", ")
    try Data(
      #"{"name": "自用", "english": "Own", "dark": true, \#(theme)}"#.utf8
    ).write(to: themes.appending(path: "own.json"))
    return try body(folder)
  }

  /// Adds terminals to those the system knows, in a folder.
  private func describe(_ terminals: String, in folder: URL) throws {
    let source = folder.appending(path: "source")
    try Data(terminals.utf8).write(to: source)
    let tic = try #require(Child.find("tic"))
    let made = try Child.run(
      tic, ["-x", "-o", folder.path(), source.path()], environment: ["PATH": "/usr/bin:/bin"])
    try #require(made.status == 0, "\(made.errors)")
  }

  @Test(arguments: [
    // Whether the cursor waits behind the last column; how it is moved, coloured and reset.
    ("", true), ("xenl@,", false), ("cup=\\E[%p1%d;%p2%dH,", false),
    ("setaf=\\E]4;%p1%dm,", false), ("sgr0=\\E[m$<2>,", false),
  ])
  func whoSpeaksOtherwiseIsDrawnForByNcurses(difference: String, isDirect: Bool) throws {
    try inFolder { folder in
      try describe("pb-other|a terminal,\n\t\(difference) use=xterm,\n", in: folder)
      let output = try output(["TERM": "pb-other", "TERMINFO": folder.path()])
      let text = String(decoding: output, as: UTF8.self)
      #expect(text.contains("计划看板"))
      // ncurses never names a row alone.
      #expect(text.contains("\u{1B}[2H") == isDirect)
    }
  }

  @Test func ofEightColoursBrightOnesArePlain() throws {
    try inFolder { folder in
      let looks = try looks(output(["TERM": "xterm", "XDG_CONFIG_HOME": folder.path()]))
      #expect(looks.intersection(Self.colours) == [32, 33, 36, 37, 44])
    }
  }

  @Test func ofSixteenColoursBrightOnesAreBright() throws {
    try inFolder { folder in
      // As ncurses describes xterm-16color, which not every system has.
      try describe(
        """
        pb-16color|a terminal of 16 colours,
        \tcolors#16, pairs#256,
        \tsetab=\\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
        \tsetaf=\\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
        \tuse=xterm,

        """, in: folder)
      let looks = try looks(
        output([
          "TERM": "pb-16color", "TERMINFO": folder.path(), "XDG_CONFIG_HOME": folder.path(),
        ]))
      #expect(looks.intersection(Self.colours) == [32, 33, 37, 44, 96])
    }
  }

  @Test func directColoursAreTheThemesOwn() throws {
    try inFolder { folder in
      // As ncurses describes xterm-direct: three numbers between colons.
      func colour(_ kind: Int) -> String {
        "\\E[%?%p1%{8}%<%t\(kind)%p1%d%e\(kind)8\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d"
          + "\\:%p1%{255}%&%d%;m"
      }
      try describe(
        """
        pb-direct|a terminal of all colours,
        \tRGB, CO#8, colors#0x1000000, pairs#0x7FFFF,
        \tsetab=\(colour(4)),
        \tsetaf=\(colour(3)),
        \tuse=xterm,

        """, in: folder)
      let output = try output(["TERM": "pb-direct", "TERMINFO": folder.path()])
      let text = String(decoding: output, as: UTF8.self)
      // The ground of moonlit-pools, #10161F.
      #expect(text.contains("48;2;16;22;31"))
      #expect(text.contains("\u{1B}[2H"), "drawn directly")
    }
  }

  @Test(arguments: ["xterm-256color", "vt100"])
  func noLookIsLeftBehind(name: String) throws {
    let text = String(decoding: try output(["TERM": name]), as: UTF8.self)
    let last = text.matches(of: try Regex("\u{1B}\\[[0-9;]*m")).last?.output[0].substring
    #expect(["\u{1B}[m", "\u{1B}[0m"].contains(last ?? ""))
  }

  @Test(arguments: ["xterm", "rxvt"])
  func ofEightColoursAThemeOfManyLeavesTheTerminalsOwn(name: String) throws {
    let looks = try looks(output(["TERM": name]))
    #expect(looks.isDisjoint(with: Set(90...107).union([38, 48])))
    #expect(looks.contains(1) && looks.contains(7))
  }

  @Test(arguments: [["TERM": "vt100"], ["TERM": "xterm-256color", "NO_COLOR": "1"]])
  func withoutColoursAttributesTellThingsApart(environment: [String: String]) throws {
    let looks = try looks(output(environment))
    #expect(looks.isDisjoint(with: Self.colours))
    #expect(looks.contains(1) && looks.contains(7))
  }
}
