import CSQLiteGuard
import GRDB
import PlanModel
import SystemIO

extension Journal {
  /// Writes drafts as one batch in one transaction, and returns the events once they are
  /// synchronised to the disk, in the file that is at the journal's path.
  package func append(
    _ drafts: [EventDraft], by actor: Actor
  ) throws(JournalProblem) -> [JournalEvent] {
    if let whyReadOnly { throw whyReadOnly }
    try checkPlace()
    let lock = try desk.withLock { desk throws(JournalProblem) in try desk.lock() }
    let contents = try committed { database in
      try self.write(drafts, by: actor, database)
    }
    try checkPlace()
    try keepHead(contents)
    withExtendedLifetime(lock) {}
    JournalFile.announce(path)
    return contents.map { content in
      content.event(options.zone(PlanID(content.plan)), arrived: content.time)
    }
  }

  /// Runs a transaction that writes, and makes sure that it counts.
  func committed<Value>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    do {
      var value: Value?
      var rows: Int64?
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          // Somebody may have put a trigger or a check into the file since it was opened.
          guard try Schema.inspect(database) == .ours(file: file) else {
            throw JournalProblem.damaged(path: path)
          }
          value = try body(database)
          rows = try Int64.fetchOne(database, sql: "SELECT rows FROM state")
          return .commit
        }
      }
      let stored = try database.read { try Int64.fetchOne($0, sql: "SELECT rows FROM state") }
      guard let value, let rows, let stored, stored >= rows else {
        throw JournalProblem.notStored(path: path)
      }
      return value
    } catch is EntryMissing {
      throw .notStored(path: path)
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  /// Whether the file that is open is the file at the path, and by no other name: else whoever reads
  /// there would not find what was written.
  package func checkPlace() throws(JournalProblem) {
    let now = try JournalFile.status(path)
    guard let now, now.kind == .regular, now.isSameFile(as: opened), now.links == 1,
      now.size > 0
    else { throw .replaced(path: path) }
    let hasMoved = try reading { database in
      planboard_sqlite_has_moved(UnsafeMutableRawPointer(database.sqliteConnection))
    }
    if hasMoved == 1 { throw .replaced(path: path) }
  }

  private func write(
    _ drafts: [EventDraft], by actor: Actor, _ database: Database
  ) throws -> [EntryContent] {
    var table = try EntryTable(database)
    let now = stamp.now()
    let (installation, last) = try resumed(database)
    var number = last?.number ?? 0
    var previous = last?.hash
    // The head is what the file says, within this transaction: another board of this account may
    // have written since.
    if let head = try table.head(of: installation), head.number >= number {
      (number, previous) = (head.number, head.hash)
    }
    var clock = try table.greatestClock
    if clock.isFarAhead(of: now) { clock = .zero }
    let batch = stamp.newID(at: now)
    var contents: [EntryContent] = []
    var editions: [PlanID: String?] = [:]
    for draft in drafts {
      number += 1
      clock = .next(after: clock, now: now)
      let plan = draft.plan ?? plan
      let (kind, payload) = EventPayload.of(draft.action)
      let edition = editions[plan] ?? options.edition(plan)
      editions[plan] = edition
      let content = EntryContent(
        form: 2,
        origin: EventOrigin(clock: clock, installation: installation, number: number),
        previous: previous, id: stamp.newID(at: now), batch: batch, plan: plan.rawValue,
        edition: edition, record: draft.record?.description, kind: kind,
        actor: actor.name, unit: actor.unit, time: now,
        offset: Int64(options.zone(plan).minutes), digest: draft.digest, saw: draft.saw,
        payload: payload)
      let entry = Entry(content, bytes: content.bytes, arrived: now)
      guard entry.bytes.count <= Entry.longest else {
        throw JournalProblem.tooLong(path: path, limit: Entry.longest)
      }
      try table.insert(entry)
      previous = entry.hash
      contents.append(content)
    }
    try table.finish(greatest: clock)
    return contents
  }

  /// The installation to write as and its last entry: the one that is kept, or that has written in
  /// this sitting, if the file still ends as it left it; else a new one.
  private func resumed(
    _ database: Database
  ) throws -> (InstallationID, (number: Int64, hash: String)?) {
    let known = try knownInstallation(database)
    let table = try EntryTable(database)
    return try desk.withLock { desk in
      if let known {
        desk.take(known)
      } else if let last = desk.last,
        try desk.kept != nil || table.hashes(of: desk.id, number: last.number) != [last.hash]
      {
        desk.beginAnew()
      }
      return (desk.id, desk.last)
    }
  }

  /// The installation this account wrote as, if the file still holds what it wrote last; nil where it
  /// does not, or nothing is kept.
  func knownInstallation(_ database: Database) throws -> Installation? {
    guard !file.isEmpty, let kept = desk.withLock({ $0.kept }) else { return nil }
    let table = try EntryTable(database)
    let hashes = try table.hashes(
      of: InstallationID(kept.installation), number: kept.number)
    return hashes == [kept.hash] ? kept : nil
  }

  private func keepHead(_ contents: [EntryContent]) throws(JournalProblem) {
    guard let last = contents.last else { return }
    let entry = Entry(last, bytes: last.bytes, arrived: last.time)
    do throws(FileFault) {
      try desk.withLock { desk throws(FileFault) in
        try desk.keep(last.origin.number, entry.hash)
      }
    } catch {
      // What was written is on the disk all the same; without this the next sitting begins as a new
      // installation, which uses no number twice.
      return
    }
  }
}
