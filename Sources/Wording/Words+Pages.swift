import PlanModel

/// What pages of records, units and areas say.
extension Words {
  package var unitsLabel: String { pick("责任单位", "Units") }
  package var targetsLabel: String { pick("目标", "Targets") }
  package var dueLabel: String { pick("时限", "Due") }
  package var figuresLabel: String { pick("数量", "Figures") }
  package var linksLabel: String { pick("关联*", "Linked*") }
  package var marksLabel: String { pick("记录", "Record") }
  package var doubtLabel: String { pick("原文存疑", "Doubtful") }
  package var ourNoteLabel: String { pick("系统标注", "Our note") }
  package var aspirational: String { pick(" 力争", " aspired to") }

  /// The document's own heading; English adds what it means where there is room for it.
  package func fieldLabel(_ heading: String) -> String {
    switch heading {
    case "任务目标安排": pick("目标安排", "目标安排")
    case "预计出台时间": pick("出台时间", "出台时间")
    case "2027年目标值", "2030年目标值": String(heading.prefix(4)) + "目标"
    case "预期达成效益": pick("达成效益", "达成效益")
    default: heading
    }
  }

  package var openList: String {
    pick("名单以“等”结尾：所列不少于应担之数", "an open list (等): more units may be meant")
  }

  package func bindsAll(_ kind: RecordKind) -> String {
    let place =
      switch kind {
      case .indicator: pick("附件1备注", "note under annex 1")
      case .task: pick("附件2备注", "note under annex 2")
      default: pick("正文第一项举措", "first measure of the main text")
      }
    return pick(
      "各区、县（市）政府（管委会）均需落实（\(place)）",
      "binds every district, county and committee too (\(place))")
  }

  package func endOf(_ year: Int) -> String { pick("\(year)年底", "end \(year)") }

  /// When a milestone falls due: 2026年底, 2025–2030, 每年, 未定时限.
  package func span(of milestone: Milestone) -> String {
    switch milestone.kind {
    case .by: milestone.to.map(endOf) ?? pick("未定时限", "no date")
    case .during:
      [milestone.from, milestone.to].compactMap { $0.map(String.init) }.joined(separator: "–")
    case .yearly: pick("每年", "every year")
    case .undated: pick("未定时限", "no date")
    }
  }

  /// 剩38天 or 逾12天, also for dates of later years; 已完成 for what is.
  package func countdown(_ due: Due, today: CalendarDate) -> String {
    switch due {
    case .overdue, .thisYear: self.due(due)
    case .later(let date):
      self.due(.thisYear(date, days: today.days(to: date.day)))
    case .yearly(let days): self.due(.thisYear(.end(of: today.year), days: days))
    case .met: pick("已完成", "complete")
    case .undated, .notApplicable: ""
    }
  }

  package func unitOfMeasure(_ unit: String) -> String { pick("单位 \(unit)", "in \(unit)") }

  package func sign(_ comparator: Comparator) -> String {
    switch comparator {
    case .about: pick("约", "~")
    case .atLeast, .above, .equal, .below, .atMost, .qualitative: comparator.sign
    }
  }

  package func doubt(_ note: SourceNote) -> String {
    var text = "“\(note.words)”"
    if let suspected = note.suspected, !suspected.isEmpty {
      text += pick("疑为“\(suspected)”", " may be meant for “\(suspected)”")
    }
    if let why = note.why, !why.isEmpty { text += pick("：", ": ") + why }
    return text
  }

  package func areaReading(_ reading: AreaReading) -> String {
    let sure =
      switch reading.confidence {
      case .high: pick("把握大", "sure")
      case .medium: pick("把握中", "fairly sure")
      case .low: pick("把握小", "unsure")
      }
    var text =
      pick("所属领域为系统所定（\(sure)）：", "the area is ours (\(sure)): ")
      + (reading.why.hasSuffix("。") ? String(reading.why.dropLast()) : reading.why)
    // Most reasons name the other area themselves.
    if !reading.alternatives.isEmpty, !reading.why.contains("也可归") {
      text +=
        pick("；也可归领域", "; or area ")
        + reading.alternatives.map(String.init).joined(separator: pick("、", ", "))
    }
    return text
  }

