import Testing

@testable import Canvas

@Suite struct TextAreaTests {
  private func area(_ text: String, width: Int = 10, _ names: String...) -> TextArea {
    var area = TextArea(text: text, width: width)
    for name in names { _ = area.apply(.key(KeyPress(name: name)!)) }
    return area
  }

  private func drawn(_ area: TextArea, _ width: Int = 10, _ height: Int = 3) -> Grid {
    var grid = Grid(size: Size(width: width, height: height))
    area.draw(into: &grid, rect: Rect(x: 0, y: 0, width: width, height: height))
    return grid
  }

  @Test func enterBeginsALineAndPastedLinesStay() {
    #expect(area("海绵", "Left", "Enter").text == "海\n绵")
    var area = area("海")
    _ = area.apply(.paste("a\r\nb\tc\u{1B}"))
    #expect(area.text == "海a\nb c")
    #expect(drawn(area).plainText() == "海a\nb c\n")
    #expect(drawn(area).cursor == Point(x: 3, y: 1))
  }

  @Test func longLinesWrapAndTheCursorFollows() {
    let area = area("海绵城市建，目标")
    #expect(drawn(area).plainText() == "海绵城市\n建，目标\n")
    #expect(drawn(area).cursor == Point(x: 8, y: 1))
    #expect(drawn(area, 10, 1).text(row: 0) == "建，目标")
  }

  @Test func upAndDownGoByRowsAsTheyAreShown() {
    #expect(area("海绵城市建，目标", "Up").cursor == 3)
    #expect(area("海绵城市建，目标", "Home", "Up", "Down").cursor == 4)
    #expect(area("abc\n海绵\nd", "Up").cursor == 4)
    #expect(area("abc\n海绵", "Up", "Down").cursor == 5)
    var first = area("海绵", "Home")
    let isTakenUp = first.apply(.key(KeyPress(.up)))
    let isTakenDown = first.apply(.key(KeyPress(.down)))
    #expect(!isTakenUp && !isTakenDown, "left to who moves between fields")
  }

  @Test func homeEndAndControlKeysKeepToTheRow() {
    #expect(area("ab\ncd", "Home").cursor == 3)
    #expect(area("ab\ncd", "Up", "Home", "End").cursor == 2)
    #expect(area("ab\ncd", "C-u").text == "ab\n")
    #expect(area("ab\ncd", "Up", "Home", "C-k").text == "\ncd")
    #expect(area("ab\ncd", "C-w").text == "ab\n")
    #expect(area("ab\ncd", "Home", "BSpace").text == "abcd")
    #expect(area("ab\ncd", "Up", "End", "DC").text == "abcd")
  }

  @Test func everyPlaceOfTheCursorIsInSight() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<100 {
      var area = TextArea(
        text: random.text(of: ["海", "绵，", "a b", "\n", " ", "“城”"], count: 14), width: 7)
      for cursor in 0...area.text.count {
        area.cursor = cursor
        let grid = drawn(area, 7, 2)
        #expect((0..<7).contains(grid.cursor!.x) && (0..<2).contains(grid.cursor!.y))
        for key in [Key.up, .down, .home, .end] {
          var moved = area
          _ = moved.apply(.key(KeyPress(key)))
          #expect((0...area.text.count).contains(moved.cursor))
          #expect(moved.text == area.text)
        }
      }
    }
  }
}
