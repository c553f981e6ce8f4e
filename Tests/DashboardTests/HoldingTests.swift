import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// The plan's files are replaced while somebody writes about a record: nothing is ever filed on
/// another record that happens to have its number.
@Suite struct HoldingTests {
  private let plan = SampleBoard.plan
  private let t11 = RecordID(.task, 11)
  private let t12 = RecordID(.task, 12)

  /// The plan with T11 and T12 in each other's place: every number is there, with another text.
  private var swapped: Plan {
    plan(with: { record in
      let other = record.id == t11 ? t12 : record.id == t12 ? t11 : record.id
      guard let from = plan.record(other) else { return record }
      return PlanRecord(
        id: record.id, area: from.area, title: from.title, english: from.english,
        englishShort: from.englishShort, responsibilities: from.responsibilities,
        unitsText: from.unitsText, isOpenList: from.isOpenList, source: from.source,
        notes: from.notes, formerly: from.formerly, detail: from.detail)
    })
  }

  private func plan(id: PlanID? = nil, with change: (PlanRecord) -> PlanRecord?) -> Plan {
    Plan(
      id: id ?? plan.id, head: plan.head, areas: plan.areas,
      records: plan.records.compactMap(change), units: plan.units, collectives: plan.collectives,
      annexes: plan.annexes, links: plan.links)
  }

  private func replace(_ board: inout SampleBoard, by plan: Plan) {
    board.perform(board.state.update(.planRead(plan)))
  }

  // Both texts name the unit that reports.
  @Test(arguments: [
    ["b", "1", "Tab", "text:40", "Tab", "Tab", "C-u", "text:市发展改革委"], ["M", "text:写了一半"],
  ])
  func anOpenFormAsksBeforeItIsFiledOnAnotherText(keys: [String]) throws {
    var board = SampleBoard()
    for key in keys { board.press(key) }
    replace(&board, by: swapped)
    let asked = "T11 原为“气候资源普查与规划”，现为“光伏风电与清洁能源装机”"
    #expect(board.screen.contains("T11 原为“气候资源普查"), "it is said at once")
    let send = keys[0] == "b" ? "F2" : "Enter"
    #expect(board.press(send).isEmpty)
    guard case .form(let form) = board.state.overlay else {
      Issue.record("what was typed is gone")
      return
    }
    #expect(form.trouble?.contains(asked) == true)
    // Esc files nothing and keeps what was typed.
    var left = board
    left.press("Escape")
    #expect(left.state.fullLog.events.isEmpty && left.state.drafts.count == 1)
    // Whoever sends it once more means the text that stands there now, and it says so.
    let drafts = try #require(board.press("F2").first?.batch?.drafts)
    #expect(drafts.map(\.digest) == [plan.record(t12)?.officialDigest])
  }

