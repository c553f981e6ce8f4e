import ArgumentParser
import PlanModel
import Testing

@testable import Commands

/// The board's plain command lines are read without the parser, and as the parser reads them.
@Suite struct BoardChoicesTests {
  struct Line: ParsableCommand {
    @OptionGroup var shared: SharedOptions
    @Option var theme: String?
    @Option var unit: String?
    @OptionGroup var signature: ActorOptions
  }

  @Test(
    arguments: [
      [], ["--plan", "plans"], ["--plan", "a", "--plan", "b/c"],
      ["--theme", "dawn", "--language", "en"], ["--unit", "生态环境局"], ["--unit", "市 林水局"],
      ["--journal", "/tmp/x.sqlite", "--today", "2026-11-23", "--plan", "."],
      ["--language", "zh", "--language", "en"], ["--plan", "a=b"],
    ] as [[String]])
  func plainLinesAreReadAsTheParserReadsThem(arguments: [String]) throws {
    let line = try Line.parse(arguments)
    let choices = try #require(BoardChoices(plain: arguments))
    #expect(choices.shared == line.shared.choices)
    #expect(choices.theme == line.theme)
    #expect(choices.unit == line.unit)
  }

  @Test(
    arguments: [
      ["review"], ["--plan"], ["--plan", "--theme"], ["--plan=a"], ["-h"], ["--language", "fr"],
      ["--today", "morgen"], ["--as-of", "2026-10-31"], ["--by", "x"], ["--version"],
      ["--plan", "a", "list"], ["--", "--plan", "a"], ["--theme", ""], ["--plan", "-"],
    ] as [[String]])
  func theRestIsLeftToTheParser(arguments: [String]) {
    #expect(BoardChoices(plain: arguments) == nil)
  }
}
