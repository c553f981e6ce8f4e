import Canvas
import Testing

@testable import Terminal

/// The parts of the terminal device that need no terminal.
@Suite struct DevicePartsTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("海", "5rW3"),
  ])
  func base64IsThatOfTheStandard(text: String, encoded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == encoded)
  }

  @Test func clipboardSequenceIsWrappedForTmux() {
    #expect(Clipboard.sequence(for: "foo", isInTmux: false) == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(
      Clipboard.sequence(for: "foo", isInTmux: true)
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test func asciiSaysTheSameWithPlainSigns() {
    let plain = Substitution(usesASCII: true, canShowChinese: true)
    func shown(_ sign: Unicode.Scalar) -> String {
      String(
        String.UnicodeScalarView(
          plain.scalars(for: sign.value, columns: 1).compactMap(Unicode.Scalar.init)))
    }
    #expect(
      ["─", "│", "╭", "✓", "·", "›", "█"].map { shown(Unicode.Scalar($0)!) } == [
        "-", "|", "+", "v", ".", ">", "#",
      ])
  }

  @Test func whatCannotBeShownIsReplacedInItsWidth() {
    let console = Substitution(usesASCII: true, canShowChinese: false)
    #expect(console.scalars(for: 0x6D77, columns: 2) == [0x3F, 0x3F])
    #expect(console.scalars(for: 0x3002, columns: 2) == [0x2E, 0x20])
  }

  @Test func keysAreDecoded() {
    #expect(KeyDecoding.press(scalar: 13) == KeyPress(.enter))
    #expect(KeyDecoding.press(scalar: 4) == KeyPress(.character("d"), .control))
    #expect(KeyDecoding.press(scalar: 127) == KeyPress(.backspace))
    #expect(KeyDecoding.press(scalar: 0) == nil)
    #expect(KeyDecoding.press(scalar: 0x6D77) == KeyPress(.character("海")))
    #expect(KeyDecoding.press(scalar: 0xD800) == nil)
  }

  @Test func changedRunsTurnTheOldScreenIntoTheNew() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("a海 e\u{301}绵│b")
    func screen() -> Grid {
      var grid = Grid(size: Size(width: 20, height: 4))
      for _ in 0..<8 {
        let text = String((0..<6).map { _ in alphabet.randomElement(using: &random)! })
        grid.put(
          text, x: Int.random(in: -2..<20, using: &random), y: Int.random(in: 0..<4, using: &random)
        )
      }
      return grid
    }
    for _ in 0..<500 {
      let old = screen()
      let new = screen()
      let runs = CellRuns.changed(from: old, to: new)
      for y in 0..<4 {
        let run = runs.first { $0.y == y }?.columns ?? 0..<0
        for x in 0..<20 where !run.contains(x) {
          #expect(old.cells[y * 20 + x].scalar == new.cells[y * 20 + x].scalar)
        }
        if let first = run.first { #expect(new.cells[y * 20 + first].scalar != 0) }
        if run.upperBound < 20, !run.isEmpty {
          #expect(new.cells[y * 20 + run.upperBound].scalar != 0)
        }
      }
    }
    let same = screen()
    #expect(CellRuns.changed(from: same, to: same).isEmpty)
    #expect(CellRuns.changed(from: nil, to: same).count == 4)
  }
}
