import Foundation
import GRDB
import PlanModel
import Testing

@testable import Journal

/// Files of the first form: read as they lie, brought into the second form when they are written.
@Suite struct FirstFormTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("journal.sqlite") }

  /// A file that a planboard of the first form wrote.
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "FirstForm/journal.sqlite")

  private func copied(_ name: String = "journal.sqlite") throws -> String {
    let place = folder.file(name)
    try FileManager.default.copyItem(at: Self.fixture, to: URL(fileURLWithPath: place))
    return place
  }

  private func reading(_ path: String) throws -> Journal {
    var options = JournalOptions()
    options.access = .reading
    return try Journal(path: path, plan: hangzhou, stamp: .fixed(), options: options)
  }

  private let kinds = [
    "review", "review", "progress", "observe", "judge", "agree", "progress", "progress", "remind",
    "review", "undo", "redo",
  ]

  @Test func itIsReadAsItLies() throws {
    let place = try copied()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place))
    let events = try reading(place).events()
    #expect(events.map(\.action.kind).sorted() == kinds.sorted())
    #expect(events.filter { !$0.origin.installation.isFirstForm || $0.origin.number > 0 }.isEmpty)
    #expect(events.map(\.origin.clock.milliseconds) == events.map(\.time))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place)) == bytes)
  }

  @Test func writingBringsItIntoTheSecondFormAndLosesNothing() throws {
    let place = try copied()
    let before = try reading(place).events()
    let journal = try open(place)
    #expect(try journal.events() == before)
    _ = try journal.append([review("T3")], by: wangFang)
    let after = try open(place).events()
    #expect(after.count == before.count + 1)
    #expect(try journal.verify().findings.filter(\.isDamage) == [])
    #expect(try journal.verify().firstForm == before.count)
    #expect(try journal.number("PRAGMA user_version") == 2)
    #expect(try journal.number("SELECT count(*) FROM sqlite_schema WHERE name = 'event'") == 0)
    #expect(!FileManager.default.fileExists(atPath: place + "-wal"))
  }

  /// What an older planboard does first with a file: it looks at the version.
  @Test func anOlderPlanboardIsToldThatItIsNewer() throws {
    let journal = try open(try copied())
    #expect(try journal.number("PRAGMA user_version") > 1)
    #expect(throws: (any Error).self) { try journal.execute("SELECT * FROM event") }
  }

  @Test func twoCopiesBecomeTheSameEntries() throws {
    let one = try open(try copied("one.sqlite"))
    let other = try open(try copied("other.sqlite"))
    #expect(try one.allEntries().map(\.bytes) == other.allEntries().map(\.bytes))
    #expect(try one.merge(other).added == 0)
    #expect(try one.merge(try reading(try copied("third.sqlite"))).added == 0)
  }

  @Test func aTransactionThatWasNotMovedIntoTheFileYetIsThere() throws {
    // As a killed planboard leaves it: rows in the log of pages beside the file.
    let place = try copied()
    let other = try DatabaseQueue(path: place)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(
        sql: """
          INSERT INTO event (id, batch, plan, record, kind, actor, time, payload)
          VALUES ('late', 'late', 'hangzhou', 'T9', 'review', '李明', 1795400000001, '{}')
          """)
    }
    for rest in ["", "-wal", "-shm"] {
      try FileManager.default.copyItem(
        atPath: place + rest, toPath: folder.file("cut.sqlite" + rest))
    }
    try other.close()
    let journal = try open(folder.file("cut.sqlite"))
    #expect(try journal.events().contains { $0.id == EventID("late") })
    #expect(try journal.events().count == kinds.count + 1)
  }

  @Test func whatAnOlderPlanboardHasOpenIsReadAndLeft() throws {
    let place = try copied()
    let older = try DatabaseQueue(path: place)
    try older.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    _ = try older.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
    let journal = try open(place)
    #expect(journal.whyReadOnly == .inOlderForm(path: place))
    #expect(try journal.events().count == kinds.count)
    #expect(throws: JournalProblem.inOlderForm(path: place)) {
      try journal.append([review("T1")], by: wangFang)
    }
    try older.close()
  }

  @Test func whoMayNotWriteReadsAllOfIt() throws {
    let place = try copied()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: place)
    #expect(try reading(place).events().count == kinds.count)
  }
}
