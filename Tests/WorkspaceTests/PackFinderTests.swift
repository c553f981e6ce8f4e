import PlanModel
import Search
import Testing

@testable import Workspace

/// A packed workspace finds what each plan by itself finds.
@Suite struct PackFinderTests {
  static let small = Result { try SmallWorkspace(12) }
  let small: SmallWorkspace
  let pack: Pack

  init() throws {
    small = try Self.small.get()
    pack = try small.pack()
  }

  /// The rows that plan after plan gives, decoded and asked one by one.
  private func expected(_ filters: [Filter], registers: [Int: Register] = [:]) throws -> [UInt32] {
    let day = CalendarDate.ofTests
    var rows: [UInt32] = []
    for index in 0..<pack.planCount {
      let plan = try #require(pack.open(index))
      let records = plan.records.filter { RecordKind.binding.contains($0.kind) }
      let register = registers[index] ?? Register()
      let context = QueryContext(
        standing: { register.standing(of: $0, on: day, period: .month) },
        matchesText: { record, text in
          !SearchIndex([record]).matches(Needle(text)).isEmpty
        })
      for (row, record) in zip(pack.plan(at: index).rows, records)
      where Query(filters).accepts(record, in: context) {
        rows.append(UInt32(row))
      }
    }
    return rows
  }

  @Test(arguments: [
    "海绵", "海", "hmcs", "haimian", "sthjj", "hmc", "T18", "碳 市建委", "sponge", "不存在的词", "gd", "ＰＭ",
    "1",
    "shengtai", "zhjg", "qz 水", "、", "chang", "2027",
  ])
  func everyWordFindsWhatItFindsInEachPlan(_ text: String) throws {
    let found = PackFinder(pack).rows([.text(text)])
    #expect(try found == expected([.text(text)]))
  }

  @Test(
    arguments: [
      [.kinds([.task])], [.area(3)], [.due(year: 2027)], [.undated], [.overdue], [.unreported],
      [.review(.unreviewed)], [.review(.reviewed)], [.state([.behind])],
      [.unit(UnitID("青州市生态环境局"), Set(Role.allCases))], [.unit(UnitID("青州市建委"), [.lead])],
      [.unit(UnitID("西湖区"), Set(Role.allCases))], [.kinds([.task]), .area(2), .text("水")],
    ] as [[Filter]])
  func everyConditionHoldsAsInEachPlan(_ filters: [Filter]) throws {
    #expect(try PackFinder(pack).rows(filters) == expected(filters))
  }

  @Test func whatWasLookedForBeforeLeavesNothingOut() {
    let finder = PackFinder(pack)
    for text in [
      "h", "hm", "hmc", "hmcs", "hm", "海", "海绵", "海", "水", "水 市", "水", "sthjj", "st", "",
    ] {
      #expect(finder.rows([.text(text)]) == PackFinder(pack).rows([.text(text)]), "\(text)")
    }
  }

  @Test func whatWasDoneCounts() throws {
    let plan = try #require(pack.open(4))
    let task = try #require(plan.record(RecordID(.task, 18)))
    let done = try #require(plan.record(RecordID(.task, 20)))
    func event(_ id: String, _ record: PlanRecord, _ action: EventAction) -> JournalEvent {
      JournalEvent(
        id: EventID(id), batch: EventID(id), plan: plan.id, record: record.id, action: action,
        actor: Actor(name: "张三"), time: 0,
        localTime: LocalTime(date: CalendarDate.ofTests, minute: 540),
        digest: record.officialDigest)
    }
    let register = Register([
      event("a", task, .review(note: nil)),
      event(
        "b", done,
        .progress(
          ProgressReport(
            month: YearMonth(CalendarDate.ofTests), state: .behind, percent: nil, progress: "",
            problems: "", nextSteps: "",
            unit: done.lead?.party.name ?? "", completes: []))),
    ])
    for filters in [
      [Filter.review(.reviewed)], [.unreported], [.state([.behind])], [.review(.unreviewed)],
    ] {
      let found = PackFinder(pack).rows(filters, registers: [4: register])
      #expect(try found == expected(filters, registers: [4: register.of(plan)]))
    }
    #expect(PackFinder(pack).rows([.review(.reviewed)], registers: [4: register]).count == 1)
    #expect(PackFinder(pack).rows([.state([.behind])], registers: [4: register]).count == 1)
  }

  @Test func countsFollowWhatIsDone() throws {
    let finder = PackFinder(pack)
    let plan = try #require(pack.open(4))
    var register = Register()
    func counts() -> ShelfCounts? {
      var counts: ShelfCounts?
      finder.find(
        ShelfRequest(
          number: 1, query: Query(), order: .plan, day: CalendarDate.ofTests, period: .month,
          registers: [4: register])
      ) { counts = $0.counts ?? counts }
      return counts
    }
    for (done, number) in [18, 20, 21].enumerated() {
      let task = try #require(plan.record(RecordID(.task, number)))
      register.append(
        JournalEvent(
          id: EventID("\(number)"), batch: EventID("\(number)"), plan: plan.id, record: task.id,
          action: .review(note: nil), actor: Actor(name: "张三"), time: 0,
          localTime: LocalTime(date: CalendarDate.ofTests, minute: 540),
          digest: task.officialDigest))
      #expect(counts()?.reviewed == done + 1)
      #expect(counts()?.reviewed == done + 1, "as it was kept")
    }
  }

  @Test func rowsByDateComeInTheOrderOfTheirDates() throws {
    let day = CalendarDate.ofTests
    let rows = PackFinder(pack).rows([.kinds([.task])], order: .due)
    #expect(rows.count == 12 * 79)
    let urgencies = rows.map { pack.row(at: Int($0)).due(on: day).urgency }
    #expect(urgencies == urgencies.sorted())
    #expect(Set(urgencies).count > 3)
  }

  @Test func anOldRequestIsGivenUp() {
    let finder = PackFinder(pack)
    finder.expect(2)
    var told = 0
    finder.find(
      ShelfRequest(
        number: 1, query: Query(), order: .plan, day: CalendarDate.ofTests,
        period: .month, registers: [:])
    ) { _ in told += 1 }
    #expect(told == 0)
  }

  @Test func theCountsAreThoseOfAllPlans() throws {
    var answer: ShelfAnswer?
    let day = CalendarDate.ofTests
    PackFinder(pack).find(
      ShelfRequest(
        number: 1, query: Query([.area(1)]), order: .plan, day: day, period: .month,
        registers: [:])
    ) { answer = $0 }
    let counts = try #require(answer?.counts)
    #expect(counts.tasks == 12 * 79)
    let one = pack.counts(of: 0, on: day)
    #expect(one.due > 0)
    #expect(counts.due == 12 * one.due)
  }
}
