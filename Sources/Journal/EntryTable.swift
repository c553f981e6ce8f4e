import GRDB
import PlanModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The table of entries, within one transaction. Every row that is put in is looked for before the
/// transaction may commit.
struct EntryTable {
  private let database: Database
  private let rowsBefore: Int64
  private let lastBefore: Int64
  private var added: Int64 = 0

  /// The table as a transaction finds it.
  init(_ database: Database) throws {
    self.database = database
    rowsBefore = try Self.counted(database)
    lastBefore = try Int64.fetchOne(database, sql: "SELECT max(arrival) FROM entry") ?? 0
  }

  private static func counted(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT rows FROM state") ?? 0
  }

  /// The greatest clock that was believed so far.
  var greatestClock: HybridClock {
    get throws {
      HybridClock(rawValue: try Int64.fetchOne(database, sql: "SELECT clock FROM state") ?? 0)
    }
  }

  /// The last number and hash of an installation.
  func head(of installation: InstallationID) throws -> (number: Int64, hash: String)? {
    try Row.fetchOne(
      database, sql: "SELECT number, hash FROM head WHERE installation = ?",
      arguments: [installation.description]
    ).map { ($0[0], $0[1]) }
  }

  /// The hashes of the entries an installation has under a number; more than one is a fork.
  func hashes(of installation: InstallationID, number: Int64) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT hash FROM entry WHERE installation = ? AND number = ?"),
      arguments: [installation.description, number])
  }

  /// Whether an entry with a hash is there.
  func holds(hash: String) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE hash = ?)"),
      arguments: [hash]) ?? false
  }

  /// Whether an entry with an id is there.
  func holds(id: EventID) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?)"),
      arguments: [id.rawValue]) ?? false
  }

  /// Puts an entry in, and moves its installation's head.
  mutating func insert(_ entry: Entry) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO entry
        (arrived, clock, installation, number, id, plan, record, kind, hash, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        entry.arrived, entry.origin.clock.rawValue, entry.origin.installation.description,
        entry.origin.number, entry.id.rawValue, entry.plan, entry.record, entry.kind, entry.hash,
        entry.bytes.data,
      ])
    added += 1
    if entry.origin.number == 0 { return }
    try database.cachedStatement(
      sql: """
        INSERT INTO head (installation, number, hash) VALUES (?, ?, ?)
        ON CONFLICT (installation) DO UPDATE SET number = excluded.number, hash = excluded.hash
        WHERE excluded.number > number
        """
    ).execute(
      arguments: [entry.origin.installation.description, entry.origin.number, entry.hash])
  }

  /// Writes how many rows there are and the greatest clock, and makes sure that all of it is there.
  func finish(greatest: HybridClock) throws {
    try database.execute(
      sql: "UPDATE state SET rows = ?, clock = max(clock, ?)",
      arguments: [rowsBefore + added, greatest.rawValue])
    let rows = try Int64.fetchOne(
      database, sql: "SELECT count(*) FROM entry WHERE arrival > ?", arguments: [lastBefore])
    guard rows == added, try Self.counted(database) == rowsBefore + added else {
      throw EntryMissing()
    }
  }

  /// Every entry, in the order in which they came.
  static func all(_ database: Database, path: String) throws -> [Entry] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT arrived, bytes FROM entry ORDER BY arrival")
    var entries: [Entry] = []
    while let row = try rows.next() {
      let bytes = try row.withUnsafeData(atIndex: 1) { data in
        data?.withUnsafeBytes { Array($0) } ?? []
      }
      guard let entry = Entry(bytes: bytes, arrived: row[0]) else {
        throw JournalProblem.damaged(path: path)
      }
      entries.append(entry)
    }
    return entries
  }
}

/// A row that was put in is not there.
struct EntryMissing: Error {}

extension [UInt8] {
  /// The bytes as the database takes them.
  fileprivate var data: Data { Data(self) }
}
