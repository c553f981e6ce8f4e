import PlanFiles
import Testing

@Suite struct WholeFileProblemTests {
  @Test func problemsOfSeveralFilesAreAllFoundAtOnceAndSorted() {
    var plan = SmallPlan()
      .replacing(#""effect": "成效二", "#, with: "", in: "tasks.json")
      .replacing(#""area": "A1""#, with: #""area": "A4""#, in: "tasks.json")
      .replacing(#""direction": "more""#, with: #""direction": 1"#, in: "indicators.json")
      .replacing(#""kind": "party""#, with: #""kind": "club""#, in: "units.json")
    plan.files["policies.json"] = "["
    plan.files["outcomes.json"] = nil
    #expect(
      plan.problems.map { [$0.file, $0.record ?? "", $0.field ?? ""] } == [
        ["indicators.json", "I1", "editorial.direction"],
        ["outcomes.json", "", ""],
        ["policies.json", "", ""],
        ["tasks.json", "T1", "area"],
        ["tasks.json", "T2", "effect"],
        ["units.json", "市乙局", "kind"],
      ])
  }

  @Test(arguments: PlanFile.allCases.filter { !$0.isOptional })
  func aMissingFileIsOneProblemAndNotOneForEachReference(file: PlanFile) {
    #expect(
      SmallPlan().without(file.name).problems == [
        DataProblem(file: file.name, reason: .missingFile)
      ])
  }

  @Test func aFolderWithoutFilesLacksSix() {
    #expect(
      SmallPlan(files: [:]).problems.map(\.reason) == Array(repeating: .missingFile, count: 6))
  }

  @Test func recordsAreSortedByNumberAndNotByLetters() {
    let problems = ["T10", "T2", "#10", "#9", "I3", nil].map {
      DataProblem(file: "tasks.json", record: $0, reason: .missingField)
    }
    #expect(problems.sorted().map(\.record) == [nil, "I3", "T2", "T10", "#9", "#10"])
  }

  @Test func aFileOfMoreThanTheLimitIsNotRead() {
    let size = PlanSource.largestFile + 1
    var files = SmallPlan().files.mapValues { Array($0.utf8) }
    files["links.json"] = [UInt8](repeating: 0x20, count: size)
    #expect(
      throws: PlanProblems([
        DataProblem(
          file: "links.json", reason: .tooLarge(bytes: size, limit: PlanSource.largestFile))
      ])
    ) { try PlanLoader.load(PlanSource(name: "", files: files)).get() }
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 1), ("[\n{\"from\": \"T1", .unexpectedEnd, 2),
      ("[\n\n1 2]", .unexpectedCharacter, 3), ("[1,]", .unexpectedCharacter, 1),
      ("{'a': 1}", .unexpectedCharacter, 1), ("[\"a\nb\"]", .rawControlCharacter, 1),
      ("[\"\\x\"]", .badEscape, 1), ("[\"\\u12g4\"]", .badEscape, 1),
      ("[\"\\ud800\"]", .badEscape, 1), ("[\"\\udc00\"]", .badEscape, 1), ("[01]", .badNumber, 1),
      ("[1.]", .badNumber, 1), ("[-]", .badNumber, 1), ("[1e]", .badNumber, 1),
      ("[]\n[]", .trailingContent, 2), ("nul", .unexpectedCharacter, 1),
      (String(repeating: "[", count: 100_000), .tooDeep, 1),
    ] as [(String, JSONFault, Int)])
  func whatIsNotJSON(text: String, fault: JSONFault, line: Int) {
    var plan = SmallPlan()
    plan.files["links.json"] = text
    #expect(
      plan.problems == [DataProblem(file: "links.json", reason: .notJSON(fault, line: line))])
  }

  @Test func escapesAreRead() throws {
    let name = try #require(
      try PlanLoader.load(
        SmallPlan().replacing(
          "\"任务二\"", with: #""\u4efb\u52A1\"\\\/\n\ud83d\ude00""#, in: "tasks.json"
        ).source
      ).get().records(of: .task).last?.officialFields.first?.text)
    #expect(name == "任务\"\\/\n😀")
  }

  @Test func aKeyMayBeEscapedToo() {
    #expect(
      SmallPlan().replacing(#""content""#, with: #""\u0063ontent""#, in: "tasks.json").problems
        .isEmpty)
  }
}
