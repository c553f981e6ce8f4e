import PlanModel
import Testing

/// Reports and who files them: which hold, whose they are, and what they come to.
@Suite struct FollowUpTests {
  private let today = Sample.day("2026-11-23")
  private let task = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])
  private var plan: Plan { Sample.plan([task]) }
  private var journal = SampleJournal()

  private func standing(on day: String = "2026-11-23") -> RecordStanding {
    journal.log(of: plan).standing(of: task, on: Sample.day(day), period: .month)
  }

  @Test func withoutReportsTheSoonestMilestoneCounts() {
    #expect(standing().due == .thisYear(.end(of: 2026), days: 38))
    #expect(standing().isReportOwed && standing().state == nil)
    #expect(standing().items.map(\.id.rawValue) == ["2026", "2027"])
  }

  @Test mutating func aLaterReportOfTheSameUnitForTheSameMonthReplacesTheWholeEarlierOne() {
    journal.add(.progress(.sample(.onSchedule, completes: ["2026"])), task, on: "2026-11-02")
    #expect(standing().due == .later(.end(of: 2027)))
    journal.add(.progress(.sample(.behind)), task, on: "2026-11-09")
    journal.add(.progress(.sample(.paused, "2026-09")), task, on: "2026-11-10")
    let reports = standing().reports
    #expect(reports.lead.map(\.report.state) == [.paused, .behind])
    #expect(standing().state == .behind)
    // What the replaced report named is no longer met.
    #expect(standing().due == .thisYear(.end(of: 2026), days: 38))
  }

  @Test mutating func theRecordStandsAsItsLeadReportsAndOthersStandBesideIt() {
    journal.add(
      .progress(.sample(.onSchedule, percent: 80, completes: ["2026"])), task, on: "2026-11-02")
    journal.add(
      .progress(.sample(.done, unit: "乙局", percent: 100)), task, on: "2026-11-09")
    journal.add(
      .progress(.sample(.behind, unit: "东区政府", percent: 10)), task, on: "2026-11-10")
    journal.add(.progress(.sample(.paused, unit: "市丙局")), task, on: "2026-11-11")
    #expect(standing().state == .onSchedule)
    #expect(standing().report?.report.percent == 80)
    #expect(standing().items.map(\.isComplete) == [true, false])
    let reports = standing().reports
    #expect(reports.named.map(\.report.unit) == ["市乙局"])
    #expect(reports.districts.map(\.report.unit) == ["东区政府"])
    #expect(reports.strangers.map(\.report.unit) == ["市丙局"])
    #expect(reports.all.count == 4)
  }

  @Test mutating func onlyTheLeadsReportTakesARecordOffThoseThatOweOne() {
    for unit in ["市乙局", "东区政府", "市丙局"] {
      journal.add(.progress(.sample(.done, unit: unit)), task, on: "2026-11-09")
    }
    #expect(standing().isReportOwed)
    let month = YearMonth(today)
    #expect(journal.log(of: plan).owedReports(of: plan, for: month).map(\.id) == [task.id])
    journal.add(.progress(.sample(.onSchedule)), task, on: "2026-11-10")
    #expect(standing().isReported)
    #expect(journal.log(of: plan).owedReports(of: plan, for: month).isEmpty)
  }

  @Test mutating func whereACollectiveIsNamedFirstAnyMembersReportIsItsReport() {
    var task = Sample.task()
    task.responsibilities = [
      Responsibility(party: .collective("相关部门"), role: .collective, wording: "相关部门"),
      Responsibility(party: .unit(UnitID("市丙局")), role: .support, wording: "市丙局"),
    ]
    let plan = Sample.plan([task])
    journal.add(.progress(.sample(.behind, unit: "相关部门")), task, on: "2026-11-02")
    journal.add(.progress(.sample(.paused, unit: "乙局")), task, on: "2026-11-03")
    journal.add(.progress(.sample(.done, unit: "市丙局")), task, on: "2026-11-04")
    let standing = journal.log(of: plan).standing(of: task, on: today, period: .month)
    // What is reported in the collective's own name goes before what one member says.
    #expect(standing.state == .behind)
    #expect(standing.reports.lead.map(\.report.unit) == ["市乙局", "相关部门"])
    #expect(standing.reports.named.map(\.report.unit) == ["市丙局"])
  }

  @Test mutating func aNewReportAsksTheReviewerForAnotherLook() {
    journal.add(.review(note: nil), task, on: "2026-11-02")
    #expect(standing().review.kind == .reviewed)
    journal.add(.progress(.sample(.onSchedule)), task, on: "2026-11-09")
    guard case .stale(_, .newReport) = standing().review else {
      Issue.record("\(standing().review)")
      return
    }
    journal.add(.review(note: nil), task, on: "2026-11-10")
    #expect(standing().review.kind == .reviewed)
  }

  @Test func nonsenseIsRefusedWithItsReason() {
    func check(_ report: ProgressReport, on record: PlanRecord? = nil) -> ReportRefusal? {
      do throws(ReportRefusal) {
        try Register(of: plan).check(report, on: record ?? task, in: plan, today: today)
        return nil
      } catch {
        return error
      }
    }
    #expect(check(.sample(.onSchedule, percent: 50)) == nil)
    #expect(check(.sample(.done, percent: 100)) == nil)
    #expect(check(.sample(.behind, percent: 101)) == .percentOutOfRange(101))
    #expect(check(.sample(.behind, percent: 100)) == .percentAgainstState(100, .behind))
    #expect(check(.sample(.done, percent: 99)) == .percentAgainstState(99, .done))
    #expect(check(.sample(.done, unit: " ")) == .noUnit)
    #expect(check(.sample(.behind, "2026-12")) == .futureMonth(YearMonth(today).adding(1)))
    #expect(
      check(.sample(.behind, completes: ["2030"]))
        == .unknownMilestone(MilestoneID("2030"), task.milestoneIDs))
    #expect(
      check(.sample(.done), on: Sample.measure()) == .notReportable(Sample.measure().id))
    #expect(check(.sample(.closedOut)) == .closeOutIsNoReport)
  }

  @Test func aUnitThatIsNotKnownOrNotNamedMayNotReport() {
    func check(_ unit: String, on record: PlanRecord? = nil) -> ReportRefusal? {
      do throws(ReportRefusal) {
        try Register(of: plan).check(
          .sample(.onSchedule, unit: unit), on: record ?? task, in: plan, today: today)
        return nil
      } catch {
        return error
      }
    }
    for unit in ["市甲局", " 市甲局 ", "市乙局", "乙局", "相关部门", "东区政府"] { #expect(check(unit) == nil) }
    #expect(check("市甲局（盖章）") == .unknownUnit("市甲局（盖章）", nearest: [UnitID("市甲局")]))
    #expect(check("市政府办公厅") == .unknownUnit("市政府办公厅", nearest: []))
    #expect(check("市丙局") == .unitNotNamed(task.id, "市丙局"))
    // The notes bind districts to tasks, not to policies.
    let policy = Sample.policy(1)
    #expect(check("东区政府", on: policy) == .unitNotNamed(policy.id, "东区政府"))
  }

  @Test mutating func owedAreReportsOfTasksThatWereNotCompleteBefore() {
    let others = [Sample.task(2), Sample.task(3)]
    let plan = Sample.plan([task] + others)
    let november = YearMonth(today)
    journal.add(.progress(.sample(.onSchedule)), task, on: "2026-11-20")
    journal.add(.progress(.sample(.done, "2026-10")), others[0], on: "2026-10-20")
    let log = journal.log(of: plan)
    #expect(log.owedReports(of: plan, for: november).map(\.id.description) == ["T3"])
    #expect(
      log.owedReports(of: plan, for: november.adding(-1)).map(\.id.description) == ["T1", "T3"])
    journal.add(
      .remind(Reminder(month: november, unit: "市甲局")), others[1], on: "2026-11-21")
    let reminded = journal.log(of: plan)
    #expect(reminded.reminders(about: others[1], for: november).count == 1)
    #expect(reminded.reminders(about: others[1], for: november.adding(1)).isEmpty)
  }

  @Test mutating func anEarlierMomentIsSeenAsItWas() {
    journal.add(.progress(.sample(.onSchedule, "2026-10")), task, on: "2026-10-20")
    journal.add(.progress(.sample(.done)), task, on: "2026-11-20")
    let october = journal.log(of: plan).asOf(Sample.day("2026-10-31"))
    #expect(october.events.count == 1)
    #expect(october.reports(on: task).lead.last?.report.state == .onSchedule)
  }
}
