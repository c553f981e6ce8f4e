import Testing

@testable import Canvas

/// Nothing that is drawn can command a terminal, or hide.
@Suite struct GridSafetyTests {
  private func shown(_ text: String) -> String {
    var grid = Grid(size: Size(width: 40, height: 1))
    grid.put(text, x: 0, y: 0)
    return grid.text(row: 0)
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("\u{0}", "␀"), ("a\u{7}b", "a␇b"), ("\u{7F}", "␡"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("\u{202E}abc", "\u{FFFD}abc"),
    ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"),
    ("\u{200E}\u{200F}\u{61C}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\r\nb\tc", "a␍␊b␉c"), ("a\u{2028}b", "a␤b"), ("\u{FFFD}", "\u{FFFD}"),
    ("\u{FEFF}a", "\u{FFFD}a"), ("\u{E0041}", "\u{FFFD}"),
  ])
  func whatCommandsATerminalIsShownAsASign(text: String, sign: String) {
    #expect(shown(text) == sign)
  }

  @Test func whatIsBytesButNoTextIsShownAsASign() {
    #expect(
      shown(String(decoding: [0x61, 0xFF, 0xC3, 0x62], as: UTF8.self)) == "a\u{FFFD}\u{FFFD}b")
  }

  /// Every scalar there is, in one text: no control, no direction and no tag gets into a cell,
  /// and the width that is counted is the width that is drawn.
  @Test func noScalarGetsPast() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: all.count, by: 4000) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: all[start..<min(start + 4000, all.count)])
      var grid = Grid(size: Size(width: 8000, height: 1))
      let used = grid.put(String(text), x: 0, y: 0)
      #expect(used == TextWidth.columns(of: String(text)))
      let drawn = grid.cells.map(\.scalar) + grid.clusters.flatMap { $0 }
      for value in drawn where value != 0 {
        let isHarmless =
          value >= 0x20 && !(0x7F..<0xA0).contains(value) && value != 0x61C
          && !(0x200B...0x200F).contains(value) && !(0x2028...0x202E).contains(value)
          && !(0x2060...0x206F).contains(value) && value != 0xFEFF
          && !(0xFE00...0xFE0F).contains(value) && !(0xE0000...0xE0FFF).contains(value)
        #expect(isHarmless, "\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: ["\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{20DD}"])
  func aFloodOfMarksTakesNoRoom(mark: String) {
    var grid = Grid(size: Size(width: 4, height: 1))
    let flood = String(repeating: mark, count: 50_000)
    let used = grid.put(flood + "a" + flood + "b", x: 0, y: 0)
    #expect(used == 2)
    #expect(grid.cells[0].scalar == 0x61 && grid.cells[1].scalar == 0x62)
    #expect(grid.clusters.allSatisfy { $0.count <= Grid.marksPerCell })
  }

  @Test func joinedPicturesTakeTheColumnsThatAreCounted() {
    let family = "👩\u{200D}👧x"
    #expect(shown(family) == "👩👧x")
    #expect(TextWidth.columns(of: family) == 5)
    #expect(shown("✓\u{FE0F}x") == "✓x")
  }

  @Test func oneFrameHasRoomForManyMarks() {
    var grid = Grid(size: Size(width: 400, height: 200))
    for y in 0..<200 { grid.put(String(repeating: "e\u{301}", count: 400), x: 0, y: y) }
    #expect(grid.clusters.count < Int(UInt16.max))
    #expect(grid.cells.allSatisfy { $0.scalar == 0x65 })
  }

  @Test func textNamedInASentenceIsHarmlessAndShort() {
    #expect(SafeScalar.shown("a\u{1B}[31m\u{200B}b", atMost: 40) == "a␛[31mb")
    #expect(SafeScalar.shown(String(repeating: "海", count: 99), atMost: 3) == "海海海")
  }
}
