import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What is not on the disk yet is kept, said, and asked about before anybody leaves.
@Suite struct SavingTests {
  private let t11 = RecordID(.task, 11)

  /// A board on which one mark could not be saved.
  private func failed() -> SampleBoard {
    var board = SampleBoard()
    board.trouble = "未保存：磁盘已满 /j"
    board.press("m")
    return board
  }

  @Test func nobodyLeavesBeforeAMarkIsSavedWithoutBeingAsked() {
    var state = SampleBoard().state
    guard let batch = state.update(.input(.key(KeyPress(.character("m"))))).first?.batch else {
      Issue.record("nothing to write")
      return
    }
    for key in ["q", "Q"] as [Character] {
      #expect(state.update(.input(.key(KeyPress(.character(key))))).isEmpty)
      #expect(state.draw().plainText().contains("尚未保存，退出吗？"))
      #expect(state.draw().plainText().contains("T11 已核"))
      // Enter does what loses nothing.
      #expect(state.update(.input(.key(KeyPress(.enter)))).isEmpty)
      #expect(state.overlay == nil)
    }
    _ = state.update(.input(.key(KeyPress(.character("q")))))
    let event = JournalEvent(
      id: EventID("e"), batch: EventID("b"), plan: state.plan.id, record: t11,
      action: .review(note: nil), actor: Actor(name: "王芳"), time: 0,
      localTime: LocalTime(date: SampleBoard.today, minute: 0), digest: nil)
    // Once it is saved, what was asked for is done.
    #expect(state.update(.saved([event], batch: batch.id)) == [.quit])
    #expect(state.unsaved.isEmpty)
  }

  @Test func whatCouldNotBeSavedStaysListedUntilItIs() {
    var board = failed()
    #expect(board.lines.last?.contains("磁盘已满") == true)
    // The notice goes with the next key; that something is not saved does not.
    board.press("j", "k")
    #expect(board.lines.last?.contains("有 1 次操作未保存 · S") == true)
    board.press("S")
    #expect(board.screen.contains("T11 已核") && board.screen.contains("磁盘已满"))
    board.press("r")
    #expect(board.state.unsaved.map(\.id) == [1])
    #expect(board.screen.contains("磁盘已满"))
    board.trouble = nil
    board.press("r")
    #expect(board.state.overlay == nil && board.state.unsaved.isEmpty)
    #expect(board.state.review(of: t11).kind == .reviewed)
    board.press("j")
    #expect(board.lines.last?.contains("未保存") == false)
    #expect(board.press("q") == [.quit])
  }

  @Test func leavingTriesAgainOrLosesAndSaysWhat() {
    var board = failed()
    #expect(board.press("q").isEmpty)
    #expect(board.press("Escape", "Q").isEmpty)
    #expect(board.screen.contains("尚未保存"))
    // What is lost stays known, so that it can be said on the way out.
    #expect(board.press("y") == [.quit])
    #expect(board.state.unsaved.map { board.state.describe($0) } == ["T11 已核"])

    board = failed()
    board.trouble = nil
    board.press("q", "r")
    #expect(board.effects.contains(.quit))
    #expect(board.state.review(of: t11).kind == .reviewed)
  }

  @Test func doingAgainWhatFailedTriesAgain() {
    var board = failed()
    board.press("m")
    #expect(board.state.unsaved.count == 1)
    board.trouble = nil
    board.press("m")
    #expect(board.state.unsaved.isEmpty)
    #expect(board.state.fullLog.events.count == 1)
  }

  @Test func givingUpForgetsWhatFailedAndNothingElse() {
    var board = failed()
    board.press("j")
    guard let waiting = board.state.update(.input(.key(KeyPress(.function(5))))).first?.batch
    else {
      Issue.record("nothing to write")
      return
    }
    board.press("S", "y")
    #expect(board.state.unsaved == [waiting])
  }

  @Test func aDiskThatIsSlowIsSaidToBe() {
    var state = SampleBoard().state
    guard let batch = state.update(.input(.key(KeyPress(.character("m"))))).first?.batch else {
      Issue.record("nothing to write")
      return
    }
    let before = state.draw().plainText()
    #expect(!before.contains("正在保存"))
    _ = state.update(.stillSaving(batch: batch.id))
    #expect(state.draw().plainText().contains("正在保存：T11 已核"))
    // What has been answered is not slow any more.
    _ = state.update(.notSaved("未保存：磁盘已满", batch: batch.id))
    _ = state.update(.stillSaving(batch: 99))
    #expect(!state.draw().plainText().contains("正在保存"))
  }

  @Test func aFormsDraftStaysUntilItsOwnWordsAreSaved() {
    var board = SampleBoard()
    board.trouble = "未保存：磁盘已满"
    board.press("b", "1", "Tab", "Tab", "Tab", "Tab", "Tab", "text:甲的进展", "F2")
    #expect(board.state.drafts.count == 1)
    board.trouble = nil
    // Something else is saved meanwhile.
    board.press("m")
    #expect(board.state.drafts.count == 1)
    board.press("S", "r")
    #expect(board.state.drafts.isEmpty)
    #expect(board.effects.contains { if case .dropDraft = $0 { true } else { false } })
  }

  @Test func aFormWaitsWhileTheBoardAsksWhoWrites() {
    var board = SampleBoard { $0.actor = nil }
    board.press("b", "1", "Tab", "Tab", "Tab", "Tab", "Tab", "text:甲的进展", "F2")
    #expect(board.screen.contains("由谁标核"))
    board.press("Escape")
    #expect(board.screen.contains("甲的进展"), "what was typed is still there")
    board.press("F2", "text:王芳", "Enter", "Enter")
    #expect(board.state.overlay == nil && board.state.drafts.isEmpty)
    guard case .progress(let report) = board.state.fullLog.events.last?.action else {
      Issue.record("nothing was filed")
      return
    }
    #expect(report.progress == "甲的进展")
  }
}
