import PlanFiles
import Testing

/// Rules that bind several fields, records or files together.
@Suite struct RuleProblemTests {
  @Test func anIDMustAgreeWithKindAndNumber() {
    expect(
      #""id": "T2""#, #""id": "I2""#, in: "tasks.json",
      gives: problem("tasks.json", "I2", "id", .wrongID("I2", expected: "T2")))
    expect(
      #""id": "M1.1""#, #""id": "M2.1""#, in: "plan.json",
      gives: problem("plan.json", "M2.1", "id", .wrongID("M2.1", expected: "M1.1")))
    expect(
      #""number": "1.1""#, #""number": "1.2""#, in: "plan.json",
      gives: problem("plan.json", "M1.1", "number", .wrongID("1.2", expected: "1.1")))
    expect(
      #""id": "P1""#, #""id": "P01""#, in: "policies.json",
      gives: problem("policies.json", "P01", "id", .wrongID("P01", expected: "P1")))
  }

  @Test func numbersRunWithoutGapsAndDuplicates() {
    expect(
      #""id": "A2", "number": 2"#, #""id": "A3", "number": 3"#, in: "plan.json",
      gives: problem("plan.json", "A3", "number", .badNumbering(found: 3, expected: 2)),
      problem("tasks.json", "T2", "area", .unknownRecord("A2")),
      problem("indicators.json", "I1", "editorial.area", .unknownRecord("A2")))
    expect(
      #""id": "T2", "number": 2"#, #""id": "T1", "number": 1"#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "number", .duplicate(of: "T1")),
      problem("links.json", "O1 → T2", "to", .unknownRecord("T2")))
  }

