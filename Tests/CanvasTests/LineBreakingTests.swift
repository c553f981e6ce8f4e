import Testing

@testable import Canvas

/// Lines break as Chinese typesetting does, whatever the text.
@Suite struct LineBreakingTests {
  private func bare(_ text: some StringProtocol) -> String {
    String(text.filter { $0 != " " && !$0.isNewline })
  }

  /// Text as a plan has it: a mark stands between characters, brackets hold some.
  private func prose(_ random: inout SeededRandom) -> String {
    let pieces = [
      "深化城镇", "建设", "提质增效行动，", "到2027年，", "22.2万吨/日", "PM2.5", "“一口一档”", "（千岛湖）",
      "《方案》", "450万吨/日以上。", "、推进", "；动态完善", "95%以上", "≥7.33", "m³/日", "VOCs治理", "：实施",
    ]
    return random.text(of: pieces, count: Int.random(in: 1...20, using: &random))
  }

  @Test func proseNeverBeginsOrEndsALineWithTheWrongMark() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      let text = prose(&random)
      for width in 6...40 {
        let lines = TextWrap.lines(text, width: width)
        for (index, line) in lines.enumerated() {
          #expect(TextWidth.columns(of: String(line)) <= width, "\(width) \(line)")
          if index > 0 {
            #expect(!TextWrap.isNoStart(line.first!.unicodeScalars.first!), "\(width) \(lines)")
          }
          if index < lines.count - 1 {
            #expect(!TextWrap.isNoEnd(line.last!.unicodeScalars.first!), "\(width) \(lines)")
          }
        }
        #expect(bare(lines.joined()) == bare(text))
      }
    }
  }

  /// Marks in any order: one stands wrong only where no other break was possible.
  @Test func aMarkStandsWrongOnlyWhereItMust() {
    var random = SeededRandom(seed: 8)
    let pieces = [
      "海", "绵", "，", "。", "“", "”", "（", "）", "a", "bc", "7", "%", " ", "…", "e\u{301}",
    ]
    for _ in 0..<2000 {
      let text = random.text(of: pieces, count: Int.random(in: 0...40, using: &random))
      let width = Int.random(in: 4...16, using: &random)
      let lines = TextWrap.lines(text, width: width)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let first = next.first ?? " "
        let last = line.last ?? " "
        guard
          TextWrap.isNoStart(first.unicodeScalars.first!)
            || TextWrap.isNoEnd(last.unicodeScalars.first!)
        else { continue }
        let characters = Array(line) + [first]
        for index in 1..<characters.count where characters[index] != " " {
          let before = characters[..<index].last { $0 != " " } ?? " "
          #expect(
            TextWrap.isNoStart(characters[index].unicodeScalars.first!)
              || TextWrap.isNoEnd(before.unicodeScalars.first!)
              || characters[..<index].allSatisfy { $0 == " " },
            "\(width): \(line) | \(next)")
        }
      }
    }
  }

  @Test func textIsPreservedAndWidthRespectedForEveryWidth() {
    var random = SeededRandom(seed: 9)
    let pieces = [
      "海绵城市", "，", "“", "”", "abc", " ", "  ", "\n", "12.5%", "👍", "e\u{301}", "/", "—",
    ]
    for _ in 0..<1500 {
      let text = random.text(of: pieces, count: Int.random(in: 0...30, using: &random))
      let width = Int.random(in: 1...30, using: &random)
      for ambiguous in [AmbiguousWidth.narrow, .wide] {
        let lines = TextWrap.lines(text, width: width, ambiguous: ambiguous)
        #expect(bare(lines.joined()) == bare(text))
        for line in lines where width >= 2 {
          #expect(TextWidth.columns(of: String(line), ambiguous: ambiguous) <= width)
        }
        let newlines = text.filter(\.isNewline).count
        #expect(lines.count >= newlines + 1)
      }
    }
  }

  @Test func wordsFiguresAndUnitsStayWholeWhereTheyFit() {
    let text = "新增污水处理能力22.2万吨/日和450m³/日，VOCs与PM2.5协同控制"
    for width in 10...40 {
      let lines = TextWrap.lines(text, width: width).map(String.init)
      for whole in ["22.2", "吨/日", "450m³/日", "VOCs", "PM2.5"] {
        #expect(lines.contains { $0.contains(whole) }, "\(width): \(lines)")
      }
    }
    for width in 8...20 {
      let lines = TextWrap.lines("力争到2027年底完成，2030年再上台阶", width: width).map(String.init)
      #expect(lines.contains { $0.contains("2027年") }, "\(width): \(lines)")
    }
    #expect(TextWrap.lines("abcdefghijkl，", width: 4) == ["abcd", "efgh", "ijk", "l，"])
  }

  @Test func newlinesAndSpaces() {
    #expect(TextWrap.lines("a\n\nb\r\nc\n", width: 9) == ["a", "", "b", "c", ""])
    #expect(TextWrap.lines("one two three", width: 7) == ["one two", "three"])
    #expect(TextWrap.lines("", width: 9) == [""])
    #expect(TextWrap.lines("海绵（ 城市", width: 6) == ["海绵", "（ 城", "市"])
    #expect(TextWrap.lines("海绵城 ，市", width: 6) == ["海绵", "城 ，", "市"])
    #expect(TextWrap.lines("海", width: 1) == ["海"])
    #expect(TextWrap.lines("海", width: 0).isEmpty && TextWrap.lines("海", width: -1).isEmpty)
  }

  @Test func wideMarksAreCountedAsTheTerminalDrawsThem() {
    #expect(TextWrap.lines("“海绵”", width: 6) == ["“海绵”"])
    #expect(TextWrap.lines("“海绵”城", width: 8, ambiguous: .wide) == ["“海绵”", "城"])
  }

  @Test(arguments: ["，", "（", "a", " ", "/", "海"])
  func aFloodOfOneCharacterIsBrokenToo(_ character: String) {
    let lines = TextWrap.lines(String(repeating: character, count: 20_000), width: 10)
    #expect(bare(lines.joined()).count == (character == " " ? 0 : 20_000))
  }
}
