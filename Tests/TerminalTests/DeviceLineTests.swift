import Canvas
import Glibc
import Testing

@testable import Terminal

extension DeviceTests {
  /// A device at a line, through ncurses.
  @Suite struct AtALine {
    private func line(
      _ terminal: String = "xterm-256color", _ size: Size = Size(width: 80, height: 24)
    ) throws -> (DeviceLine, TerminalDevice) {
      let line = try #require(try DeviceLine(terminal, size))
      return (line, try #require(line.device))
    }

    private func grid(_ size: Size, _ texts: String...) -> Grid {
      var grid = Grid(size: size)
      for (y, text) in texts.enumerated() { grid.put(text, x: 0, y: y) }
      return grid
    }

    private func names(_ events: [InputEvent]) -> [String] {
      events.map { event in
        if case .key(let press) = event { press.name } else { "\(event)" }
      }
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
    func keysAreReadOnEveryTerminal(_ terminal: String) throws {
      let (line, _) = try line(terminal)
      #expect(
        names(line.events(from: "j海\u{1B}[1;5D\u{1B}[5~\u{1B}OP\u{1B}x\r"))
          == ["j", "海", "C-Left", "PgUp", "F1", "M-x", "Enter"])
      #expect(
        names(line.events(from: "\u{1B}[A\u{1B}OB\u{1B}[Z\u{1A}")) == [
          "Up", "Down", "S-Tab", "C-z",
        ])
      #expect(names(line.events(from: "\u{1B}")) == ["Escape"])
      #expect(line.events(from: "\u{1B}[200~湿地\rqQ\u{1B}[201~") == [.paste("湿地\nqQ")])
    }

    @Test(arguments: ["xterm-256color", "tmux-256color"])
    func theMouseIsReadBeyondColumn223(_ terminal: String) throws {
      let (line, _) = try line(terminal, Size(width: 400, height: 30))
      #expect(
        line.events(from: "\u{1B}[<0;301;5M\u{1B}[<0;301;5m\u{1B}[<64;2;3M") == [
          .mouse(MouseEvent(.press, at: Point(x: 300, y: 4))),
          .mouse(MouseEvent(.wheelUp, at: Point(x: 1, y: 2))),
        ])
    }

    @Test func onlyWhatChangedIsSent() throws {
      let (line, device) = try line()
      let first = grid(device.size, "杭州 │ 任务", "海绵城市", "末")
      device.show(first)
      let painted = line.output(to: "末")
      #expect(painted.contains("杭州"))
      #expect(painted.contains("海绵城市"))
      var second = first
      second.select(Rect(x: 0, y: 1, width: 80, height: 1))
      second.put("完", x: 0, y: 2)
      device.show(second)
      let changed = line.output(to: "完")
      #expect(changed.contains("海绵城市"))
      #expect(!changed.contains("杭州"))
      #expect(changed.utf8.count < 250)
    }

    @Test func aRedrawSendsEverythingAgain() throws {
      let (line, device) = try line()
      let screen = grid(device.size, "杭州", "末")
      device.show(screen)
      _ = line.output(to: "末")
      device.redraw()
      device.show(screen)
      #expect(line.output(to: "末").contains("杭州"))
    }

    @Test func theWindowMayShrinkToOneCellAndGrowAgain() throws {
      let (line, device) = try line()
      for size in [
        Size(width: 1, height: 1), Size(width: 2, height: 50), Size(width: 300, height: 1),
        Size(width: 80, height: 24),
      ] {
        line.resize(size)
        device.takeUpSize()
        #expect(device.size == size)
        device.show(grid(size, "海绵城市", "任务"))
        // A grid that is larger than the window, and one that is smaller.
        device.show(grid(Size(width: 90, height: 30), "海绵城市", "任务"))
        device.show(grid(Size(width: 1, height: 1), "海"))
      }
      device.show(grid(device.size, "杭州"))
      #expect(line.output(to: "杭州").contains("杭州"))
      #expect(line.events(from: "q") == [.key(KeyPress(.character("q")))], "no key of the resize")
    }

    @Test func theLineIsGivenBackAsItWas() throws {
      let (line, device) = try line()
      let raw = line.settings
      device.show(grid(device.size, "杭州"))
      device.close()
      device.close()
      let sent = line.output(to: "\u{1B}[?1049l")
      for mode in ["1049h", "2004h", "1049l", "2004l", "1000l"] {
        #expect(sent.contains("\u{1B}[?\(mode)") || sent.contains(mode), "\(mode)")
      }
      #expect(line.settings != raw)
      #expect(line.settings[3] & UInt32(ICANON | ECHO | ISIG) == UInt32(ICANON | ECHO | ISIG))
      #expect(device.readEvents().isEmpty)
      device.show(grid(device.size, "after"))
      device.copyToClipboard("after")
    }

    @Test func aTextIsPutOnTheClipboardPastTheScreen() throws {
      let (line, device) = try line()
      device.show(grid(device.size, "杭州"))
      device.copyToClipboard("海")
      #expect(line.output(to: "\u{7}").contains("\u{1B}]52;c;5rW3\u{7}"))
    }

    @Test(arguments: ["", "no-such-terminal", "dumb"])
    func aTerminalWithoutAScreenIsRefused(_ name: String) {
      #expect(throws: TerminalProblem.unknownTerminal(name)) { try DeviceLine(name) }
    }

    @Test func aFileIsNoTerminal() throws {
      let file = try #require(fopen("/dev/null", "r+"))
      defer { fclose(file) }
      #expect(throws: TerminalProblem.notATerminal(isInput: true)) {
        try TerminalDevice(
          .init(theme: DeviceLine.theme, environment: ["TERM": "xterm"]),
          .init(input: file, output: file, isOfProcess: false))
      }
    }
  }
}
