import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// A row that goes from under the cursor hands it to the one that followed it: whoever marks on
/// signs what they see, and nothing else.
@Suite struct CursorAfterMarkTests {
  private func record(_ text: String) -> RecordID { RecordID(text) ?? RecordID(.task, 0) }

  /// A board that shows only what is not reviewed, with the cursor on a task.
  private func worklist(_ task: String, _ keys: String...) -> SampleBoard {
    var board = SampleBoard()
    _ = board.state.update(.journalRead([]))
    for key in keys { board.press(key) }
    board.press("w")
    board.state.home.cursor = .record(record(task))
    _ = board.send(.resize(board.state.size))
    return board
  }

  @Test(arguments: [("T17", "T18"), ("T77", "T78"), ("T11", "T12"), ("T1", "T2"), ("T13", "T14")])
  func markedUnderNotReviewedItGoesToTheRowThatFollows(task: String, next: String) {
    var board = worklist(task)
    board.press("m")
    #expect(board.state.review(of: record(task)).kind == .reviewed)
    #expect(board.state.home.cursor == .record(record(next)))
    #expect(board.cursorLine.contains(next + " "))
  }

  @Test func theLastRowHandsItToTheOneBefore() {
    var board = worklist("T79")
    board.press("m")
    #expect(board.state.home.cursor == .record(record("T78")))
  }

  @Test func unmarkedUnderReviewedItGoesToTheRowThatFollows() {
    var board = SampleBoard()
    board.press(":", "text:T18", "Enter", "m", "Escape")
    for task in ["T19", "T20", "T61"] { board.press(":", "text:\(task)", "Enter", "m", "Escape") }
    board.press("f", "r")
    board.state.home.cursor = .record(record("T19"))
    board.press("m")
    #expect(board.state.home.cursor == .record(record("T20")))
  }

  /// Every list of home, with every way of narrowing it: after each mark the cursor is on the
  /// row that stood below.
  @Test(arguments: [
    ["w"], ["s", "d", "w"], ["f", "d", "w"], ["u", "text:市建委", "Enter", "w"],
    ["/", "text:水", "Enter", "w"], ["/", "text:是:未核", "Enter"], ["3", "w"],
    ["s", "d", "5", "w"], ["i", "w"], ["Tab", "w"], ["Tab", "Tab", "w"], ["w", "s", "d"],
  ])
  func everyListHandsItOn(keys: [String]) throws {
    var board = FilledBoard.make()
    for key in keys { board.press(key) }
    board.press("Home")
    let kind = board.state.lastRecordPane
    for _ in 0..<12 {
      let rows = board.state.rows(of: kind).ids
      let here = try #require(board.state.home.cursor.flatMap { rows.firstIndex(of: $0) })
      if rows.count == 1 { break }
      guard let record = rows[here].record, RecordKind.reviewable.contains(record.kind) else {
        break
      }
      let next = here + 1 < rows.count ? rows[here + 1] : rows[here - 1]
      board.press("m")
      #expect(board.state.home.cursor == next, "\(keys): after \(record)")
      board.press("j")
    }
  }

  @Test func ticksMarkedTogetherHandItToTheFirstThatIsLeft() {
    var board = worklist("T17")
    board.press("Space", "Space", "Space")
    #expect(board.state.home.cursor == .record(record("T20")))
    board.press("k", "k", "m")
    #expect(board.state.selection.isEmpty)
    #expect(board.state.home.cursor == .record(record("T20")))
  }

  @Test func undoBringsItBackAndRedoHandsItOnAgain() {
    for task in ["T17", "T77", "T11", "T79"] {
      var board = worklist(task)
      board.press("m")
      let after = board.state.home.cursor
      board.press("z")
      #expect(board.state.home.cursor == .record(record(task)))
      #expect(board.cursorLine.contains(task + " "))
      board.press("Z")
      #expect(board.state.home.cursor == after)
      // From wherever it has gone meanwhile.
      board.press("z", "Home", "Z", "PgDn", "z")
      #expect(board.state.home.cursor == .record(record(task)))
    }
  }

  @Test func undoOfTicksBringsItToTheFirstOfThem() {
    var board = worklist("T17")
    board.press("Space", "Space", "m", "G", "z")
    #expect(board.state.home.cursor == .record(record("T17")))
    // One of them is under it already: it stays there.
    board.press("Z", "z", "j", "z")
    #expect([record("T17"), record("T18")].contains(board.state.subject))
  }

  @Test func undoInAnotherPaneGoesToWhatWasUndone() {
    var board = worklist("T17")
    board.press("m", "Tab", "z")
    #expect(board.state.home.focus == .records(.task))
    #expect(board.state.home.cursor == .record(record("T17")))
  }

