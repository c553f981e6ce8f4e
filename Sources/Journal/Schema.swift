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
    /// Ours by its marks, but its table is not the one that was made.
    case altered
    case newer(Int)
  }

  static func inspect(_ database: Database) throws -> Finding {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0 && application == 0 && version == 0 { return .empty }
    guard application == applicationID else { return .foreign }
    if version > Self.version { return .newer(version) }
    return try holdsTypes(database) ? .ours : .altered
  }

  /// The columns that are read, each with its type and whether it may be empty.
  private static let columns: [String: (type: String, isNeeded: Bool)] = [
    "id": ("TEXT", true), "batch": ("TEXT", true), "plan": ("TEXT", true),
    "record": ("TEXT", false), "kind": ("TEXT", true), "actor": ("TEXT", true),
    "actor_unit": ("TEXT", false), "time": ("INTEGER", true), "payload": ("TEXT", true),
    "digest": ("TEXT", false),
  ]

  /// Whether the table holds its values to their types: a value of another would end the program
  /// that reads it.
  private static func holdsTypes(_ database: Database) throws -> Bool {
    let sql = "SELECT strict FROM pragma_table_list WHERE name = 'event' AND type = 'table'"
    guard try Bool.fetchOne(database, sql: sql) == true else { return false }
    let found = try Row.fetchAll(database, sql: "PRAGMA table_info(event)")
    return columns.allSatisfy { name, column in
      found.contains { row in
        row["name"] == name && row["type"] == column.type
          && (row["notnull"] as Bool? == true || !column.isNeeded)
      }
    }
  }
}
