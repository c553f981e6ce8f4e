import Testing

@testable import Canvas

@Suite struct WidgetTests {
  @Test(arguments: [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 0, height: 3),
    Size(width: 3, height: 0),
  ])
  func everyWidgetSurvivesNoRoom(_ size: Size) {
    let rects = [
      Rect(x: 0, y: 0, width: size.width, height: size.height),
      Rect(x: 0, y: 0, width: 1, height: 1), Rect(x: 0, y: 0, width: 0, height: 0),
      Rect(x: -3, y: -3, width: 2, height: 2), Rect(x: .max, y: .max, width: .max, height: 9),
    ]
    for rect in rects {
      var grid = Grid(size: size)
      for text in ["", "海绵\n城市"] {
        TextField(text: text, placeholder: "海").draw(into: &grid, rect: rect)
        TextArea(text: text, width: rect.width, placeholder: "海").draw(into: &grid, rect: rect)
      }
      for number in [Int.min, 0, 1, 2, Int.max] {
        Widget.scrollMark(grid: &grid, rect: rect, offset: number, visible: 1, total: 9)
        Widget.scrollMark(grid: &grid, rect: rect, offset: 3, visible: number, total: .max)
        let bar = Widget.bar([(number, "█", .lead), (.max, "░", .support)], width: rect.width % 99)
        #expect(bar.reduce(0) { $0 + $1.text.count } <= rect.width)
      }
      _ = grid.plainText()
    }
  }

  @Test func scrollMarkStandsWhereOneIs() {
    func rows(_ offset: Int) -> [Int] {
      var grid = Grid(size: Size(width: 1, height: 6))
      Widget.scrollMark(
        grid: &grid, rect: Rect(x: 0, y: 0, width: 1, height: 6), offset: offset, visible: 6,
        total: 18)
      return (0..<6).filter { grid.text(row: $0) == "▐" }
    }
    #expect(rows(0) == [0, 1])
    #expect(rows(6) == [2, 3])
    #expect(rows(12) == [4, 5])
    #expect(rows(99) == [4, 5] && rows(-9) == [0, 1])
  }

  @Test func noMarkWhereAllIsSeen() {
    var grid = Grid(size: Size(width: 1, height: 6))
    Widget.scrollMark(
      grid: &grid, rect: Rect(x: 0, y: 0, width: 1, height: 6), offset: 0, visible: 6, total: 6)
    #expect(grid == Grid(size: Size(width: 1, height: 6)))
  }

  @Test(arguments: [
    (0.0, "    "), (0.5, "██  "), (0.53125, "██▏ "), (0.6875, "██▊ "), (1.0, "████"), (9.0, "████"),
    (-1.0, "    "), (.nan, "    "), (.infinity, "████"),
  ])
  func eighthBarIsAlwaysAsWideAsAskedFor(fraction: Double, bar: String) {
    #expect(Widget.eighthBar(fraction: fraction, width: 4) == bar)
    #expect(Widget.eighthBar(fraction: fraction, width: 0).isEmpty)
    #expect(Widget.eighthBar(fraction: fraction, width: -1).isEmpty)
  }

  @Test func figuresStandToTheRight() {
    #expect(TextWidth.leftPadded("海9", to: 5) == "  海9")
    #expect(TextWidth.leftPadded("…9", to: 5, ambiguous: .wide) == "  …9")
    #expect(TextWidth.padded("海", to: 4) == "海  ")
    #expect(TextWidth.padded("海绵", to: 2) == "海绵")
    #expect(TextWidth.padded("", to: -1).isEmpty)
  }
}
