import Testing

@testable import Canvas

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("a", 1), ("海", 2), ("“", 1), ("—", 1), ("…", 1), ("·", 1), ("≥", 1), ("①", 1), ("℃", 1),
    ("★", 1),
    ("●", 1), ("✓", 1), ("█", 1), ("─", 1), ("（", 2), ("Ａ", 2), ("é", 1), ("e\u{301}", 1), ("👍", 2),
    ("\u{200B}", 0), ("\u{1B}", 1), ("\u{202E}", 1), ("", 0), ("㎡", 2), ("𠮷", 2), ("한", 2),
  ])
  func columnsAreTheTerminals(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test func ambiguousCharactersCanBeWide() {
    for text in ["“", "—", "…", "·", "≥", "①", "●", "─"] {
      #expect(TextWidth.columns(of: text, ambiguous: .wide) == 2, "\(text)")
    }
    #expect(TextWidth.columns(of: "a海", ambiguous: .wide) == 3)
  }

  @Test func fittingNeverExceedsAndKeepsTheBeginning() {
    let text = "深化“污水零直排区”建设PM2.5"
    for width in 0...40 {
      let fitted = TextWidth.fit(text, to: width)
      #expect(TextWidth.columns(of: fitted) <= width)
      if fitted != text { #expect(width < 27) }
      #expect(text.hasPrefix(fitted.replacing("…", with: "")))
    }
    #expect(TextWidth.fit("海绵城市", to: 7) == "海绵城…")
    #expect(TextWidth.fit("海绵城市", to: 8) == "海绵城市")
  }
}

@Suite struct TextWrapTests {
  @Test func chineseMarksNeverBeginALine() {
    let text = "综合采取“渗、滞、蓄、净、用、排”等措施，构建“一轴双心，三脉八带，山水融城”的海绵城市空间格局。"
    for width in 8...60 {
      for line in TextWrap.lines(text, width: width) {
        #expect(!TextWrap.isNoStart(line.first!.unicodeScalars.first!), "\(width): \(line)")
        #expect(!TextWrap.isNoEnd(line.last!.unicodeScalars.first!), "\(width): \(line)")
      }
    }
  }

  @Test func figuresAndWordsStayWhole() {
    let lines = TextWrap.lines("新增污水处理能力22.2万吨/日，总能力达到450万吨/日以上，VOCs治理。", width: 18)
    #expect(lines.allSatisfy { !$0.hasSuffix("22.") && !$0.hasPrefix("2万") && !$0.hasSuffix("VO") })
  }

  @Test func nothingIsLostInAnyWidth() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("海绵城市，。、；：“”（）《》abc 12.5%\n🙂e\u{301}—…")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &random)).map { _ in
          alphabet.randomElement(using: &random)!
        })
      let width = Int.random(in: 1...30, using: &random)
      let lines = TextWrap.lines(text, width: width)
      func bare(_ text: some StringProtocol) -> String {
        String(text.filter { $0 != " " && !$0.isNewline })
      }
      #expect(bare(lines.joined()) == bare(text))
      if width >= 2 {
        for line in lines {
          #expect(TextWidth.columns(of: String(line)) <= width, "\(width) \(line)")
        }
      }
    }
    #expect(TextWrap.lines("海", width: 0).isEmpty)
  }
}
