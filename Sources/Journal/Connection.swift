import CSQLiteGuard
import GRDB
import SystemIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the journal's file is opened.
enum Connection {
  /// How long another program's lock is waited for, in seconds.
  static let patience: Double = 5

  /// Opens a file, for writing or for reading alone.
  static func open(_ path: String, isWritable: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    // SQLite's own waiting gets longer with every try, up to a tenth of a second: two who write all
    // the time would keep each other away. Here a look costs next to nothing.
    configuration.busyMode = .callback { tries in
      Clock.wait(milliseconds: .random(in: 1...4))
      return Double(tries) * 2.5 < patience * 1000
    }
    configuration.readonly = !isWritable
    configuration.label = "journal"
    configuration.prepareDatabase { database in
      // Longer than an entry, and room for what SQLite makes of it.
      let code = planboard_sqlite_guard(
        UnsafeMutableRawPointer(database.sqliteConnection), Int32(Entry.longest * 4))
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      if isWritable {
        // Between commits the one file is whole: a copy of it is a copy.
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Does something that another may be in the way of. SQLite waits by itself nearly always, but not
  /// while a journal gets its mode: then it gives up at once, and both would.
  static func waiting<Value>(_ body: () throws -> Value) throws -> Value {
    let end = Clock.monotonicMilliseconds + Int64(patience * 1000)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && Clock.monotonicMilliseconds < end
      {
        Clock.wait(milliseconds: .random(in: 5...35))
      }
    }
  }
}

extension JournalProblem {
  /// What an error of the database means for the journal.
  init(_ error: any Error, path: String) {
    if let problem = error as? JournalProblem {
      self = problem
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other(path: path, reason: "\(error)")
      return
    }
    switch (error.resultCode, error.extendedResultCode) {
    case (_, .SQLITE_READONLY_ROLLBACK), (_, .SQLITE_READONLY_RECOVERY):
      self = .strangeSideFile(path: path, side: path + "-journal")
    case (.SQLITE_FULL, _): self = .diskFull(path: path)
    case (.SQLITE_READONLY, _), (.SQLITE_PERM, _), (.SQLITE_AUTH, _): self = .readOnly(path: path)
    case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .locked(path: path)
    case (.SQLITE_NOTADB, _), (.SQLITE_CORRUPT, _), (.SQLITE_TOOBIG, _):
      self = .damaged(path: path)
    case (.SQLITE_CANTOPEN, _):
      self = .cannotCreate(path: path, reason: error.message ?? "")
    default: self = .other(path: path, reason: error.description)
    }
  }
}
