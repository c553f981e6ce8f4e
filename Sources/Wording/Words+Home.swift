import PlanModel

/// What home says: header, area list, panes, foot.
extension Words {
  /// Titles of the board, longest first; the stage stands in every one.
  /// The document's own word for the stage goes along wherever it can be drawn.
  package func headTitles(_ head: Plan.Head, canShowChinese: Bool = true) -> [String] {
    let name = pick("计划看板", "planboard")
    let title = pick(head.title, head.english)
    let short = pick(head.city, head.englishShort)
    let own = canShowChinese ? " " + head.stage : ""
    let stage = pick(head.stage, "draft for comment" + own)
    let brief = pick(head.stage, "draft" + own)
    return [
      "\(name) · \(title) · \(stage)", "\(title) · \(stage)", "\(name) · \(short) · \(brief)",
      "\(short) · \(brief)",
      brief,
    ]
  }

  package func headRight(
    today: CalendarDate, actor: String?, isWide: Bool, reportDay: Int? = nil, isPast: Bool = false,
    isNarrow: Bool = false
  ) -> String {
    var text =
      isPast
      ? asOf(today) + pick(" · @ 回到今天", " · @ returns") : "\(today) " + weekday(today.weekday)
    if isWide {
      text += " · " + checkIn(month: today.month)
      if let reportDay { text += pick(" \(reportDay)日截报", ", reports by the \(reportDay)th") }
    }
    if let actor, !isNarrow { text += pick(" · 经办 ", " · by ") + actor }
    return text
  }

  /// A count in the header's sentence.
  package struct DuePart: Sendable, Hashable {
    package var label: String
    package var figure: String
    package var count: Int
    package var isLate: Bool
    /// Whether the count is no reason to worry.
    package var isGood = false
  }

  /// What the header's sentence counts.
  package struct DueCounts: Sendable, Hashable {
    var due: Int
    /// Of those due and of those overdue, how many by dates that were agreed.
    var agreed: Int
    var overdueAgreed: Int
    var unreviewed: Int
    var overdue: Int
    var unreported: Int
    var isPastCutOff: Bool
    var complete: Int
    var daysLeft: Int

    /// Counts of tasks due this year.
    package init(
      due: Int, agreed: Int = 0, unreviewed: Int, overdue: Int, overdueAgreed: Int = 0,
      unreported: Int = 0, isPastCutOff: Bool = false, complete: Int = 0, daysLeft: Int
    ) {
      self.due = due
      self.agreed = agreed
      self.overdueAgreed = overdueAgreed
      self.unreviewed = unreviewed
      self.overdue = overdue
      self.unreported = unreported
      self.isPastCutOff = isPastCutOff
      self.complete = complete
      self.daysLeft = daysLeft
    }
  }

  package func dueParts(_ counts: DueCounts, isNarrow: Bool = false) -> [DuePart] {
    var parts: [DuePart] = []
    func add(
      _ label: String, _ count: Int, agreed: Int = 0, isLate: Bool = false, isGood: Bool = false
    ) {
      parts.append(
        DuePart(
          label: label, figure: "\(count)" + agreedOf(agreed), count: count, isLate: isLate,
          isGood: isGood))
    }
    if counts.overdue > 0 {
      add(
        pick("逾期 ", "overdue: "), counts.overdue, agreed: counts.overdueAgreed, isLate: true)
    }
    add(
      pick("年内到期 ", isNarrow ? "due: " : "due by 31 Dec: "), counts.due, agreed: counts.agreed)
    if counts.complete > 0 && !isNarrow {
      add(pick("完成 ", "done: "), counts.complete, isGood: true)
    }
    add(pick("未核 ", "unreviewed: "), counts.unreviewed)
    if counts.unreported > 0 && !isNarrow {
      add(owedShort(isPast: counts.isPastCutOff) + pick(" ", ": "), counts.unreported)
    }
    parts.append(
      DuePart(
        label: pick("剩 ", ""),
        figure: pick("\(counts.daysLeft) 天", "\(counts.daysLeft) days left"),
        count: counts.daysLeft, isLate: false))
    return parts
  }

