import PlanModel
import Wording

/// What the commands of follow-up say.
extension Words {
  package var asOfIsReadOnly: String {
    pick("--as-of 只看不写", "--as-of only looks; nothing is written with it")
  }
  /// A refusal, with the option that confirms where there is one.
  func refused(_ refusal: ObservationRefusal) -> String {
    switch refusal {
    case .over100, .negative: self.refusal(refusal) + pick("（--confirm）", " (--confirm)")
    case .notAnIndicator, .notANumber, .unknownLabel, .repeatedLabel, .noValues, .future,
      .noSource, .nothingToJudge, .noReason:
      self.refusal(refusal)
    }
  }
  var observeUsage: String {
    pick(
      "要么写编号、--value 和 --on，要么写 --import 文件",
      "give an id with --value and --on, or --import with a file")
  }
  var formUsage: String {
    pick("--form 与 --unit、--month 一起用", "--form goes with --unit, and --month with --form")
  }
  func notAState(_ text: String) -> String {
    let known = ProgressState.allCases.map { pick(state($0), $0.rawValue) }
    return pick(
      "“\(text)”不是推进状态，可用：" + known.joined(separator: "、"),
      "“\(text)” is no state; use " + known.joined(separator: ", "))
  }
  func notADate(_ option: String, _ text: String) -> String { option + " " + notADay(text) }
  func wrongMonth(_ option: String, _ text: String) -> String { option + " " + notAMonth(text) }
  func owesNoReport(_ ids: [String], _ month: YearMonth) -> String {
    let names = ids.joined(separator: pick("、", ", "))
    return pick(
      "\(names) \(month) 没有缺报，没有写入",
      "\(names): no report of \(month) is missing; nothing was written")
  }
  func nothingToRemind(_ month: YearMonth) -> String {
    pick("\(month) 没有缺报的任务", "no report of \(month) is missing")
  }
  func onlyIndicators(_ id: String) -> String { pick("\(id) 不是指标", "\(id) is no indicator") }

  // Lines of a file.
  func badLine(_ file: String, _ line: Int, _ column: String, _ reason: String) -> String {
    pick("\(file) 第\(line)行 \(column)：\(reason)", "\(file), line \(line), \(column): \(reason)")
  }
  func nothingImported(_ count: Int) -> String {
    pick(
      "\(count) 处有误，没有导入任何一行",
      "\(count) " + (count == 1 ? "problem" : "problems") + "; no line was imported")
  }
  func imported(_ count: Int, skipped: Int) -> String {
    pick(
      "已导入并保存：\(count) 行，跳过未填或未变的 \(skipped) 行",
      "imported and saved: \(count) lines, \(skipped) empty or unchanged ones passed over")
  }
  func longCell(_ file: String, _ line: Int, _ limit: Int) -> String {
    pick(
      "\(file) 第\(line)行有一格超过\(limit)字，整份未导入",
      "\(file), line \(line): a cell has more than \(limit) characters; nothing was imported")
  }
  func doubtfulLine(_ line: Int, _ record: RecordID, _ doubts: String) -> String {
    pick("第\(line)行 \(record) 存疑：\(doubts)", "line \(line), \(record), doubtful: \(doubts)")
  }
  func doubtful(_ doubts: String) -> String { pick("存疑：", "doubtful: ") + doubts }
  func completed(_ milestones: String) -> String { pick("已完成节点：", "milestones met: ") + milestones }
  func unclosedQuote(_ line: Int) -> String {
    pick("第\(line)行的引号没有结束", "the quotation mark in line \(line) is not closed")
  }
  var notUTF8: String {
    pick(
      "文件不是 UTF-8 编码；请在 Excel 或 WPS 中另存为“CSV UTF-8”",
      "the file is not UTF-8; save it as “CSV UTF-8” in Excel or WPS")
  }
  func noColumn(_ name: String) -> String { pick("缺少“\(name)”这一列", "there is no column “\(name)”") }
  var emptyFile: String { pick("文件是空的", "the file is empty") }
  func wrongMonthOfForm(_ text: String) -> String { notAMonth(text) }

  // Messages ready to send.
  func callForReports(
    _ unit: String, _ month: YearMonth, _ count: Int, _ duty: ReportDuty
  ) -> String {
    let reports = "\(count) " + (count == 1 ? "report" : "reports") + " of \(month)"
    let name = pick("\(unit)：\(month.year)年\(month.month)月", "\(unit): ")
    switch duty {
    case .missing:
      return name
        + pick(
          "\(dutyLong(duty)) \(count) 项，请尽快报送。",
          "\(reports): \(dutyLong(duty)); please report soon.")
    case .awaited:
      return name
        + pick("待报 \(count) 项，\(dutyLong(duty))。", "\(reports) awaited, \(dutyLong(duty)).")
    case .none, .filed: return name + pick("应报 \(count) 项。", reports + ".")
    }
  }
}
