import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What the keys of follow-up do.
@Suite struct FollowUpTests {
  private func id(_ text: String) -> RecordID {
    guard let id = RecordID(text) else { preconditionFailure(text) }
    return id
  }

  private func appended(_ effects: [Effect]) -> [EventDraft] {
    effects.flatMap { effect -> [EventDraft] in
      if case .append(let batch) = effect { return batch.drafts }
      return []
    }
  }

  @Test func aReportIsFilledInAndSaved() {
    var board = SampleBoard()
    board.press("b", "1", "Right", "Tab", "text:40", "Tab", "Tab", "Tab", "text:2025-2026", "Tab")
    board.press("text:征迁未完成。", "Enter", "text:第二行。")
    let drafts = appended(board.press("F2"))
    guard case .progress(let report) = drafts.first?.action else {
      Issue.record("nothing was written: \(board.screen)")
      return
    }
    #expect(drafts.map(\.record) == [id("T11")])
    #expect(report.state == .behind && report.percent == 40)
    #expect(report.month.description == "2026-11" && report.unit == "市气象局")
    #expect(report.completes.map(\.rawValue) == ["2025-2026"])
    #expect(report.progress == "征迁未完成。\n第二行。")
    #expect(board.state.overlay == nil)
    #expect(board.cursorLine.contains("滞后"))
    #expect(board.state.drafts.isEmpty)
  }

  @Test func aKeyHeldWithControlChoosesNothing() {
    var board = SampleBoard(width: 50, height: 24)
    board.press("b", "1")
    let before = board.screen
    board.press("C-l", "C-h")
    #expect(board.screen == before)
    #expect(before.contains("›") && !before.contains("○已完成"))
    board.press("l", "l", "l")
    #expect(board.screen.contains("●已完成") && board.screen.contains("‹"))
  }