  /// Of a count that mixes the plan's dates with agreed ones, how many are agreed.
  package func agreedOf(_ count: Int) -> String {
    count == 0 ? "" : pick("（含商定\(count)）", " (\(count) agreed)")
  }

  /// A lesser fact of the header's line.
  package struct Fact: Sendable, Hashable {
    package var text: String
    package var isLoud: Bool
  }

  /// What the lesser facts count.
  package struct SummaryCounts: Sendable {
    /// Nil where the journal cannot be read: then nobody knows.
    var reviewed: Int?
    var total: Int
    var stale: Int
    var undated: Int
    /// Nil until anything was ever reported.
    var unreported: Int?
    var isPastCutOff: Bool
    var behind: Int
    var paused: Int
    var month: Int
    /// The first year with targets, and the days until its end.
    var horizon: (year: Int, days: Int)?

    /// Counts of all tasks.
    package init(
      reviewed: Int?, total: Int, stale: Int, undated: Int, unreported: Int? = nil,
      isPastCutOff: Bool = false, behind: Int = 0, paused: Int = 0, month: Int,
      horizon: (year: Int, days: Int)?
    ) {
      self.reviewed = reviewed
      self.total = total
      self.stale = stale
      self.undated = undated
      self.unreported = unreported
      self.isPastCutOff = isPastCutOff
      self.behind = behind
      self.paused = paused
      self.month = month
      self.horizon = horizon
    }
  }

  package func summaryFacts(
    _ counts: SummaryCounts, period: CheckInPeriod, isWide: Bool
  ) -> [Fact] {
    let label = isWide ? periodReviewed(period) : pick("已核", "reviewed")
    let reviewed = counts.reviewed.map(String.init) ?? "?"
    var facts = [
      Fact(text: label + " \(reviewed)/\(counts.total)", isLoud: counts.reviewed == nil)
    ]
    if counts.stale > 0 {
      facts.append(
        Fact(text: pick("再核 \(counts.stale)", "look again \(counts.stale)"), isLoud: true))
    }
    if let unreported = counts.unreported {
      facts.append(
        Fact(
          text: pick(
            "\(isWide ? "\(counts.month)月" : "")\(owedShort(isPast: counts.isPastCutOff)) \(unreported)",
            "\(unreported) \(owedShort(isPast: counts.isPastCutOff))"),
          isLoud: false))
      let troubled = [(ProgressState.behind, counts.behind), (.paused, counts.paused)]
        .filter { $0.1 > 0 }
      if !troubled.isEmpty {
        let text = troubled.map { pick("\(stateShort($0)) \($1)", "\($1) \(stateShort($0))") }
        facts.append(Fact(text: text.joined(separator: pick(" ", ", ")), isLoud: true))
      }
    }
    facts.append(
      Fact(text: pick("未定时限 \(counts.undated)", "no date \(counts.undated)"), isLoud: false))
    if isWide, let horizon = counts.horizon, horizon.days > 0 {
      facts.append(
        Fact(
          text: pick(
            "\(horizon.year)年底剩 \(horizon.days) 天",
            "\(horizon.days) days to the end of \(horizon.year)"),
          isLoud: false))
    }
    return facts
  }

