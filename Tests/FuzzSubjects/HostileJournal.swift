import Foundation
import GRDB
import Journal
import PlanModel

/// Journals somebody else has written into.
enum HostileJournal {
  static func run(_ random: inout SeededRandom) -> String? {
    let path = NSTemporaryDirectory() + "pb-fuzz-\(random.next()).sqlite"
    defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }
    do {
      let plan = PlanID("hangzhou")
      do {
        let own = try Journal(path: path, plan: plan, stamp: .system)
        _ = try own.append(
          [EventDraft(record: RecordID(.task, 18), action: .review(note: "好"), digest: "d")],
          by: Actor(name: "王芳"))
      }
      let isTampered = random.below(3) == 0
      let strangers = try DatabaseQueue(path: path)
      try strangers.write { database in
        if isTampered { try tamper(database, &random) }
        for _ in 0..<random.below(12) + 1 { try? add(to: database, isTampered, &random) }
      }
      try strangers.close()
    } catch {
      return nil
    }
    return read(path)
  }

  /// Takes away what holds the table's values to their types.
  private static func tamper(_ database: Database, _ random: inout SeededRandom) throws {
    try database.execute(sql: "DROP TABLE event")
    let type = random.pick(["", " TEXT", " BLOB", " NUMERIC"])
    var names = [
      "id", "batch", "plan", "record", "kind", "actor", "actor_unit", "time", "payload", "digest",
    ]
    if random.below(4) == 0 { names.remove(at: random.below(names.count)) }
    try database.execute(
      sql: "CREATE TABLE event (sequence INTEGER PRIMARY KEY"
        + names.map { ", " + $0 + type }.joined() + ")")
  }

  private static func add(
    to database: Database, _ isTampered: Bool, _ random: inout SeededRandom
  ) throws {
    let kind = random.pick([
      "review", "unreview", "progress", "observe", "agree", "judge", "remind", "undo", "redo",
      HostileText.make(&random),
    ])
    var values: [any DatabaseValueConvertible] = [
      random.below(4) == 0 ? "event-1" : HostileText.make(&random),
      random.pick(["batch", HostileText.make(&random)]), "hangzhou",
      random.pick(["T18", "I5", "X1", "T99999999999999999999", "", HostileText.make(&random)]),
      kind, HostileText.make(&random), HostileText.make(&random),
      random.pick([Int64.max, .min, 0, 1_795_423_320_000, -1]), payload(&random),
      HostileText.make(&random),
    ]
    if isTampered {
      for place in values.indices where random.below(3) == 0 && place != 2 {
        values[place] = random.pick(
          [
            DatabaseValue.null, Data([0xFF, 0xFE, 0x00]).databaseValue, 3.5.databaseValue,
            Int64.min.databaseValue, "x".databaseValue,
          ] as [DatabaseValue])
      }
    }
    try database.execute(
      sql: """
        INSERT INTO event (id, batch, plan, record, kind, actor, actor_unit, time, payload, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: StatementArguments(values))
  }

  private static func payload(_ random: inout SeededRandom) -> String {
    let good = random.pick([
      #"{"note":"好"}"#, #"{"month":"2026-11","state":"onTrack","percent":50,"progress":"一"}"#,
      #"{"date":"2026-11-01","values":[{"value":1e308}]}"#, #"{"batch":"batch"}"#,
      #"{"year":2027,"verdict":"met","reason":"一"}"#, #"{"month":"2026-11","unit":"市建委"}"#,
      "{}", "[]", "null", "",
    ])
    return String(decoding: Mutation.apply(to: Array(good.utf8), &random), as: UTF8.self)
  }

  /// Read or refused, with the path; what is read can be counted, shown and taken back.
  private static func read(_ path: String) -> String? {
    do throws(JournalProblem) {
      let journal = try Journal(path: path, plan: PlanID("hangzhou"), stamp: .system)
      let events = try journal.events()
      let all = try journal.eventsOfAllPlans()
      if all.count < events.count { return "\(all.count) of all, \(events.count) of one" }
      let register = Register(events)
      guard let day = CalendarDate("2026-11-23") else { return "no day" }
      for record in FuzzSubject.plan.records {
        _ = register.standing(of: record, on: day, period: .month)
      }
      _ = register.undoable(by: Actor(name: "王芳"))
      _ = try journal.append(
        [EventDraft(record: RecordID(.task, 18), action: .unreview, digest: "d")],
        by: Actor(name: "王芳"))
      return nil
    } catch {
      return "\(error)".isEmpty ? "refused without a reason" : nil
    }
  }
}
