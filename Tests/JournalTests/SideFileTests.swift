import Foundation
import GRDB
import PlanModel
import Testing

@testable import Journal

/// What lies beside a journal: its own unfinished transaction is rolled back, anybody else's is
/// refused and touched by nobody.
@Suite struct SideFileTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("journal.sqlite") }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Copies a journal in the middle of a commit, as a kill leaves it: the pages as they were lie in
  /// the rollback journal, some new ones in the file.
  private func halfWritten(_ source: String, to place: String) throws {
    let database = try DatabaseQueue(path: source)
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
      try database.execute(sql: "PRAGMA cache_size = 1")
      try database.execute(sql: "PRAGMA cache_spill = 1")
      try database.execute(sql: "BEGIN IMMEDIATE")
      try database.execute(sql: "UPDATE state SET clock = clock + 1")
      for number in 0..<400 {
        try database.execute(
          sql: """
            INSERT INTO entry
            (arrived, clock, installation, number, id, plan, kind, hash, bytes)
            VALUES (0, 0, 'x', ?, ?, 'p', 'k', ?, zeroblob(900))
            """, arguments: [number, "i\(number)", "h\(number)"])
      }
      // The first page is among the last to be written: its change is made now.
      try database.execute(sql: "PRAGMA user_version = 2")
      for rest in ["", "-journal"] {
        try? FileManager.default.removeItem(atPath: place + rest)
        try FileManager.default.copyItem(atPath: source + rest, toPath: place + rest)
      }
      try database.execute(sql: "ROLLBACK")
    }
    try database.close()
  }

  @Test func itsOwnIsRolledBack() throws {
    _ = try open(path).append([review("T1")], by: wangFang)
    let cut = folder.file("cut.sqlite")
    try halfWritten(path, to: cut)
    #expect(try bytes(cut + "-journal").count > 512)
    let journal = try open(cut)
    #expect(try journal.events().count == 1)
    #expect(try journal.verify().findings == [])
  }

  @Test func anotherFilesIsRefusedAndTouchedByNobody() throws {
    _ = try open(path).append([review("T1")], by: wangFang)
    let other = folder.file("other.sqlite")
    _ = try open(other).append([review("T2")], by: wangFang)
    let cut = folder.file("cut.sqlite")
    try halfWritten(other, to: cut)
    let side = path + "-journal"
    try? FileManager.default.removeItem(atPath: side)
    try FileManager.default.moveItem(atPath: cut + "-journal", toPath: side)
    let (file, beside) = (try bytes(path), try bytes(side))
    #expect(throws: JournalProblem.strangeSideFile(path: path, side: side)) { try open(path) }
    #expect(try bytes(path) == file)
    #expect(try bytes(side) == beside)
  }

  @Test func aLogOfPagesIsNotTakenIn() throws {
    _ = try open(path).append([review("T1")], by: wangFang)
    let other = folder.file("other.sqlite")
    let database = try DatabaseQueue(path: other)
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "CREATE TABLE t (x)")
      try FileManager.default.copyItem(atPath: other + "-wal", toPath: path + "-wal")
    }
    try database.close()
    let file = try bytes(path)
    #expect(throws: JournalProblem.strangeSideFile(path: path, side: path + "-wal")) {
      try open(path)
    }
    #expect(try bytes(path) == file)
  }

  @Test(arguments: ["-journal", "-wal", "-shm"])
  func aLinkBesideItIsNotFollowed(_ ending: String) throws {
    _ = try open(path).append([review("T1")], by: wangFang)
    try? FileManager.default.removeItem(atPath: path + ending)
    let target = folder.file("precious")
    try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(
      atPath: path + ending, withDestinationPath: target)
    #expect(throws: JournalProblem.strangeSideFile(path: path, side: path + ending)) {
      try open(path)
    }
    #expect(try bytes(target) == Data("precious".utf8))
  }
}
