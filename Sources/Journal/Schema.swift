import GRDB

/// The table of events and the marks by which our files are known.
enum Schema {
  /// "PLBD": a database with another application id is not ours.
  static let applicationID = 0x504C_4244
  static let version = 1

  /// Makes the table in an empty database. Triggers see to it that entries are only added.
  static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE event (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          batch TEXT NOT NULL,
          plan TEXT NOT NULL,
          record TEXT,
          kind TEXT NOT NULL,
          actor TEXT NOT NULL,
          actor_unit TEXT,
          time INTEGER NOT NULL,
          payload TEXT NOT NULL,
          digest TEXT
        ) STRICT;
        CREATE INDEX event_plan ON event (plan, sequence);
        CREATE TRIGGER event_no_update BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
        CREATE TRIGGER event_no_delete BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """)
  }

  /// What a database is.
  enum Finding: Equatable {
    case empty, ours, foreign
    case newer(Int)
  }

  static func inspect(_ database: Database) throws -> Finding {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0 && application == 0 && version == 0 { return .empty }
    guard application == applicationID else { return .foreign }
    return version > Self.version ? .newer(version) : .ours
  }
}
