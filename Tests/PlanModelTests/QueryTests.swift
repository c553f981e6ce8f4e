import PlanModel
import Testing

@Suite struct QueryTests {
  private let records = [
    Sample.measure(), Sample.indicator(1, area: 2),
    Sample.task(1, milestones: [Sample.milestone(.by, to: 2026)]),
    Sample.task(2, area: 2, milestones: [Sample.milestone(.yearly)]),
    Sample.task(3, milestones: [Sample.milestone(.undated)]),
    Sample.task(4, milestones: [Sample.milestone(.undated), Sample.milestone(.by, to: 2030)]),
  ]

  private func found(_ filters: Filter...) -> [String] {
    let context = QueryContext(
      standing: { record in
        var standing = RecordStanding(record: record, on: Sample.day("2026-11-23"))
        if record.id == RecordID(.task, 3) { standing.review = Self.reviewed }
        return standing
      },
      matchesText: { $0.title.contains($1) })
    return Query(filters).records(of: Sample.plan(records), in: context)
      .map(\.id.description)
  }

  private static let reviewed = Review.reviewed(
    Mark(
      by: Actor(name: "甲"), at: LocalTime(date: Sample.day("2026-11-23"), minute: 0), note: nil,
      digest: nil))

  @Test func noConditionMeansEverything() {
    #expect(found().count == 6)
    #expect(Query().isEmpty)
  }

  @Test func byKindAndArea() {
    #expect(found(.kinds([.measure, .indicator])) == ["M1.1", "I1"])
    #expect(found(.area(2)) == ["I1", "T2"])
    #expect(found(.kinds([.task]), .area(2)) == ["T2"])
    #expect(found(.kinds([])).isEmpty)
  }

  @Test func byUnitAndRole() {
    let all = ["T1", "T2", "T3", "T4"]
    #expect(found(.unit(UnitID("市甲局"), [.lead])) == all)
    #expect(found(.unit(UnitID("市乙局"), [.lead])).isEmpty)
    #expect(found(.unit(UnitID("市乙局"), [.lead, .support])) == all)
    #expect(found(.unit(UnitID("相关部门"), Set(Role.allCases))).isEmpty)
  }

  @Test func byYearYearlyRecordsCountForEveryYear() {
    #expect(found(.due(year: 2026)) == ["T1", "T2"])
    #expect(found(.due(year: 2027)) == ["I1", "T2"])
    #expect(found(.due(year: 2030)) == ["I1", "T2", "T4"])
  }

  @Test func undatedMeansThatNoMilestoneHasADate() {
    #expect(found(.undated) == ["T3"])
  }

  @Test func byReviewAndText() {
    #expect(found(.review(.reviewed)) == ["T3"])
    #expect(found(.review(.unreviewed), .kinds([.task])) == ["T1", "T2", "T4"])
    #expect(found(.text("任务4")) == ["T4"])
  }
}
