import Foundation
import GRDB
import PlanModel
import Testing

@testable import Journal

/// Files that are not what they should be: each is told apart and left exactly as it is.
@Suite struct FaultTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("journal.sqlite") }

  private func problem(_ path: String) -> JournalProblem? {
    do {
      _ = try open(path)
      return nil
    } catch let problem as JournalProblem {
      return problem
    } catch {
      return .other(path: path, reason: "\(error)")
    }
  }

  private func expect(_ wanted: (String) -> JournalProblem, of bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(problem(path) == wanted(path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  /// A journal's bytes, all of them in the one file.
  private func journalBytes(_ change: String = "") throws -> Data {
    let whole = folder.file("whole.sqlite")
    let journal = try open(whole)
    for number in 1...40 { _ = try journal.append([review("T\(number)")], by: wangFang) }
    if !change.isEmpty { try journal.execute(change) }
    try journal.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    try journal.execute("PRAGMA journal_mode = DELETE")
    return try Data(contentsOf: URL(fileURLWithPath: whole))
  }

  @Test func noiseIsDamaged() throws {
    try expect(JournalProblem.damaged(path:), of: Data((0..<9000).map { UInt8($0 * 7 % 251) }))
  }

  @Test func textIsDamaged() throws {
    try expect(JournalProblem.damaged(path:), of: Data("这是一封信，不是数据库。".utf8))
  }

  @Test func truncatedJournalIsDamagedOrReadableInPartButNeverWritten() throws {
    let whole = try journalBytes()
    try expect(JournalProblem.damaged(path:), of: whole.prefix(10))
    try expect(JournalProblem.damaged(path:), of: whole.prefix(whole.count / 2 + 100))
  }

  @Test func anotherProgramsDatabaseIsForeign() throws {
    try expect(
      JournalProblem.foreign(path:), of: try journalBytes("PRAGMA application_id = 252006673"))
  }

  @Test func journalOfANewerVersionIsLeftAlone() throws {
    try expect(
      { .newer(path: $0, version: 99) }, of: try journalBytes("PRAGMA user_version = 99"))
  }

  @Test func folderInItsPlaceIsDamaged() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(problem(path) == .damaged(path: path))
  }

  @Test func fileWhereAFolderShouldBeCannotBeCreated() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    guard case .cannotCreate = problem(path + "/journal.sqlite") else {
      Issue.record("created under a file")
      return
    }
  }

  @Test func fullDatabaseSaysTheDiskIsFullAndLosesNothing() throws {
    let journal = try open(path)
    _ = try journal.append([review("T1")], by: wangFang)
    let pages = try journal.number("PRAGMA page_count")
    try journal.execute("PRAGMA max_page_count = \(pages)")
    let long = String(repeating: "长", count: 40_000)
    do {
      _ = try journal.append([review("T2", note: long)], by: wangFang)
      Issue.record("written although full")
    } catch {
      #expect(error == .diskFull(path: path))
    }
    #expect(try journal.events().map(\.record) == [RecordID("T1")])
    _ = try open(path).append([review("T3")], by: wangFang)
  }

  @Test func fileThatAnotherProgramHoldsIsLocked() throws {
    let journal = try open(path)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    do {
      _ = try journal.append([review("T1")], by: wangFang)
      Issue.record("written although locked")
    } catch {
      #expect(error == .locked(path: path))
    }
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }
}
