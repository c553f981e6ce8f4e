import PlanModel

/// Why a report, a value or a date is not taken.
extension Words {
  /// 没有“市建萎”这个单位，是否为：市建委.
  package func unknownUnit(_ typed: String, nearest names: [String]) -> String {
    let none = pick("没有“\(typed)”这个单位", "there is no unit “\(typed)”")
    if names.isEmpty { return none }
    return none + pick("，是否为：", "; do you mean ") + names.joined(separator: pick("、", ", "))
      + pick("", "?")
  }

  /// A refusal that names units as they are called in the interface's language.
  package func refusal(_ refusal: ReportRefusal, in plan: Plan) -> String {
    guard case .unknownUnit(let name, let nearest) = refusal else { return self.refusal(refusal) }
    let units = nearest.compactMap(plan.unit)
    return unknownUnit(
      name,
      nearest: units.map {
        pick($0.name, $0.english.isEmpty ? $0.name : "\($0.english) \($0.name)")
      })
  }

  package func refusal(_ refusal: ReportRefusal) -> String {
    switch refusal {
    case .notReportable(let id):
      pick("\(id) 不填报进展：只有任务、政策和成果填报", "\(id): only tasks, policies and outcomes are reported on")
    case .percentOutOfRange(let percent):
      pick(
        "进度 \(Quantity.digits(percent))% 不在 0–100 之间",
        "\(Quantity.digits(percent)) per cent is not between 0 and 100")
    case .percentAgainstState(let percent, let state):
      pick(
        "进度 \(Quantity.digits(percent))% 与“\(self.state(state))”不符：100% 即已完成",
        "\(Quantity.digits(percent)) per cent and “\(self.state(state))” contradict each other: 100 is done"
      )
    case .futureMonth(let month):
      pick("\(month) 还没有到", "\(month) has not come yet")
    case .noUnit: pick("请写明填报单位", "which unit reports?")
    case .unknownMilestone(let id, let known):
      pick(
        "没有“\(id)”这个时间节点，只有 " + known.map(\.rawValue).joined(separator: "、"),
        "there is no milestone “\(id)”, only " + known.map(\.rawValue).joined(separator: ", "))
    case .unknownUnit(let name, let nearest): unknownUnit(name, nearest: nearest.map(\.name))
    case .unitNotNamed(let id, let name):
      pick(
        "\(id) 的责任单位中没有\(name)，不能填报",
        "\(id) does not name \(name), which cannot report on it")
    case .whichMilestone(let known):
      pick(
        "本年没有到期的节点，请写明已完成哪个节点：" + known.map(\.rawValue).joined(separator: "、"),
        "nothing of it is due this year; name the milestone that is done: "
          + known.map(\.rawValue).joined(separator: ", "))
    case .closeOutIsNoReport:
      pick("销号不是填报状态，请用“销号”（closeout）", "closing out is no report; use closeout")
    case .isClosedOut(let id):
      pick("\(id) 已销号，须先撤回销号", "\(id) is closed out; it has to be reopened first")
    case .notReportedDone(let id, let milestone):
      pick(
        "\(id) \(milestone.map { "的节点 \($0) " } ?? "")未报已完成，不能销号",
        "\(id) \(milestone.map { "\($0) " } ?? "")is not reported done, so it cannot be closed out")
    case .sameUnit(let id, let unit):
      pick(
        "\(id) 由\(unit)报完成，不能由该单位自己销号，须由另一单位核销",
        "\(unit) reported \(id) done; another unit has to close it out")
    case .closedOutBeforeReport(let month, let reported):
      pick(
        "\(reported) 才报已完成，不能按 \(month) 销号",
        "it was reported done for \(reported); it cannot be closed out for \(month)")
    case .notClosedOut(let id, let milestone):
      pick(
        "\(id) \(milestone.map { "的节点 \($0) " } ?? "")没有销号，无可撤回",
        "\(id) \(milestone.map { "\($0) " } ?? "")is not closed out; there is nothing to reopen")
    case .noReason: pick("请写明依据", "a reason is needed")
    }
  }

  package func refusal(_ refusal: ObservationRefusal) -> String {
    switch refusal {
    case .notAnIndicator(let id):
      return pick("\(id) 不是指标，不填完成值", "\(id) is no indicator: it has no values")
    case .notANumber(let text):
      return pick("“\(text)”不是数字", "“\(text)” is no number")
    case .unknownLabel(let label, let known):
      let names = known.map { $0 ?? pick("（无分项）", "(no label)") }
        .joined(separator: pick("、", ", "))
      guard let label else {
        return pick("此指标分项填报：\(names)", "this indicator has labels: \(names)")
      }
      return pick("没有“\(label)”这个分项，只有 \(names)", "there is no label “\(label)”, only \(names)")
    case .repeatedLabel(let label):
      return pick("“\(label ?? "")”填了两次", "“\(label ?? "")” stands twice")
    case .noValues: return pick("没有填数值", "no value was given")
    case .over100(let value):
      return pick(
        "\(Quantity.digits(value))% 超过 100%，确认无误请加确认",
        "\(Quantity.digits(value)) % is over 100; confirm it if it is right")
    case .negative(let value):
      return pick(
        "\(Quantity.digits(value)) 小于 0，确认无误请加确认",
        "\(Quantity.digits(value)) is below 0; confirm it if it is right")
    case .future(let day): return pick("\(day) 还没有到", "\(day) has not come yet")
    case .noSource: return pick("请写明数据来源", "a source is needed")
    case .nothingToJudge(let year):
      return pick("\(year)年没有需要评定的文字目标", "no target of \(year) is words to be judged")
    case .noReason: return pick("请写明依据", "a reason is needed")
    }
  }
}
