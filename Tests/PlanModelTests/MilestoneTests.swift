import PlanModel
import Testing

/// Done belongs to milestones: which of them a report completes, and when a record is done.
@Suite struct MilestoneTests {
  private var journal = SampleJournal()

  private func task(_ milestones: Milestone...) -> PlanRecord {
    Sample.task(1, milestones: milestones)
  }

  private let twoYears = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])

  private func standing(_ record: PlanRecord, on day: String = "2026-11-23") -> RecordStanding {
    journal.log(of: Sample.plan([record])).standing(of: record, on: Sample.day(day), period: .month)
  }

  @Test mutating func aReportNamesTheMilestonesItCompletes() {
    journal.add(.progress(.sample(.onSchedule, completes: ["2026"])), twoYears, on: "2026-11-20")
    #expect(standing(twoYears).due == .later(.end(of: 2027)))
    #expect(standing(twoYears).items.map(\.isComplete) == [true, false])
    #expect(standing(twoYears, on: "2027-06-01").due == .thisYear(.end(of: 2027), days: 213))
  }

  @Test mutating func doneThisYearLeavesNextYearsWorkOpen() {
    journal.add(.progress(.sample(.done, percent: 100)), twoYears, on: "2026-11-20")
    let standing = standing(twoYears)
    #expect(standing.items.map(\.isComplete) == [true, false])
    #expect(!standing.isComplete && standing.state == .onSchedule && standing.yearDone == 2026)
    #expect(standing.due == .later(.end(of: 2027)))
    // The unit goes on reporting, and is done when the last of it is.
    #expect(self.standing(twoYears, on: "2026-12-02").isReportOwed)
    // Said again, it means the same.
    journal.add(.progress(.sample(.done, "2026-12")), twoYears, on: "2026-12-20")
    #expect(self.standing(twoYears, on: "2026-12-23").items.map(\.isComplete) == [true, false])
    journal.add(.progress(.sample(.done, "2027-10")), twoYears, on: "2027-10-20")
    let end = self.standing(twoYears, on: "2027-10-23")
    #expect(end.isComplete && end.state == .done && end.yearDone == nil)
    #expect(end.due == .met(.end(of: 2027)))
    #expect(!self.standing(twoYears, on: "2027-11-23").isReportOwed)
  }

  @Test mutating func aMilestoneIsOverdueUntilItIsReported() {
    #expect(standing(twoYears, on: "2027-01-01").due == .overdue(.end(of: 2026), days: 1))
    let batch = journal.add(.progress(.sample(.done)), twoYears, on: "2026-11-20")
    #expect(standing(twoYears, on: "2027-01-01").due == .thisYear(.end(of: 2027), days: 364))
    journal.add(.undo(batch: batch), on: "2026-11-21")
    #expect(standing(twoYears, on: "2027-01-01").due == .overdue(.end(of: 2026), days: 1))
  }

  @Test mutating func theOnlyMilestoneMayBeDoneAhead() {
    let early = task(Sample.milestone(.by, to: 2030))
    journal.add(.progress(.sample(.done)), early, on: "2026-11-20")
    #expect(standing(early).isComplete)
  }

  @Test mutating func wordsWithoutADateAreDoneWithTheRestOnlyWhereThereIsNoOther() {
    let undated = task(Sample.milestone(.undated), Sample.milestone(.undated))
    let mixed = task(Sample.milestone(.undated), Sample.milestone(.by, to: 2026))
    journal.add(.progress(.sample(.done)), undated, on: "2026-11-20")
    #expect(standing(undated).isComplete)
    #expect(standing(mixed).items.map(\.isComplete) == [false, true])
    // An agreed date has come, or the report names it.
    journal.add(
      .agree(AgreedDate(date: Sample.day("2026-12-15"), reason: "会议")), mixed, on: "2026-11-21")
    #expect(standing(mixed).isComplete)
  }

  @Test func doneAheadOfSeveralMustNameWhich() {
    let later = task(Sample.milestone(.by, to: 2027), Sample.milestone(.by, to: 2030))
    func check(_ report: ProgressReport) -> ReportRefusal? {
      let plan = Sample.plan([later])
      do throws(ReportRefusal) {
        try Register(of: plan).check(report, on: later, in: plan, today: Sample.day("2026-11-23"))
        return nil
      } catch {
        return error
      }
    }
    #expect(check(.sample(.done)) == .whichMilestone(later.milestoneIDs))
    #expect(check(.sample(.done, completes: ["2027"])) == nil)
    #expect(check(.sample(.onSchedule)) == nil)
  }

  @Test mutating func aYearlyQuotaCountsForEachYear() {
    let yearly = Sample.task(3, milestones: [Sample.milestone(.yearly)])
    #expect(standing(yearly).due == .yearly(days: 38))
    journal.add(
      .progress(.sample(.onSchedule, completes: ["yearly"])), yearly, on: "2026-11-20")
    #expect(standing(yearly).due == .met(.end(of: 2026)))
    #expect(standing(yearly).isComplete)
    #expect(standing(yearly, on: "2027-02-01").due == .yearly(days: 333))
    #expect(!standing(yearly, on: "2027-02-01").isComplete)
    #expect(standing(yearly, on: "2028-01-01").due == .overdue(.end(of: 2027), days: 1))
  }

  @Test mutating func doneInAYearMeetsTheQuotasUpToIt() {
    let yearly = Sample.task(3, milestones: [Sample.milestone(.yearly)])
    journal.add(.progress(.sample(.onSchedule, "2025-12")), yearly, on: "2025-12-20")
    journal.add(.progress(.sample(.done)), yearly, on: "2026-11-20")
    #expect(standing(yearly).due == .met(.end(of: 2026)))
    #expect(standing(yearly).state == .done)
    #expect(standing(yearly, on: "2027-01-05").due == .yearly(days: 360))
  }

  @Test mutating func aLaterReportThatItIsNotDoneTakesThatBackWhereNothingElseIsLeft() {
    let one = task(Sample.milestone(.by, to: 2026))
    for record in [one, twoYears] {
      journal = SampleJournal()
      journal.add(.progress(.sample(.done, "2026-10")), record, on: "2026-10-20")
      journal.add(.progress(.sample(.behind)), record, on: "2026-11-20")
      // Of two years the report is about the other one.
      #expect(standing(record).items[0].isComplete == (record == twoYears))
      #expect(standing(record).state == .behind)
    }
  }

  @Test mutating func onlyTheLeadCompletesMilestones() {
    journal.add(
      .progress(.sample(.done, unit: "市乙局", completes: ["2026"])), twoYears, on: "2026-11-20")
    #expect(standing(twoYears).items.allSatisfy { !$0.isComplete })
  }
}
