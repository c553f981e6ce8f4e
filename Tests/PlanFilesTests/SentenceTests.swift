import PlanFiles
import Testing

@Suite struct SentenceTests {
  @Test func aSentenceNamesFileRecordAndField() {
    let problem = DataProblem(
      file: "tasks.json", record: "T18", field: "milestones[2].to", reason: .badYear(20277))
    #expect(problem.chinese == "tasks.json · T18 · milestones[2].to：年份20277不在1949–2100之间")
    #expect(
      problem.english
        == "tasks.json · T18 · milestones[2].to: the year 20277 is not between 1949 and 2100")
  }

  @Test func anEntryWithoutIDIsNamedByItsPosition() {
    let problem = DataProblem(file: "links.json", record: "#3", field: "to", reason: .missingField)
    #expect(problem.chinese == "links.json · 第3条 · to：缺少此项")
    #expect(problem.english == "links.json · entry 3 · to: is missing")
  }

  @Test func aWholeFile() {
    let problem = DataProblem(file: "units.json", reason: .notJSON(.unexpectedEnd, line: 7))
    #expect(problem.chinese == "units.json：不是合法的JSON，第7行：文件到此中断")
    #expect(problem.english == "units.json: is not JSON, line 7: the text breaks off")
  }

  @Test func nothingFromAFileCanSteerTheTerminalOrFillTheScreen() {
    let hostile = "a\u{1B}[2J\n\u{202E}" + String(repeating: "长", count: 500)
    let problem = DataProblem(
      file: "tasks.json", record: hostile, field: hostile,
      reason: .badValue(hostile, allowed: ["x"]))
    for sentence in [problem.chinese, problem.english] {
      #expect(sentence.count < 300)
      #expect(
        sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
      #expect(sentence.contains("aU+001B[2JU+000AU+202E长"))
    }
  }

  @Test func everyRuleFaultAndTypeHasItsOwnWords() {
    let reasons =
      DataProblem.Rule.allCases.map { DataProblem.Reason.broken($0) }
      + JSONFault.allCases.map { .notJSON($0, line: 1) }
      + DataProblem.ValueType.allCases.map { .wrongType(expected: $0, found: .null) }
      + [
        .missingFile, .unreadable(errno: 13), .notAFile, .tooLarge(bytes: 2, limit: 1),
        .missingField, .unknownField, .repeatedField, .invalidUTF8,
        .forbiddenCharacter(codePoint: 0x1B, position: 1), .emptyText, .emptyList,
        .tooLong(count: 2, limit: 1), .badValue("a", allowed: ["b"]), .duplicate(of: "a"),
        .unknownUnit("a"), .unknownCollective("a"), .unknownRecord("a"),
        .badNumbering(found: 2, expected: 1), .wrongID("a", expected: "b"), .badYear(1),
      ]
    #expect(Set(reasons.map(\.chinese)).count == reasons.count)
    #expect(Set(reasons.map(\.english)).count == reasons.count)
  }
}
