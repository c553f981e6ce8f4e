import PlanModel
import Testing

/// Reports that are taken and flagged.
@Suite struct ReportDoubtTests {
  private var journal = SampleJournal()
  private let task = Sample.task(
    1, milestones: [Sample.milestone(.by, to: 2026), Sample.milestone(.by, to: 2027)])

  private mutating func doubts(_ reports: ProgressReport...) -> [ReportDoubt] {
    for report in reports { journal.add(.progress(report), task, on: "2026-11-20") }
    return journal.log(of: Sample.plan([task]))
      .standing(of: task, on: Sample.day("2026-11-23"), period: .month).doubts(of: task)
  }

  @Test mutating func perCentThatFell() {
    #expect(
      doubts(.sample(.onSchedule, "2026-10", percent: 80), .sample(.behind, percent: 5))
        == [.percentFell(from: 80, to: 5)])
  }

  @Test mutating func perCentOfANewYearBeginAnew() {
    #expect(
      doubts(.sample(.onSchedule, "2025-12", percent: 80), .sample(.onSchedule, percent: 5))
        .isEmpty)
  }

  @Test mutating func aCorrectionForTheSameMonthIsNoFall() {
    #expect(
      doubts(.sample(.onSchedule, percent: 80), .sample(.behind, percent: 5)).isEmpty)
  }

  @Test mutating func theSameTextThreeMonthsRunning() {
    #expect(
      doubts(
        .sample(.onSchedule, "2026-10", progress: "按计划推进"),
        .sample(.onSchedule, progress: "按计划 推进")
      ).isEmpty)
    #expect(
      doubts(.sample(.onSchedule, "2026-09", progress: "按计划推进")) == [.sameText(months: 3)])
  }

  @Test mutating func aMonthBetweenBreaksTheRun() {
    #expect(
      doubts(
        .sample(.onSchedule, "2026-08", progress: "按计划推进"),
        .sample(.onSchedule, "2026-09", progress: "按计划推进"),
        .sample(.onSchedule, progress: "按计划推进")
      ).isEmpty)
  }

  @Test mutating func doneWithoutAWord() {
    #expect(doubts(.sample(.done, progress: " ")) == [.doneWithoutWords])
    #expect(doubts(.sample(.done, progress: "已建成20个")).isEmpty)
  }

  @Test mutating func noLongerDoneWhereNothingElseWasLeft() {
    #expect(
      doubts(
        .sample(.done, "2026-10", progress: "建成"), .sample(.behind, progress: "返工")
      ).isEmpty)
    let one = Sample.task(2, milestones: [Sample.milestone(.by, to: 2026)])
    journal.add(.progress(.sample(.done, "2026-10", progress: "建成")), one, on: "2026-10-20")
    journal.add(.progress(.sample(.behind, progress: "返工")), one, on: "2026-11-20")
    let standing = journal.log(of: Sample.plan([one]))
      .standing(of: one, on: Sample.day("2026-11-23"), period: .month)
    #expect(standing.doubts(of: one) == [.noLongerDone])
  }
}
