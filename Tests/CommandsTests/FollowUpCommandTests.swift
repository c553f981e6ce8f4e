import Foundation
import PlanModel
import Testing

@testable import Commands

/// The commands of follow-up, one at a time.
@Suite struct FollowUpCommandTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func json(_ arguments: String...) throws -> [[String: Any]] {
    let ending = desk.run(arguments + ["--format", "json"])
    #expect(ending.code == 0, "\(ending.complaints)")
    let value = try JSONSerialization.jsonObject(with: Data(ending.answer.utf8))
    return try #require(value as? [[String: Any]])
  }

  @Test func aReportIsStoredWholeAndShown() throws {
    let ending = desk.run(
      "progress", "T18", "--state", "滞后", "--percent", "40%", "--progress", "清淤过半",
      "--problems", "资金", "--next", "对接", "--unit", "市生态环境局", "--by", "王芳")
    #expect(ending.code == 0)
    #expect(ending.answer.contains("已保存"))
    guard case .progress(let report)? = try desk.events().last?.action else {
      Issue.record("no report")
      return
    }
    #expect(report.state == .behind && report.percent == 40 && report.unit == "市生态环境局")
    #expect(report.month.description == "2026-11")
    let tasks = try json("list", "tasks", "--state", "behind")
    #expect(tasks.map { $0["id"] as? String } == ["T18"])
    let progress = try #require(tasks[0]["progress"] as? [String: Any])
    #expect(progress["problems"] as? String == "资金")
    #expect(desk.run("show", "T18").answer.contains("进度滞后 40%"))
    #expect(try json("list", "tasks", "--unreported").count == 78)
  }

  @Test(arguments: [
    (["T18", "--state", "closedOut"], "销号不是填报状态"),
    (["T18", "--state", "behind", "--unit", "市建萎"], "是否为：市建委"),
    (["T18", "--state", "behind", "--unit", "市建委（盖章）"], "是否为：市建委"),
    (["T30", "--state", "behind", "--unit", "市科技局"], "责任单位中没有市科技局"),
    (["T18", "--state", "done", "--percent", "50"], "不符"),
    (["T18", "--state", "behind", "--percent", "101"], "0–100"),
    (["T18", "--state", "behind", "--percent", "abc"], "不是数字"),
    (["T18", "--state", "behind", "--month", "2026-12"], "还没有到"),
    (["T18", "--state", "behind", "--completes", "2031"], "没有“2031”这个时间节点"),
    (["I6", "--state", "behind"], "不填报进展"), (["T99", "--state", "behind"], "没有编号"),
  ])
  func aRefusedReportWritesNothing(arguments: [String], reason: String) {
    let ending = desk.run(["progress"] + arguments)
    #expect(ending.code == 1)
    #expect(ending.complaints.joined().contains(reason), "\(ending.complaints)")
    #expect(!desk.hasJournal)
  }

  @Test func closingOutTakesAnotherUnit() {
    func closeOut(_ arguments: String...) -> Desk.Ending {
      desk.run(["closeout", "T18", "--reason", "现场核查"] + arguments)
    }
    #expect(closeOut().complaints.joined().contains("未报已完成"))
    #expect(desk.run("progress", "T18", "--state", "done", "--progress", "建成").code == 0)
    let own = closeOut("--unit-of-actor", "市生态环境局")
    #expect(own.code == 1 && own.complaints.joined().contains("须由另一单位核销"))
    #expect(closeOut("--month", "2026-10").complaints.joined().contains("2026-11 才报已完成"))
    #expect(closeOut("--unit-of-actor", "市建委").code == 0)
    #expect(
      desk.run("list", "tasks", "--state", "closedOut", "--format", "tsv").answer.contains("T18"))
    #expect(desk.run("show", "T18").answer.contains("已销号"))
    let late = desk.run("progress", "T18", "--state", "behind")
    #expect(late.code == 1 && late.complaints.joined().contains("须先撤回销号"))
    #expect(desk.run("reopen", "T18", "--reason", "返工").code == 0)
    #expect(desk.run("reopen", "T18", "--reason", "返工").code == 1)
    #expect(desk.run("show", "T18").answer.contains("已完成"))
  }

  @Test func wrongUsageIsCode2() {
    #expect(desk.run("progress", "T18", "--state", "nonsense").code == 2)
    #expect(desk.run("progress", "T18").code == 2)
    #expect(desk.run("observe", "I6").code == 2)
    #expect(desk.run("due", "--lead").code == 2)
    #expect(desk.run("changes", "--since", "yesterday").code == 2)
    #expect(desk.run("export", "--unit", "市建委").code == 2)
    #expect(desk.run("due", "--as-of", "2026-13-01").code == 2)
  }

  @Test func valuesAreStoredByLabelAndCorrected() throws {
    let both = [
      "observe", "I2", "--value", "一星级=90", "--value", "高星级=50", "--on", "2026-06-30",
      "--source", "统计",
    ]
    #expect(desk.run(both).code == 0)
    #expect(
      desk.run(
        "observe", "I6", "--value", "38.5", "--on", "2025-12-31", "--source", "年报", "--base"
      ).code == 0)
    #expect(
      desk.run("observe", "I6", "--value", "39", "--on", "2025-12-31", "--source", "更正", "--base")
        .code == 0)
    let tracks = try json("track", "I6", "--year", "2027")
    let first = try #require((tracks[0]["tracks"] as? [[String: Any]])?.first)
    #expect((first["latest"] as? [String: Any])?["value"] as? Double == 39)
    #expect(first["verdict"] as? String == "tooLittle")
    let indicators = try json("list", "indicators")
    let i6 = try #require(indicators.first { $0["id"] as? String == "I6" })
    #expect((i6["observations"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    (["I6", "--value", "abc", "--on", "2026-06-30", "--source", "x"], "不是数字"),
    (["I6", "--value", "101", "--on", "2026-06-30", "--source", "x"], "超过 100%"),
    (["I6", "--value", "50", "--on", "2026-12-30", "--source", "x"], "还没有到"),
    (["I6", "--value", "50", "--on", "2026-06-30"], "数据来源"),
    (["I2", "--value", "50", "--on", "2026-06-30", "--source", "x"], "分项"),
    (["T18", "--value", "50", "--on", "2026-06-30", "--source", "x"], "不是指标"),
  ])
  func nonsenseIsRefusedWithItsReason(arguments: [String], reason: String) {
    let ending = desk.run(["observe"] + arguments)
    #expect(ending.code == 1)
    #expect(ending.complaints.joined().contains(reason), "\(ending.complaints)")
    #expect(!desk.hasJournal)
  }

  @Test func aFileOfValuesIsTakenWholeOrNotAtAll() throws {
    let good = try desk.file(
      "good.csv",
      "\u{FEFF}编号,分项,完成值,数据日期,数据来源\r\nI6,,38.5,2026-06-30,年报\r\n"
        + "I2,一星级,90,2026-06-30,年报\r\nI2,高星级,50,2026-06-30,年报\r\nI3,,,2026-06-30,年报\r\n")
    let bad = try desk.file(
      "bad.csv",
      "id;value;date;source\nI6;38.5;2026-06-30;x\nI6;abc;2026-06-30;x\nT1;1;2026-06-30;x\n"
        + "I3;1;2026-02-30;x\nI3;200;2026-02-28;x\n")
    let refused = desk.run("observe", "--import", bad)
    #expect(refused.code == 1 && !desk.hasJournal)
    for (line, reason) in [(3, "不是数字"), (4, "不是指标"), (5, "2026-02-30"), (6, "超过 100%")] {
      #expect(
        refused.complaints.contains { $0.contains("第\(line)行") && $0.contains(reason) },
        "\(refused.complaints)")
    }
    let taken = desk.run("observe", "--import", good)
    #expect(taken.code == 0 && taken.answer.contains("2 行") && taken.answer.contains("未变的 1 行"))
    #expect(try desk.events().count == 2)
    #expect(desk.run("observe", "--import", desk.folder + "/none.csv").code == 3)
  }

  @Test func theFormGoesOutAndComesBack() throws {
    let form = desk.run("export", "--form", "--unit", "市建委").answer
    #expect(form.hasPrefix("\u{FEFF}编号,任务"))
    var lines = form.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 9)
    // Filled as WPS would save it: semicolons would do as well; quotes and line breaks in cells.
    lines = lines.map { line in
      guard line.hasPrefix("T39,") || line.hasPrefix("T45,") else { return line }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return
        (cells.prefix(cells.count - 6)
        + ["正常推进", "35", "\"第一行\r\n第二行，“引号”\"\"内\"\"\"", "'-无", "", ""])
        .joined(separator: ",")
    }
    let filled = try desk.file("filled.csv", lines.joined(separator: "\r\n") + "\r\n,,,\r\n")
    let taken = desk.run("import", filled, "--by", "李")
    #expect(taken.code == 0, "\(taken.complaints)")
    let events = try desk.events()
    #expect(events.map(\.record?.description) == ["T39", "T45"])
    #expect(Set(events.map(\.batch)).count == 1)
    guard case .progress(let report)? = events.first?.action else {
      Issue.record("no report was taken")
      return
    }
    #expect(report.progress == "第一行\n第二行，“引号”\"内\"" && report.problems == "-无")
    #expect(report.percent == 35 && report.unit == "市建委")
    // The same file again says nothing new.
    let again = desk.run("import", filled)
    #expect(again.code == 0 && again.answer.contains("0 行"))
    #expect(try desk.events().count == 2)
  }

  @Test func aFormWithABadLineIsNotTakenAtAll() throws {
    let bad = try desk.file(
      "bad.csv",
      "编号,填报月份,填报单位,推进状态,完成百分比\nT39,2026-11,市建委,正常推进,10\nT45,2026-11,市建委,还行,\n"
        + "T99,2026-11,市建委,暂停,\nT52,2026年13月,市建委,暂停,\nT53,2026-11,市建委,已完成,50\n")
    let ending = desk.run("import", bad)
    #expect(ending.code == 1 && !desk.hasJournal)
    for (line, column) in [(3, "推进状态"), (4, "编号"), (5, "填报月份"), (6, "推进状态")] {
      #expect(
        ending.complaints.contains { $0.contains("第\(line)行 \(column)") }, "\(ending.complaints)")
    }
    let gbk = desk.folder + "/gbk.csv"
    try Data([0xB1, 0xE0, 0xBA, 0xC5, 0x2C]).write(to: URL(fileURLWithPath: gbk))
    #expect(desk.run("import", gbk).complaints.joined().contains("UTF-8"))
    let open = try desk.file("open.csv", "编号,填报月份,填报单位,推进状态\nT39,\"2026-11\n")
    #expect(desk.run("import", open).complaints.joined().contains("引号"))
    let vague = try desk.file("vague.csv", "编号,填报月份,填报单位,推进状态\nT39,2026-11,区,暂停\n")
    #expect(desk.run("import", vague).complaints.contains { $0.contains("第2行 填报单位") })
    #expect(!desk.hasJournal)
  }

  @Test func aFormASpreadsheetHasRewrittenIsTaken() throws {
    let saved = try desk.file(
      "saved.csv",
      "编号;填报月份;填报单位;推进状态\nT39;Nov-26;市建委;暂停\nT45;2026/11/1;余杭区政府;暂停\n")
    let taken = desk.run("import", saved)
    #expect(taken.code == 0, "\(taken.complaints)")
    let reports = try desk.events().compactMap { event -> ProgressReport? in
      guard case .progress(let report) = event.action else { return nil }
      return report
    }
    #expect(reports.map(\.month.description) == ["2026-11", "2026-11"])
    #expect(reports.map(\.unit) == ["市建委", "余杭区政府"])
  }

  @Test func aTaskNamedTwiceIsRemindedOnce() throws {
    #expect(desk.run("remind", "T19", "t19", "T19").code == 0)
    #expect(try desk.events().count == 1)
  }

  @Test(arguments: [
    ["undo"], ["redo"], ["import", "none.csv"], ["merge", "none.sqlite"], ["unreview", "T18"],
    ["judge", "I6", "--year", "2027", "--verdict", "met", "--reason", "x"],
    ["observe", "--import", "none.csv"], ["remind", "T99"],
  ])
  func writingIsRefusedOnAnEarlierDayBeforeAnythingElse(arguments: [String]) {
    let ending = desk.run(arguments + ["--as-of", "2026-10-31"])
    #expect(ending.code == 2 && ending.complaints.joined().contains("只看不写"))
    #expect(!desk.hasJournal)
  }

  @Test func missingReportsAreReadyToSendAndRemindersAreKept() throws {
    #expect(desk.run("rules", "--report-day", "25").code == 0)
    let text = desk.run("missing", "--unit", "市建委", "--lead", "--format", "text").answer
    #expect(text.hasPrefix("市建委：2026年11月待报 8 项，请于25日前报送。\n1. T39 "))
    #expect(text.contains("（附件2 第39项）"))
    #expect(desk.run("remind", "--unit", "市建委", "--note", "电话").code == 0)
    #expect(try desk.events().count == 9)
    let rows = try json("missing", "--unit", "市建委", "--lead")
    #expect(rows.allSatisfy { ($0["reminders"] as? [Any])?.count == 1 })
    #expect(desk.run("progress", "T39", "--state", "onSchedule").code == 0)
    let refused = desk.run("remind", "T39")
    #expect(refused.code == 1 && refused.complaints.joined().contains("没有缺报"))
  }

  @Test func agreedDatesAndVerdictsAreKeptApartFromThePlan() throws {
    #expect(desk.run("agree", "T1", "--date", "2027-06-30", "--reason", "调度会").code == 0)
    #expect(desk.run("agree", "T36", "--date", "2027-03-31", "--reason", "会").code == 0)
    #expect(
      desk.run("show", "T36").answer.contains("原文 2026年底 · 延至 2027-03-31"))
    #expect(
      desk.run("agree", "T36", "--date", "2027-03-31", "--milestone", "2031", "--reason", "会").code
        == 1)
    let t1 = try json("list", "tasks", "--due", "2027").first { $0["id"] as? String == "T1" }
    #expect((t1?["due"] as? [String: Any])?["agreed"] as? Bool == true)
    #expect((t1?["agreed"] as? [String: Any])?["reason"] as? String == "调度会")
    #expect(
      desk.run("judge", "I11", "--year", "2027", "--verdict", "met", "--reason", "监测").code == 0)
    #expect(
      desk.run("judge", "I6", "--year", "2027", "--verdict", "met", "--reason", "x").code == 1)
    let rows = try json("track", "I11")
    #expect(rows.first?["verdicts"] as? [String: String] == ["2027": "met", "2030": "toBeJudged"])
  }

  @Test func anEarlierDayIsLookedAtAndNeverWritten() throws {
    desk.moveTo("2026-10-20")
    #expect(desk.run("progress", "T18", "--state", "onSchedule").code == 0)
    desk.moveTo("2026-11-20")
    #expect(desk.run("progress", "T18", "--state", "done").code == 0)
    let then = try json("list", "tasks", "--state", "onSchedule", "--as-of", "2026-10-31")
    #expect(then.map { $0["id"] as? String } == ["T18"])
    #expect(try json("list", "tasks", "--state", "done").count == 1)
    let refused = desk.run("review", "T18", "--as-of", "2026-10-31")
    #expect(refused.code == 2 && refused.complaints.joined().contains("只看不写"))
    #expect(try json("changes").count == 1)
    #expect(try json("changes", "--since", "2026-10-01").count == 2)
    #expect(try json("changes", "--since", "2026-10-01", "--unit", "市建委").isEmpty)
  }

  @Test func differencesAreComputedFromLinkedFigures() throws {
    let pairs = try json("differs").map { row -> String in
      let ids = ["first", "second"].compactMap { (row[$0] as? [String: Any])?["id"] as? String }
      return ids.joined(separator: "≠") + " " + (row["label"] as? String ?? "")
    }
    #expect(
      pairs == [
        "I4≠T7 水泥行业", "I13≠O9 河湖水面率", "I13≠O9 河湖水面率", "I20≠T61 未来社区",
        "I23≠T45 海绵城市建成面积比例", "I23≠T45 海绵城市建成面积比例", "T18≠T53 新增污水处理能力",
        "T18≠T59 农村生活污水治理覆盖",
      ])
  }

  @Test func theTimelineHasALineATask() {
    let text = desk.run("timeline", "--unit", "市建委", "--lead").answer
    let lines = text.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines[0].contains("2025  2026  2027") && lines[0].contains("2035"))
    #expect(lines.dropFirst().allSatisfy { $0.contains("┃") })
    let byArea = desk.run("timeline", "--group", "area").answer.split(separator: "\n")
    #expect(byArea.count == 1 + 9 + 79)
    #expect(byArea.contains { $0.hasPrefix("三 ") && $0.hasSuffix(" 14") })
    let byUnit = desk.run("timeline", "--group", "unit").answer.split(separator: "\n")
    #expect(byUnit.contains("市生态环境局 20"))
    #expect(desk.run("timeline", "--group", "colour").code == 2)
  }

  @Test func aDistrictThatOnlyTheNotesBindHasItsLists() throws {
    let form = desk.run("export", "--form", "--unit", "临平区").answer.split(separator: "\r\n")
    #expect(form.count == 80)
    #expect(try json("list", "tasks", "--unit", "临平区").count == 79)
    #expect(try json("list", "policies", "--unit", "临平区").isEmpty)
    #expect(desk.run("show", "临平区").answer.contains("按备注落实  任务 79  T1 T2"))
    // Its report stands beside the lead's and takes nothing off those that owe one.
    #expect(desk.run("progress", "T18", "--state", "behind", "--unit", "临平区政府").code == 0)
    let t18 = try json("list", "tasks").first { $0["id"] as? String == "T18" }
    let followUp = try #require(t18?["followUp"] as? [String: Any])
    #expect(t18?["progress"] is NSNull && followUp["state"] is NSNull)
    #expect((followUp["districts"] as? [[String: Any]])?.first?["unit"] as? String == "临平区政府")
    #expect(desk.run("show", "T18").answer.contains("区县"))
    #expect(try json("missing").count == 79)
  }

  @Test func doubtfulReportsAreTakenAndFlagged() throws {
    let form = "编号,填报月份,填报单位,推进状态,完成百分比,进展情况\n"
    let first = try desk.file("first.csv", form + "T18,2026-10,市生态环境局,正常,80,清淤\n")
    #expect(desk.run("import", first).code == 0)
    let second = try desk.file("second.csv", form + "T18,2026-11,市生态环境局,滞后,5,清淤\n")
    let taken = desk.run("import", second)
    #expect(taken.answer.contains("第2行 T18 存疑：百分比由80%降至5%"))
    #expect(desk.run("show", "T18").answer.contains("百分比由80%降至5%"))
    let sheet = desk.run("list", "tasks", "--format", "csv").answer
    #expect(sheet.contains("存疑") && sheet.contains("百分比由80%降至5%"))
  }
}
