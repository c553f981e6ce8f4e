import GRDB
import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The append-only record of what people did, in one SQLite file.
///
/// What `append` returns is on the disk: every commit is synchronised in full. Two boards may
/// have one file open; each sees the other's events when it reads again.
package final class Journal: Sendable {
  package let path: String
  package let plan: PlanID
  private let stamp: Stamp
  let database: DatabaseQueue
  /// False where the file or its folder cannot be written: it can still be read.
  package let isWritable: Bool

  /// Opens a journal, making file and folders if they are not there.
  ///
  /// A file that is not ours, is damaged or of a newer version is left exactly as it is.
  package init(
    path: String, plan: PlanID, stamp: Stamp = .system, isShared: Bool = false
  ) throws(JournalProblem) {
    self.path = path
    self.plan = plan
    self.stamp = stamp
    let exists = JournalFile.exists(path)
    if !exists { try JournalFile.create(path, isShared: isShared) }
    try JournalFile.checkHeader(path)
    isWritable = JournalFile.isWritable(path)
    database = try Self.opened(path, isWritable: isWritable)
    try prepare()
    if isShared { JournalFile.share(path) }
  }

  private static func opened(
    _ path: String, isWritable: Bool
  ) throws(JournalProblem) -> DatabaseQueue {
    do {
      return try open(path, isWritable: isWritable)
    } catch {
      // Reading, too, wants a file beside the journal, and here none can be made. Nobody who
      // could change the journal can be at work on it: it is read as it lies there.
      if !isWritable, let database = try? open(JournalFile.lastingName(of: path), isWritable: false)
      {
        return database
      }
      throw JournalProblem(error, path: path)
    }
  }

  private static func open(_ path: String, isWritable: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = !isWritable
    configuration.label = "journal"
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Looks before anything is written; then sets the modes that make a commit durable.
  private func prepare() throws(JournalProblem) {
    do {
      let finding = try waiting { try database.read { try Schema.inspect($0) } }
      switch finding {
      case .ours:
        // Damage is found before anything is written, and before a value of a wrong type is read.
        let check = try waiting {
          try database.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        }
        if check != "ok" { throw JournalProblem.damaged(path: path) }
      case .altered: throw JournalProblem.damaged(path: path)
      case .foreign: throw JournalProblem.foreign(path: path)
      case .newer(let version): throw JournalProblem.newer(path: path, version: version)
      case .empty where isWritable: break
      case .empty: throw JournalProblem.readOnly(path: path)
      }
      guard isWritable else { return }
      try waiting {
        try database.writeWithoutTransaction { database in
          // Set here and not in the configuration: opening resets it to NORMAL, with which a
          // commit in WAL mode is not synchronised.
          try database.execute(sql: "PRAGMA journal_mode = WAL")
          try database.execute(sql: "PRAGMA synchronous = FULL")
          if try Schema.inspect(database) == .empty {
            try database.inTransaction(.immediate) {
              if try Schema.inspect(database) == .empty { try Schema.create(database) }
              return .commit
            }
          }
        }
      }
    } catch let problem as JournalProblem {
      throw problem
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  /// Does something that another may be in the way of. SQLite waits by itself nearly always, but not
  /// while a new journal gets its mode: then it gives up at once, and both would.
  private func waiting<Value>(_ body: () throws -> Value) throws -> Value {
    let end = ContinuousClock.now + Self.patience
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        usleep(.random(in: 5_000...35_000))
      }
    }
  }

  /// How long is tried again.
  private static let patience = Duration.seconds(5)

  /// Every event of the plan, in the journal's order.
  package func events() throws(JournalProblem) -> [JournalEvent] {
    do {
      let plan = plan.rawValue
      return try database.read { database in
        try Row.fetchAll(
          database, sql: "SELECT * FROM event WHERE plan = ? ORDER BY sequence",
          arguments: [plan]
        ).map { EventRow($0).event(stamp.local) }
      }
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  /// The events of every plan, in the journal's order.
  package func eventsOfAllPlans() throws(JournalProblem) -> [JournalEvent] {
    try allRows().map { $0.event(stamp.local) }
  }

  /// A number that grows whenever somebody adds an event.
  package func lastSequence() throws(JournalProblem) -> Int64 {
    do {
      return try database.read { database in
        try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM event") ?? 0
      }
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  /// Writes drafts as one batch in one transaction, and returns the events once they are
  /// synchronised to the disk.
  package func append(
    _ drafts: [EventDraft], by actor: Actor
  ) throws(JournalProblem) -> [JournalEvent] {
    guard isWritable else { throw .readOnly(path: path) }
    let now = stamp.now()
    let batch = stamp.newID(at: now)
    let events = drafts.map { draft in
      JournalEvent(
        id: stamp.newID(at: now), batch: batch, plan: draft.plan ?? plan, record: draft.record,
        action: draft.action, actor: actor, time: now, localTime: stamp.local(now),
        digest: draft.digest)
    }
    var placed = events
    try write { database in
      for index in events.indices {
        _ = try EventRow(events[index]).insert(database)
        placed[index].origin.clock = HybridClock(rawValue: database.lastInsertedRowID)
      }
    }
    return placed
  }

  /// What a merge did.
  package struct MergeReport: Hashable, Sendable {
    package var read: Int
    package var added: Int
  }

  /// Takes in another journal's events: those whose id is not here yet, of every plan, in the
  /// other journal's order, behind the present ones.
  package func merge(_ other: Journal) throws(JournalProblem) -> MergeReport {
    guard isWritable else { throw .readOnly(path: path) }
    let rows = try other.allRows()
    var added = 0
    try write { database in
      added = 0
      for row in rows where try row.insert(database) { added += 1 }
    }
    return MergeReport(read: rows.count, added: added)
  }

  private func allRows() throws(JournalProblem) -> [EventRow] {
    do {
      return try database.read { database in
        try Row.fetchAll(database, sql: "SELECT * FROM event ORDER BY sequence").map {
          EventRow($0)
        }
      }
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  private func write(_ body: (Database) throws -> Void) throws(JournalProblem) {
    do {
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
      JournalFile.announce(path)
    } catch {
      throw JournalProblem(error, path: path)
    }
  }
}

extension JournalProblem {
  /// What an error of the database means for the journal.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = .other(path: path, reason: "\(error)")
      return
    }
    // What boards share could not be made larger: SQLite does not say that there is no room.
    if error.resultCode == .SQLITE_IOERR, JournalFile.isDiskFull(path) {
      self = .diskFull(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_CANTOPEN: self = .cannotCreate(path: path, reason: error.message ?? "")
    default: self = .other(path: path, reason: error.description)
    }
  }
}
