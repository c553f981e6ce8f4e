import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// Marks, undo and redo on the board.
@Suite struct ReviewingTests {
  private let t11 = RecordID("T11")!

  @Test func markIsShownOnlyOnceItIsSaved() {
    var state = SampleBoard().state
    let effects = state.update(.input(.key(KeyPress(.character("m")))))
    guard case .append(let batch) = effects.first else {
      Issue.record("nothing to write")
      return
    }
    #expect(batch.drafts.map(\.record) == [t11])
    #expect(batch.actor.name == "王芳")
    #expect(state.review(of: t11).kind == .unreviewed)
    #expect(!state.draw().plainText().contains("已保存"))
  }

  @Test func markThatCouldNotBeSavedIsNotShown() {
    var state = SampleBoard().state
    guard case .append(let batch) = state.update(.input(.key(KeyPress(.character("m"))))).first
    else {
      Issue.record("nothing to write")
      return
    }
    _ = state.update(.notSaved("未保存：磁盘已满", batch: batch.id))
    #expect(state.review(of: t11).kind == .unreviewed)
    #expect(state.draw().plainText().contains("未保存：磁盘已满"))
  }

  @Test func markTogglesAndIsUndoneAndRedone() {
    var board = SampleBoard()
    board.press("m")
    #expect(board.state.review(of: t11).kind == .reviewed)
    #expect(board.screen.contains("已保存"))
    board.press("m")
    #expect(board.state.review(of: t11).kind == .unreviewed)
    board.press("z")
    #expect(board.state.review(of: t11).kind == .reviewed)
    board.press("z")
    #expect(board.state.review(of: t11).kind == .unreviewed)
    board.press("Z")
    #expect(board.state.review(of: t11).kind == .reviewed)
  }

  @Test func tickedRecordsAreMarkedTogetherWithANoteAndUndoneTogether() {
    var board = SampleBoard()
    board.press("Space", "Space", "Space")
    #expect(board.screen.contains("已选 3"))
    board.press("M", "text:能力口径待说明", "Enter")
    #expect(board.state.plan.records.count { board.state.review(of: $0.id).kind == .reviewed } == 3)
    #expect(board.state.review(of: t11).mark?.note == "能力口径待说明")
    board.press("z")
    #expect(board.state.plan.records.allSatisfy { board.state.review(of: $0.id).kind != .reviewed })
  }

  @Test func nameAndUnitAreAskedOnceAtTheFirstMark() {
    var board = SampleBoard {
      $0.actor = nil
      $0.loginName = "wf"
    }
    board.press("m")
    #expect(board.screen.contains("由谁标核"))
    board.press("text:王芳", "Tab", "text:市美丽办", "Enter")
    #expect(board.effects.contains(.keepActor(Actor(name: "王芳", unit: "市美丽办"))))
    #expect(board.state.review(of: t11).mark?.by.unit == "市美丽办")
    board.press("j", "m")
    #expect(!board.screen.contains("由谁标核"))
  }

  @Test func noteThatIsLeftIsKeptAsADraft() {
    var board = SampleBoard()
    board.press("M", "text:写了一半", "Escape", "M")
    #expect(board.screen.contains("写了一半"))
  }

  @Test func marksOfAnEarlierMonthAreShownAsLastTime() {
    var board = SampleBoard(today: CalendarDate("2026-10-20")!)
    board.press("m")
    _ = board.state.update(.today(CalendarDate("2026-11-23")!))
    #expect(board.state.review(of: t11).kind == .unreviewed)
    #expect(board.screen.contains("上次 10-20"))
    #expect(board.lines[1].contains("本月已核 0/79"))
  }

  @Test func changedTextAsksForAnotherLook() {
    var board = SampleBoard()
    let event = JournalEvent(
      id: EventID("e"), batch: EventID("b"), plan: board.state.plan.id, record: t11,
      action: .review(note: nil), actor: Actor(name: "王芳"), time: 0,
      localTime: LocalTime(date: SampleBoard.today, minute: 0), digest: "of another wording")
    _ = board.state.update(.journalRead([event]))
    #expect(board.state.review(of: t11).kind == .stale)
    #expect(board.screen.contains("再核 11-23"))
  }

  @Test func journalThatCannotBeWrittenLeavesBrowsing() {
    var board = SampleBoard()
    _ = board.state.update(.journalUnavailable("操作记录只读"))
    #expect(board.press("m").isEmpty)
    #expect(board.screen.contains("只能浏览"))
    board.press("Enter")
    #expect(board.state.pages.count == 1)
  }

  @Test func oneTroubleDoesNotHideAnother() {
    var board = SampleBoard()
    _ = board.state.update(.notice("配色有误", isTrouble: true))
    _ = board.state.update(.journalUnavailable("操作记录已损坏"))
    #expect(board.screen.contains("配色有误"))
    board.press("j")
    #expect(board.screen.contains("操作记录已损坏"))
    board.press("j")
    #expect(!board.screen.contains("操作记录已损坏"))
  }

  @Test func reviewedCountIsNeverRoundedUpToAll() {
    var board = SampleBoard()
    for _ in 0..<78 { board.press("m", "n") }
    #expect(board.lines[1].contains("本月已核 78/79"))
    board.press("m")
    #expect(board.lines[1].contains("本月已核 79/79"))
  }

  @Test func measuresAreNotMarked() {
    var board = SampleBoard()
    #expect(board.press(":", "text:M5.3", "Enter", "m").isEmpty)
    #expect(board.screen.contains("举措不标核"))
  }

  @Test func aMarkNeverGoesOnTicksThatAreNotSeen() {
    var board = SampleBoard()
    board.press("3", "Home", "Space", "Space", "Space")
    board.press("u", "text:市林水局", "Enter")
    #expect(board.screen.contains("已选 1（另 2 项未显示）"))
    board.press("m")
    #expect(board.state.review(of: RecordID(.task, 32)).kind == .reviewed)
    #expect(board.state.review(of: RecordID(.task, 30)).kind == .unreviewed)
    // Those that were hidden are still ticked.
    #expect(board.state.selection == [RecordID(.task, 30), RecordID(.task, 31)])
    board.press("c")
    #expect(board.screen.contains("已选 2"))
  }

  @Test func aNoteLeftOnOneRecordSurvivesTheNoteOfAnother() {
    var board = SampleBoard()
    board.press("M", "text:草稿一", "Escape", "j", "M", "Escape", "k", "M")
    #expect(board.screen.contains("草稿一"))
  }

  @Test func unitsByTheirInitialsStandBeforeCommandsThatOnlyHoldTheLetters() {
    var board = SampleBoard { $0.language = .english }
    board.press(":", "text:lp", "Enter")
    #expect(board.state.page?.id == .unit(UnitID("临平区政府")))
  }
}
