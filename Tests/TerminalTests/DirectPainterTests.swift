import CTerminal
import Canvas
import Testing

@testable import Terminal

/// What is sent from one screen to the next makes a terminal show just that screen.
@Suite struct DirectPainterTests {
  private static let grounds: [Pen.Colour] = [0, 94, 34, 1 << 24 | 234, 2 << 24 | 0x102030]

  /// Pens for all looks: few grounds, so that many share one.
  private static func pens(_ random: inout Numbers, ground: Pen.Colour) -> [Pen] {
    Look.all.map { look in
      var pen = Pen(
        ink: [0, 31, 97, 1 << 24 | 145, 2 << 24 | 0xAABBCC].randomElement(using: &random) ?? 0)
      pen.ground = look.isSelected ? grounds.randomElement(using: &random) ?? 0 : ground
      for parameter in [1, 2, 3, 4, 7] where Int.random(in: 0..<6, using: &random) == 0 {
        pen.attributes |= Pen.bit(parameter)
      }
      return pen
    }
  }

  private static let words = [
    "a", "海", "绵城市", " ", "     ", "            ", "x海y绵", "海绵城市建设海绵城市建设海", "x              x", "é",
    "─│", "T18  ", "海\u{301}", "……",
  ]

  /// A screen with something else written over it.
  private static func next(_ old: Grid?, _ size: Size, _ random: inout Numbers) -> Grid {
    var grid = old ?? Grid(size: size)
    if old == nil, size.height > 3 {
      // Rows that are worth moving.
      for y in 0..<size.height {
        grid.put(
          String(repeating: words.randomElement(using: &random) ?? "", count: 5), x: 0, y: y,
          role: Role.allCases.randomElement(using: &random) ?? .text)
      }
    }
    if size.height > 3, Bool.random(using: &random) {
      let top = Int.random(in: 0..<size.height - 3, using: &random)
      let rows = top..<Int.random(in: top + 3...size.height, using: &random)
      grid = scrolled(grid, rows, by: Int.random(in: -3...3, using: &random))
    }
    if old != nil, Int.random(in: 0..<5, using: &random) == 0 { grid = Grid(size: size) }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      grid.put(
        words.randomElement(using: &random) ?? "",
        x: Int.random(in: -1..<size.width, using: &random),
        y: Int.random(in: 0..<size.height, using: &random),
        role: Role.allCases.randomElement(using: &random) ?? .text,
        underlined: Int.random(in: 0..<9, using: &random) == 0)
    }
    if Bool.random(using: &random) {
      grid.select(
        Rect(
          x: Int.random(in: 0..<size.width, using: &random),
          y: Int.random(in: 0..<size.height, using: &random),
          width: Int.random(in: 1...size.width, using: &random), height: 1))
    }
    grid.cursor =
      Bool.random(using: &random)
      ? Point(
        x: Int.random(in: 0..<size.width, using: &random),
        y: Int.random(in: 0..<size.height, using: &random)) : nil
    return grid
  }

  /// A screen some of whose rows have moved; those that come in are filled.
  private static func scrolled(_ grid: Grid, _ rows: Range<Int>, by lines: Int) -> Grid {
    var next = grid
    for y in rows {
      let source = y + lines
      next.paste(grid, rows: source..<source + 1, y: y)
      if !rows.contains(source) {
        next.fill(Rect(x: 0, y: y, width: grid.size.width, height: 1))
        next.put("海绵城市 T\(y)", x: 1, y: y, role: .accent)
      }
    }
    return next
  }

  /// How a pen is told by the model of a terminal.
  private static func look(_ pen: Pen) -> [String: String] {
    var look: [String: String] = [:]
    for (name, colour) in [("ink", pen.ink), ("ground", pen.ground)] where colour != 0 {
      look[name] =
        switch colour >> 24 {
        case 0: "\(colour)"
        case 1: "5,\(colour & 0xFF)"
        default: "2,\(colour >> 16 & 0xFF),\(colour >> 8 & 0xFF),\(colour & 0xFF)"
        }
    }
    for parameter in 1...9 where pen.attributes & Pen.bit(parameter) != 0 {
      look["\(parameter)"] = "on"
    }
    return look
  }

  /// What nobody sees of a blank.
  private static func seenOnBlank(_ look: [String: String]) -> [String: String] {
    var seen = look
    if look["7"] == nil { for name in ["ink", "1", "2", "3"] { seen[name] = nil } }
    return seen
  }

  private static func differences(
    _ model: ScreenModel, _ grid: Grid, _ pens: [Pen]
  ) -> [String] {
    var found: [String] = model.unknown
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width {
        let cell = grid.cells[y * grid.size.width + x]
        var pen = pens[Look.number(cell.role, cell.isSelected)]
        if cell.isUnderlined { pen.attributes |= Pen.bit(4) }
        var text = ""
        if cell.scalar != 0 {
          text.unicodeScalars.append(Unicode.Scalar(cell.scalar) ?? "?")
          if cell.cluster > 0 {
            text.unicodeScalars.append(
              contentsOf: grid.clusters[Int(cell.cluster) - 1].compactMap(Unicode.Scalar.init))
          }
        }
        let shown = model[x, y]
        // The right half looks as the left does.
        let isSame =
          cell.scalar == 0
          ? shown.text.isEmpty
          : text == " "
            ? shown.text == " " && seenOnBlank(shown.look) == seenOnBlank(look(pen))
            : shown.text == text && shown.look == look(pen)
        if !isSame { found.append("\(x),\(y): \(shown) for \(text) \(look(pen))") }
      }
    }
    if let cursor = grid.cursor, model.cursor != cursor || model.isWaiting {
      found.append("cursor at \(model.cursor)")
    }
    return found
  }

  @Test(arguments: 0..<200)
  func everyScreenIsShownAsItIs(_ seed: UInt64) {
    _ = pb_locale_start()
    var random = Numbers(state: seed)
    var dialect = Dialect()
    dialect.endsSingly = Bool.random(using: &random)
    dialect.erases = Bool.random(using: &random)
    dialect.clears = Bool.random(using: &random)
    dialect.erasesInGround = Bool.random(using: &random)
    dialect.hasColumns = Bool.random(using: &random)
    dialect.scrolls = Int.random(in: 0..<4, using: &random) > 0
    let pens = Self.pens(&random, ground: Self.grounds.randomElement(using: &random) ?? 0)
    let size = Size(
      width: Int.random(in: 1...60, using: &random),
      height: Int.random(in: 1...(seed % 2 == 0 ? 3 : 14), using: &random))
    var painter = DirectPainter(
      dialect, pens: pens, substitution: Substitution(usesASCII: false, canShowChinese: true))
    var model = ScreenModel(
      size, erasesInGround: dialect.erasesInGround, losesGround: Bool.random(using: &random))
    var shown: Grid?
    for step in 0..<12 {
      let grid = Self.next(shown, size, &random)
      if Int.random(in: 0..<6, using: &random) == 0 { painter.forget() }
      model.take(painter.changes(from: shown, to: grid))
      let found = Self.differences(model, grid, pens)
      #expect(found.isEmpty, "step \(step) of \(dialect): \(found.prefix(3))")
      if !found.isEmpty { return }
      shown = grid
    }
  }

  private func painter(_ change: (inout Dialect) -> Void = { _ in }) -> DirectPainter {
    _ = pb_locale_start()
    var dialect = Dialect()
    change(&dialect)
    var pens = Look.all.map { _ in Pen(ink: 37, ground: 34) }
    pens[Look.number(.accent, false)].ink = 36
    pens[Look.number(.text, true)] = Pen(ink: 37, ground: 35)
    return DirectPainter(
      dialect, pens: pens, substitution: Substitution(usesASCII: false, canShowChinese: true))
  }

  private func sent(_ painter: inout DirectPainter, _ old: Grid?, _ new: Grid) -> String {
    String(decoding: painter.changes(from: old, to: new), as: UTF8.self)
  }

  @Test func onlyWhatDiffersIsSent() {
    var painter = painter()
    var first = Grid(size: Size(width: 30, height: 2))
    first.put("海绵 T18", x: 0, y: 0)
    #expect(sent(&painter, nil, first) == "\u{1B}[1H\u{1B}[0;37;44m海绵 T18\u{1B}[K\u{1B}[2H\u{1B}[K")
    #expect(sent(&painter, first, first) == "")
    var second = first
    second.put("9", x: 7, y: 0, role: .accent)
    second.put("x", x: 20, y: 0)
    #expect(sent(&painter, first, second) == "\u{1B}[1;8H\u{1B}[36m9\u{1B}[21G\u{1B}[37mx")
  }

  @Test func rowsThatMoveAreMovedByTheTerminal() {
    let titles = [
      "光伏风电与清洁能源装机", "海绵城市", "美丽河湖建成率", "餐饮油烟与恶臭治理", "绿色低碳工厂创建",
      "西湖水下森林", "种质资源普查与筛选", "生态廊道", "土地综合整治项目", "千岛湖保护修复",
    ]
    func list(from first: Int) -> Grid {
      var grid = Grid(size: Size(width: 30, height: 8))
      grid.put("任务 79", x: 0, y: 0)
      for line in 1..<7 { grid.put("T\(10 + first + line) \(titles[first + line])", x: 1, y: line) }
      grid.put("Enter 进入", x: 0, y: 7)
      return grid
    }
    var able = painter()
    _ = sent(&able, nil, list(from: 0))
    let down = sent(&able, list(from: 0), list(from: 1))
    #expect(down == "\u{1B}[2;7r\u{1B}[2H\u{1B}[1M\u{1B}[r\u{1B}[7H T17 生态廊道\u{1B}[K")
    let up = sent(&able, list(from: 2), list(from: 1))
    #expect(up.hasPrefix("\u{1B}[2;7r\u{1B}[2H\u{1B}[1L\u{1B}[r\u{1B}[2H T12 美丽河湖建成率"))
    // Wherever the cursor stood: margins send it home.
    var first = list(from: 1)
    first.cursor = Point(x: 0, y: 1)
    _ = sent(&able, nil, first)
    #expect(sent(&able, first, list(from: 2)).contains("[2;7r\u{1B}[2H\u{1B}[1M"))
    var unable = painter { $0.scrolls = false }
    _ = sent(&unable, nil, list(from: 0))
    #expect(!sent(&unable, list(from: 0), list(from: 1)).contains("r"))
  }

  @Test func fewRowsThatMoveAreWrittenAgain() {
    func grid(_ first: String, _ second: String) -> Grid {
      var grid = Grid(size: Size(width: 30, height: 8))
      grid.put(first, x: 0, y: 3)
      grid.put(second, x: 0, y: 4)
      return grid
    }
    var painter = painter()
    _ = sent(&painter, nil, grid("a", "b"))
    #expect(sent(&painter, grid("a", "b"), grid("b", "c")) == "\u{1B}[4Hb\u{1B}[5Hc")
  }

  @Test func afterOthersHaveWrittenNothingIsTakenForGranted() {
    var painter = painter()
    var first = Grid(size: Size(width: 3, height: 1))
    first.put("abc", x: 0, y: 0)
    var second = first
    second.put("x", x: 0, y: 0)
    _ = sent(&painter, nil, first)
    painter.forget()
    #expect(sent(&painter, first, second) == "\u{1B}[1H\u{1B}[0;37;44mx")
  }

  @Test func aMarkAloneIsAChange() {
    func grid(_ mark: String) -> Grid {
      var grid = Grid(size: Size(width: 20, height: 1))
      grid.put("a\(mark)        b\(mark)", x: 0, y: 0)
      return grid
    }
    var painter = painter()
    _ = sent(&painter, nil, grid("\u{301}"))
    #expect(
      sent(&painter, grid("\u{301}"), grid("\u{300}"))
        == "\u{1B}[1Ga\u{300}\u{1B}[10Gb\u{300}")
  }

  @Test func longBlanksAreErasedWhereTheGroundStays() {
    var first = Grid(size: Size(width: 30, height: 1))
    first.put(String(repeating: "x", count: 30), x: 0, y: 0)
    var second = first
    second.put(String(repeating: " ", count: 20), x: 2, y: 0)
    var able = painter()
    #expect(sent(&able, first, second) == "\u{1B}[1;3H\u{1B}[0;37;44m\u{1B}[20X")
    var unable = painter { $0.erasesInGround = false }
    #expect(
      sent(&unable, first, second)
        == "\u{1B}[1;3H\u{1B}[0;37;44m" + String(repeating: " ", count: 20))
  }

  @Test func aWideCharacterIsErasedWholeOrNotAtAll() {
    var first = Grid(size: Size(width: 30, height: 1))
    first.put("x" + String(repeating: "海", count: 14) + "x", x: 0, y: 0)
    var second = first
    second.put(String(repeating: " ", count: 12) + "x", x: 0, y: 0)
    var painter = painter()
    #expect(
      sent(&painter, first, second) == "\u{1B}[1H\u{1B}[0;37;44m\u{1B}[11X\u{1B}[12G x")
    // What stands there is not known: halves may.
    painter.forget()
    #expect(
      sent(&painter, nil, second).contains(String(repeating: " ", count: 12) + "x"))
  }

  @Test func colouredTextHasNoAttributeTheTerminalForbidsThere() {
    var dialect = Dialect()
    dialect.colourless = Pen.bit(4)
    #expect(
      dialect.allowed(Pen(ink: 31, ground: 0, attributes: Pen.bit(4) | Pen.bit(1))) == Pen.bit(1))
    #expect(dialect.allowed(Pen(attributes: Pen.bit(4))) == Pen.bit(4))
    dialect.attributes = Pen.bit(7)
    #expect(dialect.allowed(Pen(attributes: Pen.bit(1) | Pen.bit(7))) == Pen.bit(7))
  }

  @Test func coloursAreReadHoweverTheyAreWritten() {
    #expect(Pen.parameters(of: "\u{1B}[38;5;7m") == [38, 5, 7])
    #expect(Pen.parameters(of: "\u{1B}[38:2::1:2:3m") == [38, 2, 1, 2, 3])
    #expect(Pen.parameters(of: "\u{1B}[m") == [0])
    #expect(Pen.parameters(of: "\u{1B}[31m\u{1B}[1m") == nil)
    #expect(Pen.parameters(of: "\u{1B}P31m") == nil)
    #expect(Pen.parameters(of: "") == nil)
  }
}

/// Numbers that a seed gives.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
