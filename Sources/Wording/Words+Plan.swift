import PlanModel

/// Names of the plan's things.
extension Words {
  package func kind(_ kind: RecordKind) -> String {
    switch kind {
    case .area: pick("领域", "Areas")
    case .measure: pick("举措", "Measures")
    case .indicator: pick("指标", "Indicators")
    case .task: pick("任务", "Tasks")
    case .policy: pick("政策", "Policies")
    case .outcome: pick("成果", "Outcomes")
    case .goal: pick("目标", "Goals")
    case .safeguard: pick("保障", "Safeguards")
    }
  }

  /// One letter-like mark of a kind, for narrow column heads.
  package func kindMark(_ kind: RecordKind) -> String {
    switch kind {
    case .area: pick("域", "A")
    case .measure: pick("举", "M")
    case .indicator: pick("指", "I")
    case .task: pick("任", "T")
    case .policy: pick("政", "P")
    case .outcome: pick("成", "O")
    case .goal: pick("目", "G")
    case .safeguard: pick("保", "S")
    }
  }

  package func role(_ role: Role) -> String {
    switch role {
    case .lead: pick("列首单位*", "lead*")
    case .support: pick("配合*", "support*")
    case .collective: pick("成员", "member")
    }
  }

  package func unitKind(_ kind: UnitKind) -> String {
    switch kind {
    case .party: pick("市委部门", "Party office")
    case .government: pick("市级部门", "Municipal office")
    case .judicial: pick("司法机关", "Judiciary")
    case .district: pick("区、县（市）政府", "District government")
    case .committee: pick("管委会", "Area committee")
    case .enterprise: pick("企业", "Enterprise")
    case .organisation: pick("团体与机构", "Organisation")
    }
  }

  package func title(of record: PlanRecord) -> String {
    language == .chinese || record.englishShort.isEmpty ? record.title : record.englishShort
  }

  package func name(of unit: PlanUnit) -> String {
    language == .chinese || unit.englishShort.isEmpty ? unit.name : unit.englishShort
  }

  package func title(of area: Area) -> String {
    language == .chinese || area.englishShort.isEmpty ? area.shortTitle : area.englishShort
  }

  /// 附件2 第18项, or 正文二（一）第1项.
  package func citation(_ source: Citation) -> String {
    switch source {
    case .annex(let annex, let row):
      return pick("附件\(annex) 第\(row)项", "Annex \(annex), row \(row)")
    case .section(let section, let item):
      let place = pick("正文\(section)", "Main text \(section)")
      return item.map { place + pick(" 第\($0)项", ", item \($0)") } ?? place
    }
  }

  /// The numerals that stand before the plan's areas.
  package func numeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard language == .chinese, digits.indices.contains(number) else { return String(number) }
    return digits[number]
  }

  package func direction(_ direction: Direction) -> String {
    switch direction {
    case .more: pick("越大越好", "more is better")
    case .less: pick("越小越好", "less is better")
    case .hold: pick("保持", "hold")
    }
  }
}