  /// What others do, what a report does, a new day, another reading of the plan.
  @Test func whateverTakesTheRowHandsItOn() {
    let plan = SampleBoard.plan
    func event(_ task: String, _ action: EventAction, by name: String = "李四") -> JournalEvent {
      JournalEvent(
        id: EventID("other-\(task)"), batch: EventID("other-\(task)"), plan: plan.id,
        record: record(task), action: action, actor: Actor(name: name), time: 9,
        localTime: LocalTime(date: SampleBoard.today, minute: 600),
        digest: plan.record(record(task))?.officialDigest)
    }
    var board = worklist("T17")
    _ = board.state.update(.journalRead([event("T17", .review(note: nil))]))
    #expect(board.state.home.cursor == .record(record("T18")))
    #expect(board.lines.last?.contains("T17 已不在此列，光标移到 T18") == true)
    // The one it was handed to goes, too, and others before it.
    _ = board.state.update(
      .journalRead(["T17", "T18", "T3", "T19"].map { event($0, .review(note: nil)) }))
    #expect(board.state.home.cursor == .record(record("T20")))

    var reported = SampleBoard()
    _ = reported.state.update(.journalRead([event("T17", .review(note: nil))]))
    reported.press("f", "r")
    #expect(reported.state.home.cursor == .record(record("T17")))
    let report = ProgressReport(
      month: YearMonth(SampleBoard.today), state: .onSchedule, percent: nil, progress: "",
      problems: "", nextSteps: "", unit: "市生态环境局", completes: [])
    _ = reported.state.update(
      .journalRead([
        event("T16", .review(note: nil)), event("T17", .review(note: nil)),
        event("T18", .review(note: nil)),
      ]))
    _ = reported.state.update(
      .saved(
        [
          JournalEvent(
            id: EventID("report"), batch: EventID("report"), plan: plan.id, record: record("T17"),
            action: .progress(report), actor: Actor(name: "张三"), time: 10,
            localTime: LocalTime(date: SampleBoard.today, minute: 601), digest: nil)
        ], batch: 0))
    #expect(reported.state.home.cursor == .record(record("T18")))

    var reread = SampleBoard()
    reread.state.home.cursor = .record(record("T17"))
    _ = reread.send(.resize(reread.state.size))
    _ = reread.state.update(
      .planRead(
        Plan(
          id: plan.id, head: plan.head, areas: plan.areas,
          records: plan.records.filter { $0.id != record("T17") && $0.id != record("T18") },
          units: plan.units, collectives: plan.collectives, annexes: plan.annexes)))
    #expect(reread.state.home.cursor == .record(record("T19")))
  }

  @Test func aNewMonthHandsItOnFromAmongTheReviewed() {
    var board = SampleBoard()
    for task in ["T17", "T18"] { board.press(":", "text:\(task)", "Enter", "m", "Escape") }
    board.press("f", "r")
    board.state.home.cursor = .record(record("T17"))
    _ = board.state.update(.today(CalendarDate("2026-12-01")!))
    #expect(board.state.rows(of: .task).ids.isEmpty)
    // The list is empty for a while; when the row comes back so does the cursor.
    _ = board.state.update(.today(SampleBoard.today))
    #expect(board.state.home.cursor == .record(record("T17")))
  }

  /// Marking and going on walks the same way whether what is marked stays in the list or goes.
  @Test(arguments: [[], ["w"], ["s", "d", "w"], ["u", "text:市林水局", "Enter", "w"]])
  func markAndNextPassNone(keys: [String]) {
    var plain = SampleBoard()
    var board = SampleBoard()
    for key in keys where key != "w" { plain.press(key) }
    for key in keys { board.press(key) }
    for _ in 0..<20 {
      guard
        plain.state.worklist(of: .task).contains(where: {
          plain.state.review(of: $0.id).kind != .reviewed
        })
      else { break }
      #expect(board.state.subject == plain.state.subject)
      plain.press("m", "n")
      board.press("m", "n")
    }
  }

  @Test func nextSaysWhenItIsWhereTheCursorStands() {
    var board = SampleBoard()
    board.press("w", "s", "d", "Home")
    let row = board.state.subject
    board.press("m")
    let next = board.state.subject
    #expect(next != row)
    board.press("n")
    #expect(board.state.subject == next)
    #expect(board.lines.last?.contains("下一项未核就是") == true)
    board.press("n")
    #expect(board.state.subject != next)
  }

  @Test func theFirstReadingOfTheJournalTakesNothingFromAnybody() {
    var board = SampleBoard()
    board.press("m")
    let mark = board.state.log.events
    var other = SampleBoard()
    _ = other.state.update(.journalRead(mark))
    #expect(other.state.home.cursor == .record(record("T20")))
    #expect(!other.screen.contains("已不在此列"))
  }

  @Test func othersReadingsOfTheJournalLeaveTheCursorOfWhoeverMarkedFirst() {
    var board = SampleBoard()
    _ = board.state.update(.journalRead([]))
    board.press("m")
    let cursor = board.state.home.cursor
    _ = board.state.update(.journalRead(FilledBoard.events))
    #expect(board.state.home.cursor == cursor)
  }
}
