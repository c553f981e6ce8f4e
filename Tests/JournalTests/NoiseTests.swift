import Foundation
import GRDB
import PlanModel
import Testing

@testable import Journal

/// Files nobody would keep as a journal: none is changed, none makes the board wait or fall.
@Suite struct NoiseTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("journal.sqlite") }

  /// A sound journal as one file.
  private func whole() throws -> Data {
    let place = folder.file("whole.sqlite")
    let journal = try open(place)
    for number in 1...60 {
      _ = try journal.append([review("T\(number)", note: "第\(number)次")], by: wangFang)
    }
    try journal.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return try Data(contentsOf: URL(fileURLWithPath: place))
  }

  /// Noise at any place: what can be read is read, or it is said why not. Two hundred seeds.
  @Test func noiseInAJournalIsSurvived() throws {
    let good = try whole()
    var refused = 0
    var read = 0
    for seed in 1...200 {
      var random = SeededNoise(seed: UInt64(seed))
      var bytes = good
      for _ in 0..<Int(random.next() % 4 + 1) {
        let start = Int(random.next() % UInt64(bytes.count))
        let length = min(Int(random.next() % 600) + 1, bytes.count - start)
        for place in start..<start + length {
          bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        let journal = try open(path)
        let events = try journal.events()
        // Whatever is given has passed the journal's own form.
        _ = Register(events).undoable(by: wangFang)
        read += 1
      } catch {
        refused += 1
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, "seed \(seed)")
      }
      for rest in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + rest) }
    }
    #expect(refused > 20 && read > 20, "\(refused) refused, \(read) read")
  }

  /// Damage that reading would come upon only later, or never: nothing is added to such a file.
  @Test func aDamagedPageIsFoundBeforeAnythingIsWritten() throws {
    let good = try whole()
    let pages = good.count / 4_096
    #expect(pages > 4)
    for page in 1..<pages {
      var bytes = good
      for place in page * 4_096..<(page + 1) * 4_096 { bytes[place] = 0xFF }
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: JournalProblem.damaged(path: path), "page \(page)") { try open(path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, "page \(page)")
      for rest in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + rest) }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 99, 100, 512, 4_095, 4_096, 5_000, 8_192, 20_000])
  func aJournalCutShortIsNotWritten(_ length: Int) throws {
    let bytes = try whole().prefix(length)
    try bytes.write(to: URL(fileURLWithPath: path))
    do {
      let journal = try open(path)
      // Nothing at all is a journal nobody has written to yet.
      #expect(length == 0)
      #expect(try journal.events().isEmpty)
    } catch {
      #expect(length > 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  /// A table that does not hold its values to their types: reading one of another type would end
  /// the program.
  @Test(arguments: [
    "DROP TABLE entry; CREATE TABLE entry (arrival INTEGER PRIMARY KEY, arrived, clock, "
      + "installation, number, id, plan, record, kind, hash, bytes)",
    "DROP TABLE entry; CREATE TABLE entry (arrival INTEGER PRIMARY KEY, bytes BLOB) STRICT",
    "DROP TABLE entry; CREATE VIEW entry AS SELECT 1 AS arrival, 1 AS arrived, x'00' AS bytes",
    "CREATE TRIGGER swallow BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END",
    "CREATE INDEX another ON entry (kind)",
    "DROP INDEX entry_id",
    "ALTER TABLE entry ADD COLUMN more TEXT",
    "DROP TRIGGER entry_no_delete",
  ])
  func aFileThatIsNotAsItWasMadeIsNeitherReadNorWritten(sql: String) throws {
    let journal = try open(path)
    _ = try journal.append([review("T1")], by: wangFang)
    let strangers = try DatabaseQueue(path: path)
    try strangers.writeWithoutTransaction { try $0.execute(sql: sql) }
    try strangers.close()
    // Neither by who has it open already nor by who opens it now.
    #expect(throws: JournalProblem.damaged(path: path)) {
      try journal.append([review("T2")], by: wangFang)
    }
    #expect(throws: JournalProblem.damaged(path: path)) { try open(path) }
  }

  /// A pipe nobody writes to must not be waited for.
  @Test(.timeLimit(.minutes(1))) func aPipeInItsPlaceIsNotWaitedFor() throws {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: JournalProblem.damaged(path: path)) { try open(path) }
  }

  @Test func aLinkToItselfIsToldOf() throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    #expect(throws: JournalProblem.self) { try open(path) }
  }

  @Test func aClockSetBackChangesNothingOfTheOrder() throws {
    nonisolated(unsafe) var time: Int64 = 1_795_400_000_000
    let stamp = Stamp(
      now: {
        time -= 3_600_000
        return time
      }, random: { UInt64.random(in: .min ... .max) })
    let journal = try Journal(path: path, plan: hangzhou, stamp: stamp)
    _ = try journal.append([review("T1")], by: wangFang)
    _ = try journal.append(
      [EventDraft(record: RecordID("T1"), action: .unreview, digest: "d")], by: wangFang)
    _ = try journal.append([review("T2")], by: wangFang)
    let events = try journal.events()
    #expect(events.map(\.action.kind) == ["review", "unreview", "review"])
    #expect(events.map(\.time) == events.map(\.time).sorted(by: >), "the clock did go back")
    #expect(Set(events.map(\.id)).count == 3)
    let register = Register(events)
    #expect(register.undoable(by: wangFang) == events[2].batch, "the last is what was done last")
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededNoise {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