  @Test func nothingTypedIsLostOnEscResizeOrFailure() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "Tab", "Tab", "Tab", "Tab", "text:写到一半")
    _ = board.state.update(.input(.resize(Size(width: 40, height: 10))))
    #expect(board.state.draft("report", "T11")?.fields["progress"] == "写到一半")
    let kept = board.press("Escape")
    #expect(kept.isEmpty && board.state.overlay == nil)
    #expect(board.lines.last?.contains("草稿") == true)
    board.press("b", "1")
    #expect(board.state.overlay != nil)
    // What could not be saved stays as a draft too.
    board.trouble = "未保存：磁盘已满"
    board.press("F2")
    #expect(board.state.draft("report", "T11")?.fields["progress"] == "写到一半")
  }

  @Test func everyChangeOfAFormIsKeptOnTheDisk() {
    var board = SampleBoard()
    #expect(board.press("b", "1", "Tab") == [.readDrafts])
    guard case .keepDraft(let draft) = board.press("text:5").first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(
      draft.fields == [
        "state": "onSchedule", "percent": "5", "month": "2026-11", "unit": "市气象局",
        "completes": "", "progress": "", "problems": "", "next": "",
      ])
    #expect(draft.held.map(\.id) == [id("T11")] && draft.held[0].plan == SampleBoard.plan.id)
    // A new sitting goes on where the old one ended.
    var later = SampleBoard()
    var left = draft
    left.fields["state"] = "behind"
    left.fields["percent"] = "55"
    left.source = "a file"
    _ = later.state.update(.draftsRead([left], old: [:], gone: []))
    later.press("b", "1")
    #expect(later.screen.contains("●进度滞后") && later.screen.contains("55"))
    // What was gone on with is named, so that it does not come back.
    guard case .keepDraft(let next) = later.press("Tab", "text:6").first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(next.source == "a file" && next.fields["percent"] == "556")
  }

  @Test func aRefusedReportStaysOpenAndSaysWhy() {
    var board = SampleBoard()
    // T11 has dates: the report is the first of two choices.
    board.press("b", "1", "Tab", "Tab", "Tab")
    for _ in 0..<4 { board.press("BSpace") }
    #expect(appended(board.press("text:市气象居", "F2")).isEmpty)
    #expect(board.screen.contains("没有“市气象居”这个单位，是否为：市气象局"))
    for _ in 0..<4 { board.press("BSpace") }
    #expect(appended(board.press("text:市科技局", "F2")).isEmpty)
    #expect(board.screen.contains("T11 的责任单位中没有市科技局"))
    #expect(appended(board.press("Escape")).isEmpty)
  }

  @Test func whatIsReportedDoneIsClosedOutAndOpenedAgainOnTheBoard() {
    var board = SampleBoard { $0.actor = Actor(name: "王芳", unit: "市美丽办") }
    board.press("b", "1", "5", "F2")
    #expect(board.cursorLine.contains("26完"))
    board.press("b", "3", "Tab", "Tab")
    let closed = appended(board.press("text:现场核查", "Enter"))
    guard case .closeOut(let closeOut)? = closed.first?.action else {
      Issue.record("nothing was closed out: \(board.screen)")
      return
    }
    #expect(closeOut.milestones.map(\.text) == ["2025-2026"] && closeOut.reason == "现场核查")
    #expect(board.state.standing(of: SampleBoard.plan.record(id("T11"))!).closeOuts.count == 1)
    board.press("b", "3", "Tab")
    let opened = appended(board.press("text:返工", "Enter"))
    #expect(opened.first?.action.kind == "reopen")
    #expect(board.state.standing(of: SampleBoard.plan.record(id("T11"))!).closeOuts.isEmpty)
  }

  @Test func anObservationOver100IsAskedForTwice() {
    var board = SampleBoard()
    board.press(":", "text:I6", "Enter", "b")
    board.press("text:101", "Tab", "Tab", "text:统计")
    #expect(appended(board.press("F2")).isEmpty)
    #expect(board.screen.contains("超过 100%"))
    let drafts = appended(board.press("F2"))
    guard case .observe(let observation) = drafts.first?.action else {
      Issue.record("nothing was written: \(board.screen)")
      return
    }
    #expect(observation.values.map(\.value) == [101])
    #expect(observation.date == SampleBoard.today && observation.source == "统计")
    #expect(board.screen.contains("101%"))
  }

  @Test func wordsAreJudgedAndDatesAgreed() {
    var board = SampleBoard()
    board.press(":", "text:I11", "Enter", "b", "1")
    let judged = appended(board.press("Tab", "text:监测稳定", "Enter"))
    #expect(
      judged.first?.action
        == .judge(Judgement(year: 2027, verdict: .onSchedule, reason: "监测稳定")))
    #expect(board.screen.contains("符合序时"))
    board.press("Escape", ":", "text:T2", "Enter", "b", "2", "text:2027-06-30", "Tab")
    let agreed = appended(board.press("text:调度会", "Enter"))
    guard let day = CalendarDate("2027-06-30") else { return }
    #expect(agreed.first?.action == .agree(AgreedDate(date: day, reason: "调度会")))
    #expect(board.screen.contains("商定"))
  }

  @Test func aReportIsUndoneLikeAMark() {
    var board = SampleBoard()
    board.press("b", "1", "4", "F2")
    #expect(board.state.standing(of: SampleBoard.plan.record(id("T11"))!).state == .paused)
    board.press("z")
    #expect(board.state.standing(of: SampleBoard.plan.record(id("T11"))!).state == nil)
    board.press("Z")
    #expect(board.state.standing(of: SampleBoard.plan.record(id("T11"))!).state == .paused)
  }

  @Test func theDueViewOpensOnWhatPressesAndMarksGoOn() {
    var board = SampleBoard()
    board.press("d")
    #expect(board.cursorLine.contains("T11"))
    board.press("m")
    #expect(board.state.review(of: id("T11")).kind == .reviewed)
    board.press("n")
    #expect(board.cursorLine.contains("T20"))
    board.press("Space", "Space", "m")
    #expect(board.state.review(of: id("T20")).kind == .reviewed)
    #expect(board.state.review(of: id("T30")).kind == .reviewed)
    board.press("Enter", "Escape")
    #expect(board.state.page?.id == .due)
  }

  @Test func theFocusFollowsItsRecordThroughFilterAndGrouping() {
    var board = SampleBoard()
    board.press("d", "n", "n")
    let line = board.cursorLine
    let record = board.state.subject
    board.press("s", "a")
    #expect(board.state.subject == record)
    board.press("s", "t")
    #expect(board.cursorLine == line)
    board.press("u", "text:淳安", "Enter")
    #expect(board.state.page?.id == .due)
    #expect(board.screen.contains("淳安县政府 ×"))
    #expect(board.state.dueRecords.allSatisfy { $0.role(of: UnitID("淳安县政府")) != nil })
    board.press("c")
    #expect(board.state.dueRecords.count == 79 + 33 + 10)
  }

  @Test func groupsFoldAndTabGoesThroughThem() {
    var board = SampleBoard()
    board.press("d", "Tab")
    #expect(board.cursorLine.contains("政策 · 年内"))
    let before = board.lines.count { $0.contains("P10") }
    board.press("Enter")
    #expect(before == 1 && board.lines.count { $0.contains("P10") } == 0)
    board.press("Enter")
    #expect(board.lines.count { $0.contains("P10") } == 1)
  }

  @Test func everyTaskPolicyAndIndicatorIsListedOnce() {
    let board = SampleBoard()
    for grouping in DueView.Grouping.allCases {
      var state = board.state
      state.dueView.grouping = grouping
      let ids = state.dueGroups.flatMap(\.records).map(\.id)
      #expect(ids.count == 122 && Set(ids).count == 122)
    }
    let groups = board.state.dueGroups.filter {
      if case .time(_, .task) = $0.id { return true }
      return false
    }
    #expect(groups.map(\.records.count) == [22, 2, 29, 5, 1, 20])
  }

  @Test func remindersGoOutForMissingReportsAlone() {
    var board = FilledBoard.make()
    board.press("B")
    guard let task = board.state.subject else {
      Issue.record("the cursor is on no task")
      return
    }
    #expect(task.major % 4 == 1)
    let drafts = appended(board.press("R", "text:电话催报", "Enter"))
    #expect(drafts.map(\.record) == [task])
    #expect(board.cursorLine.contains("催1次"))
    board.press("Escape", "3", "n")
    // Where nothing is missing nobody is reminded.
    #expect(board.state.pages.isEmpty)
    board.press("R")
    #expect(board.state.overlay == nil)
  }

  @Test func aCellOfTheTableOpensItsRecords() {
    var board = SampleBoard()
    board.press("g", "x", "l", "l")
    board.press("Enter")
    #expect(board.state.page?.id == .cell(UnitID("市生态环境局"), 2))
    #expect(board.screen.contains("T18"))
    board.press("Escape")
    #expect(board.state.page?.id == .matrix)
    board.press("h", "h", "Enter")
    #expect(board.state.page?.id == .unit(UnitID("市生态环境局")))
  }

  @Test func lookingBackChangesNothingAndSaysSo() {
    var board = FilledBoard.make()
    board.press("@", "text:2026-10-31", "Enter")
    #expect(board.lines[0].contains("截至 2026-10-31"))
    #expect(appended(board.press("m")).isEmpty)
    #expect(board.screen.contains("正在看以前某日的情况"))
    #expect(board.state.log.events.allSatisfy { $0.localTime.date <= board.state.today })
    // What has changed since then is one key away.
    board.press("H")
    let later = FilledBoard.events.count { $0.localTime.date.month == 11 }
    #expect(board.lines[0].contains("2026-11-01") && board.lines[0].contains("\(later) 条"))
    board.press("Escape", "@")
    #expect(board.lines[0].contains("2026-11-23"))
    #expect(board.state.log.events.count == FilledBoard.events.count)
    board.press("@", "C-u", "text:2027-01-01", "Enter")
    #expect(board.screen.contains("还没有到"))
  }

  @Test func changesAreThoseSinceThePeriodBegan() {
    var board = FilledBoard.make()
    board.press("H")
    let november = FilledBoard.events.count { $0.localTime.date.month == 11 }
    #expect(board.lines[0].contains("\(november) 条"))
    board.press("<")
    #expect(board.lines[0].contains("2026-10-01"))
  }

  @Test func theListOnTheScreenIsExported() {
    var board = SampleBoard()
    board.press("d", "e")
    guard case .export(let request) = board.press("Enter").first else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.records.count == 79 && request.path == "planboard-due-2026-11-23.csv")
    board.press("Escape", "B", "e")
    guard case .export(let missing) = board.press("Enter").first else {
      Issue.record("no missing reports were exported")
      return
    }
    #expect(missing.path.hasSuffix("missing-2026-11.txt"))
  }

  @Test func theBoardOpensOnOnesOwnUnit() {
    let board = SampleBoard { $0.startUnit = UnitID("市建委") }
    #expect(board.lines[0].contains("市建委"))
    var state = board.state
    _ = state.update(.journalRead(FilledBoard.events))
    #expect(state.page?.id == .unit(UnitID("市建委")))
  }

  @Test func theAxisIsNoWiderOrNarrowerThanItCanBe() {
    var board = SampleBoard(width: 80, height: 24)
    board.press("d", "t")
    let plain = board.screen
    for _ in 0..<8 { board.press("-") }
    #expect(board.screen.contains("时间轴已是最窄"))
    #expect(board.screen.contains(" 25 26 27"), "the years' digits are whole")
    for _ in 0..<20 { board.press("+") }
    #expect(board.screen.contains("时间轴已是最宽"))
    #expect(board.screen.contains("┃"), "today is seen")
    #expect(board.screen != plain)
  }

  @Test func whatIsWrongIsGoneTo() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:viel", "Tab", "C-u", "text:40", "Tab", "Tab")
    board.press("F2")
    guard case .form(let form) = board.state.overlay else {
      Issue.record("the form is gone")
      return
    }
    // The percentage stands above the month: it comes first.
    #expect(form.focus == 1 && form.troubleLine == 1)
    board.press("C-u", "F2")
    guard case .form(let next) = board.state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(next.focus == 2 && next.trouble == "“40”不是 2026-11 这样的月份")
  }

  @Test func theHeaderCountsWhatIsLed() throws {
    var board = SampleBoard()
    let unit = try #require(board.state.plan.unit(spelled: "市建委"))
    board.state.home.filter.unit = unit
    _ = board.state.update(.input(.resize(board.state.size)))
    #expect(board.state.lists.summary.total == 20)
    board.state.home.filter.isLeadOnly = true
    _ = board.state.update(.input(.resize(board.state.size)))
    #expect(board.state.lists.summary.total == 8)
  }
}
