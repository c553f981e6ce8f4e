import Testing

@testable import Canvas

/// Whatever is drawn wherever, a wide character is whole or not there.
@Suite struct GridClippingTests {
  private func halves(_ grid: Grid) -> [String] {
    var broken: [String] = []
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width {
        let cell = grid.cells[y * grid.size.width + x]
        let isWide =
          cell.scalar != 0
          && TextWidth.columns(of: Unicode.Scalar(cell.scalar)!, ambiguous: grid.ambiguous) == 2
        let hasRightHalf =
          x + 1 < grid.size.width && grid.cells[y * grid.size.width + x + 1].scalar == 0
        if isWide != hasRightHalf { broken.append("\(x),\(y)") }
        if cell.scalar == 0 && x == 0 { broken.append("0,\(y)") }
        if cell.cluster > grid.clusters.count { broken.append("cluster \(x),\(y)") }
      }
    }
    return broken
  }

  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func noHalfOfACharacterIsEverLeft(ambiguous: AmbiguousWidth) {
    var random = SeededRandom(seed: 22)
    let pieces = ["海", "绵", "a", "…", "─", "é", "e\u{301}", "·", " ", "𠮷", "👍", "\u{1B}"]
    for _ in 0..<300 {
      var grid = Grid(size: Size(width: 12, height: 3), ambiguous: ambiguous)
      for _ in 0..<12 {
        let text = random.text(of: pieces, count: Int.random(in: 0...9, using: &random))
        let x = Int.random(in: -6...14, using: &random)
        let y = Int.random(in: -1...3, using: &random)
        let width = Int.random(in: -1...14, using: &random)
        let used = grid.put(text, x: x, y: y, width: width)
        #expect(used >= 0 && used <= max(0, width), "\(text) \(x) \(width)")
        if y % 2 == 0 {
          grid.fill(Rect(x: x, y: y, width: width, height: 2), "海")
        } else if y == 1 {
          grid.verticalRule(x: x, y: y, height: width)
        }
      }
      #expect(halves(grid).isEmpty, "\(grid.plainText())")
    }
  }

  @Test func aCharacterCutInTwoLosesItsMarksToo() {
    var grid = Grid(size: Size(width: 4, height: 1))
    grid.put("海\u{301}绵", x: 0, y: 0)
    #expect(grid.cells[0].cluster == 1)
    grid.put("x", x: 1, y: 0)
    #expect(grid.cells[0] == .blank)
    #expect(grid.text(row: 0) == " x绵")
  }

  @Test(arguments: [Int.min, -1_000_001, -1, 0, 3, 4, 1_000_001, Int.max])
  func placesFarAwayAreOnlyOutside(_ far: Int) {
    var grid = Grid(size: Size(width: 4, height: 2))
    for width in [1, 4, 99, Int.max] {
      grid.put("海绵城市", x: far, y: 0, width: width)
      grid.put("海绵城市", x: 0, y: far, width: width)
      grid.fill(Rect(x: far, y: far, width: width, height: width), "x")
      grid.select(Rect(x: far, y: far, width: width, height: width))
      grid.recolour(Rect(x: far, y: 0, width: width, height: 1), role: .match)
      grid.horizontalRule(x: far, y: far, width: width)
      grid.verticalRule(x: far, y: far, height: width)
    }
    #expect(halves(grid).isEmpty)
  }

  @Test func aTextThatBeginsOutsideIsStillCutToItsWidth() {
    var grid = Grid(size: Size(width: 8, height: 1))
    let used = grid.put("abcdefghijkl", x: -2, y: 0, width: 5)
    #expect(used == 5)
    #expect(grid.text(row: 0) == "cde")
  }

  @Test func underlineAndSelectionAreKeptApartFromTheRole() {
    var grid = Grid(size: Size(width: 6, height: 1))
    grid.put("海a", x: 0, y: 0, role: .accent, underlined: true)
    grid.put("b", x: 3, y: 0)
    grid.select(Rect(x: 0, y: 0, width: 3, height: 1))
    grid.recolour(Rect(x: 2, y: 0, width: 2, height: 1), role: .match)
    #expect(grid.cells.map(\.isUnderlined) == [true, true, true, false, false, false])
    #expect(grid.cells.map(\.isSelected) == [true, true, true, false, false, false])
    #expect(grid.cells.map(\.role) == [.accent, .accent, .match, .match, .text, .text])
    #expect(MemoryLayout<Cell>.stride <= 12)
  }

  @Test func everyRoleHasItsOwnLetter() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    var grid = Grid(size: Size(width: 8, height: 1))
    grid.put("海 x", x: 0, y: 0, role: .soon)
    grid.select(Rect(x: 2, y: 0, width: 2, height: 1))
    #expect(grid.roles(row: 0) == "ww_w")
    #expect(grid.roles(row: 9).isEmpty && grid.text(row: -1).isEmpty)
  }
}
