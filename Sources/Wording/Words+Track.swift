import PlanModel

/// How indicators stand to their targets.
extension Words {
  /// 已达标, 符合序时, 慢于序时, …
  package func verdict(_ verdict: TrackVerdict) -> String {
    switch verdict {
    case .nothingReported: pick("未填报", "nothing reported")
    case .tooLittle: pick("数据不足", "too little data")
    case .toBeJudged: pick("待评", "to be judged")
    case .met: pick("已达标", "met")
    case .onSchedule: pick("符合序时", "on schedule")
    case .slightlyBehind: pick("慢于序时", "behind schedule")
    case .farBehind: pick("明显慢于序时", "far behind")
    case .movingAway: pick("背离目标", "moving away")
    }
  }

  /// 不升反降 or 降而应升: which way a value moves away.
  package func movingAway(_ direction: Direction) -> String {
    switch direction {
    case .more: pick("不升反降", "falling, should rise")
    case .less: pick("不降反升", "rising, should fall")
    case .hold: pick("背离目标", "moving away")
    }
  }
}

/// Why a verdict is what it is.
extension Words {
  package var presentLabel: String { pick("现值", "Present") }
  package var presentColumn: String { pick("现值", "Present") }
  package var nothingReported: String { pick("未填报", "nothing reported") }
  package var expectedWord: String { pick("序时", "expected") }
  package var whyTitle: String { pick("依据", "Why") }
  package var whyHint: String { pick("w 看依据 · b 填报", "w why · b reports a value") }

  /// The verdict, said the way the indicator should move.
  package func verdict(_ verdict: TrackVerdict, _ direction: Direction) -> String {
    verdict == .movingAway ? movingAway(direction) : self.verdict(verdict)
  }

  package func rule(_ rule: TrackRule) -> String {
    switch rule.method {
    case .linear: pick("序时法（线性）", "linear rule")
    case .growth: pick("增速比法", "ratio of growth rates")
    }
  }

  /// A labelled line of an explanation.
  package struct WhyLine: Sendable, Hashable {
    package var label: String
    package var text: String
  }

  /// Inputs, formula with its figures, thresholds.
  package func why(_ track: Track, _ direction: Direction, unit: String) -> [WhyLine] {
    var lines: [WhyLine] = []
    func add(_ label: String, _ text: String) { lines.append(WhyLine(label: label, text: text)) }
    func value(_ number: Double) -> String { Quantity.rounded(number) + unit }
    guard let goal = track.target.value else {
      add(
        pick("评定", "Judged"),
        track.judgement.map { pick("人工评定：", "by a person: ") + $0.reason }
          ?? pick("目标为文字，由人评定（b）", "the target is words, to be judged by a person (b)"))
      return lines
    }
    add(
      pick("目标", "Target"),
      figure(track.target) + pick("，\(track.year)-12-31", ", \(track.year)-12-31") + " · "
        + self.direction(direction))
    guard let base = track.base, let latest = track.latest else {
      add(pick("现值", "Present"), nothingReported)
      return lines
    }
    add(
      pick("基期", "Base"),
      "\(base.date)  \(value(base.value))  \(base.source)"
        + (base.isBase ? pick("（指定）", " (named)") : pick("（首次填报）", " (first value)")))
    add(pick("现值", "Present"), "\(latest.date)  \(value(latest.value))  \(latest.source)")
    // The difference of two percentages is told in points.
    let step = unit == "%" ? pick(" 个百分点", " points") : unit
    if let gap = track.gap { add(pick("还差", "Gap"), Quantity.rounded(gap) + step) }
    if let pace = track.pace { add(pick("年均变化", "Pace a year"), signed(pace, step)) }
    if let needed = track.needed { add(pick("年均需", "Needed a year"), signed(needed, step)) }
    if let time = track.timeShare {
      add(
        pick("时间进度", "Time"),
        pick("已过 ", "gone ") + Quantity.percent(time)
          + pick("（基期至现值 ÷ 基期至目标）", " (base to present ÷ base to target)"))
    }
    if let expected = track.expected, let time = track.timeShare {
      add(
        pick("序时应达", "Expected"),
        "\(Quantity.rounded(base.value)) + (\(Quantity.digits(goal)) − \(Quantity.rounded(base.value))) × \(Quantity.percent(time)) = \(value(expected))"
      )
    }
    if let way = track.wayShare {
      add(
        pick("完成进度", "Way"),
        "(\(Quantity.rounded(latest.value)) − \(Quantity.rounded(base.value))) ÷ (\(Quantity.digits(goal)) − \(Quantity.rounded(base.value))) = \(Quantity.percent(way))"
      )
    }
    if let behind = track.pointsBehind, track.verdict != .met {
      add(
        pick("与序时差", "Behind"),
        pick("\(Quantity.rounded(behind)) 个百分点", "\(Quantity.rounded(behind)) points"))
    }
    if let ratio = track.ratio, let growth = track.growth {
      let (observed, required) = (rate(growth.observed), rate(growth.required))
      add(
        pick("增速", "Growth a year"),
        pick("实际 \(observed)，所需 \(required)", "observed \(observed), required \(required)"))
      let sign = direction == .less ? "−" : ""
      add(
        pick("增速比", "Ratio"),
        "R = \(sign)\(observed) ÷ |\(required)| = \(Quantity.rounded(ratio))")
    }
    add(pick("判定", "Thresholds"), thresholds(track))
    return lines
  }

