import PlanModel
import Testing

/// Dates that were agreed: where the plan has none, in place of the plan's, and one after another.
@Suite struct AgreementTests {
  private var journal = SampleJournal()
  private let undated = Sample.task(2, milestones: [Sample.milestone(.undated)])
  private let task = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])

  private func standing(_ record: PlanRecord, on day: String = "2026-11-23") -> RecordStanding {
    journal.log(of: Sample.plan([record])).standing(of: record, on: Sample.day(day), period: .month)
  }

  private mutating func agree(
    _ record: PlanRecord, _ day: String, for milestone: String? = nil, year: Int? = nil
  ) {
    let milestone = milestone.map { MilestoneYear(milestone: MilestoneID($0), year: year) }
    let agreed = AgreedDate(date: Sample.day(day), milestone: milestone, reason: "调度会")
    journal.add(.agree(agreed), record, on: "2026-11-20")
  }

  @Test mutating func anAgreedDateServesWhereThePlanNamesNone() {
    agree(undated, "2027-06-30")
    let date = DueDate(Sample.day("2027-06-30"), isAgreed: true)
    #expect(standing(undated).due == .later(date))
    #expect(standing(undated, on: "2027-07-01").due == .overdue(date, days: 1))
    #expect(!standing(undated).isUndated)
  }

  @Test mutating func itTakesThePlaceOfThePlansDateOfOneMilestone() {
    agree(task, "2027-03-31", for: "2026")
    let date = DueDate(Sample.day("2027-03-31"), isAgreed: true)
    #expect(standing(task).items.map(\.due) == [.later(date), .later(.end(of: 2027))])
    #expect(!standing(task).isDue(in: 2026) && standing(task).isDue(in: 2027))
    #expect(standing(task, on: "2027-04-12").due == .overdue(date, days: 12))
    #expect(standing(task).items[0].official == Sample.day("2026-12-31"))
    #expect(standing(task, on: "2027-02-01").isAgreed(in: 2027) == false)
  }

  @Test mutating func whatThePlanSaysWhatWasAgreedAndWhatItWasPutOffToStandSideBySide() {
    agree(task, "2026-10-31", for: "2026")
    agree(task, "2027-03-31", for: "2026")
    let steps = standing(task).items[0].dateSteps
    #expect(steps.map(\.kind) == [.official, .agreed, .extended])
    #expect(
      steps.map { $0.day?.description ?? "" } == ["2026-12-31", "2026-10-31", "2027-03-31"])
    #expect(standing(task).items[1].dateSteps.map(\.kind) == [.official])
    agree(undated, "2027-06-30")
    #expect(standing(undated).items[0].dateSteps.map(\.kind) == [.official, .agreed])
    #expect(standing(undated).items[0].dateSteps[0].day == nil)
  }

  @Test mutating func whatIsDoneIsDoneWhateverItsDate() {
    agree(task, "2027-03-31", for: "2026")
    journal.add(.progress(.sample(.done)), task, on: "2026-11-21")
    #expect(standing(task).items.map(\.isComplete) == [true, false])
    #expect(
      standing(task).items[0].due == .met(DueDate(Sample.day("2027-03-31"), isAgreed: true)))
  }

  @Test mutating func aYearsQuotaCanBePutOff() {
    let yearly = Sample.task(3, milestones: [Sample.milestone(.yearly)])
    agree(yearly, "2027-02-28", for: "yearly", year: 2026)
    let date = DueDate(Sample.day("2027-02-28"), isAgreed: true)
    #expect(standing(yearly).due == .later(date))
    #expect(standing(yearly, on: "2027-01-10").due == .thisYear(date, days: 49))
    journal.add(.progress(.sample(.done, "2026-12")), yearly, on: "2027-01-11")
    #expect(standing(yearly, on: "2027-01-12").due == .yearly(days: 353))
  }

  @Test func itNeedsAReasonAndAMilestoneOfTheRecord() {
    func check(_ milestone: String?, reason: String = "会议") -> ReportRefusal? {
      let milestone = milestone.map { MilestoneYear(milestone: MilestoneID($0)) }
      do throws(ReportRefusal) {
        try Register().check(
          AgreedDate(date: Sample.day("2027-06-30"), milestone: milestone, reason: reason),
          on: task)
        return nil
      } catch {
        return error
      }
    }
    #expect(check("2026") == nil)
    #expect(check("2030") == .unknownMilestone(MilestoneID("2030"), task.milestoneIDs))
    #expect(check("2026", reason: "") == .noReason)
  }
}
