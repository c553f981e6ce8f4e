import GRDB

/// The tables, and the marks by which our files are known.
///
/// A file is ours only when everything in it is just what was made: its statements are compared to
/// the letter, so that no trigger, view or check of somebody else's is ever run.
enum Schema {
  /// "PLBD": a database with another application id is not ours.
  static let applicationID = 0x504C_4244
  static let version = 2

  /// Stands for the file's own id in the statements.
  private static let fileMark = "FILE-ID"

  /// The statements of the second form, in the order in which they are run.
  ///
  /// The file's random id stands in the first of them, so that it lies on the first page: by it a
  /// rollback journal tells whose it is. `entry` has no name of the first form, so that an older
  /// board finds nothing to read or write.
  private static let statements = [
    """
    CREATE TABLE state ( -- file FILE-ID
      rows INTEGER NOT NULL,
      clock INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE head (
      installation TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE entry (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      arrived INTEGER NOT NULL,
      clock INTEGER NOT NULL,
      installation TEXT NOT NULL,
      number INTEGER NOT NULL,
      id TEXT NOT NULL,
      plan TEXT NOT NULL,
      record TEXT,
      kind TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      bytes BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX entry_order ON entry (clock, installation, number, id)",
    "CREATE INDEX entry_number ON entry (installation, number)",
    "CREATE INDEX entry_id ON entry (id)",
    """
    CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
    """,
    """
    CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
    """,
  ]

  /// The statements of the first form, as it stored them.
  static let firstForm = [
    """
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
    ) STRICT
    """,
    "CREATE INDEX event_plan ON event (plan, sequence)",
    """
    CREATE TRIGGER event_no_update BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
    """,
    """
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END
    """,
  ]

  /// Makes the tables of the second form in an empty database.
  static func create(_ database: Database, file: String) throws {
    for statement in statements {
      try database.execute(sql: statement.replacing(fileMark, with: file))
    }
    try database.execute(sql: "INSERT INTO state (rows, clock) VALUES (0, 0)")
    try mark(database)
  }

  /// Takes the tables of the first form away, once everything in them was carried over.
  static func dropFirstForm(_ database: Database) throws {
    try database.execute(sql: "DROP TABLE event")
  }

  private static func mark(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// What a database is.
  enum Finding: Equatable {
    case empty
    case firstForm
    /// Of this form, with the file's own id.
    case ours(file: String)
    /// Another program's.
    case foreign
    /// Ours by its marks, but not as it was made.
    case altered
    case newer(Int)
  }

  static func inspect(_ database: Database) throws -> Finding {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let objects = try Row.fetchAll(database, sql: "SELECT type, name, sql FROM sqlite_schema")
    if objects.isEmpty && application == 0 && version == 0 { return .empty }
    guard application == applicationID else { return .foreign }
    if version > Self.version { return .newer(version) }
    guard let found = statements(of: objects) else { return .altered }
    if version == 1 { return found == firstForm ? .firstForm : .altered }
    guard version == Self.version, let first = found.first, let file = fileID(in: first) else {
      return .altered
    }
    return found == statements.map { $0.replacing(fileMark, with: file) }
      ? .ours(file: file) : .altered
  }

  /// The statements that made a database's objects; nil if one of SQLite's own is not as SQLite
  /// makes it.
  private static func statements(of objects: [Row]) -> [String]? {
    var found: [String] = []
    for object in objects {
      guard let type: String = object["type"], let name: String = object["name"] else { return nil }
      let statement: String? = object["sql"]
      if name.lowercased().hasPrefix("sqlite_") {
        let isIndex = type == "index" && statement == nil
        guard isIndex || type == "table" && name == "sqlite_sequence" else { return nil }
      } else {
        found.append(statement ?? "")
      }
    }
    return found
  }

  /// The file's id in the statement of its first table.
  private static func fileID(in statement: String) -> String? {
    guard let range = statement.firstRange(of: "-- file ") else { return nil }
    let id = statement[range.upperBound...].prefix { $0 != "\n" }
    return id.utf8.count == 36 && id.allSatisfy { $0.isHexDigit || $0 == "-" } ? String(id) : nil
  }
}
