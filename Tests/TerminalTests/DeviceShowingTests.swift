import CTerminal
import Canvas
import Testing
import Theming

@testable import Terminal

extension DeviceTests {
  /// What is sent in place of characters and colours, and what a terminal is taken to be.
  @Suite struct Showing {
    private func shown(_ text: String, _ substitution: Substitution) -> String {
      var scalars = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        let columns = TextWidth.columns(of: scalar)
        let drawn = substitution.scalars(for: scalar.value, columns: columns)
        scalars.append(contentsOf: drawn.compactMap(Unicode.Scalar.init))
      }
      return String(scalars)
    }

    @Test func everythingIsDrawnAsItIsInUTF8() {
      #expect(String(cString: pb_locale_start()) == "UTF-8")
      let text = "杭州 ─│┌┐└┘├┤┬┴┼╭╮╰╯▌█▓▒░▁▇●·✓›“”—…≥³₂℃é"
      #expect(shown(text, Substitution(usesASCII: false, canShowChinese: true)) == text)
    }

    @Test func asciiModeLeavesChineseAndReplacesSigns() {
      _ = pb_locale_start()
      #expect(
        shown("╭─任务─╮│▌✓●·…›░▒█▇│", Substitution(usesASCII: true, canShowChinese: true))
          == "+-任务-+||vo.~>:=#%|")
    }

    @Test func aConsoleWithoutChineseShowsWhereItStands() {
      _ = pb_locale_start()
      let console = Substitution(usesASCII: true, canShowChinese: false)
      #expect(shown("T1 海绵，ok。", console) == "T1 ????, ok. ")
    }

    @Test func aReplacementTakesTheColumnsOfTheGrid() {
      _ = pb_locale_start()
      let plain = Substitution(usesASCII: false, canShowChinese: true)
      // The grid holds these two columns wide; the C library says one.
      #expect(plain.scalars(for: 0x2014, columns: 2) == [0x2D, 0x20])
      #expect(plain.scalars(for: 0x0411, columns: 2) == [0x3F, 0x3F])
      // No character at all.
      #expect(plain.scalars(for: 0xFFFF, columns: 1) == [0x3F])
      #expect(plain.scalars(for: 0x110000, columns: 1) == [0x3F])
      for scalar in UInt32(0)...0x3100 {
        for columns in 1...2 {
          let drawn = plain.scalars(for: scalar, columns: columns)
          let width = drawn.reduce(0) { $0 + max(1, Int(pb_wcwidth($1))) }
          if scalar >= 0x7F { #expect(width == columns, "\(scalar)") }
        }
      }
    }

    @Test func knownCharactersAnswerAsOftenAsAsked() {
      _ = pb_locale_start()
      var known = KnownCharacters(Substitution(usesASCII: false, canShowChinese: true))
      for _ in 0..<2 {
        #expect(known.replacement(for: 0x6D77, columns: 2) == nil)
        #expect(known.replacement(for: 0x2014, columns: 1) == nil)
        #expect(known.replacement(for: 0x2014, columns: 2) == [0x2D, 0x20])
        #expect(known.replacement(for: 0x1F642, columns: 2) == nil)
      }
    }

    // MARK: Colours

    @Test func coloursAreAsManyAsTheTerminalHas() {
      func depth(_ colours: Int, _ environment: [String: String] = [:]) -> ColourDepth {
        Capabilities.depth(colours: colours, environment: environment)
      }
      #expect(depth(-1) == .none)
      #expect(depth(8) == .eight)
      #expect(depth(88) == .sixteen)
      #expect(depth(256, ["COLORTERM": "truecolor"]) == .indexed256)
      #expect(depth(0x1000000) == .direct)
      #expect(depth(256, ["NO_COLOR": "1"]) == .none)
      #expect(depth(256, ["NO_COLOR": ""]) == .indexed256)
    }

    @Test func directColoursNeverFallAmongTheIndices() throws {
      let palette = Palette(depth: .direct, indexed: 8, hasDefaults: true)
      func number(_ hex: String) throws -> Int32 {
        palette.number(.rgb(try #require(Colour(hex: hex))), or: 0)
      }
      #expect(try number("#102030") == 0x102030)
      #expect(try number("#000003") == 0x010003)
      #expect(palette.number(.indexed(3), or: 0) == 3)
      #expect(palette.number(.indexed(9), or: 0) == 0xFF5555)
      #expect(palette.number(.indexed(196), or: 0) == 0xFF0000)
      #expect(palette.number(.indexed(255), or: 0) == 0xEEEEEE)
      #expect(palette.number(.terminalDefault, or: 7) == -1)
    }

    @Test func aTerminalWithoutItsOwnColoursGetsPlainOnes() {
      let palette = Palette(depth: .eight, indexed: 0, hasDefaults: false)
      #expect(palette.number(.terminalDefault, or: 7) == 7)
      #expect(palette.number(.indexed(2), or: 7) == 2)
    }

    @Test(arguments: [
      ("linux", "UTF-8", false, false), ("xterm-256color", "UTF-8", true, true),
      ("vt100", "UTF-8", true, true), ("xterm", "GB18030", true, false),
      ("xterm", "GBK", true, false), ("xterm", "ANSI_X3.4-1968", false, false),
    ])
    func whatATerminalCanShow(_ name: String, _ charset: String, _ chinese: Bool, _ lines: Bool) {
      let found = Capabilities(
        terminal: name, charset: charset, depth: .none, hasAlternateScreen: false)
      #expect(found.canShowChinese == chinese)
      #expect(found.canShowLines == lines)
    }

    // MARK: Clipboard

    @Test func aTextTooLongForTheClipboardEndsAtACharacter() {
      let text = String(repeating: "海", count: Clipboard.limit)
      let sequence = Clipboard.sequence(for: text, isInTmux: false)
      #expect(sequence.utf8.count < Clipboard.limit * 4 / 3 + 20)
      let whole = String(repeating: "海", count: Clipboard.limit / 3)
      #expect(sequence == Clipboard.sequence(for: whole, isInTmux: false))
    }
  }
}
