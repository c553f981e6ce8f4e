import PlanModel
import Testing

/// When a report that is not there is missing.
@Suite struct ReportDutyTests {
  private let task = Sample.task(1, milestones: [Sample.milestone(.by, to: 2027)])

  private func duty(on day: String, reportDay: Int?) -> ReportDuty {
    let plan = Sample.plan([task], rules: FollowUpRules(reportDay: reportDay))
    return Register(of: plan).standing(of: task, on: Sample.day(day), period: .month).duty
  }

  @Test func beforeTheCutOffNothingIsMissing() {
    let day = Sample.day("2026-11-25")
    #expect(duty(on: "2026-11-02", reportDay: 25) == .awaited(until: day))
    #expect(duty(on: "2026-11-25", reportDay: 25) == .awaited(until: day))
    #expect(duty(on: "2026-11-26", reportDay: 25) == .missing(since: day))
    #expect(duty(on: "2026-11-02", reportDay: 25).isOwed)
    #expect(!duty(on: "2026-11-02", reportDay: 25).isMissing)
  }

  @Test func aReportDayThatAMonthDoesNotHaveIsItsLastDay() {
    let rules = FollowUpRules(reportDay: 31)
    for (month, last) in [("2026-11", 30), ("2026-12", 31), ("2027-02", 28), ("2028-02", 29)] {
      guard let month = YearMonth(month) else { continue }
      #expect(rules.cutOff(of: month).day == last)
      #expect(FollowUpRules(reportDay: nil).cutOff(of: month).day == last)
    }
    #expect(duty(on: "2026-11-30", reportDay: nil).isMissing == false)
  }

  @Test func whatCameAfterTheCutOffIsLate() {
    func isLate(_ day: String, _ reportDay: Int?) -> Bool {
      let filed = FiledReport(
        report: .sample(.onSchedule), by: Actor(name: "甲"),
        at: LocalTime(date: Sample.day(day), minute: 600), event: EventID("1"))
      return FollowUpRules(reportDay: reportDay).isLate(filed)
    }
    #expect(!isLate("2026-11-25", 25) && isLate("2026-11-26", 25))
    #expect(!isLate("2026-11-30", nil) && isLate("2026-12-01", nil))
  }
}
