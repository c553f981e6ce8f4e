import PlanModel
import Testing

@Suite struct DueTests {
  private let today = Sample.day("2026-11-23")

  private func due(_ milestones: Milestone...) -> Due {
    Sample.task(milestones: milestones).due(on: today)
  }

  @Test func eachCase() {
    #expect(due(Sample.milestone(.by, to: 2025)) == .overdue(.end(of: 2025), days: 327))
    #expect(due(Sample.milestone(.by, to: 2026)) == .thisYear(.end(of: 2026), days: 38))
    #expect(due(Sample.milestone(.during, from: 2025, to: 2030)) == .later(.end(of: 2030)))
    #expect(due(Sample.milestone(.yearly)) == .yearly(days: 38))
    #expect(due(Sample.milestone(.undated)) == .undated)
    #expect(due() == .notApplicable)
    #expect(Sample.measure().due(on: today) == .notApplicable)
    #expect(Sample.indicator().due(on: today) == .later(.end(of: 2027)))
  }

  @Test func theLastDayOfAYearIsNotYetOverdue() {
    let task = Sample.task(milestones: [Sample.milestone(.by, to: 2026)])
    #expect(task.due(on: Sample.day("2026-12-31")) == .thisYear(.end(of: 2026), days: 0))
    #expect(task.due(on: Sample.day("2027-01-01")) == .overdue(.end(of: 2026), days: 1))
  }

  @Test func theEarliestDatedMilestoneCountsBeforeYearlyAndUndatedOnes() {
    #expect(
      due(
        Sample.milestone(.undated), Sample.milestone(.yearly), Sample.milestone(.by, to: 2030),
        Sample.milestone(.by, to: 2027)) == .later(.end(of: 2027)))
    #expect(due(Sample.milestone(.undated), Sample.milestone(.yearly)) == .yearly(days: 38))
  }

  @Test func whatPressesMostStandsFirst() {
    let order: [Due] = [
      .overdue(.end(of: 2024), days: 700), .overdue(.end(of: 2025), days: 327),
      .thisYear(.end(of: 2026), days: 38), .yearly(days: 38), .later(.end(of: 2027)),
      .later(.end(of: 2030)), .undated, .met(nil), .notApplicable,
    ]
    #expect(order.shuffled().sorted { $0.urgency < $1.urgency } == order)
    #expect(order.filter(\.isDueThisYear) == [order[2], order[3]])
  }
}
