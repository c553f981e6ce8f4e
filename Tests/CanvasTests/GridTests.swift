import Testing

@testable import Canvas

@Suite struct GridTests {
  private func grid(_ width: Int, _ height: Int = 1) -> Grid {
    Grid(size: Size(width: width, height: height))
  }

  @Test func wideCharactersTakeTwoCells() {
    var grid = grid(6)
    let taken = grid.put("a海b", x: 0, y: 0)
    #expect(taken == 4)
    #expect(grid.cells.map(\.scalar) == [0x61, 0x6D77, 0, 0x62, 0x20, 0x20])
    #expect(grid.text(row: 0) == "a海b")
  }

  @Test func wideCharacterThatDoesNotFitBecomesASpace() {
    var grid = grid(4)
    let taken = grid.put("a海绵", x: 0, y: 0)
    #expect(taken == 4)
    #expect(grid.text(row: 0) == "a海")
    var narrow = self.grid(10)
    let narrowTaken = narrow.put("海绵", x: 0, y: 0, width: 3)
    #expect(narrowTaken == 3)
    #expect(narrow.text(row: 0) == "海")
  }

  @Test func writingOverHalfAWideCharacterBlanksTheOtherHalf() {
    var grid = grid(6)
    grid.put("海绵", x: 0, y: 0)
    grid.put("x", x: 1, y: 0)
    #expect(grid.text(row: 0) == " x绵")
    grid.put("y", x: 2, y: 0)
    #expect(grid.text(row: 0) == " xy")
  }

  @Test func whatLiesOutsideIsLeftOut() {
    var grid = grid(4, 2)
    grid.put("海绵城市", x: -3, y: 0)
    #expect(grid.text(row: 0) == " 城")
    grid.put("x", x: 0, y: 5)
    grid.put("x", x: 0, y: -1)
    grid.put("x", x: 99, y: 0)
    grid.fill(Rect(x: -5, y: -5, width: 100, height: 100), "·")
    #expect(grid.text(row: 1) == "····")
    grid.select(Rect(x: -1, y: 1, width: 99, height: 99))
    #expect(grid.cells.filter(\.isSelected).count == 4)
  }

  @Test func nothingThatCommandsATerminalGetsIn() {
    var grid = grid(60)
    grid.put("a\u{1B}[31mb\u{0}\u{7}\u{9B}31m\u{202E}c\u{2066}\u{7F}\r\n\t", x: 0, y: 0)
    for cell in grid.cells {
      #expect(cell.scalar == 0 || (cell.scalar >= 0x20 && !(0x7F...0x9F).contains(cell.scalar)))
      #expect(!(0x202A...0x202E).contains(cell.scalar) && !(0x2066...0x2069).contains(cell.scalar))
    }
    #expect(grid.text(row: 0).hasPrefix("a␛[31mb␀␇"))
  }

  @Test func floodsOfMarksAreCut() {
    var grid = grid(10)
    grid.put("e" + String(repeating: "\u{301}", count: 100_000) + "x", x: 0, y: 0)
    #expect(grid.clusters.allSatisfy { $0.count <= Grid.marksPerCell })
    grid.put(String(repeating: "\u{200B}", count: 100_000) + "y", x: 2, y: 0)
    #expect(grid.cells[2].scalar == 0x79)
  }

  @Test func everythingSurvivesNoRoomAtAll() {
    for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: -5, height: 3)] {
      var grid = Grid(size: size)
      grid.put("海", x: 0, y: 0)
      grid.horizontalRule(x: 0, y: 0, width: 5)
      grid.verticalRule(x: 0, y: 0, height: 5)
      Widget.scrollMark(
        grid: &grid, rect: Rect(x: 0, y: 0, width: size.width, height: size.height), offset: 3,
        visible: 1, total: 9)
      TextField(text: "海绵").draw(into: &grid, rect: Rect(x: 0, y: 0, width: size.width, height: 1))
      _ = grid.plainText()
    }
    #expect(Widget.bar([(5, "█", .lead)], width: 0).isEmpty)
  }

  @Test func barHasACellARecordAndSaysWhenItIsCut() {
    let whole = Widget.bar([(2, "█", .lead), (0, "x", .dim), (3, "░", .support)], width: 10)
    #expect(whole.map(\.text) == ["██", "░░░"])
    let cut = Widget.bar([(8, "█", .lead), (8, "░", .support)], width: 10)
    #expect(cut.map(\.text).joined() == "████████░…")
  }
}

@Suite struct TextFieldTests {
  private func typed(_ keys: String...) -> TextField {
    var field = TextField(text: "")
    for key in keys {
      if key.hasPrefix("text:") {
        for character in key.dropFirst(5) { _ = field.apply(.key(KeyPress(.character(character)))) }
      } else {
        _ = field.apply(.key(KeyPress(name: key)!))
      }
    }
    return field
  }

  @Test func chineseIsEditedByCharacters() {
    #expect(typed("text:海绵城市", "Left", "BSpace", "text:都").text == "海绵都市")
    #expect(typed("text:海绵", "Home", "text:新", "End", "text:!").text == "新海绵!")
    #expect(typed("text:海绵 城市", "C-w").text == "海绵 ")
    #expect(typed("text:海绵城市", "Left", "Left", "C-k").text == "海绵")
    #expect(typed("text:海绵", "Left", "C-u").text == "绵")
    #expect(typed("text:ab", "Home", "DC").text == "b")
  }

  @Test func pastedLinesBecomeOneAndTooMuchIsRefused() {
    var field = TextField(text: "a")
    let isTaken = field.apply(.paste("b\nc\td"))
    #expect(isTaken)
    #expect(field.text == "ab c d")
    _ = field.apply(.paste(String(repeating: "x", count: 5000)))
    #expect(field.text == "ab c d")
  }

  @Test func cursorStaysInSightOfALongLine() {
    var grid = Grid(size: Size(width: 10, height: 1))
    typed("text:海绵城市建设目标要求").draw(into: &grid, rect: Rect(x: 2, y: 0, width: 6, height: 1))
    #expect(grid.cursor!.x >= 2 && grid.cursor!.x < 8)
    #expect(grid.text(row: 0).contains("求"))
  }

  @Test func keysThatMeanNothingAreLeftToOthers() {
    var field = TextField(text: "")
    let events: [InputEvent] = [
      .key(KeyPress(.enter)), .key(KeyPress(.up)), .resize(Size(width: 1, height: 1)),
    ]
    for event in events {
      let isTaken = field.apply(event)
      #expect(!isTaken, "\(event)")
    }
  }
}

@Suite struct KeyPressTests {
  @Test(arguments: [
    "j", "G", "C-d", "S-Down", "C-Left", "F5", "F12", "Space", "Enter", "Escape", "Tab", "S-Tab",
    "BSpace", "DC",
    "IC", "PgUp", "PgDn", "Home", "End", "M-x", "<", "?", "：",
  ])
  func nameComesBack(name: String) { #expect(KeyPress(name: name)?.name == name) }

  @Test(arguments: ["", "X-a", "Fx", "NoKey", "C-"])
  func otherNamesAreNone(name: String) { #expect(KeyPress(name: name) == nil) }
}
