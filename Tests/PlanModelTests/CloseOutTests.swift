import PlanModel
import Testing

/// Closing out: by somebody else than reported, of milestones, held until it is opened again.
@Suite struct CloseOutTests {
  private var journal = SampleJournal()
  private let task = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])
  private var plan: Plan { Sample.plan([task]) }
  private let today = Sample.day("2026-11-23")

  private func closeOut(_ milestones: String..., month: String = "2026-11") -> CloseOut {
    guard let month = YearMonth(month) else { preconditionFailure("no month") }
    return CloseOut(
      month: month,
      milestones: milestones.map { MilestoneYear(milestone: MilestoneID($0)) }, reason: "现场核查")
  }

  private func standing(on day: String = "2026-11-23") -> RecordStanding {
    journal.log(of: plan).standing(of: task, on: Sample.day(day), period: .month)
  }

  private func refusal(_ closeOut: CloseOut, by unit: String?) -> ReportRefusal? {
    do throws(ReportRefusal) {
      try journal.log(of: plan).check(closeOut, on: task, by: unit, today: today)
      return nil
    } catch {
      return error
    }
  }

  @Test mutating func doneAndClosedOutAreTwoThings() {
    #expect(refusal(closeOut("2026"), by: "市丙局") == .notReportedDone(task.id, MilestoneID("2026")))
    journal.add(.progress(.sample(.done, progress: "建成")), task, on: "2026-11-20")
    #expect(refusal(closeOut("2026"), by: "市甲局") == .sameUnit(task.id, "市甲局"))
    #expect(refusal(closeOut("2026"), by: "市丙局") == nil)
    #expect(refusal(closeOut("2026"), by: nil) == nil)
    #expect(refusal(closeOut("2027"), by: "市丙局") == .notReportedDone(task.id, MilestoneID("2027")))
    guard let october = YearMonth("2026-10"), let november = YearMonth("2026-11") else { return }
    #expect(
      refusal(closeOut("2026", month: "2026-10"), by: "市丙局")
        == .closedOutBeforeReport(october, reported: november))
    #expect(
      refusal(closeOut("2026", month: "2026-12"), by: "市丙局") == .futureMonth(november.adding(1)))
  }

  @Test mutating func noUnitClosesOutItsOwnReportUnderAnotherSpelling() {
    var led = task
    led.responsibilities = [
      Responsibility(party: .unit(UnitID("市乙局")), role: .lead, wording: "乙局")
    ]
    let plan = Sample.plan([led])
    journal.add(.progress(.sample(.done, unit: "乙局")), led, on: "2026-11-20")
    #expect(throws: ReportRefusal.sameUnit(led.id, "市乙局")) {
      try journal.log(of: plan).check(closeOut("2026"), on: led, by: " 乙局", today: today)
    }
    // One that came in from elsewhere all the same counts for nothing.
    journal.add(.closeOut(closeOut("2026")), led, for: "乙局", on: "2026-11-21")
    let standing = journal.log(of: plan).standing(of: led, on: today, period: .month)
    #expect(standing.closeOuts.isEmpty)
    #expect(standing.items[0].completion?.isClosedOut == false)
  }

  @Test mutating func itClosesItsMilestonesAndLeavesTheReportAndTheMarkAsTheyAre() {
    journal.add(.progress(.sample(.done, progress: "建成")), task, on: "2026-11-20")
    journal.add(.review(note: nil), task, on: "2026-11-21")
    journal.add(.closeOut(closeOut("2026")), task, for: "市美丽办", on: "2026-11-22")
    #expect(standing().review.kind == .reviewed)
    #expect(standing().report?.report.progress == "建成")
    #expect(standing().items.map { $0.completion?.isClosedOut } == [true, nil])
    #expect(!standing().isClosedOut && standing().state == .onSchedule)
    #expect(standing(on: "2027-01-05").due == .thisYear(.end(of: 2027), days: 360))
    #expect(standing(on: "2027-01-05").isReportOwed)
    #expect(standing().closeOuts.map(\.unit) == ["市美丽办"])
  }

  @Test mutating func onlyAnActOfItsOwnOpensItAgain() {
    journal.add(.progress(.sample(.done, completes: ["2026", "2027"])), task, on: "2026-11-20")
    journal.add(.closeOut(closeOut("2026", "2027")), task, for: "市美丽办", on: "2026-11-21")
    #expect(standing().state == .closedOut && standing().isClosedOut)
    journal.add(.progress(.sample(.behind, "2026-12")), task, on: "2026-12-20")
    #expect(standing(on: "2026-12-23").state == .closedOut)
    let milestones = [MilestoneYear(milestone: MilestoneID("2027"))]
    journal.add(
      .reopen(Reopening(milestones: milestones, reason: "返工")), task, for: "市美丽办",
      on: "2026-12-24")
    #expect(standing(on: "2026-12-25").isClosedOut == false)
    #expect(
      standing(on: "2026-12-25").items.map { $0.completion?.isClosedOut } == [true, false])
    journal.add(
      .reopen(Reopening(milestones: [], reason: "返工")), task, for: "市美丽办", on: "2026-12-26")
    #expect(standing(on: "2026-12-27").closeOuts.isEmpty)
  }

  @Test func nothingIsOpenedThatIsNotClosedOut() {
    let reopening = Reopening(
      milestones: [MilestoneYear(milestone: MilestoneID("2027"))], reason: "返工")
    #expect(throws: ReportRefusal.notClosedOut(task.id, nil)) {
      try Register(of: plan).check(reopening, on: task)
    }
  }

  @Test mutating func aReportThatDidNotSeeItIsLaidAside() {
    let installation = InstallationID("0190f3a0-0000-7000-8000-000000000001")
    let other = InstallationID("0190f3a0-0000-7000-8000-000000000002")
    func event(
      _ number: Int64, _ action: EventAction, _ installation: InstallationID, unit: String,
      saw: [String] = []
    ) -> JournalEvent {
      JournalEvent(
        id: EventID("event \(number)"), batch: EventID("batch \(number)"), plan: plan.id,
        record: task.id, action: action, actor: Actor(name: "某", unit: unit), time: number,
        localTime: LocalTime(date: Sample.day("2026-11-20"), minute: Int(number)), digest: nil,
        origin: EventOrigin(
          clock: HybridClock(milliseconds: number), installation: installation, number: number),
        saw: saw.map { EventID($0) })
    }
    let done = event(
      1, .progress(.sample(.done, progress: "建成", completes: ["2026", "2027"])), installation,
      unit: "市甲局")
    let closing = event(
      2, .closeOut(closeOut("2026", "2027")), installation, unit: "市丙局", saw: ["event 1"])
    let unseen = event(
      3, .progress(.sample(.behind, progress: "返工")), other, unit: "市甲局", saw: ["event 1"])
    let standing = Register([unseen, closing, done], of: plan)
      .standing(of: task, on: today, period: .month)
    #expect(standing.state == .closedOut)
    #expect(standing.reports.laidAside.map(\.report.progress) == ["返工"])
    #expect(standing.report?.report.progress == "建成")
    #expect(standing.isReported)
  }

  @Test mutating func aCloseOutOfTheFirstFormIsOneOfAll() {
    journal.add(.progress(.sample(.done, progress: "建成")), task, on: "2026-11-20")
    journal.add(.progress(.sample(.closedOut, unit: "市丙局")), task, on: "2026-11-21")
    #expect(standing().state == .closedOut)
    #expect(standing().report?.report.progress == "建成")
    #expect(standing().closeOuts.map(\.unit) == ["市丙局"])
  }
}
