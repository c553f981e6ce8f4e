import GRDB
import PlanModel
import Synchronization
import SystemIO

/// The append-only record of what people did, in one SQLite file.
///
/// What `append` returns is on the disk: every commit is synchronised in full, and between commits
/// the one file is whole. Several boards may have one file open; each sees the others' events when
/// it reads again.
package final class Journal: Sendable {
  package let path: String
  package let plan: PlanID
  /// Why nothing can be written to it; nil if it can.
  package let whyReadOnly: JournalProblem?
  /// The random id of the file; empty in the first form.
  package let file: String
  let database: DatabaseQueue
  let stamp: Stamp
  let options: JournalOptions
  /// The file that was opened, as the system knows it.
  let opened: FileStatus
  let desk: Mutex<InstallationDesk>
  private let isFirstForm: Bool

  package var isWritable: Bool { whyReadOnly == nil }

  /// Whether it was opened to be written, could not be, and perhaps can be now.
  package var isWorthReopening: Bool {
    guard let whyReadOnly, options.access != .reading, let status = try? JournalFile.status(path)
    else { return false }
    return whyReadOnly.mayPass
      || JournalFile.whyNotWritable(path, status, isShared: options.isShared) == nil
  }

  /// Opens a journal.
  ///
  /// A file that is not ours, is damaged or of a newer version is left exactly as it is. One of the
  /// first form is brought into the second where it can be written, else it is read as it lies.
  package init(
    path: String, plan: PlanID, stamp: Stamp = .system, options: JournalOptions = JournalOptions()
  ) throws(JournalProblem) {
    let opening = try Opening(path, options, stamp)
    self.path = path
    self.plan = plan
    self.stamp = stamp
    self.options = options
    database = opening.database
    whyReadOnly = opening.whyReadOnly
    file = opening.file
    isFirstForm = opening.file.isEmpty
    opened = opening.status
    OpenFiles.add(opened)
    desk = Mutex(
      InstallationDesk(
        store: options.state.map { InstallationStore(folder: $0) },
        path: FileSystem.realPath(path) ?? path, file: opening.file, stamp: stamp))
    let known = try reading { try self.knownInstallation($0) }
    desk.withLock { $0.take(known) }
  }

  deinit { OpenFiles.remove(opened) }

  /// Whether a journal was written from here at a path before.
  package static func wasHere(_ path: String, state: String?) -> Bool {
    state.map { InstallationStore(folder: $0).hasKnown(FileSystem.realPath(path) ?? path) } ?? false
  }

  /// The installation this account writes as.
  package var installation: InstallationID { desk.withLock { $0.id } }

  /// Does something with the database that only reads.
  func reading<Value>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  // MARK: Reading

  /// Every event of the plan, in the order in which they are folded.
  package func events() throws(JournalProblem) -> [JournalEvent] {
    let plan = plan.rawValue
    return try allEvents { $0 == plan }
  }

  /// The events of every plan, in the order in which they are folded.
  package func eventsOfAllPlans() throws(JournalProblem) -> [JournalEvent] {
    try allEvents { _ in true }
  }

  /// The events that have come into the file behind a place of it, those of one plan or of all, and
  /// the last place there is.
  package func events(
    after place: Int64, of plan: PlanID?
  ) throws(JournalProblem) -> (events: [JournalEvent], last: Int64) {
    let zone = options.zone
    return try reading { database in
      var events: [JournalEvent] = []
      let last = try self.lastPlace(database)
      guard last > place else { return ([], last) }
      try self.eachContent(database, after: place) { content, arrived in
        guard plan == nil || content.plan == plan?.rawValue else { return }
        events.append(content.event(zone(PlanID(content.plan)), arrived: arrived))
      }
      events.sort(by: JournalEvent.precedes)
      return (events, last)
    }
  }

  private func allEvents(
    _ isWanted: (String) -> Bool
  ) throws(JournalProblem) -> [JournalEvent] {
    let zone = options.zone
    return try reading { database in
      var events: [JournalEvent] = []
      try self.eachContent(database, after: 0) { content, arrived in
        guard isWanted(content.plan) else { return }
        events.append(content.event(zone(PlanID(content.plan)), arrived: arrived))
      }
      events.sort(by: JournalEvent.precedes)
      return events
    }
  }

  /// A number that grows whenever somebody adds an event.
  package func lastSequence() throws(JournalProblem) -> Int64 {
    try reading { try self.lastPlace($0) }
  }

  private func lastPlace(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: isFirstForm ? "SELECT max(sequence) FROM event" : "SELECT max(arrival) FROM entry") ?? 0
  }

  /// Reads what entries say, in the order in which they came.
  private func eachContent(
    _ database: Database, after place: Int64, _ body: (EntryContent, Int64) throws -> Void
  ) throws {
    if isFirstForm {
      for entry in try FirstForm.contents(database, after: place) { try body(entry, entry.time) }
      return
    }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT arrived, bytes FROM entry WHERE arrival > ? ORDER BY arrival",
      arguments: [place])
    while let row = try rows.next() {
      let arrived: Int64 = row[0]
      let content = try row.withUnsafeData(atIndex: 1) { data in
        data?.withUnsafeBytes { EntryContent.read($0.bindMemory(to: UInt8.self)) }
      }
      guard let content else { throw JournalProblem.damaged(path: path) }
      try body(content, arrived)
    }
  }

  /// Every entry, in the order in which they came; of the first form as it is carried over.
  func allEntries() throws(JournalProblem) -> [Entry] {
    try reading { database in
      if self.isFirstForm {
        return try FirstForm.contents(database, after: 0).map {
          Entry($0, bytes: $0.bytes, arrived: $0.time)
        }
      }
      return try EntryTable.all(database, path: self.path)
    }
  }
}
