import PlanModel

/// What the due view and the timeline say.
extension Words {
  /// What rows can be grouped by.
  package enum GroupingName: Sendable, Hashable {
    case time, area, unit
  }

  package func dueTitle(isAxisOpen: Bool) -> String {
    isAxisOpen ? pick("到期 › 时间轴", "Due › Timeline") : pick("到期", "Due")
  }
  package func grouping(_ grouping: GroupingName) -> String {
    switch grouping {
    case .time: pick("按时限", "by due date")
    case .area: pick("按领域", "by area")
    case .unit: pick("按列首单位", "by first-named unit")
    }
  }
  package func dueCorner(_ grouping: String, today: CalendarDate) -> String {
    pick("\(grouping) · 今天 \(today)", "\(grouping) · today \(today)")
  }
  package var overdueWord: String { pick("逾期", "overdue") }
  package var thisYearWord: String { pick("年内", "this year") }
  package func daysLeft(_ days: Int) -> String { pick("剩 \(days) 天", "\(days) days left") }
  package func yearlyWord(_ count: Int) -> String { pick("每年 \(count)", "yearly \(count)") }
  package func tasksCount(_ count: Int) -> String { pick("任务共 \(count)", "\(count) tasks") }
  package var reviewColumn: String { pick("核 号", "  id") }
  package var taskColumn: String { pick("条目", "Record") }
  package var leadColumn: String { pick("列首单位*", "Lead*") }
  package var stateColumn: String { pick("进展", "State") }
  package var clauseColumn: String { pick("到期须完成（原文）", "Due then (official wording)") }
  package var timelineTitle: String { pick("时间轴", "Timeline") }
  package var axisLegend: String {
    pick(
      " ● 年末节点 ✓ 已完成 ◆ 商定 ━ 已过 ─ 未到 ┃ 今天 ",
      " ● year-end ✓ complete ◆ agreed ━ gone ─ ahead ┃ today ")
  }
  package func axisEnd(isNarrowest: Bool) -> String {
    isNarrowest
      ? pick("时间轴已是最窄", "the axis is as narrow as it gets")
      : pick("时间轴已是最宽", "the axis is as wide as it gets")
  }
  package func owedThisMonth(isPast: Bool) -> String {
    isPast
      ? pick("本月未报", "no report this month") : pick("本月待报", "report of this month awaited")
  }
  package var changesMenu: String { pick("本期以来的变化", "Changes since the period began") }
  package func onlyInOnePlan(_ title: Phrase) -> String {
    pick(
      "“\(title.chinese)”要在一份计划里做：先按 Enter 进入",
      "“\(title.english)” belongs to one plan: open it with Enter")
  }
  package var backToToday: String { pick("回到今天", "back to today") }
  package var axisShown: String { pick("展开时间轴", "open the axis") }
}
