import PlanModel

/// What lists, menus and forms say.
extension Words {
  package var findLabel: String { pick("查找", "Find") }
  package func hits(_ count: Int) -> String {
    pick("\(count) 项", count == 1 ? "1 hit" : "\(count) hits")
  }
  package var pickUnitTitle: String { pick("责任单位", "Responsible unit") }
  package var pickUnitPlaceholder: String {
    pick("汉字、拼音首字母或英文", "Chinese, pinyin initials or English")
  }
  package var paletteTitle: String { pick("命令", "Commands") }
  package var palettePlaceholder: String {
    pick("命令、编号（T18）、单位或条目", "a command, an id (T18), a unit or a record")
  }
  package func helpTitle(_ isPage: Bool) -> String {
    pick(
      isPage ? "帮助 · 页中按键" : "帮助 · 列表按键", isPage ? "Help · keys on pages" : "Help · keys in lists")
  }
  package var themesTitle: String { pick("配色", "Theme") }
  package func menuTitle(_ isGoTo: Bool, _ isNarrow: Bool, _ isOrder: Bool) -> String {
    if isGoTo { return pick("转到", "Go to") }
    if isNarrow { return pick("筛选", "Narrow") }
    return isOrder ? pick("排序与分组", "Order and grouping") : pick("设置", "Settings")
  }
  package func listHelp(hasField: Bool) -> String {
    hasField
      ? pick("↑↓ 选择  Enter 确定  Esc 关闭", "↑↓ choose  Enter accept  Esc close")
      : pick("↑↓ 选择  Enter 执行  Esc 关闭", "↑↓ choose  Enter run  Esc close")
  }
  package var top: String { pick("开头", "Top") }
  package var areaPageTitle: String { pick("领域页", "Area page") }
  package var unitsTitle: String { pick("单位", "Units") }
  package var ownUnit: String { pick("本单位", "My unit") }
  package var historyTitle: String { pick("操作记录", "Record of changes") }
  package var clearAll: String { pick("清除筛选", "Clear") }
  package var notGiven: String { pick("未填", "not given") }
  package var settingTroublesTitle: String {
    pick("设置有误，看板只读", "Settings are wrong: the board only reads")
  }
  package var browseOnly: String { pick("继续浏览", "Go on browsing") }
  package var whoMarks: String { pick("经办人", "Who marks") }
  package var ownUnitSetting: String { pick("把此页单位设为本单位", "This page's unit is my unit") }
  package var languageSetting: String { pick("界面语言", "Language") }
  package var languageName: String { pick("中文", "English") }
  package var allUnits: String { pick("全部单位", "All units") }
  package func unitCounts(_ count: Int, lead: Int, isNamed: Bool) -> String {
    isNamed ? pick("\(count) 项", "\(count)") : pick("原文未列名", "not named")
  }
  package func periodKey(_ period: CheckInPeriod) -> String {
    switch period {
    case .week: "1"
    case .month: "2"
    case .quarter: "3"
    }
  }
  package func periodSetting(_ period: CheckInPeriod) -> String {
    switch period {
    case .week: pick("调度期：周", "Check-in period: week")
    case .month: pick("调度期：月", "Check-in period: month")
    case .quarter: pick("调度期：季", "Check-in period: quarter")
    }
  }
  /// Which records a note goes on; of a single one also its title.
  package func noteTitle(_ ids: [String], title: String) -> String {
    let more = ids.count > 6 ? pick(" 等\(ids.count)项", " and \(ids.count - 6) more") : ""
    return pick("标核并附说明 · ", "Review with a note · ") + ids.prefix(6).joined(separator: " ")
      + (ids.count == 1 ? " " + title : more)
  }
  package var noteLabel: String { pick("说明", "Note") }
  package var noteHelp: String {
    pick("Enter 保存 · Esc 返回，说明留作草稿", "Enter saves · Esc leaves, the note is kept as a draft")
  }
  package var identityTitle: String { pick("由谁标核？", "Who is marking?") }
  package var nameLabel: String { pick("姓名", "Name") }
  package var unitLabel: String { pick("单位", "Unit") }
  package var identityHelp: String {
    pick(
      "只问一次，以后在设置（,）中可改。这是纸上的签名，不是登录。Enter 确定 · Esc 取消",
      "Asked once; settings (,) can change it. It is a signature on paper, not a login. Enter accepts · Esc cancels"
    )
  }
  package func dueGroup(_ group: DueGroupName, daysLeft: Int) -> String {
    switch group {
    case .overdue: pick("逾期", "Overdue")
    case .thisYear(let year):
      pick("年内 · \(year)年底 剩\(daysLeft)天", "This year · end \(year), \(daysLeft) days left")
    case .yearly: pick("每年", "Every year-end")
    case .later(let year, let isBeyond):
      pick("\(year)年底", "End \(year)") + (isBeyond ? pick(" · 规划期外", " · beyond the plan") : "")
    case .undated: pick("未定时限", "No date")
    case .complete: pick("已完成", "Complete")
    }
  }

  /// The groups of an order by due date.
  package enum DueGroupName: Sendable, Hashable {
    case overdue
    case thisYear(Int)
    case yearly
    case later(Int, isBeyond: Bool)
    case undated
    case complete
  }
}
