import PlanModel

/// What the views of follow-up say: missing reports, differences, the table, changes.
extension Words {
  // Missing reports.
  package var missingTitle: String { pick("催报清单", "Missing reports") }
  package func month(_ month: YearMonth) -> String {
    pick("\(month.month)月", "\(month)")
  }
  package func missingCorner(
    _ month: YearMonth, _ missing: Int, of total: Int, isPast: Bool
  ) -> String {
    pick(
      "\(self.month(month))\(owedShort(isPast: isPast)) \(missing)/\(total)",
      "\(month): \(missing) of \(total) " + (isPast ? "not reported" : "awaited"))
  }
  package func missingExplained(_ duty: ReportDuty, today: CalendarDate) -> String {
    var text: String
    switch duty {
    case .awaited(let day):
      let left = today.days(to: day)
      text =
        pick("待报任务，按列首单位 · ", "tasks whose report is awaited, by first-named unit · ")
        + dutyLong(duty) + pick("，剩 \(left) 天", ", \(left) days left")
    case .missing:
      text =
        dutyLong(duty) + pick("的任务，按列首单位", ": tasks by first-named unit")
    case .none, .filed: text = ""
    }
    return text + pick(" · R 记催办 e 导出 < > 换月", " · R notes a reminder, e exports, < > month")
  }
  package func remindedCount(_ count: Int) -> String {
    count == 0 ? "" : pick("已催 \(count) ", "\(count) reminded ")
  }
  package func nothingMissing(_ month: YearMonth) -> String {
    pick("\(self.month(month))应报任务均已填报", "every report of \(month) is there")
  }
  /// 10月 正常; 从未填报.
  package func lastReport(_ report: ProgressReport?) -> String {
    guard let report else { return pick("从未填报", "never") }
    return month(report.month) + " " + stateShort(report.state)
  }
  /// 催2次 11-20.
  package func reminded(_ events: [JournalEvent]) -> String {
    guard let last = events.last else { return "" }
    let day = last.localTime.date.monthAndDay
    return pick("催\(events.count)次 \(day)", "\(events.count)× \(day)")
  }
  package func remindTitle(_ ids: [String], _ month: YearMonth) -> String {
    pick("记催办 · \(self.month(month)) · ", "Reminder sent · \(month) · ")
      + ids.prefix(6).joined(separator: " ") + (ids.count > 6 ? " …" : "")
  }
  package var remindHelp: String {
    pick(
      "记下已向列首单位催报，一项一条。Enter 保存 · Esc 返回",
      "Notes that the first-named unit was reminded. Enter saves · Esc leaves")
  }

  // Differences.
  package var differsTitle: String { pick("口径不一", "Differs from") }
  /// The same where a column has nine characters.
  package var differsLabel: String { pick("口径不一", "Differs") }
  package var differsExplained: String {
    pick(
      "关联条目对同一件事写法不同，由数据计算得出",
      "linked records that state the same thing otherwise, computed from their figures")
  }
  package func entriesOf(_ count: Int) -> String { pick("\(count) 处", "\(count)") }
  /// 2027年底 22.2万吨/日; 未写年份 4万吨/日.
  package func statement(_ statement: Difference.Statement) -> String {
    let year = statement.year.map { endOf($0) } ?? pick("未写年份", "no year")
    return year + " " + figure(statement.quantity)
  }
  /// A quantity in the words of the language: ≥450万吨/日, 约700个.
  package func figure(_ quantity: Quantity) -> String {
    guard let figure = quantity.figure else { return quantity.text ?? "" }
    return sign(quantity.comparator) + figure + (quantity.unitOfMeasure ?? "")
      + (quantity.isAspirational ? aspirational : "")
  }
  /// ≠ T53 4万吨/日.
  package func differs(_ other: Difference.Statement) -> String {
    "≠ \(other.record) " + figure(other.quantity)
  }

  // The table.
  package var matrixTitle: String { pick("单位领域分布表", "Units by area") }
  package func counting(_ counting: UnitMatrix.Counting) -> String {
    switch counting {
    case .all: pick("全部条目", "all records")
    case .open: pick("未完成", "open")
    case .due: pick("年内到期和逾期", "due or overdue")
    case .behind: pick("滞后", "behind")
    }
  }
  package func matrixOrder(_ isByLoad: Bool) -> String {
    isByLoad ? pick("按项数排", "by load") : pick("按原文顺序", "in the plan's order")
  }
  package var matrixExplained: String {
    pick(
      "列首*+配合*（含成员） · ＋ 按备注均需落实 · s 换口径、排序 · Enter 进入",
      "lead*+support* · ＋ the notes bind it to all · s: what is counted, order")
  }

  // Changes.
  package func changesTitle(_ since: CalendarDate) -> String {
    pick("\(since) 以来的变化", "Changes since \(since)")
  }
  package var nothingChanged: String { pick("没有变化", "nothing has changed") }
  /// Counts of what happened.
  package struct ChangeCounts: Sendable, Hashable {
    package var reports = 0
    package var values = 0
    package var marks = 0
    package var others = 0
    package init() {}
  }
  package func changeCounts(_ counts: ChangeCounts) -> String {
    let parts = [
      (counts.reports, pick("填报", "reports")), (counts.values, pick("完成值", "values")),
      (counts.marks, pick("标核", "marks")), (counts.others, pick("其他", "others")),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: " · ")
  }

  // A unit's work.
  package var toDoTitle: String { pick("本页待办", "To do") }
  package func andMore(_ count: Int) -> String { pick("另 \(count) 项", "and \(count) more") }

  // As of.
  package var asOfTitle: String { pick("看某日的情况", "The board as of a day") }
  package var asOfLabel: String { pick("日期", "Day") }
  package var asOfHelp: String {
    pick(
      "如 2026-10-31；看完再按 @ 回到今天。Enter 确定 · Esc 取消",
      "such as 2026-10-31; @ again comes back. Enter accepts · Esc cancels")
  }
  package func asOf(_ day: CalendarDate) -> String { pick("截至 \(day)", "as of \(day)") }
  package func notADay(_ text: String) -> String {
    pick("“\(text)”不是 2026-10-31 这样的日期", "“\(text)” is no day such as 2026-10-31")
  }
  package func notAfterToday(_ day: CalendarDate) -> String {
    pick("\(day) 还没有到", "\(day) has not come yet")
  }
}