  @Test func typingOnAsksAgain() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:4")
    replace(&board, by: swapped)
    board.press("F2", "S-Tab", "text:x")
    #expect(board.press("F2").isEmpty)
    #expect(board.state.fullLog.events.isEmpty)
  }

  /// The plan with an indicator changed.
  private func plan(withI6 change: (inout Indicator) -> Void) -> Plan {
    plan(with: { record in
      guard record.id == RecordID(.indicator, 6), var indicator = record.indicator else {
        return record
      }
      change(&indicator)
      return PlanRecord(
        id: record.id, area: record.area, title: "另一项", source: record.source,
        detail: .indicator(indicator))
    })
  }

  @Test func aConfirmedRecordConfirmsNoFigure() {
    var board = SampleBoard()
    board.press(":", "text:I6", "Enter", "b", "text:101", "Tab", "Tab", "text:统计")
    replace(&board, by: plan(withI6: { $0.remark = "另行规定" }))
    #expect(board.press("F2").isEmpty)
    #expect(board.press("F2").isEmpty, "the figure over 100 is asked about on its own")
    #expect(board.screen.contains("超过 100%"))
    #expect(board.press("F2").first?.batch != nil)
  }

  @Test func aFormThatNoLongerFitsItsRecordFilesNothing() {
    var board = SampleBoard()
    board.press(":", "text:I6", "Enter", "b", "text:38.5", "Tab", "Tab", "text:统计")
    let other = plan.record(RecordID(.indicator, 4))?.indicator
    replace(&board, by: plan(withI6: { $0 = other ?? $0 }))
    for _ in 0..<3 { #expect(board.press("F2").isEmpty) }
    #expect(board.screen.contains("分项已变"))
    board.press("Escape")
    #expect(board.state.drafts.count == 1 && board.state.fullLog.events.isEmpty)
  }

  @Test func aRecordThatIsGoneIsNotWrittenAboutAndNothingIsLost() {
    for other in [
      plan(with: { $0.id == t11 ? nil : $0 }), plan(id: PlanID("elsewhere"), with: { $0 }),
    ] {
      var board = SampleBoard()
      board.press("b", "1", "Tab", "text:40")
      replace(&board, by: other)
      for _ in 0..<3 { #expect(board.press("F2").isEmpty) }
      #expect(board.screen.contains("已不在计划中"))
      board.press("Escape")
      #expect(board.state.drafts.count == 1 && board.state.fullLog.events.isEmpty)
    }
  }

  @Test func theSameTextIsNoReasonToAsk() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:40")
    replace(&board, by: plan(with: { $0 }))
    #expect(board.press("F2").first?.batch != nil)
  }

  @Test func aMarkThatWaitsForANameIsNotMadeOnAnotherText() {
    var board = SampleBoard { $0.actor = nil }
    board.press("m")
    replace(&board, by: swapped)
    board.press("text:王芳", "Enter", "Enter")
    #expect(board.state.unsaved.isEmpty && board.state.fullLog.events.isEmpty)
    #expect(board.lines.last?.contains("未标核") == true)
    // Nor is it made later.
    board.press("j", "m")
    #expect(board.state.fullLog.events.map(\.record) == [t12])
  }

  @Test func aReportThatWaitsForANameIsAskedAboutToo() {
    var board = SampleBoard { $0.actor = nil }
    board.press("b", "1", "Tab", "text:40", "F2")
    replace(&board, by: swapped)
    board.press("text:王芳", "Enter", "Enter")
    #expect(board.state.fullLog.events.isEmpty)
    guard case .form(let form) = board.state.overlay else {
      Issue.record("the report is gone")
      return
    }
    #expect(form.text("percent") == "40" && form.trouble?.contains("T11 原为") == true)
  }

  @Test func ticksGoFromRecordsThatAreOthersNow() {
    var board = SampleBoard()
    board.press("Space", "Space", "Space")
    #expect(board.state.selection == [t11, t12, RecordID(.task, 13)])
    replace(&board, by: swapped)
    #expect(board.state.selection == [RecordID(.task, 13)])
    #expect(board.lines.last?.contains("T11 T12 的原文已改动，已取消其勾选") == true)
  }

  @Test func theFirstMarkAfterAReplacementIsRefusedWhereTheTextIsNew() {
    var board = SampleBoard()
    replace(&board, by: swapped)
    #expect(board.press("m").isEmpty)
    #expect(board.lines.last?.contains("看过再标") == true)
    #expect(board.press("m").first?.batch?.drafts.map(\.record) == [t11])
    // Any other key means that somebody has looked.
    replace(&board, by: plan)
    #expect(board.press("j", "k", "m").first?.batch != nil)
  }

  @Test func aMarkNamesWhatWasSeenWhenItsNoteWasBegun() throws {
    var board = SampleBoard()
    board.press("M", "text:看过")
    let report = ProgressReport(
      month: YearMonth(SampleBoard.today), state: .behind, unit: "市气象局")
    board.perform(
      board.state.update(
        .journalRead([
          JournalEvent(
            id: EventID("late"), batch: EventID("late"), plan: plan.id, record: t11,
            action: .progress(report), actor: Actor(name: "李"), time: 1,
            localTime: LocalTime(date: SampleBoard.today, minute: 1), digest: nil)
        ])))
    let drafts = try #require(board.press("Enter").first?.batch?.drafts)
    #expect(drafts[0].saw.isEmpty, "what came in while the note was typed was not seen")
  }

  @Test func aListOfOneRecordClosesWhenItsRecordMayBeAnother() {
    var board = SampleBoard()
    board.press(":", "text:T2", "Enter", "b")
    #expect(board.screen.contains("填报 · T2"))
    replace(&board, by: swapped)
    #expect(board.state.overlay == nil)
  }

  @Test func thePaletteStaysOnWhatItWasOn() {
    var board = SampleBoard()
    board.press(":", "text:气象", "Down", "Down")
    guard case .list(let list) = board.state.overlay else { return }
    let chosen = list.items[list.cursor]
    replace(&board, by: plan(with: { $0 }))
    guard case .list(let after) = board.state.overlay else {
      Issue.record("the list is gone")
      return
    }
    #expect(after.items[after.cursor] == chosen)
  }

  // MARK: Many plans

  @Test func ticksAmongManyPlansStayOnWhatWasTicked() {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter", "Space", "Space")
    let ticked = board.state.shelf?.ticks.count
    board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
    #expect(ticked == 2 && board.state.shelf?.ticks.count == 2)
    // One of the two plans has another text now.
    let other = NamedShelf(ShelfBoard.pack, changed: PlanID("c0001"))
    board.perform(board.state.update(.shelfRead(other)))
    #expect(board.state.shelf?.ticks.count == 1)
    #expect(board.lines.last?.contains("c0001/T45 的原文已改动，已取消其勾选") == true)
  }

  @Test func theFirstMarkAfterPackingIsRefusedWhereTheTextIsNew() {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter")
    // The same plans again are no news.
    board.perform(board.state.update(.shelfRead(NamedShelf(ShelfBoard.pack))))
    let other = NamedShelf(ShelfBoard.pack, changed: PlanID("c0001"))
    var changed = board
    changed.perform(changed.state.update(.shelfRead(other)))
    #expect(changed.press("m").isEmpty)
    #expect(changed.lines.last?.contains("看过再标") == true)
    #expect(changed.press("m").first?.batch?.drafts.count == 1)
    #expect(board.press("m").first?.batch?.drafts.count == 1)
  }

  @Test func aPlanThatIsGoneLeavesTheFormAndSaysSo() {
    var board = ShelfBoard.open()
    board.press("Enter", "b", "1", "Tab", "text:40")
    board.perform(board.state.update(.shelfRead(ShelfBoard.without(PlanID("c0001")))))
    #expect(board.press("F2").isEmpty)
    #expect(board.screen.contains("已不在计划中"))
    board.press("Escape")
    #expect(board.state.drafts.count == 1)
  }
}
