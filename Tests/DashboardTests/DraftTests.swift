import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// What was typed and is not saved yet: whose it is, and when it goes.
@Suite struct DraftTests {
  private let plan = SampleBoard.plan

  /// The board on another reading of the plan's files.
  private func replan(
    _ board: inout SampleBoard, id: PlanID? = nil, _ change: (inout PlanRecord) -> Void = { _ in }
  ) {
    let records = plan.records.map { record in
      var record = record
      change(&record)
      return record
    }
    let other = Plan(
      id: id ?? plan.id, head: plan.head, areas: plan.areas, records: records, units: plan.units,
      collectives: plan.collectives, annexes: plan.annexes, links: plan.links)
    board.perform(board.state.update(.planRead(other)))
  }

  @Test func aDraftStaysWithItsPlan() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:41.25", "Escape")
    var other = SampleBoard()
    replan(&other, id: PlanID("elsewhere"))
    _ = other.state.update(.draftsRead(Array(board.state.drafts.values), old: [:], gone: []))
    other.press("b", "1")
    #expect(!other.screen.contains("41.25"))
    other.press("Escape")
    replan(&other)
    other.press("b", "1")
    #expect(other.screen.contains("41.25"))
  }

  @Test func aNoteAmongManyPlansStaysWithItsRows() {
    var board = ShelfBoard.open()
    board.press("/", "text:T45", "Enter")
    board.press("M")
    #expect(board.screen.contains("标核并附说明 · c0001/T45"))
    board.press("text:甲城的说明", "Escape", "Down", "M")
    #expect(board.screen.contains("标核并附说明 · c0002/T45"))
    #expect(!board.screen.contains("甲城的说明"))
    board.press("Escape", "Up", "M")
    #expect(board.screen.contains("甲城的说明"))
    // And it goes on the rows it names, wherever the cursor would be.
    let drafts = board.press("Enter").first?.batch?.drafts
    #expect(drafts?.map(\.plan) == [PlanID("c0001")])
    #expect(drafts?.map(\.action) == [.review(note: "甲城的说明")])
    #expect(board.state.drafts.isEmpty)
  }

  @Test func aFormOfAPlanAmongManyNamesThePlan() {
    var board = ShelfBoard.open()
    board.press("Enter", "b", "1")
    #expect(board.screen.contains("填报进展 · c0001/T11"))
  }

  @Test func drawingsAndWordsOfAChoiceMayChange() {
    // A draft of an English board is gone on with in Chinese, whatever the order of the choices.
    var english = SampleBoard { $0.language = .english }
    english.press("b", "1", "Right", "Escape")
    var board = SampleBoard()
    _ = board.state.update(.draftsRead(Array(english.state.drafts.values), old: [:], gone: []))
    board.press("b", "1")
    #expect(board.screen.contains("●进度滞后"))
  }

  @Test func whatIsTypedAndTakenBackIsNoDraft() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:4")
    #expect(board.state.drafts.count == 1)
    let effects = board.press("BSpace")
    #expect(board.state.drafts.isEmpty)
    #expect(effects.contains { if case .dropDraft = $0 { true } else { false } })
  }

  @Test func aReminderKeepsItsNoteToo() {
    var board = FilledBoard.make()
    board.press("B", "R", "text:已电话", "Escape", "R")
    #expect(board.screen.contains("已电话"))
  }

  @Test func aDraftSomebodySavedMeanwhileIsNotShownAgain() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:41.25", "Escape")
    guard var left = board.state.drafts.values.first else {
      Issue.record("no draft")
      return
    }
    left.source = "a file"
    var other = SampleBoard()
    _ = other.state.update(.draftsRead([left], old: [:], gone: []))
    other.press("b", "1")
    #expect(other.screen.contains("41.25"))
    _ = other.state.update(.draftsRead([], old: [:], gone: []))
    #expect(!other.screen.contains("41.25"))
    // What was typed here is nobody's to take away.
    other.press("Tab", "text:41.75")
    _ = other.state.update(.draftsRead([], old: [:], gone: []))
    #expect(other.screen.contains("41.75"))
  }

  @Test func aDraftAnotherBoardWentOnWithIsNotOfferedTwice() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:41.25", "Escape")
    let gone = Set(board.state.drafts.keys)
    // Whoever is typing on keeps what is typed.
    var typing = board
    typing.press("b", "1", "Tab", "text:5")
    _ = typing.state.update(.draftsRead([], old: [:], gone: gone))
    #expect(typing.screen.contains("41.255") && typing.state.drafts.count == 1)
    // Whoever has just opened the form, or has it not open, does not see it again.
    board.press("b", "1")
    #expect(board.screen.contains("41.25"))
    _ = board.state.update(.draftsRead([], old: [:], gone: gone))
    #expect(!board.screen.contains("41.25") && board.state.drafts.isEmpty)
  }

  @Test func whatWasTypedSinceItWasFiledStays() throws {
    var state = SampleBoard().state
    func press(_ names: String...) -> [Effect] {
      names.flatMap { state.update(.input(.key(KeyPress(name: $0) ?? KeyPress(.escape)))) }
    }
    _ = press("b", "1", "Tab", "4")
    let batch = try #require(press("F2").first?.batch)
    // The form is opened again while the first report is still being written.
    _ = press("b", "1", "Tab", "2")
    #expect(state.draft("report", "T11")?.fields["percent"] == "42")
    let effects = state.update(.saved([], batch: batch.id))
    #expect(!effects.contains { if case .dropDraft = $0 { true } else { false } })
    #expect(state.draft("report", "T11")?.fields["percent"] == "42")
  }

  @Test func draftsThatCannotBeKeptAreSaidAndHoldOneBack() {
    var board = SampleBoard()
    board.press("b", "1", "Tab", "text:41.25")
    _ = board.state.update(.draftsNotKept("草稿未能存盘：/d：磁盘已满"))
    board.press("Escape")
    #expect(board.lines.last?.contains("草稿未能存盘") == true, "and not that it is kept")
    #expect(board.press("q").isEmpty)
    #expect(board.screen.contains("草稿未能存盘") && board.screen.contains("T11"))
    #expect(board.press("r").contains { if case .keepDraft = $0 { true } else { false } })
    #expect(board.state.update(.draftsNotKept(nil)) == [.quit])
  }

  // MARK: Drafts of the first form

  private static let old = [
    "report T11": ["2", "55", "2026-11", "市气象局", "", "写到一半", "", ""],
    "note T11": ["旧说明"], "judge I11 2027": ["3", "理由"], "agree T2": ["2027-06-30", "会议"],
    "observe I6": ["38.5", "2026-09-30", "年报", "注", "1"],
    "report T12": ["2", "55"],
  ]

  @Test(arguments: [
    (["b", "1"], ["●进度滞后", "55", "写到一半"]), (["M"], ["旧说明"]),
    ([":", "text:I11", "Enter", "b", "1"], ["理由"]),
    ([":", "text:T2", "Enter", "b", "2"], ["2027-06-30", "会议"]),
    ([":", "text:I6", "Enter", "b"], ["38.5", "2026-09-30", "年报", "●是"]),
  ])
  func draftsOfTheFirstFormAreGoneOnWithWhereThereIsOnePlan(keys: [String], shown: [String]) {
    var board = SampleBoard()
    _ = board.state.update(.draftsRead([], old: Self.old, gone: []))
    for key in keys { board.press(key) }
    for text in shown { #expect(board.screen.contains(text), "\(text)") }
  }

  @Test func aDraftOfTheFirstFormGoesOnlyWhenItIsSaved() {
    var board = SampleBoard()
    _ = board.state.update(.draftsRead([], old: Self.old, gone: []))
    board.press("b", "1")
    #expect(!board.effects.contains { if case .dropDraft = $0 { true } else { false } })
    board.press("F2")
    let dropped = board.effects.compactMap { effect -> String? in
      if case .dropDraft(let draft) = effect { return draft.source } else { return nil }
    }
    #expect(dropped == [FormDraft.oldSource("report T11")])
    #expect(board.state.oldDrafts["report T11"] == nil && board.state.oldDrafts.count == 5)
  }

  @Test func draftsOfTheFirstFormBelongToNoPlanAmongMany() {
    var board = ShelfBoard.open()
    _ = board.state.update(.draftsRead([], old: Self.old, gone: []))
    board.press("Enter", "b", "1")
    #expect(!board.screen.contains("写到一半"))
    #expect(board.state.oldDrafts.count == Self.old.count)
  }
}
