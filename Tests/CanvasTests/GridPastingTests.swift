import Testing

@testable import Canvas

/// Laying rows of one grid over another.
@Suite struct GridPastingTests {
  private func lines(_ texts: String...) -> Grid {
    var grid = Grid(size: Size(width: 4, height: texts.count))
    for (y, text) in texts.enumerated() { grid.put(text, x: 0, y: y, role: .accent) }
    return grid
  }

  @Test func rowsAreLaidOverOthersWithTheirRoles() {
    var grid = lines("aaaa", "bbbb", "cccc")
    grid.paste(lines("海x"), y: 1)
    #expect(grid.plainText() == "aaaa\n海x\ncccc")
    #expect(grid.cells[4].role == .accent)
    #expect(grid.cells[7].role == .text)
  }

  @Test func someOfTheRowsAreTaken() {
    var grid = lines("a", "b", "c")
    grid.paste(lines("x", "y", "z"), rows: 1..<3, y: 0)
    #expect(grid.plainText() == "y\nz\nc")
  }

  @Test(arguments: [
    (-1, "y\nz\nc"), (2, "a\nb\nx"), (3, "a\nb\nc"), (-3, "a\nb\nc"), (-2, "z\nb\nc"),
  ])
  func whatLiesOutsideIsLeftOut(y: Int, expected: String) {
    var grid = lines("a", "b", "c")
    grid.paste(lines("x", "y", "z"), y: y)
    #expect(grid.plainText() == expected)
  }

  @Test func combiningMarksComeAlong() {
    var grid = lines("e\u{301}", "b")
    grid.paste(lines("o\u{308}u\u{304}"), y: 1)
    #expect(grid.plainText() == "e\u{301}\no\u{308}u\u{304}")
    grid.paste(grid, rows: 1..<2, y: 0)
    #expect(grid.plainText() == "o\u{308}u\u{304}\no\u{308}u\u{304}")
  }

  @Test func aGridOfAnotherWidthIsNotLaidOver() {
    var grid = lines("a")
    grid.paste(Grid(size: Size(width: 5, height: 1)), y: 0)
    #expect(grid.plainText() == "a")
  }
}
