import PlanModel

/// Why a report, a value or a date is not taken.
extension Words {
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
    case .notReportedDone(let id):
      pick("\(id) 未报已完成，不能销号", "\(id) is not reported done, so it cannot be closed out")
    case .sameUnit(let id, let unit):
      pick(
        "\(id) 由\(unit)报完成，不能由该单位自己销号，须由另一单位核销",
        "\(unit) reported \(id) done; another unit has to close it out")
    case .hasDate(let id):
      pick("\(id) 原文已有时限，不另商定", "the plan names a date for \(id); none is agreed")
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
