import Testing

@testable import Canvas

@Suite struct LineEditingTests {
  @Test func cursorGoesByCharactersAsTheyAreSeen() {
    var field = TextField(text: "e\u{301}👨‍👩‍👧海")
    #expect(field.cursor == 3)
    _ = field.apply(.key(KeyPress(.left)))
    _ = field.apply(.key(KeyPress(.backspace)))
    #expect(field.text == "e\u{301}海")
    #expect(field.cursor == 1)
    field.cursor = 99
    #expect(field.cursor == 2)
    field.cursor = -1
    #expect(field.cursor == 0)
    field.cursor = 2
    field.text = ""
    #expect(field.cursor == 0)
  }

  @Test func controlKeysEditTheLine() {
    func after(_ names: String..., text: String = "市 生态环境局") -> TextField {
      var field = TextField(text: text)
      for name in names { _ = field.apply(.key(KeyPress(name: name)!)) }
      return field
    }
    #expect(after("C-a").cursor == 0)
    #expect(after("C-a", "C-e").cursor == 7)
    #expect(after("Home", "Right", "C-k").text == "市")
    #expect(after("Left", "C-u").text == "局")
    #expect(after("C-w").text == "市 ")
    #expect(after("C-w", "C-w", "C-w").text.isEmpty)
    let chinese = "新增试点2处，完成改造；提质增效”。 "
    #expect(after("C-w", text: chinese).text == "新增试点2处，完成改造；提质增效")
    #expect(after("C-w", "C-w", text: chinese).text == "新增试点2处，完成改造；")
    #expect(after("C-w", "C-w", "C-w", "C-w", text: chinese).text == "新增试点2处，")
    #expect(after("C-h").text == "市 生态环境")
    #expect(after("DC", "Right", "Home", "Left", "BSpace").text == "市 生态环境局")
  }

  @Test func nothingThatCommandsATerminalIsKept() {
    var field = TextField(text: "")
    _ = field.apply(.paste("a\u{1B}[31m海\u{202E}\u{0}\r\nb\tc"))
    #expect(field.text == "a[31m海 b c")
    _ = field.apply(.key(KeyPress(.character("\u{7}"))))
    #expect(field.text == "a[31m海 b c")
    let isTaken = field.apply(.key(KeyPress(.character("\n"))))
    #expect(!isTaken)
  }

  @Test func cursorIsInSightWhereverItStands() {
    var field = TextField(text: "深化城镇“污水零直排区”abc建设")
    for width in 1...40 {
      for cursor in 0...field.text.count {
        field.cursor = cursor
        var grid = Grid(size: Size(width: 50, height: 1))
        field.draw(into: &grid, rect: Rect(x: 3, y: 0, width: width, height: 1))
        let column = grid.cursor!.x
        #expect((3..<3 + width).contains(column))
        // What stands under the cursor is the character behind it, where it fits.
        let next = field.text.dropFirst(cursor).first?.unicodeScalars.first?.value
        if let next, column + 2 <= 3 + width { #expect(grid.cells[column].scalar == next) }
      }
    }
  }

  @Test func aVeryLongLineIsDrawnFromItsEnd() {
    let field = TextField(text: String(repeating: "海", count: TextField.limit))
    var grid = Grid(size: Size(width: 20, height: 1))
    field.draw(into: &grid, rect: Rect(x: 0, y: 0, width: 11, height: 1))
    #expect(grid.cursor == Point(x: 10, y: 0))
    #expect(grid.text(row: 0) == "海海海海海")
  }

  @Test func placeholderIsDimUntilSomethingIsTyped() {
    var grid = Grid(size: Size(width: 10, height: 1))
    TextField(text: "", placeholder: "姓名").draw(
      into: &grid, rect: Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(grid.text(row: 0) == "姓名")
    #expect(grid.cells[0].role == .dim && grid.cursor == Point(x: 0, y: 0))
  }
}
