import PlanModel

/// How a record stands: due dates and reviews.
extension Words {
  /// 剩38天, 逾12天, 超商定12天, 2027年底, 商定27-06, 每年, 未定时限; empty where dates do not apply.
  package func due(_ due: Due) -> String {
    switch due {
    case .overdue(let date, let days):
      date.isAgreed
        ? pick("超商定\(days)天", "\(days)d past agreed") : pick("逾\(days)天", "\(days)d late")
    case .thisYear(_, let days): pick("剩\(days)天", "\(days)d left")
    case .later(let date): self.date(date)
    case .yearly: pick("每年", "yearly")
    case .undated: pick("未定时限", "no date")
    case .met(let date): date.map { self.date($0) } ?? pick("已完成", "complete")
    case .notApplicable: ""
    }
  }

  /// 2027年底 for the end of a year the plan names, 商定27-06 for a day people agreed on.
  package func date(_ date: DueDate) -> String {
    if !date.isAgreed { return pick("\(date.day.year)年底", "end \(date.day.year)") }
    let month = date.day.description.dropFirst(2).dropLast(3)
    return pick("商定\(month)", "agr. \(month)")
  }

  /// 未启动, 正常推进, 进度滞后, 暂停, 已完成, 已销号.
  package func state(_ state: ProgressState) -> String {
    switch state {
    case .notStarted: pick("未启动", "not started")
    case .onSchedule: pick("正常推进", "on schedule")
    case .behind: pick("进度滞后", "behind")
    case .paused: pick("暂停", "paused")
    case .done: pick("已完成", "done")
    case .closedOut: pick("已销号", "closed out")
    }
  }

  /// The same in two characters.
  package func stateShort(_ state: ProgressState) -> String {
    switch state {
    case .notStarted: pick("未启", "not yet")
    case .onSchedule: pick("正常", "on time")
    case .behind: pick("滞后", "behind")
    case .paused: pick("暂停", "paused")
    case .done: pick("完成", "done")
    case .closedOut: pick("销号", "closed")
    }
  }

  package var noValue: String { pick("未报", "none") }

  /// 未核, 已核 11-16, 再核 11-03, 上次 10-20.
  package func review(_ review: Review) -> String {
    switch review {
    case .unreviewed(let last):
      if let last { return pick("上次 ", "last ") + last.at.date.monthAndDay }
      return pick("未核", "not yet")
    case .reviewed(let mark): return pick("已核 ", "done ") + mark.at.date.monthAndDay
    case .stale(let mark, _): return pick("再核 ", "again ") + mark.at.date.monthAndDay
    }
  }

  package func reviewKind(_ kind: Review.Kind) -> String {
    switch kind {
    case .unreviewed: pick("未核", "not reviewed")
    case .reviewed: pick("已核", "reviewed")
    case .stale: pick("再核", "look again")
    }
  }

  /// Why a record asks for another look: 原文有变, 有新填报.
  package func reason(_ reason: Review.Reason) -> String {
    switch reason {
    case .textChanged: pick("原文有变", "text changed")
    case .newReport: pick("有新填报", "new report")
    }
  }

  /// 已核 12/79.
  package func reviewed(_ done: Int, of total: Int) -> String {
    pick("已核 ", "reviewed ") + "\(done)/\(total)"
  }

  /// 本月已核, 本周已核, 本季已核.
  package func periodReviewed(_ period: CheckInPeriod) -> String {
    switch period {
    case .week: pick("本周已核", "Reviewed this week")
    case .month: pick("本月已核", "Reviewed this month")
    case .quarter: pick("本季已核", "Reviewed this quarter")
    }
  }

  /// 周一 … 周日; 0 is Monday.
  package func weekday(_ weekday: Int) -> String {
    let names = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    guard names.indices.contains(weekday) else { return "" }
    return pick(names[weekday], english[weekday])
  }

  /// 11月调度.
  package func checkIn(month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let name = names.indices.contains(month - 1) ? names[month - 1] : String(month)
    return pick("\(month)月调度", name + " check-in")
  }

  /// The glyph in the fixed column before the id.
  package func glyph(_ review: Review) -> String {
    switch review {
    case .unreviewed: "·"
    case .reviewed: "✓"
    case .stale: "!"
    }
  }
}
