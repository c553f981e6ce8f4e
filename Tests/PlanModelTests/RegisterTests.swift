import PlanModel
import Testing

@Suite struct RegisterTests {
  private let task = Sample.task(1)
  private let today = Sample.day("2026-11-23")
  private var journal = SampleJournal()

  private func review(
    _ record: PlanRecord? = nil, on day: String = "2026-11-23", _ period: CheckInPeriod = .month
  ) -> Review {
    journal.log.review(of: record ?? task, on: Sample.day(day), period: period)
  }

  @Test func aRecordNobodyMarkedIsUnreviewed() {
    #expect(review() == .unreviewed(last: nil))
    #expect(journal.log.undoable(by: Actor(name: "甲")) == nil)
    #expect(journal.log.redoable(by: Actor(name: "甲")) == nil)
  }

  @Test mutating func aMarkHoldsUntilItsPeriodEnds() {
    journal.add(.review(note: "好"), task, on: "2026-11-01")
    #expect(review().kind == .reviewed)
    #expect(review().mark?.note == "好")
    #expect(review(on: "2026-11-30").kind == .reviewed)
    let next = review(on: "2026-12-01")
    #expect(next.kind == .unreviewed)
    #expect(next.mark?.at.date == Sample.day("2026-11-01"))
  }

  @Test mutating func thePeriodIsASetting() {
    journal.add(.review(note: nil), task, on: "2026-11-22")
    #expect(review(.none, on: "2026-11-23", .week).kind == .unreviewed)
    #expect(review(.none, on: "2026-11-23", .month).kind == .reviewed)
    #expect(review(.none, on: "2026-12-31", .quarter).kind == .reviewed)
    #expect(review(.none, on: "2027-01-01", .quarter).kind == .unreviewed)
  }

  @Test mutating func aMarkOnOtherWordsAsksForAnotherLookInAnyPeriod() {
    journal.add(.review(note: nil), task, on: "2026-11-20", digest: "other")
    #expect(review().kind == .stale)
    #expect(review(on: "2027-11-20").kind == .stale)
    journal.add(.review(note: nil), task, on: "2026-11-21")
    #expect(review().kind == .reviewed)
  }

  @Test mutating func takingAMarkOffLeavesNone() {
    journal.add(.review(note: nil), task, on: "2026-11-20")
    journal.add(.unreview, task, on: "2026-11-21")
    #expect(review() == .unreviewed(last: nil))
  }

  @Test mutating func orderIsTheJournalsAndNotTheClocks() {
    journal.add(.unreview, task, on: "2026-11-22")
    journal.add(.review(note: nil), task, on: "2026-11-03")
    #expect(review().kind == .reviewed)
  }

  @Test mutating func undoTakesBackAndRedoBringsBack() {
    let actor = Actor(name: "甲")
    let batch = journal.add(.review(note: nil), task, on: "2026-11-20")
    #expect(journal.log.undoable(by: actor) == batch)
    journal.add(.undo(batch: batch), on: "2026-11-20")
    #expect(review() == .unreviewed(last: nil))
    #expect(journal.log.undoable(by: actor) == nil)
    #expect(journal.log.redoable(by: actor) == batch)
    journal.add(.redo(batch: batch), on: "2026-11-20")
    #expect(review().kind == .reviewed)
    #expect(journal.log.undoable(by: actor) == batch)
    #expect(journal.log.redoable(by: actor) == nil)
  }

  @Test mutating func undoBringsBackTheMarkBefore() {
    journal.add(.review(note: "一"), task, on: "2026-11-20")
    let batch = journal.add(.unreview, task, on: "2026-11-21")
    journal.add(.undo(batch: batch), on: "2026-11-21")
    #expect(review().mark?.note == "一")
  }

  @Test mutating func aBatchIsTakenBackAsOne() {
    let other = Sample.task(2)
    journal.add(.review(note: nil), task, on: "2026-11-20", batch: "bulk")
    let batch = journal.add(.review(note: nil), other, on: "2026-11-20", batch: "bulk")
    #expect(journal.log.events(inBatch: batch).count == 2)
    journal.add(.undo(batch: batch), on: "2026-11-20")
    #expect(review().kind == .unreviewed)
    #expect(review(other).kind == .unreviewed)
  }

  @Test mutating func undoStepsBackBatchByBatchAndRedoForward() {
    let actor = Actor(name: "甲")
    let first = journal.add(.review(note: "一"), task, on: "2026-11-20")
    let second = journal.add(.review(note: "二"), task, on: "2026-11-20")
    journal.add(.undo(batch: second), on: "2026-11-20")
    #expect(journal.log.undoable(by: actor) == first)
    journal.add(.undo(batch: first), on: "2026-11-20")
    #expect(journal.log.redoable(by: actor) == first)
    journal.add(.redo(batch: first), on: "2026-11-20")
    #expect(journal.log.redoable(by: actor) == second)
    #expect(review().mark?.note == "一")
  }

  @Test mutating func aNewMarkEndsWhatCouldBeRedone() {
    let batch = journal.add(.review(note: nil), task, on: "2026-11-20")
    journal.add(.undo(batch: batch), on: "2026-11-20")
    journal.add(.review(note: nil), Sample.task(2), on: "2026-11-20")
    #expect(journal.log.redoable(by: Actor(name: "甲")) == nil)
  }

  @Test mutating func eachActorUndoesTheirOwn() {
    let first = journal.add(.review(note: "甲"), task, by: "甲", on: "2026-11-20")
    let second = journal.add(.review(note: "乙"), task, by: "乙", on: "2026-11-21")
    #expect(journal.log.undoable(by: Actor(name: "甲")) == first)
    #expect(journal.log.undoable(by: Actor(name: "乙", unit: "市乙局")) == second)
    #expect(journal.log.undoable(by: Actor(name: "丙")) == nil)
    journal.add(.undo(batch: first), by: "甲", on: "2026-11-21")
    #expect(review().mark?.by.name == "乙")
    #expect(journal.log.redoable(by: Actor(name: "乙")) == nil)
    journal.add(.undo(batch: second), by: "乙", on: "2026-11-21")
    #expect(review() == .unreviewed(last: nil))
  }

  @Test mutating func marksFollowARecordThroughItsEarlierIDs() {
    let renumbered = Sample.task(5, formerly: [RecordID(.task, 1)])
    journal.add(.review(note: nil), task, on: "2026-11-20")
    #expect(review(renumbered).kind == .reviewed)
    journal.add(.unreview, renumbered, on: "2026-11-21")
    #expect(review(renumbered).kind == .unreviewed)
    #expect(journal.log.events(about: renumbered).count == 2)
    #expect(review(Sample.task(5)).kind == .unreviewed)
  }

  @Test mutating func anEventCountsOnceHoweverOftenItComes() {
    journal.add(.review(note: nil), task, on: "2026-11-20")
    let log = Register(journal.events + journal.events)
    #expect(log.events.count == 1)
  }

  @Test mutating func whatANewerVersionWroteIsKeptAndChangesNothing() {
    journal.add(.review(note: nil), task, on: "2026-11-20")
    journal.add(.unknown(kind: "report", payload: "{}"), task, on: "2026-11-21")
    #expect(review().kind == .reviewed)
    #expect(journal.log.events(about: task).count == 2)
  }
}
