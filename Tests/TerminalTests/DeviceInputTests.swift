import CNcursesw
import CTerminal
import Canvas
import Testing

@testable import Terminal

extension DeviceTests {
  /// What bytes from a terminal mean.
  @Suite struct Input {
    /// A decoder and the events it has given.
    private struct Reader {
      var decoder = InputDecoder()
      var events: [InputEvent] = []
      var time: Int64 = 1000

      init() { _ = pb_locale_start() }

      mutating func take(_ bytes: [UInt8]) {
        for byte in bytes { decoder.take(byte, at: time, into: &events) }
      }

      mutating func take(_ text: String) { take(Array(text.utf8)) }

      /// Takes a text that arrives at once, with nothing after it for now.
      mutating func takeBatch(_ text: String) {
        take(text)
        decoder.drained(into: &events)
      }

      /// The names of the keys so far; other events as they are described.
      var names: [String] {
        events.map { event in
          switch event {
          case .key(let press): press.name
          case .mouse(let mouse): "\(mouse.kind) \(mouse.point.x),\(mouse.point.y)"
          case .paste(let text): "paste \(text)"
          case .resize: "resize"
          case .ambiguous(let width): "ambiguous \(width)"
          }
        }
      }
    }

    private func keys(_ text: String) -> [String] {
      var reader = Reader()
      reader.takeBatch(text)
      return reader.names
    }

    @Test(arguments: [
      ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"), ("\u{7F}", "BSpace"), ("\u{8}", "BSpace"),
      ("\u{4}", "C-d"), ("\u{1A}", "C-z"), (" ", "Space"), ("海", "海"), ("？", "？"),
      ("\u{1B}", "Escape"),
      ("\u{1B}x", "M-x"), ("\u{1B}X", "M-X"), ("\u{1B}[", "M-["), ("\u{1B}O", "M-O"),
      ("\u{1B}P", "M-P"), ("\u{1B}\r", "M-Enter"), ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"),
      ("\u{1B}[1;5D", "C-Left"), ("\u{1B}[1;2C", "S-Right"), ("\u{1B}[1;3A", "M-Up"),
      ("\u{1B}[1;6B", "C-S-Down"), ("\u{1B}[Z", "S-Tab"), ("\u{1B}[5~", "PgUp"),
      ("\u{1B}[6;5~", "C-PgDn"), ("\u{1B}[7~", "Home"), ("\u{1B}[8~", "End"), ("\u{1B}[3~", "DC"),
      ("\u{1B}OP", "F1"), ("\u{1B}[[E", "F5"), ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"),
      ("\u{1B}[1;2P", "S-F1"), ("\u{1B}OM", "Enter"), ("\u{1B}Oq", "1"), ("\u{1B}Ok", "+"),
      ("\u{1B}[27;5;13~", "C-Enter"), ("\u{1B}[100;5u", "C-d"), ("\u{1B}[9;2u", "S-Tab"),
      ("\u{1B}[65;2u", "A"),
    ])
    func everyFormOfAKeyIsThatKey(_ bytes: String, _ name: String) {
      #expect(keys(bytes) == [name])
    }

    @Test(arguments: [
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}[999~",
      "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\",
      "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}[99999999999999999999;7z", "\u{0}", "\u{1C}",
      "\u{85}", "\u{1B}[<0;0;0M", "\u{1B}[<35;10;10M", "\u{1B}[201~", "\u{1B}[1:3z",
    ])
    func whatMeansNothingIsSwallowedWhole(_ bytes: String) {
      #expect(keys(bytes + "q") == ["q"])
    }

    /// Half a million figures that never come to an end: none of them is a key, and none waits.
    @Test(.timeLimit(.minutes(1))) func aSequenceWithoutEndIsSwallowed() {
      #expect(keys("\u{1B}[" + String(repeating: "1", count: 500_000) + "mq") == ["q"])
      // Nor is the beginning of one taken for the whole.
      #expect(keys("\u{1B}[" + String(repeating: "0", count: 500) + "1;5Dq") == ["q"])
    }

    @Test func escapeOnItsOwnIsNotHeldBackForTheNextKey() {
      var reader = Reader()
      reader.takeBatch("\u{1B}")
      reader.takeBatch("j")
      #expect(reader.names == ["Escape", "j"])
      #expect(keys("\u{1B}\u{1B}") == ["Escape", "Escape"])
      #expect(keys("\u{1B}海") == ["Escape", "海"])
    }

    @Test func aSequenceMayArriveInPieces() {
      var reader = Reader()
      for piece in ["\u{1B}[1", ";", "5", "D"] { reader.takeBatch(piece) }
      #expect(reader.names == ["C-Left"])
    }

    @Test func aCharacterMayArriveInPieces() {
      var reader = Reader()
      for byte in "海绵🙂".utf8 {
        reader.take([byte])
        reader.decoder.drained(into: &reader.events)
      }
      #expect(reader.names == ["海", "绵", "🙂"])
    }

    @Test func bytesThatMakeNoCharacterCostNoOther() {
      var reader = Reader()
      reader.take([0xFF, 0xFE, 0x6A, 0xE6, 0xB5, 0x6B, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x71])
      reader.decoder.drained(into: &reader.events)
      #expect(reader.names == ["j", "k", "q"])
    }

    @Test func anyBytesAreTakenAndTheKeyboardStaysAlive() {
      var random = SystemRandomNumberGenerator()
      for _ in 0..<300 {
        var reader = Reader()
        reader.take((0..<200).map { _ in UInt8.random(in: 0...255, using: &random) })
        reader.decoder.drained(into: &reader.events)
        guard !reader.decoder.isPasting else { continue }
        reader.takeBatch("\r\r")
        reader.events = []
        reader.takeBatch("q")
        #expect(reader.names == ["q"])
      }
    }

