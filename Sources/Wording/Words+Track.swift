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
