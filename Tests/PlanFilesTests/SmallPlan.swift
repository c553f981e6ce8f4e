import PlanFiles
import PlanModel
import Testing

/// A plan as small as a plan can be, valid, to be spoilt by one change at a time.
struct SmallPlan {
  var files: [String: String] = [
    "plan.json": """
    {"format": 1, "id": "small", "title": "小城方案", "stage": "征求意见稿", "city": "小城",
     "preamble": "前言。", "requirements": [{"heading": "指导思想", "text": "思想。"}],
     "goals": [{"id": "G1", "number": 1, "year": 2027, "text": "目标一。", "quantities": [],
       "source": {"section": "一（二）", "item": 1},
       "editorial": {"title": "目标", "english": "Goal one", "englishShort": "Goal"}}],
     "areas": [
      {"id": "A1", "number": 1, "title": "领域一", "annexTitle": "领域1", "source": {"section": "二（一）"},
       "editorial": {"title": "一", "english": "Area one", "englishShort": "One"},
       "measures": [{"id": "M1.1", "number": "1.1", "heading": "举措。", "text": "举措。全文。",
         "unitsText": "市甲局、乙局等", "openList": true,
         "units": [{"name": "市甲局", "role": "lead"}, {"name": "乙局", "role": "support"}],
         "source": {"section": "二（一）", "item": 1},
         "editorial": {"title": "举措", "english": "Measure", "englishShort": "Measure",
           "tasks": ["T1"]}}]},
      {"id": "A2", "number": 2, "title": "领域二", "annexTitle": "领域2", "source": {"section": "二（二）"},
       "editorial": {"title": "二", "english": "Area two", "englishShort": "Two"},
       "measures": []}],
     "safeguards": [{"id": "S1", "number": 1, "heading": "领导", "text": "加强领导。",
       "source": {"section": "三（一）"},
       "editorial": {"title": "领导", "english": "Leadership", "englishShort": "Leadership"}}],
     "annexes": [{"number": 1, "title": "清单", "note": "备注", "columns": ["序号", "指标"]}],
     "bindsAllDistricts": ["measure", "task"],
     "editorial": {"english": "Small plan", "englishShort": "Small", "startYear": 2025,
       "startYearWhy": "假定", "notes": []}}
    """,
    "indicators.json": """
    [{"id": "I1", "number": 1, "name": "指标（%）", "unitOfMeasure": "%", "category": "类别",
      "targets": {"2030": {"text": "完成", "values": [
          {"comparator": "qualitative", "text": "完成"}]},
        "2027": {"text": "≥45", "values": [
          {"label": "甲", "comparator": "atLeast", "value": 45, "upTo": 50, "unitOfMeasure": "%"}]}},
      "unitsText": "市甲局", "units": [{"name": "市甲局", "role": "lead"}], "remark": "/",
      "source": {"annex": 1, "row": 1},
      "editorial": {"title": "指标", "english": "Indicator", "englishShort": "Indicator",
        "area": "A2", "areaWhy": "缘由", "areaConfidence": "high", "areaAlternatives": ["A1"],
        "direction": "more"}}]
    """,
    "tasks.json": """
    [{"id": "T1", "number": 1, "area": "A1", "content": "任务一", "schedule": "到2026年完成。每年一次。",
      "effect": "成效", "unitsText": "成员单位（市甲局、丙县政府）",
      "units": [{"name": "成员单位", "role": "collective", "isCollective": true},
        {"name": "市甲局", "role": "collective"}, {"name": "丙县政府", "role": "collective"}],
      "milestones": [{"kind": "by", "to": 2026, "text": "到2026年完成。", "quantities": []},
        {"kind": "yearly", "text": "每年一次。", "quantities": []}],
      "source": {"annex": 2, "row": 1}, "formerly": ["T9"],
      "editorial": {"title": "任务一", "english": "Task one", "englishShort": "Task 1",
        "notes": [{"field": "content", "words": "任务", "suspected": "任务？", "why": "试"}]}},
     {"id": "T2", "number": 2, "area": "A2", "content": "任务二", "schedule": "持续。",
      "effect": "成效二", "unitsText": "乙局、市甲局",
      "units": [{"name": "乙局", "role": "lead"}, {"name": "市甲局", "role": "support"}],
      "milestones": [{"kind": "undated", "text": "持续。", "quantities": []}],
      "source": {"annex": 2, "row": 2},
      "editorial": {"title": "任务二", "english": "Task two", "englishShort": "Task 2"}}]
    """,
    "policies.json": """
    [{"id": "P1", "number": 1, "name": "政策", "time": "2025-2027年",
      "years": {"kind": "during", "from": 2025, "to": 2027}, "purpose": "目的",
      "unitsText": "丙县政府", "units": [{"name": "丙县政府", "role": "lead"}],
      "source": {"annex": 3, "row": 1},
      "editorial": {"title": "政策", "english": "Policy", "englishShort": "Policy",
        "area": "A1", "areaWhy": "缘由", "areaConfidence": "low", "areaAlternatives": []}}]
    """,
    "outcomes.json": """
    [{"id": "O1", "number": 1, "content": "成果", "highlights": "亮点", "benefit": "效益",
      "unitsText": "市甲局", "units": [{"name": "市甲局", "role": "lead"}], "remark": "",
      "source": {"annex": 4, "row": 1},
      "editorial": {"title": "成果", "english": "Outcome", "englishShort": "Outcome",
        "area": "A1", "areaWhy": "缘由", "areaConfidence": "medium",
        "areaAlternatives": []},
      "quantities": [{"comparator": "about", "value": 3, "unitOfMeasure": "个",
        "aspirational": true}]}]
    """,
    "units.json": """
    {"units": [
      {"name": "市甲局", "kind": "government", "spellings": [],
       "editorial": {"english": "Bureau A", "englishShort": "A"}},
      {"name": "市乙局", "kind": "party", "spellings": ["乙局"],
       "editorial": {"english": "Bureau B", "englishShort": "B"}},
      {"name": "丙县政府", "kind": "district", "spellings": [],
       "editorial": {"english": "County C", "englishShort": "C"}}],
     "unnamed": [{"name": "丁区政府", "kind": "district",
       "editorial": {"english": "District D", "englishShort": "D", "why": "未点名"}}],
     "collectives": [{"name": "成员单位", "members": ["市甲局", "丙县政府"]}]}
    """,
    "links.json": """
    [{"from": "T1", "to": "I1", "kind": "same", "why": "同一事"},
     {"from": "O1", "to": "T2", "kind": "related", "why": "相关"}]
    """,
    "repairs.json": """
    [{"file": "plan.json", "record": "plan", "field": "preamble", "before": "前 言",
      "after": "前言", "why": "空格"}]
    """,
  ]

