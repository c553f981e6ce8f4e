import PlanModel

/// What is said of reports that are owed, of doubtful ones, and of those beside the lead's.
extension Words {
  /// 25日; the 25th.
  package func dayOfMonth(_ day: Int) -> String {
    let ending =
      switch day % 10 {
      case 1 where day != 11: "st"
      case 2 where day != 12: "nd"
      case 3 where day != 13: "rd"
      default: "th"
      }
    return pick("\(day)日", "\(day)\(ending)")
  }

  /// 待报 before the cut-off, 未报 after it; empty where nothing is owed.
  package func dutyShort(_ duty: ReportDuty) -> String {
    switch duty {
    case .awaited: pick("待报", "awaited")
    case .missing: pick("未报", "no report")
    case .none, .filed: ""
    }
  }

  /// The same for a month as a whole.
  package func owedShort(isPast: Bool) -> String {
    isPast ? pick("未报", "no report") : pick("待报", "awaited")
  }

  /// 请于25日前报送; 截至25日24时未报送.
  package func dutyLong(_ duty: ReportDuty) -> String {
    switch duty {
    case .awaited(let day):
      pick("请于\(day.day)日前报送", "due by the \(dayOfMonth(day.day))")
    case .missing(let day):
      pick("截至\(day.day)日24时未报送", "no report by the end of the \(dayOfMonth(day.day))")
    case .none, .filed: ""
    }
  }

  /// What is doubtful about a report, in a few words.
  package func doubt(_ doubt: ReportDoubt) -> String {
    switch doubt {
    case .percentFell(let from, let to):
      let (old, new) = (Quantity.digits(from), Quantity.digits(to))
      return pick("百分比由\(old)%降至\(new)%", "per cent fell from \(old) to \(new)")
    case .sameText(let months):
      return pick("连续\(months)个月文字相同", "same text \(months) months running")
    case .doneWithoutWords: return pick("报已完成而无说明", "done, without a word")
    case .doneNamesNothing: return pick("报已完成而未指明节点", "done, no milestone named")
    case .noLongerDone: return pick("此前已报完成", "was reported done before")
    }
  }

  package func doubts(_ doubts: [ReportDoubt]) -> String {
    doubts.map { doubt($0) }.joined(separator: pick("；", "; "))
  }

  package var doubtsLabel: String { pick("存疑", "Doubtful") }

  /// Which list of reports beside the lead's a report stands in.
  package func reporter(_ reporter: Reporter) -> String {
    switch reporter {
    case .lead: pick("列首单位*", "Lead*")
    case .named: pick("其他单位", "Others")
    case .district: pick("区县", "Districts")
    case .stranger: pick("未列名", "Not named")
    }
  }

  package var laidAsideLabel: String { pick("未采用", "Laid aside") }
  package var laidAsideWhy: String {
    pick("销号时未见此报，须撤回销号方可采用", "the close-out did not know of it; it counts once reopened")
  }

  /// 26完: done for the year; the record goes on.
  package func doneFor(_ year: Int) -> String {
    pick("\(year % 100)完", "\(year) done")
  }

  /// 已完成2026年节点.
  package func doneForLong(_ year: Int) -> String {
    pick("已完成\(year)年节点", "done for \(year)")
  }

  /// 已销号 2026年底 · 市美丽办 · 王芳 2026-11-22 · 现场核查.
  package func closeOut(_ filed: FiledCloseOut, of record: PlanRecord) -> String {
    let who = [filed.unit, filed.by.name].filter { !$0.isEmpty }.joined(separator: " · ")
    var text = milestones(filed.closeOut.milestones, of: record) + " · " + who
    text += " " + filed.at.date.description
    if !filed.closeOut.reason.isEmpty { text += " · " + filed.closeOut.reason }
    return text
  }

  /// Milestones by the words their record's page has for them; all where none is named.
  package func milestones(_ milestones: [MilestoneYear], of record: PlanRecord) -> String {
    if milestones.isEmpty { return pick("全部节点", "all milestones") }
    return milestones.map { milestone(of: $0, in: record) }.joined(separator: pick("、", ", "))
  }

  /// 2026年底; 2026年度.
  package func milestone(of milestone: MilestoneYear, in record: PlanRecord) -> String {
    guard let place = record.milestoneIDs.firstIndex(of: milestone.milestone) else {
      return milestone.milestone.rawValue
    }
    let own = span(of: record.milestones[place])
    return milestone.year.map { pick("\($0)年度", "\($0)'s quota") } ?? own
  }

  /// 原文 2026年底 · 商定 2026-10-31 · 延至 2027-03-31.
  package func dateSteps(_ steps: [DateStep]) -> String {
    steps.map { step in
      switch step.kind {
      case .official:
        let day = step.day.map { endOf($0.year) } ?? pick("未定时限", "no date")
        return pick("原文 ", "plan: ") + day
      case .agreed: return pick("商定 ", "agreed: ") + (step.day?.description ?? "")
      case .extended: return pick("延至 ", "put off to: ") + (step.day?.description ?? "")
      }
    }.joined(separator: " · ")
  }
}
