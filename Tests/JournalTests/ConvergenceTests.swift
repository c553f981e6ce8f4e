import Foundation
import PlanModel
import Testing

@testable import Journal

/// The same events give the same state everywhere: whatever was merged into what, copied, restored,
/// and whatever the clocks said.
@Suite struct ConvergenceTests {
  private let folder = TemporaryFolder()

  /// A desk with a journal and a clock of its own.
  private struct Desk {
    var path: String
    var state: String
    var clock: Int64
    var actor: Actor

    func open() throws -> Journal {
      var options = JournalOptions()
      options.state = state
      let now = clock
      return try Journal(
        path: path, plan: hangzhou,
        stamp: Stamp(now: { now }, random: { UInt64.random(in: .min ... .max) }), options: options)
    }
  }

  private static let records = (1...6).compactMap { RecordID("T\($0)") }
  private static let start: Int64 = 1_795_400_000_000

  private func step(
    _ desks: inout [Desk], _ random: inout SeededNoise, _ backups: inout [Int: Data]
  ) throws {
    let number = Int(random.next() % UInt64(desks.count))
    let record = Self.records[Int(random.next() % UInt64(Self.records.count))]
    // Clocks go on, stand still, and are set back, by up to half a day.
    desks[number].clock += Int64(random.next() % 3_600_000) - 600_000
    if random.next() % 12 == 0 { desks[number].clock -= Int64(random.next() % 43_200_000) }
    let desk = desks[number]
    let journal = try desk.open()
    let log = Register(try journal.events())
    switch random.next() % 12 {
    case 0...3:
      let saw = log.events.filter { $0.record == record }.map(\.id).suffix(4)
      _ = try journal.append(
        [EventDraft(record: record, action: .review(note: nil), digest: "d", saw: Array(saw))],
        by: desk.actor)
    case 4...6:
      let report = ProgressReport(
        month: YearMonth(year: 2026, month: 11)!,
        state: ProgressState.allCases[Int(random.next() % 5)],
        percent: Double(random.next() % 100), unit: "市甲局")
      _ = try journal.append(
        [EventDraft(record: record, action: .progress(report), digest: "d")], by: desk.actor)
    case 7:
      let batch = log.undoable(by: desk.actor, on: journal.installation)
      if let batch {
        _ = try journal.append(
          [EventDraft(record: nil, action: .undo(batch: batch))], by: desk.actor)
      }
    case 8, 9:
      let other = Int(random.next() % UInt64(desks.count))
      if other != number { _ = try journal.merge(try desks[other].open()) }
    case 10: backups[number] = try Data(contentsOf: URL(fileURLWithPath: desk.path))
    default:
      guard let backup = backups[number] else { return }
      try journal.database.close()
      try backup.write(to: URL(fileURLWithPath: desk.path))
    }
  }

  /// What of a register is seen: of each event whether it counts, and how each record stands.
  private func facts(_ journal: Journal) throws -> [String] {
    let log = Register(try journal.events())
    let day = CalendarDate("2026-11-23")!
    let standings = Self.records.map { id in
      let record = PlanRecord(
        id: id, area: 1, title: "", source: .annex(2, row: 1),
        detail: .task(PlanTask(content: "", schedule: "", effect: "", milestones: [])))
      return "\(id) \(log.standing(of: record, on: day, period: .month))"
    }
    return log.events.map { "\($0.id) \($0.origin) \(log.holds($0))" } + standings
  }

  @Test(arguments: 1...12)
  func fiveDesksThatHaveSeenTheSameAgree(seed: Int) throws {
    var random = SeededNoise(seed: UInt64(seed))
    var desks = (0..<5).map { number in
      Desk(
        path: folder.file("desk\(number).sqlite"), state: folder.file("state\(number)"),
        clock: Self.start + Int64(number) * 40_000,
        actor: Actor(name: "经办\(number % 2)", unit: number % 3 == 0 ? nil : "市美丽办"))
    }
    var backups: [Int: Data] = [:]
    for _ in 0..<70 { try step(&desks, &random, &backups) }
    // Everybody hears of everything, in different orders.
    for round in 0..<2 {
      for number in desks.indices {
        let order = round == 0 ? Array(desks.indices) : desks.indices.reversed()
        for other in order where other != number {
          _ = try desks[number].open().merge(try desks[other].open())
        }
      }
    }
    let first = try facts(try desks[0].open())
    #expect(first.count > 20)
    for desk in desks.dropFirst() { #expect(try facts(try desk.open()) == first) }
    for desk in desks {
      let findings = try desk.open().verify().findings
      #expect(findings.filter { if case .gap = $0 { false } else { $0.isDamage } } == [])
      #expect(!findings.contains { if case .fork = $0 { true } else { false } }, "no number twice")
    }
  }
}
