import CNcursesw
import Canvas
import Testing
import Theming

@testable import Terminal

extension DeviceTests {
  /// Spaces are sent in the look of the text beside them, and nobody sees it.
  @Suite struct Blanks {
    private static let night = Theme(
      id: "night", name: "", english: "", isDark: true,
      colours: [
        .ground: .indexed(17), .selection: .indexed(24), .text: .indexed(252),
        .dim: .indexed(145), .accent: .indexed(153), .soon: .indexed(215),
      ])
    private static let reversing = Theme(
      id: "reversing", name: "", english: "", isDark: true, colours: night.colours,
      isSelectionReversed: true)

    @Test(arguments: [Blanks.night, Blanks.reversing], ColourDepth.allCases)
    func aSpaceShowsWhatItWouldInItsOwnLook(theme: Theme, depth: ColourDepth) {
      let styles = StyleCache(theme: theme, depth: depth)
      var random = SystemRandomNumberGenerator()
      for _ in 0..<300 {
        var grid = Grid(size: Size(width: 24, height: 1))
        for _ in 0..<Int.random(in: 0...7, using: &random) {
          grid.put(
            ["a", "海", " ", "   ", "x y "].randomElement(using: &random) ?? "",
            x: Int.random(in: 0..<24, using: &random), y: 0,
            role: Role.allCases.randomElement(using: &random) ?? .text,
            underlined: Int.random(in: 0..<8, using: &random) == 0)
        }
        let start = Int.random(in: 0..<24, using: &random)
        let from = Int.random(in: 0..<24, using: &random)
        grid.select(Rect(x: from, y: 0, width: 12, height: 1))
        grid.cells.withUnsafeBufferPointer { row in
          var ink = BlankInk(before: start, of: row, styles)
          for x in start..<24 {
            let cell = row[x]
            let look = ink.look(of: cell, at: x, styles)
            let own = styles.look(cell.role, cell.isSelected)
            if cell.scalar != 0x20 || cell.isUnderlined {
              #expect(look == own)
            } else {
              #expect(shown(look, theme, depth) == shown(own, theme, depth))
            }
          }
        }
      }
    }

    /// All that a space shows: its background, and whatever changes it.
    private func shown(_ look: Int, _ theme: Theme, _ depth: ColourDepth) -> [String] {
      let style = theme.style(
        for: Role.allCases[look / 2], selected: look % 2 == 1, depth: depth)
      if style.isUnderlined { return ["\(style)"] }
      return style.isReversed
        ? ["reversed", "\(style.foreground)", "\(style.isBold)", "\(style.isDim)"]
        : ["\(style.background)"]
    }

    @Test func aMoveOfTheCursorChangesColoursWithItsTextAlone() throws {
      let line = try #require(try DeviceLine("xterm-256color"))
      let device = try #require(line.device)
      device.setTheme(Self.night)
      func screen(cursor: Int) -> Grid {
        var grid = Grid(size: device.size)
        for y in 0..<6 {
          grid.put("·", x: 1, y: y, role: .dim)
          grid.put("T\(y)", x: 3, y: y, role: .accent)
          grid.put("海绵城市", x: 8, y: y)
          grid.put("剩38天", x: 40, y: y, role: .soon)
          grid.put("未核", x: 50, y: y, role: .dim)
        }
        grid.select(Rect(x: 0, y: cursor, width: 80, height: 1))
        grid.put("末", x: 78, y: 10 + cursor, role: .text)
        return grid
      }
      device.show(screen(cursor: 2))
      _ = line.output(to: "末")
      device.show(screen(cursor: 3))
      let sent = line.output(to: "末")
      // Five looks on the row that is left, three on the one arrived at, one for the mark.
      let changes = sent.components(separatedBy: "\u{1B}[48;5;").count - 1
      #expect(changes <= 10, "\(sent.debugDescription)")
      #expect(sent.contains("T2") && sent.contains("T3"))
    }
  }
}