  var source: PlanSource {
    PlanSource(name: "small", files: files.mapValues { Array($0.utf8) })
  }

  /// Every problem the loader finds; none for a valid plan.
  var problems: [DataProblem] {
    switch PlanLoader.load(source) {
    case .success: []
    case .failure(let problems): problems.problems
    }
  }

  /// The plan with some text of a file replaced where it first stands, which must be somewhere.
  func replacing(
    _ old: String, with new: String, in file: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> SmallPlan {
    var copy = self
    guard let range = files[file]?.firstRange(of: old) else {
      Issue.record("\(file) does not hold \(old)", sourceLocation: sourceLocation)
      return copy
    }
    copy.files[file]?.replaceSubrange(range, with: new)
    return copy
  }

  /// The plan without a file.
  func without(_ file: String) -> SmallPlan {
    var copy = self
    copy.files[file] = nil
    return copy
  }
}

/// Spoils one place of the small plan and expects exactly these problems.
func expect(
  _ old: String, _ new: String, in file: String, gives expected: DataProblem...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = SmallPlan()
    .replacing(old, with: new, in: file, sourceLocation: sourceLocation).problems
  #expect(found == expected.sorted(), sourceLocation: sourceLocation)
}

/// A problem in a few words.
func problem(
  _ file: String, _ record: String?, _ field: String?, _ reason: DataProblem.Reason
) -> DataProblem {
  DataProblem(file: file, record: record, field: field, reason: reason)
}
