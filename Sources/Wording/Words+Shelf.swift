import PlanModel

/// What the level of many plans says.
extension Words {
  package func shelfTitle(plans: Int?, rows: Int?) -> String {
    guard let plans, let rows else { return pick("计划看板", "planboard") }
    return pick("计划看板 · \(plans) 份计划 · \(rows) 项", "planboard · \(plans) plans · \(rows) records")
  }

  package func packing(_ done: Int, _ of: Int) -> String {
    if of == 0 { return pick("正在查找计划……", "Looking for plans…") }
    return pick("正在整理 \(done)/\(of) 份计划", "Packing plans: \(done) of \(of)")
  }

  package var packingOnce: String {
    pick("只做一次；数据改动后才重做。q 退出。", "Done once; again only when files change. q quits.")
  }

  package func packingAgain(_ percent: Int) -> String {
    pick("数据有变，更新 \(percent)%", "files changed, updating \(percent)%")
  }

  package func plansTitle(_ count: Int, of total: Int) -> String {
    pick("计划", "Plans") + (count == total ? "" : " \(count)/\(total)")
  }

  package func rowsTitle(_ count: Int, of total: Int, isByDue: Bool) -> String {
    pick("条目", "Records") + (count == total ? "" : pick(" 共\(count)", " \(count) in all"))
      + (isByDue ? " · " + byDue : "")
  }

  /// A column of the list of plans.
  package enum PlanColumnName: Sendable, Hashable {
    case kind(RecordKind)
    case due, overdue, reviewed, differs, hits
  }

  package func planColumn(_ column: PlanColumnName) -> String {
    switch column {
    case .kind(let kind):
      switch kind {
      case .indicator: pick("指标", "ind.")
      case .task: pick("任务", "tasks")
      case .policy: pick("政策", "pol.")
      case .outcome: pick("成果", "outc.")
      case .area, .measure, .goal, .safeguard: self.kind(kind)
      }
    case .due: pick("年内到期", "due")
    case .overdue: overdueWord
    case .reviewed: pick("已核", "reviewed")
    case .differs: pick("口径不一", "differ")
    case .hits: pick("符合", "hits")
    }
  }

  package var dueColumn: String { pick("时限", "Due") }
  package var reviewColumnHead: String { pick("核", "Mark") }
  package var byPlan: String { pick("按计划", "by plan") }
  package var searching: String { pick("查找中…", "searching…") }
  package var counting: String { pick("正在统计……", "counting…") }

  package func cannotOpenPlan(_ id: String, _ reason: String?) -> String {
    pick(
      "\(id) 打不开：\(reason ?? "整理后的数据已损坏，正在重做")",
      "\(id) cannot be opened: \(reason ?? "the packed data is damaged and is made again")")
  }

  package func planGone(_ id: String) -> String {
    pick("\(id) 已不在数据目录中，已返回全部计划", "\(id) is no longer among the plans; back to all plans")
  }
  package func cannotPack(_ path: String, _ reason: String) -> String {
    pick("多份计划无法整理：\(path)：\(reason)", "the plans cannot be packed: \(path): \(reason)")
  }

  package var plansMatrixTitle: String { pick("计划领域分布表", "Plans by area") }
  package var plansMatrixExplained: String {
    pick(
      "列出的条目各有几项 · f / 缩小范围 · s 排序 · Enter 进入",
      "listed records · f and / narrow · s: order · Enter opens")
  }
  package var noArea: String { pick("其他", "other") }
  package var plansDifferExplained: String {
    pick(
      "各份计划内部口径不一的处数 · Enter 逐条查看",
      "places where a plan states the same thing otherwise · Enter shows them")
  }

  package var shelfHelpTitle: String { pick("帮助 · 多计划按键", "Help · keys among many plans") }
  package var toAllPlans: String { pick("全部计划", "All plans") }
}
