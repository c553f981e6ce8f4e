import PlanModel

/// What the forms of follow-up say.
extension Words {
  package func reportMenu(_ id: String) -> String { pick("填报 · \(id)", "Report · \(id)") }
  package var reportTitle: String { pick("填报进展", "Report progress") }
  package var observeTitle: String { pick("填报完成值", "Report a value") }
  package func judgeTitle(_ year: Int) -> String { pick("评定 \(year)年底", "Judge end \(year)") }
  package var formHelp: String {
    pick(
      "Tab 下一栏 · ←→ 选择 · F2 保存 · Esc 离开，所填留作草稿",
      "Tab next · ←→ choose · F2 saves · Esc leaves, a draft is kept")
  }
  package var agreeHelp: String {
    pick(
      "经商定后按此日期计，原文、商定、延至并列显示。Enter 保存 · Esc 离开",
      "The agreed date holds; the plan's own stays beside it. Enter saves · Esc leaves"
    )
  }
  package var closeOutTitle: String { pick("销号", "Close out") }
  package var closeOutHelp: String {
    pick(
      "核查后销号，不替换填报；只有“撤回销号”能撤回。Enter 保存 · Esc 离开",
      "After a check; it replaces no report and only reopening undoes it. Enter saves · Esc leaves")
  }
  package var reopenTitle: String { pick("撤回销号", "Reopen") }
  package var reopenHelp: String {
    pick("不写节点即全部撤回。Enter 保存 · Esc 离开", "No milestone means all. Enter saves · Esc leaves")
  }
  package var milestoneLabel: String { pick("节点", "Milestone") }
  package var reportState: String { pick("推进状态", "State") }
  package var percentLabel: String { pick("完成百分比", "Per cent") }
  package var monthLabel: String { pick("填报月份", "Month") }
  package var reportingUnit: String { pick("填报单位", "Reporting unit") }
  package var completesLabel: String { pick("已完成节点", "Milestones met") }
  package var verdictLabel: String { pick("评定", "Verdict") }
  package var reasonLabel: String { pick("依据", "Reason") }
  package var valueLabel: String { pick("完成值", "Value") }
  package var onLabel: String { pick("数据日期", "Date") }
  package var sourceOfValue: String { pick("数据来源", "Source") }
  package var baseLabel: String { pick("设为基期", "Base") }
  package var yes: String { pick("是", "yes") }
  package var no: String { pick("否", "no") }
  package var saveButton: String { pick("保存 F2", "Save F2") }
  package var sendAgain: String { pick("（再按一次 F2 即确认）", " (F2 once more confirms)") }
  package func notAMonth(_ text: String) -> String {
    pick("“\(text)”不是 2026-11 这样的月份", "“\(text)” is no month such as 2026-11")
  }
  package func exportTitle(_ count: Int) -> String {
    pick("导出 \(count) 项", "Export \(count) records")
  }
  package var exportHelp: String {
    pick(
      ".csv 供 Excel、WPS，催报为 .txt；不覆盖已有文件。Enter 导出 · Esc 取消",
      ".csv for Excel and WPS, text for missing reports; no file is replaced. Enter exports · Esc cancels"
    )
  }
  package var fileLabel: String { pick("文件", "File") }
  package var pathNeeded: String { pick("请填文件名", "a file name is needed") }
  package func exported(_ path: String) -> String { pick("已导出到 \(path)", "exported to \(path)") }
  package func notExported(_ path: String, _ reason: String) -> String {
    pick("未能导出到 \(path)：\(reason)", "not exported to \(path): \(reason)")
  }
}
