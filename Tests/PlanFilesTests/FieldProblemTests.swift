import PlanFiles
import Testing

/// Each test spoils one place of the small plan and expects the one problem that names it.
@Suite struct FieldProblemTests {
  @Test func aMissingField() {
    expect(
      #""effect": "成效", "#, "", in: "tasks.json",
      gives: problem("tasks.json", "T1", "effect", .missingField))
    expect(
      #", "startYear": 2025"#, "", in: "plan.json",
      gives: problem("plan.json", nil, "editorial.startYear", .missingField))
    expect(
      #""text": "持续。", "quantities": []"#, #""text": "持续。""#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "milestones[1].quantities", .missingField))
    expect(
      #""kind": "by", "#, "", in: "tasks.json",
      gives: problem("tasks.json", "T1", "milestones[1].kind", .missingField))
  }

  @Test func anUnknownField() {
    expect(
      #""effect": "成效""#, #""efect": "x", "effect": "成效""#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "efect", .unknownField))
    expect(
      #""label": "甲""#, #""label": "甲", "lable": 1"#, in: "indicators.json",
      gives: problem("indicators.json", "I1", "targets.2027.values[1].lable", .unknownField))
  }

  @Test func aFieldThatStandsTwice() {
    expect(
      #""effect": "成效""#, #""effect": "成效", "effect": "别的""#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "effect", .repeatedField))
    expect(
      #""targets": {"#, #""targets": {"2027": 0, "#, in: "indicators.json",
      gives: problem("indicators.json", "I1", "targets.2027", .repeatedField),
      problem(
        "indicators.json", "I1", "targets.2027", .wrongType(expected: .object, found: .number)))
  }

  @Test func aWrongType() {
    expect(
      #""content": "任务一""#, #""content": 5"#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "content", .wrongType(expected: .text, found: .number)))
    expect(
      #""value": 45"#, #""value": "45""#, in: "indicators.json",
      gives: problem(
        "indicators.json", "I1", "targets.2027.values[1].value",
        .wrongType(expected: .number, found: .text)))
    expect(
      #""year": 2027"#, #""year": 2027.5"#, in: "plan.json",
      gives: problem(
        "plan.json", "G1", "year", .wrongType(expected: .wholeNumber, found: .number)))
    expect(
      #""openList": true"#, #""openList": null"#, in: "plan.json",
      gives: problem(
        "plan.json", "M1.1", "openList", .wrongType(expected: .yesOrNo, found: .null)))
    expect(
      #""columns": ["序号", "指标"]"#, #""columns": {}"#, in: "plan.json",
      gives: problem(
        "plan.json", nil, "annexes[1].columns", .wrongType(expected: .list, found: .object)))
    expect(
      #""spellings": ["乙局"]"#, #""spellings": ["乙局", []]"#, in: "units.json",
      gives: problem(
        "units.json", "市乙局", "spellings[2]", .wrongType(expected: .text, found: .list)))
  }

  @Test func aListEntryThatIsNoObjectIsNamedByItsPosition() {
    expect(
      #"{"from": "O1", "to": "T2", "kind": "related", "why": "相关"}"#, "7", in: "links.json",
      gives: problem("links.json", "#2", nil, .wrongType(expected: .object, found: .number)))
  }

  @Test func aFileOfTheWrongShape() {
    var plan = SmallPlan()
    plan.files["links.json"] = "{}"
    #expect(
      plan.problems == [
        problem("links.json", nil, nil, .wrongType(expected: .list, found: .object))
      ])
  }

  @Test func aValueThatIsNotAllowed() {
    expect(
      #""direction": "more""#, #""direction": "up""#, in: "indicators.json",
      gives: problem(
        "indicators.json", "I1", "editorial.direction",
        .badValue("up", allowed: ["more", "less", "hold"])))
    expect(
      #""format": 1"#, #""format": 2"#, in: "plan.json",
      gives: problem("plan.json", nil, "format", .badValue("2", allowed: ["1"])))
    expect(
      #""id": "small""#, #""id": "Small""#, in: "plan.json",
      gives: problem("plan.json", nil, "id", .badValue("Small", allowed: ["a–z", "0–9", "-"])))
    expect(
      #"["measure", "task"]"#, #"["measure", "goal"]"#, in: "plan.json",
      gives: problem(
        "plan.json", nil, "bindsAllDistricts[2]",
        .badValue("goal", allowed: ["measure", "indicator", "task", "policy", "outcome"])))
    expect(
      #""2030": {"#, #""02030": {"#, in: "indicators.json",
      gives: problem(
        "indicators.json", "I1", "targets.02030", .badValue("02030", allowed: ["2027", "2030"])))
    expect(
      #""value": 45, "upTo": 50"#, #""value": 1e999"#, in: "indicators.json",
      gives: problem(
        "indicators.json", "I1", "targets.2027.values[1].value",
        .badValue("∞", allowed: ["±1.8e308"])))
  }

  @Test func anEmptyText() {
    expect(
      #""content": "任务二""#, #""content": """#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "content", .emptyText))
    expect(
      #""heading": "领导""#, #""heading": " \n ""#, in: "plan.json",
      gives: problem("plan.json", "S1", "heading", .emptyText))
  }

  @Test func anEmptyListWhereOneEntryIsNeeded() {
    expect(
      #"[{"kind": "undated", "text": "持续。", "quantities": []}]"#, "[]", in: "tasks.json",
      gives: problem("tasks.json", "T2", "milestones", .emptyList))
    expect(
      #"[{"name": "丙县政府", "role": "lead"}]"#, "[]", in: "policies.json",
      gives: problem("policies.json", "P1", "units", .emptyList))
  }

  @Test func aTextOfOursThatIsTooLong() {
    expect(
      #""title": "任务二""#, #""title": "一二三四五六七八九十一二三四""#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "editorial.title", .tooLong(count: 14, limit: 13)))
    expect(
      #""englishShort": "B""#, #""englishShort": "12345678901234567""#, in: "units.json",
      gives: problem(
        "units.json", "市乙局", "editorial.englishShort", .tooLong(count: 17, limit: 16)))
  }

  @Test func aFieldOfMoreThanAMebibyte() {
    let size = 1 << 20
    expect(
      "任务二", String(repeating: "x", count: size + 1), in: "tasks.json",
      gives: problem("tasks.json", "T2", "content", .tooLong(count: size + 1, limit: size)))
  }

  @Test(
    arguments: [
      (#"\u0000"#, 0), (#"\u001b"#, 0x1B), ("\u{7F}", 0x7F), ("\u{9B}", 0x9B), (#"\t"#, 9),
      ("\u{202E}", 0x202E), (#"\u202e"#, 0x202E), ("\u{2066}", 0x2066), ("\u{200F}", 0x200F),
      ("\u{61C}", 0x61C), ("\u{2028}", 0x2028), ("\u{FEFF}", 0xFEFF), ("\u{FFF9}", 0xFFF9),
    ] as [(String, UInt32)])
  func aControlCharacter(written: String, codePoint: UInt32) {
    expect(
      "任务二", "任务" + written + "二", in: "tasks.json",
      gives: problem(
        "tasks.json", "T2", "content", .forbiddenCharacter(codePoint: codePoint, position: 3)))
  }

  @Test(arguments: [#"\n"#, #"\u4e00"#, "“”—…·", "，！￥", "\u{FFE5}", "😀", #"\ud83d\ude00"#])
  func whatIsNoControlCharacter(written: String) {
    expect("任务二", "任务" + written, in: "tasks.json")
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80],
  ])
  func bytesThatAreNotUTF8(bytes: [UInt8]) throws {
    var files = SmallPlan().files.mapValues { Array($0.utf8) }
    let place = try #require(files["tasks.json"]?.firstRange(of: Array("任务二".utf8)))
    files["tasks.json"]?.replaceSubrange(place, with: bytes)
    #expect(throws: PlanProblems([problem("tasks.json", "T2", "content", .invalidUTF8)])) {
      try PlanLoader.load(PlanSource(name: "", files: files)).get()
    }
  }
}
