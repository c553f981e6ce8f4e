import PlanModel
import Testing

@Suite struct UnitMatrixTests {
  private let tasks = [
    Sample.task(1, area: 1, milestones: [Sample.milestone(.by, to: 2026)]),
    Sample.task(2, area: 2, milestones: [Sample.milestone(.by, to: 2027)]),
    Sample.task(3, area: 2, milestones: [Sample.milestone(.undated)]),
  ]

  private func plan() -> Plan {
    let small = Sample.plan(tasks)
    let areas = [1, 2].map {
      Area(
        number: $0, title: "", annexTitle: "", source: .section("", item: nil), shortTitle: "",
        english: "", englishShort: "")
    }
    return Plan(
      id: small.id, head: small.head, areas: areas, records: tasks,
      units: Array(small.units.prefix(2)))
  }

  private func counts(
    _ counting: UnitMatrix.Counting, _ register: Register = Register()
  ) -> [[Int]] {
    let matrix = UnitMatrix(plan()) { record in
      register.standing(of: record, on: Sample.day("2026-11-23"), period: .month)
        .isCounted(counting, record, verdict: nil)
    }
    return matrix.rows.map { $0.cells.map(\.count) }
  }

  @Test func everyDutyIsCountedInItsArea() {
    #expect(counts(.all) == [[1, 2], [1, 2]])
    let matrix = UnitMatrix(plan()) { _ in true }
    #expect(matrix.rows.map(\.lead) == [3, 0])
    #expect(matrix.rows.map(\.support) == [0, 3])
    #expect(matrix.byLoad.map(\.unit.name) == ["市甲局", "市乙局"])
  }

  @Test func onlyWhatIsAskedForIsCounted() {
    #expect(counts(.due) == [[1, 0], [1, 0]])
    var journal = SampleJournal()
    let month = YearMonth(Sample.day("2026-11-23"))
    func report(_ state: ProgressState) -> EventAction {
      .progress(ProgressReport(month: month, state: state, unit: "市甲局"))
    }
    journal.add(report(.done), tasks[0], on: "2026-11-20")
    journal.add(report(.behind), tasks[1], on: "2026-11-20")
    #expect(counts(.open, journal.log) == [[0, 2], [0, 2]])
    #expect(counts(.due, journal.log) == [[0, 0], [0, 0]])
    #expect(counts(.behind, journal.log) == [[0, 1], [0, 1]])
  }

  @Test func changesAreWhatStillHoldsSinceADay() {
    var journal = SampleJournal()
    let month = YearMonth(Sample.day("2026-11-23"))
    journal.add(.review(note: nil), tasks[0], on: "2026-10-31")
    journal.add(.review(note: nil), tasks[1], on: "2026-11-01")
    let batch = journal.add(.review(note: nil), tasks[2], on: "2026-11-02")
    journal.add(.undo(batch: batch), on: "2026-11-02")
    journal.add(
      .progress(ProgressReport(month: month, state: .behind, unit: "乙局")), tasks[2],
      on: "2026-11-03")
    let changes = journal.log.changes(since: Sample.day("2026-11-01"), in: plan())
    #expect(changes.map { $0.record?.id.description } == ["T2", "T3"])
    #expect(changes.map(\.unit) == ["市甲局", "市乙局"])
  }
}