  package func areaOf(_ number: Int, _ count: Int) -> String {
    pick("领域 \(number)/\(count)", "area \(number) of \(count)")
  }
  package func annexTitle(_ title: String) -> String {
    pick("附件2作“\(title)”", "annex 2 says “\(title)”")
  }
  package var areaIsOurs: String { pick("  所属领域为系统标注*", "  area is our note*") }

  /// 涉及 43 项 · 第20家，共64家; of a district 涉及 6 项，另按备注 136 项.
  package func unitPosition(
    _ duties: Int, bound: Int = 0, _ position: Int, _ count: Int
  ) -> String {
    let notes =
      bound == 0
      ? ""
      : duties == 0
        ? pick("按备注落实 \(bound) 项", "\(bound) items by the notes")
        : pick("，另按备注 \(bound) 项", " and \(bound) by the notes")
    let named =
      duties == 0 && bound > 0 ? "" : pick("涉及 \(duties) 项", "\(duties) items")
    return named + notes
      + pick(" · 第\(position)家，共\(count)家", " · unit \(position) of \(count)")
  }
  package func unitSummary(_ kind: String, lead: Int, support: Int, member: Int) -> String {
    let base = pick(
      "\(kind) · 列首* \(lead) · 配合* \(support)", "\(kind) · lead* \(lead) · support* \(support)")
    return member == 0 ? base : base + pick(" · 成员 \(member)", " · member \(member)")
  }
  package func ledOf(_ count: Int) -> String { pick("（列首 \(count)）", " (\(count) led)") }
  package var leadOpen: String { pick(" · 列首未核 ", " · led, not reviewed ") }
  package var kindHead: String { pick("类别", "Kind") }
  /// What stands between a word and a figure.
  package var gap: String { pick("", " ") }
  /// The columns an area's short title takes.
  package var areaLabelWidth: Int { language == .chinese ? 10 : 16 }
  package var otherUnits: String { pick("其他单位", "With") }
  package var total: String { pick("合计", "all") }
  package func kindColumn(_ kind: RecordKind) -> String {
    language == .chinese ? self.kind(kind) : kindMark(kind)
  }
  package func leadTitle(_ count: Int) -> String { pick("列首单位* \(count)", "Lead* \(count)") }
  package func supportTitle(_ count: Int) -> String { pick("配合* \(count)", "Support* \(count)") }
  package func memberTitle(_ count: Int) -> String { pick("成员 \(count)", "Member \(count)") }
  package var roleFootnote: String {
    pick(
      "* 列首单位指名单中列在首位者，原文未写牵头；配合亦为推定，原文为“按职责分工负责”。名单以“等”结尾时，所列不少于应担之数。",
      "* Lead inferred from order: the plan never says lead or support. Lists that end in 等 are open."
    )
  }

  /// What the notes of the plan mean for a district.
  package func districtNote(_ plan: Plan) -> String {
    let (m, i, t) = (
      plan.records(of: .measure).count, plan.records(of: .indicator).count,
      plan.records(of: .task).count
    )
    return pick(
      "按原文，\(m) 项举措、\(i) 项指标、\(t) 项任务均需各区、县（市）政府（管委会）落实（政策、成果无此备注）。",
      "By the plan's notes all \(m) measures, \(i) indicators and \(t) tasks bind every district, county and committee (policies and outcomes carry no such note)."
    )
  }
  /// What the notes bind a district to without naming it.
  package var boundTitle: String { pick("按备注落实", "By the notes") }
  package func boundTitle(_ count: Int) -> String { boundTitle + " \(count)" }
  package func unitWithoutDuties(_ unit: PlanUnit) -> String {
    pick(
      "原文没有点名\(unit.name)；以下按备注均须落实。",
      "The plan does not name \(unit.english); what follows binds it by the notes.")
  }
  package func unitsCount(_ named: Int, unnamed: Int) -> String {
    pick("\(named) 家 · 另 \(unnamed) 家原文未列名", "\(named) named · \(unnamed) not named")
  }
  package var unitColumns: [String] {
    [
      pick("列首*", "lead*"), pick("配合*", "supp*"), pick("成员", "memb"), pick("合计", "all"),
      pick("年内", "due"),
    ]
  }
  package var notNamed: String { pick("（原文未列名）", " (not named in the plan)") }
}
