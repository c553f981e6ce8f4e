import PlanModel
import Testing

@testable import Search

@Suite struct NeedleTests {
  @Test(arguments: [
    ("hmcs", "全域海绵城市建设"), ("sthjj", "市生态环境局"), ("haimian", "海绵城市"),
    ("haimcs", "海绵城市"), ("hmianchengshi", "海绵城市"), ("cj", "长江经济带"),
    ("changjiang", "长江经济带"), ("zx", "重新"), ("chongxin", "重新"), ("yh", "银行"),
    ("xingzou", "行走"), ("zhf", "综合执法"), ("zonghezhifa", "市综合执法局"), ("shengtai", "生态"),
    ("stai", "生态"), ("st", "“双碳”智治"), ("xhlj", "西湖（龙井）"), ("vos", "VOCs治理"),
    ("海绵", "全域海绵城市建设"), ("ＨＭＣＳ", "海绵城市"), ("pm2.5", "PM2.5浓度"), ("ＶＯＣｓ", "VOCs治理"),
    ("lp", "临平区政府"),
  ])
  func findsWhatWasMeant(typed: String, text: String) {
    let isFound = Needle(typed).matches(text)
    #expect(isFound == (typed != "vos"))
  }

  @Test(arguments: [("hmcx", "海绵城市"), ("x", "海绵"), ("h", "海绵"), ("haic", "海绵城市"), ("城海", "海绵城市")])
  func doesNotFindWhatIsNotThere(typed: String, text: String) {
    #expect(!Needle(typed).matches(text))
  }

  /// Whoever leans on a key, or pastes a page, looks for no more than whoever types it once.
  @Test func aWordTypedAgainAsksNothingMore() {
    #expect(Needle(String(repeating: "shi ", count: 500)) == Needle("shi"))
    #expect(Needle("hm cs hm ＨＭ").terms.count == 2)
    let words = (0..<500).map { "w\($0)" }.joined(separator: " ")
    #expect(Needle(words).terms.count == 16)
    #expect(Needle("shi shi").narrows(Needle("shi")))
  }

  @Test func allWordsMustBeThere() {
    #expect(Needle("海绵 sjw").matches("海绵城市 市建委"))
    #expect(!Needle("海绵 sthjj").matches("海绵城市 市建委"))
    #expect(Needle("海绵\u{3000}市建委").matches("海绵城市 市建委"))
  }

  @Test func rangesAreWhatIsToBeShown() {
    func shown(_ typed: String, _ text: String) -> [String] {
      Needle(typed).ranges(in: text).map { String(text[$0]) }
    }
    #expect(shown("hmcs", "全域海绵城市建设") == ["海绵城市"])
    #expect(shown("st", "“双碳”智治与双碳") == ["双碳", "双碳"])
    #expect(shown("市", "市建委、市林水局") == ["市", "市"])
    #expect(shown("海绵 绵城", "海绵城市") == ["海绵", "城"])
    #expect(shown("", "海绵") == [])
  }

  @Test func nothingTypedCrashesIt() {
    var random = Seeded(7)
    let alphabet = Array("hmcsz ng海绵“”\u{0}\u{301}👩‍🚒é《:ａ")
    for _ in 0..<3000 {
      let typed = String(
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          alphabet.randomElement(using: &random)!
        })
      let text = String(
        (0..<Int.random(in: 0..<30, using: &random)).map { _ in
          alphabet.randomElement(using: &random)!
        })
      let needle = Needle(typed)
      let ranges = needle.ranges(in: text)
      if needle.matches(text) && !needle.isEmpty { #expect(!ranges.isEmpty) }
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound)
      }
    }
    _ = Needle(String(repeating: "zh", count: 10_000)).matches(String(repeating: "中", count: 1000))
  }

  @Test func longRunsOfOneSyllableEndInReasonableTime() {
    let text = String(repeating: "之中至", count: 400)
    #expect(!Needle("zhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhx").matches(text))
  }
}

/// A generator that repeats.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