  /// The columns of the area list: English names are longer.
  package var areaColumnWidth: Int { language == .chinese ? 31 : 40 }
  package var allShort: String { pick("全部", "All") }
  package var areasTitle: String { pick("领域", "Area") }
  package var dueCaption: String { pick("年内", "due") }
  package var reviewedCaption: String { pick("已核", "done") }
  package var dueUnitsTitle: String { pick("列首单位* 年内到期", "Lead* due 31 Dec") }
  package var loadHeads: [String] { [pick("首", "ld"), pick("配", "su"), pick("年内", "due")] }
  package var inferredNote: String {
    pick("* 名单首位，原文未写牵头", "* lead inferred from order")
  }
  package var tabUnfolds: String { pick("Tab 展开", "Tab unfolds") }
  package var nothingFits: String { pick("没有符合的条目", "nothing fits") }
  package var leadOnly: String { pick("只看此单位列首*的", "Only what this unit leads*") }
  package var anyRole: String { pick("列首*、配合*都看", "What it leads* and supports*") }
  package var leadMark: String { pick(" 列首*", " leads*") }
  package var boundByNotes: String {
    pick(
      "原文未点名；按备注全部均需其落实（U 打开其页面）", "not named; by the notes all of them bind it (U opens its page)")
  }
  /// 四, or area 4.
  package func areaWord(_ number: Int) -> String { pick(numeral(number), "area \(number)") }
  package var andAllDistricts: String { pick(" ＋各区、县（市）均需落实", " + all districts and counties") }
  package var linked: String { pick(" · 关联* ", " · linked* ") }
  package var byArea: String { pick("按领域", "by area") }
  package var byDue: String { pick("按时限", "by due date") }
  package var dueThisYear: String { pick("年内到期", "due this year") }
  package var undated: String { pick("未定时限", "no date") }

  /// The two characters an area is called by in the strip, as many as fit.
  package func shortName(ofArea number: Int, in plan: Plan, width: Int) -> String {
    guard let area = plan.area(number) else { return "" }
    if language == .chinese { return String(area.shortTitle.prefix(width >= 8 ? 4 : 2)) }
    let word = title(of: area).split(separator: " ").first ?? ""
    return String(word.prefix(max(0, width)))
  }

  package func areaHeading(_ area: Area, isWide: Bool) -> String {
    let name = pick(
      isWide ? area.title : area.shortTitle, isWide ? area.english : area.englishShort)
    return numeral(area.number) + " " + name
  }

  /// 14 项 · 年底 13 · 已核 2 · 再核 1.
  package func groupFacts(
    _ tally: (total: Int, due: Int, dueAgreed: Int, reviewed: Int, stale: Int), reviewable: Bool
  ) -> String {
    var parts = [pick("\(tally.total) 项", "\(tally.total)")]
    if tally.due > 0 { parts.append(dueCaption + " \(tally.due)" + agreedOf(tally.dueAgreed)) }
    if reviewable { parts.append(reviewedCaption + " \(tally.reviewed)/\(tally.total)") }
    if tally.stale > 0 { parts.append(reviewKind(.stale) + " \(tally.stale)") }
    return parts.joined(separator: " · ")
  }

  /// A pane's title in its parts.
  package struct PaneTitle: Sendable, Hashable {
    package var name: String
    package var counts: String
    package var narrowing: String
  }

  package func paneTitle(
    _ kind: RecordKind, count: Int, total: Int, area: Area?, order: String?, narrowing: [String],
    selected: Int, hidden: Int = 0
  ) -> PaneTitle {
    var counts = count == total ? "\(total)" : "\(count)/\(total)"
    if let area { counts += " · " + numeral(area.number) + " " + title(of: area) }
    if let order { counts += " · " + order }
    if selected > 0 { counts += pick(" · 已选 \(selected)", " · \(selected) ticked") }
    if hidden > 0 { counts += pick("（另 \(hidden) 项未显示）", " (\(hidden) hidden)") }
    let words = narrowing.isEmpty ? "" : "· " + narrowing.joined(separator: " · ") + " ×"
    return PaneTitle(name: self.kind(kind), counts: counts, narrowing: words)
  }

  package func noneInArea(_ kind: RecordKind, _ area: Int) -> String {
    pick("本领域无" + self.kind(kind), "no " + self.kind(kind).lowercased() + " in area \(area)")
  }

  package func unitLine(_ unit: PlanUnit, lead: Int, support: Int, due: Int) -> String {
    pick(
      "\(unit.name)  任务：列首* \(lead) · 配合* \(support) · 年内到期 \(due)  Enter 只看此单位 · U 打开",
      "\(unit.english)  tasks: lead* \(lead) · support* \(support) · due \(due)  Enter filters · U opens"
    )
  }

  package func tooSmall(_ width: Int, _ height: Int) -> String {
    pick("窗口太小：至少需要 \(width)×\(height)", "window too small: at least \(width)×\(height)")
  }
}
