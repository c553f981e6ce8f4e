import PlanModel

/// What the record of changes says.
extension Words {
  package func eventActor(_ event: JournalEvent) -> String { event.actor.name }

  /// What was done; `void` tells why it does not count though it is kept.
  package func eventAction(
    _ event: JournalEvent, isUndone: Bool, void: VoidReason? = nil
  ) -> String {
    let name = name(of: event.action)
    switch void {
    case .noRight: return name + pick("（无权，不计）", " (no right, not counted)")
    case .notTheirs: return name + pick("（非本人，不计）", " (not theirs, not counted)")
    case nil: return isUndone ? name + pick("（已撤）", " (undone)") : name
    }
  }

  func name(of action: EventAction) -> String {
    switch action {
    case .review: pick("标核", "reviewed")
    case .unreview: pick("取消标核", "unreviewed")
    case .progress(let report):
      pick("填报\(report.month.month)月", "report \(report.month)")
    case .observe: pick("填报完成值", "value reported")
    case .agree: pick("商定时限", "date agreed")
    case .judge: pick("评定", "judged")
    case .remind(let reminder):
      pick("催办\(reminder.month.month)月", "reminder \(reminder.month)")
    case .closeOut: pick("销号", "closed out")
    case .reopen: pick("撤回销号", "reopened")
    case .configure: pick("调整规则", "rule changed")
    case .undo: pick("撤销", "undo")
    case .redo: pick("重做", "redo")
    case .unknown(let kind, _): kind
    }
  }

  /// What an event says beside its name.
  package func eventNote(_ event: JournalEvent) -> String {
    switch event.action {
    case .review(let note): return note.map { pick("“\($0)”", " “\($0)”") } ?? ""
    case .progress(let report):
      var parts = [" " + report.unit, state(report.state)]
      if let percent = report.percent { parts.append(Quantity.digits(percent) + "%") }
      if !report.progress.isEmpty { parts.append(report.progress) }
      return parts.joined(separator: " ")
    case .observe(let observation):
      let values = observation.values.map {
        ($0.label.map { $0 + " " } ?? "") + Quantity.digits($0.value)
      }
      return " \(observation.date) " + values.joined(separator: pick("，", ", "))
    case .agree(let agreed): return " \(agreed.date) \(agreed.reason)"
    case .judge(let judgement):
      return " " + endOf(judgement.year) + " " + verdict(TrackVerdict(judgement.verdict)) + " "
        + judgement.reason
    case .remind(let reminder): return " " + reminder.unit + (reminder.note.map { " " + $0 } ?? "")
    case .closeOut(let closeOut):
      return " " + milestones(closeOut.milestones) + " " + closeOut.reason
    case .reopen(let reopening):
      return " " + milestones(reopening.milestones) + " " + reopening.reason
    case .configure(let change): return " " + rule(change)
    case .unreview, .undo, .redo, .unknown: return ""
    }
  }

  /// Which milestones are meant, by their ids; all of them where none is named.
  private func milestones(_ milestones: [MilestoneYear]) -> String {
    if milestones.isEmpty { return pick("全部节点", "all milestones") }
    return milestones.map { "\($0.milestone)" + ($0.year.map { " \($0)" } ?? "") }
      .joined(separator: pick("、", ", "))
  }

  package func onlyOffice(_ office: String) -> String {
    pick("只有以“\(office)”名义者可以这样做", "only whoever signs for \(office) may do that")
  }
  /// That rules of the settings hold no more, and how to make them hold for everybody.
  package func oldRules(_ rules: FollowUpRules) -> String {
    var options: [String] = []
    if rules.period != .month { options.append("--period \(rules.period.rawValue)") }
    if let day = rules.reportDay { options.append("--report-day \(day)") }
    let command = "planboard rules " + options.joined(separator: " ")
    return pick(
      "设置里的调度期、截报日不再起作用，要对大家生效请运行 \(command)",
      "round and report day in the settings hold no more; for everybody: \(command)")
  }
  package var rulesOfOnePlan: String {
    pick("跟踪办法属于一份计划：先按 Enter 进入", "rules belong to one plan: open it with Enter")
  }

  /// A rule of follow-up as it is from now on.
  package func rule(_ change: RuleChange) -> String {
    switch change {
    case .period(let period): periodSetting(period)
    case .reportDay(let day?): pick("截报日 每月\(day)日", "reports due on day \(day)")
    case .reportDay(nil): pick("截报日 月末", "reports due at the month's end")
    case .office(let name?): pick("统筹机构 ", "office ") + name
    case .office(nil): pick("未指定统筹机构", "no office named")
    }
  }

  /// 11-20 16:42 某人（市建委） 标核“……”.
  package func event(
    _ event: JournalEvent, isUndone: Bool, void: VoidReason? = nil
  ) -> String {
    let unit = event.actor.unit.map { pick("（\($0)）", " (\($0))") } ?? ""
    return event.localTime.date.description + " " + event.localTime.clock + " " + event.actor.name
      + unit + " "
      + eventAction(event, isUndone: isUndone, void: void) + eventNote(event)
  }

  package func entries(_ count: Int) -> String { pick("\(count) 条", "\(count) entries") }
  package var historyExplained: String {
    pick("只增不删；撤销也是一条记录", "Only ever added to; an undo is an entry too")
  }
  package var historyEmpty: String { pick("还没有操作记录", "nothing has been done yet") }
}
