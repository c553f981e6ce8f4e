import PlanModel
import Testing

/// Reports, milestones, agreed dates, reminders: what they come to on a day.
@Suite struct FollowUpTests {
  private let today = Sample.day("2026-11-23")
  private let task = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])
  private var journal = SampleJournal()

  private func report(
    _ state: ProgressState, _ month: String = "2026-11", unit: String = "市甲局",
    percent: Double? = nil, completes: [String] = []
  ) -> ProgressReport {
    guard let month = YearMonth(month) else { preconditionFailure("no month") }
    return ProgressReport(
      month: month, state: state, percent: percent, unit: unit,
      completes: completes.map { MilestoneID($0) })
  }

  private func standing(_ record: PlanRecord? = nil, on day: String = "2026-11-23")
    -> RecordStanding
  {
    journal.log.standing(of: record ?? task, on: Sample.day(day), period: .month)
  }

  @Test func withoutReportsTheSoonestMilestoneCounts() {
    let standing = standing()
    #expect(standing.due == .thisYear(.end(of: 2026), days: 38))
    #expect(standing.isReportMissing && standing.state == nil)
    #expect(standing.items.map(\.id.rawValue) == ["2026", "2027"])
  }

  @Test mutating func aReportNamesTheMilestonesItCompletes() {
    journal.add(.progress(report(.onSchedule, completes: ["2026"])), task, on: "2026-11-20")
    #expect(standing().due == .later(.end(of: 2027)))
    #expect(standing().items.map(\.isComplete) == [true, false])
    #expect(!standing().isReportMissing)
    #expect(standing(on: "2027-06-01").due == .thisYear(.end(of: 2027), days: 213))
  }

  @Test mutating func aMilestoneIsOverdueWhenNeitherItNorItsTaskIsComplete() {
    #expect(standing(on: "2027-01-01").due == .overdue(.end(of: 2026), days: 1))
    let batch = journal.add(.progress(report(.done)), task, on: "2026-11-20")
    #expect(standing(on: "2027-01-01").due == .met(.end(of: 2027)))
    #expect(!standing(on: "2027-01-01").isReportMissing)
    journal.add(.undo(batch: batch), on: "2026-11-21")
    #expect(standing(on: "2027-01-01").due == .overdue(.end(of: 2026), days: 1))
  }

  @Test mutating func theLatestMonthCountsAndWithinItTheLatestReport() {
    journal.add(.progress(report(.onSchedule)), task, on: "2026-11-02")
    journal.add(.progress(report(.behind)), task, on: "2026-11-09")
    journal.add(.progress(report(.paused, "2026-09")), task, on: "2026-11-10")
    #expect(standing().state == .behind)
    let reports = journal.log.reports(on: task)
    #expect(reports.map(\.report.state) == [.paused, .onSchedule, .behind])
    #expect(reports.map(\.isLate) == [true, false, false])
  }

  @Test mutating func aNewReportAsksTheReviewerForAnotherLook() {
    journal.add(.review(note: nil), task, on: "2026-11-02")
    #expect(standing().review.kind == .reviewed)
    journal.add(.progress(report(.onSchedule)), task, on: "2026-11-09")
    guard case .stale(_, .newReport) = standing().review else {
      Issue.record("\(standing().review)")
      return
    }
    journal.add(.review(note: nil), task, on: "2026-11-10")
    #expect(standing().review.kind == .reviewed)
  }

  @Test mutating func doneAndClosedOutAreTwoThings() throws {
    let plan = Sample.plan([task])
    func check(_ report: ProgressReport) -> ReportRefusal? {
      do throws(ReportRefusal) {
        try journal.log.check(report, on: task, in: plan, today: today)
        return nil
      } catch {
        return error
      }
    }
    #expect(check(report(.closedOut, unit: "市丙局")) == .notReportedDone(task.id))
    journal.add(.progress(report(.done, unit: "市乙局")), task, on: "2026-11-20")
    // 乙局 is the same unit, spelled otherwise.
    #expect(check(report(.closedOut, unit: "乙局")) == .sameUnit(task.id, "市乙局"))
    #expect(check(report(.closedOut, unit: "市甲局")) == nil)
    journal.add(.progress(report(.behind, unit: "市甲局")), task, on: "2026-11-21")
    #expect(check(report(.closedOut, unit: "市甲局")) == .notReportedDone(task.id))
  }

  @Test func nonsenseIsRefusedWithItsReason() {
    func check(_ report: ProgressReport, on record: PlanRecord? = nil) -> ReportRefusal? {
      do throws(ReportRefusal) {
        try Register().check(
          report, on: record ?? task, in: Sample.plan([task]), today: today)
        return nil
      } catch {
        return error
      }
    }
    #expect(check(report(.onSchedule, percent: 50)) == nil)
    #expect(check(report(.done, percent: 100)) == nil)
    #expect(check(report(.behind, percent: 101)) == .percentOutOfRange(101))
    #expect(check(report(.behind, percent: 100)) == .percentAgainstState(100, .behind))
    #expect(check(report(.done, percent: 99)) == .percentAgainstState(99, .done))
    #expect(check(report(.done, unit: "")) == .noUnit)
    #expect(check(report(.behind, "2026-12")) == .futureMonth(YearMonth(today).adding(1)))
    #expect(
      check(report(.behind, completes: ["2030"]))
        == .unknownMilestone(MilestoneID("2030"), task.milestoneIDs))
    #expect(
      check(report(.done), on: Sample.measure()) == .notReportable(Sample.measure().id))
  }

  @Test mutating func anAgreedDateServesOnlyWhereThePlanNamesNone() throws {
    let undated = Sample.task(2, milestones: [Sample.milestone(.undated)])
    let agreed = AgreedDate(date: Sample.day("2027-06-30"), reason: "11月调度会")
    #expect(throws: ReportRefusal.hasDate(task.id)) {
      try Register().check(agreed, on: task)
    }
    try Register().check(agreed, on: undated)
    journal.add(.agree(agreed), undated, on: "2026-11-20")
    let date = DueDate(Sample.day("2027-06-30"), isAgreed: true)
    #expect(standing(undated).due == .later(date))
    #expect(standing(undated, on: "2027-07-01").due == .overdue(date, days: 1))
  }

  @Test mutating func aYearlyQuotaCountsForEachYear() {
    let yearly = Sample.task(3, milestones: [Sample.milestone(.yearly)])
    #expect(standing(yearly).due == .yearly(days: 38))
    journal.add(
      .progress(report(.onSchedule, completes: ["yearly"])), yearly, on: "2026-11-20")
    #expect(standing(yearly).due == .met(.end(of: 2026)))
    #expect(standing(yearly, on: "2027-02-01").due == .yearly(days: 333))
    #expect(standing(yearly, on: "2028-01-01").due == .overdue(.end(of: 2027), days: 1))
  }

  @Test mutating func missingReportsAreThoseOfTasksThatOweOne() {
    let plan = Sample.plan([task, Sample.task(2), Sample.task(3)])
    guard let november = YearMonth("2026-11") else { return }
    journal.add(.progress(report(.onSchedule)), task, on: "2026-11-20")
    journal.add(.progress(report(.done, "2026-10")), Sample.task(2), on: "2026-10-20")
    #expect(
      journal.log.missingReports(of: plan, for: november).map(\.id.description) == ["T3"])
    #expect(
      journal.log.missingReports(of: plan, for: november.adding(-1)).map(\.id.description)
        == ["T1", "T3"])
    journal.add(
      .remind(Reminder(month: november, unit: "市甲局")), Sample.task(3), on: "2026-11-21")
    #expect(journal.log.reminders(about: Sample.task(3), for: november).count == 1)
    #expect(journal.log.reminders(about: Sample.task(3), for: november.adding(1)).isEmpty)
  }

  @Test mutating func anEarlierMomentIsSeenAsItWas() {
    journal.add(.progress(report(.onSchedule, "2026-10")), task, on: "2026-10-20")
    journal.add(.progress(report(.done)), task, on: "2026-11-20")
    let october = journal.log.asOf(Sample.day("2026-10-31"))
    #expect(october.events.count == 1)
    #expect(october.reports(on: task).last?.report.state == .onSchedule)
  }
}