  private func rate(_ share: Double) -> String { Quantity.rounded(share * 100) + "%" }

  private func signed(_ number: Double, _ unit: String) -> String {
    (number > 0 ? "+" : "") + Quantity.rounded(number) + unit
  }

  private func thresholds(_ track: Track) -> String {
    let rule = track.rule
    if track.ratio != nil {
      return pick(
        "R ≥ \(Quantity.digits(rule.onScheduleRatio)) 符合序时，≥ \(Quantity.digits(rule.slightRatio)) 慢于序时，≥ 0 明显慢于序时，< 0 背离",
        "R ≥ \(Quantity.digits(rule.onScheduleRatio)) on schedule, ≥ \(Quantity.digits(rule.slightRatio)) behind, ≥ 0 far behind, < 0 moving away"
      )
    }
    let (slight, far) = (Quantity.digits(rule.slightPoints), Quantity.digits(rule.farPoints))
    return pick(
      "落后不足 \(slight) 个百分点为符合序时，\(slight)–\(far) 为慢于序时，超过 \(far) 为明显慢于序时；反向变化为背离",
      "less than \(slight) points behind is on schedule, \(slight)–\(far) behind, more than \(far) far behind; a change the wrong way is moving away"
    )
  }
}

/// What record pages say of reports.
extension Words {
  package var agreedLabel: String { pick("商定时限", "Agreed") }
  package func notedBy(_ actor: Actor?) -> String {
    actor.map { pick(" · \($0.name) 记", " · noted by \($0.name)") } ?? ""
  }
  package var progressLabel: String { pick("进展情况", "Progress") }
  package var problemsLabel: String { pick("存在问题", "Problems") }
  package var nextStepsLabel: String { pick("下一步", "Next") }
  /// 11月报 市生态环境局 · 某人录入 11-18 补报.
  package func reportLine(_ filed: FiledReport, isLate: Bool) -> String {
    let report = filed.report
    var text = pick("\(report.month.month)月报", "for \(report.month)") + " · " + report.unit
    text +=
      pick(" · \(filed.by.name) 录入 ", " · keyed in by \(filed.by.name) ")
      + filed.at.date.description
    if isLate { text += pick(" · 补报", " · late") }
    return text
  }
  /// 11月待报，请于25日前报送（b 填报）.
  package func reportOwed(_ month: YearMonth, _ duty: ReportDuty) -> String {
    pick(
      "\(month.month)月\(dutyShort(duty))，\(dutyLong(duty))（b 填报）",
      "\(month): \(dutyLong(duty)) (b reports)")
  }
}