  @Test func anAreaMustExist() {
    expect(
      #""area": "A2""#, #""area": "A7""#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "area", .unknownRecord("A7")))
    expect(
      #""areaAlternatives": ["A1"]"#, #""areaAlternatives": ["A2", "A8"]"#,
      in: "indicators.json",
      gives: problem(
        "indicators.json", "I1", "editorial.areaAlternatives[1]", .duplicate(of: "A2")),
      problem("indicators.json", "I1", "editorial.areaAlternatives[2]", .unknownRecord("A8")))
    expect(
      #""area": "A2""#, #""area": "T1""#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "area", .badValue("T1", allowed: ["A1", "A2", "…"])))
  }

  @Test(arguments: [1948, 2101, -1, 0])
  func aYearOutsideThePlansTime(year: Int) {
    expect(
      #""year": 2027"#, #""year": \#(year)"#, in: "plan.json",
      gives: problem("plan.json", "G1", "year", .badYear(year)))
  }

  @Test func yearsMustFitTheKindOfTime() {
    let years = #"{"kind": "during", "from": 2025, "to": 2027}"#
    func expectYears(
      _ new: String, _ field: String, _ rule: DataProblem.Rule,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expect(
        years, new, in: "policies.json",
        gives: problem("policies.json", "P1", field, .broken(rule)),
        sourceLocation: sourceLocation)
    }
    expectYears(#"{"kind": "during", "from": 2028, "to": 2027}"#, "years.to", .yearsReversed)
    expectYears(#"{"kind": "during", "to": 2027}"#, "years.from", .yearNeeded)
    expectYears(#"{"kind": "by"}"#, "years.to", .yearNeeded)
    expectYears(#"{"kind": "ongoing", "to": 2027}"#, "years.to", .yearNotAllowed)
    expect(
      #""kind": "undated","#, #""kind": "undated", "to": 2030,"#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "milestones[1].to", .broken(.yearNotAllowed)))
  }

  @Test func aQuantityHasAValueOrWords() {
    let place = "quantities[1]."
    let quantity = #""comparator": "about", "value": 3"#
    func expectQuantity(
      _ new: String, _ field: String, _ rule: DataProblem.Rule,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expect(
        quantity, new, in: "outcomes.json",
        gives: problem("outcomes.json", "O1", place + field, .broken(rule)),
        sourceLocation: sourceLocation)
    }
    expectQuantity(#""comparator": "about""#, "value", .valueNeeded)
    expectQuantity(#""comparator": "equal", "value": 3, "text": "三""#, "text", .textNotAllowed)
    expectQuantity(#""comparator": "qualitative""#, "text", .textNeeded)
    expectQuantity(
      #""comparator": "qualitative", "text": "稳", "value": 1"#, "value", .valueNotAllowed)
    expectQuantity(#""comparator": "about", "value": 3, "upTo": 3"#, "upTo", .rangeReversed)
  }

  @Test func aUnitMustBeKnown() {
    expect(
      #"{"name": "乙局", "role": "lead"}"#, #"{"name": "乙", "role": "lead"}"#, in: "tasks.json",
      gives: problem("tasks.json", "T2", "units[1].name", .unknownUnit("乙")))
    expect(
      #""members": ["市甲局", "丙县政府"]"#, #""members": ["市甲局", "市甲局", "戊"]"#,
      in: "units.json",
      gives: problem("units.json", "成员单位", "members[2]", .duplicate(of: "市甲局")),
      problem("units.json", "成员单位", "members[3]", .unknownUnit("戊")))
    expect(
      #""name": "成员单位", "members""#, #""name": "员单位", "members""#, in: "units.json",
      gives: problem("tasks.json", "T1", "units[1].name", .unknownCollective("成员单位")))
  }

  @Test func theFirstNamedUnitIsTheOnlyLead() {
    expect(
      #"{"name": "乙局", "role": "lead"}"#, #"{"name": "乙局", "role": "support"}"#,
      in: "tasks.json",
      gives: problem("tasks.json", "T2", "units[1].role", .broken(.leadNeeded)))
    expect(
      #"{"name": "市甲局", "role": "support"}"#, #"{"name": "市甲局", "role": "lead"}"#,
      in: "tasks.json",
      gives: problem("tasks.json", "T2", "units[2].role", .broken(.leadNotFirst)))
    expect(
      #""role": "collective", "isCollective": true"#, #""role": "lead", "isCollective": true"#,
      in: "tasks.json",
      gives: problem("tasks.json", "T1", "units[1].role", .broken(.collectiveRole)))
  }

  @Test func aUnitStandsOnceInARecordHoweverItIsSpelled() {
    expect(
      #"{"name": "市甲局", "role": "support"}"#, #"{"name": "乙局", "role": "support"}"#,
      in: "tasks.json",
      gives: problem("tasks.json", "T2", "units[2].name", .broken(.unitRepeated)))
  }

  @Test func aUnitsNameStandsInTheOfficialList() {
    expect(
      #""unitsText": "丙县政府""#, #""unitsText": "丙县""#, in: "policies.json",
      gives: problem("policies.json", "P1", "units[1].name", .broken(.nameNotInText)))
  }

  @Test func namesAndSpellingsOfUnitsAreUnique() {
    expect(
      #""spellings": ["乙局"]"#, #""spellings": ["乙局", "市甲局"]"#, in: "units.json",
      gives: problem("units.json", "市乙局", "spellings[2]", .duplicate(of: "市甲局")))
    expect(
      #""name": "丁区政府""#, #""name": "丙县政府""#, in: "units.json",
      gives: problem("units.json", "丙县政府", "name", .duplicate(of: "丙县政府")))
  }

  @Test func linksMustResolve() {
    expect(
      #""to": "T2""#, #""to": "T3""#, in: "links.json",
      gives: problem("links.json", "O1 → T3", "to", .unknownRecord("T3")))
    expect(
      #""to": "T2""#, #""to": "O1""#, in: "links.json",
      gives: problem("links.json", "O1 → O1", "to", .broken(.linkedToItself)))
    expect(
      #""from": "O1", "to": "T2""#, #""from": "I1", "to": "T1""#, in: "links.json",
      gives: problem("links.json", "I1 → T1", nil, .duplicate(of: "T1 → I1")))
  }

  @Test func theTasksOfAMeasureMustBeTasks() {
    expect(
      #""tasks": ["T1"]"#, #""tasks": ["T1", "T5", "I1", "T1"]"#, in: "plan.json",
      gives: problem("plan.json", "M1.1", "editorial.tasks[2]", .unknownRecord("T5")),
      problem("plan.json", "M1.1", "editorial.tasks[3]", .wrongID("I1", expected: "Tn")),
      problem("plan.json", "M1.1", "editorial.tasks[4]", .duplicate(of: "T1")))
  }

  @Test func aNoteNamesAnOfficialFieldAndWordsInIt() {
    expect(
      #""words": "任务""#, #""words": "义务""#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "editorial.notes", .broken(.wordsNotInText)))
    expect(
      #""field": "content""#, #""field": "kontent""#, in: "tasks.json",
      gives: problem(
        "tasks.json", "T1", "editorial.notes",
        .badValue("kontent", allowed: ["content", "schedule", "effect", "unitsText"])))
  }

  @Test func aFormerIDIsOfTheSameKind() {
    expect(
      #""formerly": ["T9"]"#, #""formerly": ["I9"]"#, in: "tasks.json",
      gives: problem("tasks.json", "T1", "formerly[1]", .wrongID("I9", expected: "Tn")))
  }

  @Test func aSourceIsARowOrASection() {
    for source in [#"{}"#, #"{"annex": 2}"#, #"{"annex": 2, "row": 2, "section": "一"}"#] {
      expect(
        #"{"annex": 2, "row": 2}"#, source, in: "tasks.json",
        gives: problem("tasks.json", "T2", "source", .broken(.sourceUnclear)))
    }
  }

  @Test func aRepairNamesAFileAndARecord() {
    expect(
      #""file": "plan.json", "record": "plan""#, #""file": "plans.json", "record": "T77""#,
      in: "repairs.json",
      gives: problem(
        "repairs.json", "#1", "file",
        .badValue(
          "plans.json",
          allowed: PlanFile.allCases.filter { $0 != .repairs }.map(\.name))),
      problem("repairs.json", "#1", "record", .unknownRecord("T77")))
  }
}