    // MARK: Pasting

    @Test func aPasteIsTextWhateverIsInIt() {
      #expect(
        keys("a\u{1B}[200~湿地qQ\r\nmm\rx\ny\u{1B}[201~b") == ["a", "paste 湿地qQ\nmm\nx\ny", "b"])
      #expect(keys("\u{1B}[200~\u{1B}[201~") == ["paste "])
    }

    @Test func controlsInAPasteAreLeftOutButTabsAndLineEnds() {
      #expect(
        keys("\u{1B}[200~a\u{1B}[31mb\tc\u{0}\u{7}\u{9B}d\n\u{7F}e\u{1B}[201~")
          == ["paste a[31mb\tcd\ne"])
    }

    @Test func aPasteMayArriveInAnyPieces() {
      let text = "\u{1B}[200~全域\u{1B}[20海绵\u{1B}\u{1B}[201~j"
      let bytes = Array(text.utf8)
      for cut in 1..<bytes.count {
        // Right after ESC the rest must be there within the time that tells it from the key.
        guard bytes[cut - 1] != 0x1B || cut > 6, bytes[..<cut] != [0x1B, 0x5B] else { continue }
        var reader = Reader()
        reader.take(Array(bytes[..<cut]))
        reader.decoder.drained(into: &reader.events)
        reader.take(Array(bytes[cut...]))
        reader.decoder.drained(into: &reader.events)
        #expect(reader.names == ["paste 全域[20海绵", "j"], "cut at \(cut)")
      }
    }

    @Test func keysOfNcursesWithinAPasteAreNoKeys() {
      var reader = Reader()
      reader.take("\u{1B}[200~a")
      reader.decoder.take(code: KEY_UP, name: nil, into: &reader.events)
      reader.take("b\u{1B}[201~")
      #expect(reader.names == ["paste ab"])
    }

    @Test func aPasteWithoutEndIsBoundedAndCanBeLeft() {
      var reader = Reader()
      reader.take("\u{1B}[200~")
      reader.take([UInt8](repeating: 0x61, count: PasteCollector.limit + 5))
      reader.time += 5
      reader.takeBatch("\u{3}")
      #expect(reader.decoder.isPasting, "inside pasted text it is no key")
      reader.time += 2000
      reader.takeBatch("\u{3}")
      #expect(!reader.decoder.isPasting)
      reader.takeBatch("q")
      #expect(reader.names == ["q"])

      var whole = Reader()
      whole.take("\u{1B}[200~")
      whole.take([UInt8](repeating: 0x61, count: PasteCollector.limit + 5))
      whole.takeBatch("\u{1B}[201~")
      guard case .paste(let text) = whole.events.last else {
        Issue.record("no paste")
        return
      }
      #expect(text.utf8.count == PasteCollector.limit)
    }

    // MARK: Mouse

    @Test func aPressTwiceOnOneCellIsADoublePress() {
      var reader = Reader()
      func click(_ x: Int) -> String { "\u{1B}[<0;\(x);5M\u{1B}[<0;\(x);5m" }
      reader.takeBatch(click(300) + click(300) + click(300))
      reader.time += 401
      reader.takeBatch(click(300) + click(2))
      #expect(
        reader.names == [
          "press 299,4", "doublePress 299,4", "press 299,4", "press 299,4", "press 1,4",
        ])
    }

    @Test func theWheelTurnsAndOtherButtonsDoNothing() {
      #expect(
        keys("\u{1B}[<64;3;4M\u{1B}[<65;3;4M\u{1B}[<2;3;4M\u{1B}[<1;3;4M")
          == ["wheelUp 2,3", "wheelDown 2,3"])
      #expect(
        keys("\u{1B}[M !!\u{1B}[M##\u{7F}\u{1B}[Ma%$q") == ["press 0,0", "wheelDown 4,3", "q"])
    }

    // MARK: Keys that ncurses has found

    @Test(arguments: [
      (KEY_UP, "Up"), (KEY_NPAGE, "PgDn"), (KEY_BTAB, "S-Tab"), (KEY_SLEFT, "S-Left"),
      (KEY_BACKSPACE, "BSpace"), (KEY_DC, "DC"), (KEY_ENTER, "Enter"), (KEY_SR, "S-Up"),
      (PB_FUNCTION_KEYS + 1, "F1"), (PB_FUNCTION_KEYS + 12, "F12"), (PB_FUNCTION_KEYS + 13, "S-F1"),
      (PB_FUNCTION_KEYS + 25, "C-F1"), (KEY_SUSPEND, "C-z"),
    ])
    func keysOfTheDescriptionAreKnown(_ code: Int32, _ name: String) {
      #expect(KeyDecoding.press(code: code)?.name == name)
    }

    @Test(arguments: [
      ("kLFT5", "C-Left"), ("kUP3", "M-Up"), ("kDN", "S-Down"), ("kNXT6", "C-S-PgDn"),
      ("kHOM5", "C-Home"), ("kDC5", "C-DC"), ("kcbt2", "S-Tab"),
    ])
    func keysWithModifiersGoByTheirNames(_ terminfo: String, _ name: String) {
      #expect(KeyDecoding.press(code: 600, name: terminfo)?.name == name)
    }

    @Test func unknownKeysAreNothing() {
      #expect(KeyDecoding.press(code: 600, name: "kFOO5") == nil)
      #expect(KeyDecoding.press(code: KEY_MAX) == nil)
      #expect(KeyDecoding.press(code: 600, name: "") == nil)
    }
  }
}
