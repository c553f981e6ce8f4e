import GRDB
import PlanModel
import SystemIO

/// What opening a journal's file comes to: first it is looked at, then opened, and only then, where
/// that is wanted and can be, made or brought into the present form.
struct Opening {
  let database: DatabaseQueue
  /// Why nothing can be written; nil if it can.
  var whyReadOnly: JournalProblem?
  /// The file's own id; empty in the first form.
  private(set) var file = ""
  /// The file as the system knows it, looked at while it is open.
  let status: FileStatus

  private let path: String
  private let options: JournalOptions

  init(_ path: String, _ options: JournalOptions, _ stamp: Stamp) throws(JournalProblem) {
    self.path = path
    self.options = options
    let before = try Self.existing(path, options)
    guard before.kind == .regular else { throw .damaged(path: path) }
    // SQLite takes a file that is too short to be a database for an empty one. One without a byte is
    // a journal nobody has written to yet, unless somebody has.
    let wasEmptied = before.size == 0 && Journal.wasHere(path, state: options.state)
    if before.size > 0 && before.size < 512 || wasEmptied { throw .damaged(path: path) }
    guard JournalFile.isReadable(path) else {
      throw .unreadable(path: path, reason: SystemError.english(13))
    }
    whyReadOnly =
      options.access == .reading
      ? .readOnly(path: path)
      : JournalFile.whyNotWritable(path, before, isShared: options.isShared)
    let finding = try Self.look(path, before, options)
    do {
      let isWritable = whyReadOnly == nil
      database = try Self.open(path, isWritable: isWritable, finding)
      status = try JournalFile.status(path) ?? before
      try settle(stamp)
    } catch {
      throw JournalProblem(error, path: path)
    }
  }

  /// The file that is there, or was made just now.
  private static func existing(
    _ path: String, _ options: JournalOptions
  ) throws(JournalProblem) -> FileStatus {
    if let status = try JournalFile.status(path) { return status }
    guard case .writing(let making) = options.access, making != .nothing else {
      throw .absent(path: path, wasHere: Journal.wasHere(path, state: options.state))
    }
    if making != .anew, Journal.wasHere(path, state: options.state) {
      throw .absent(path: path, wasHere: true)
    }
    try JournalFile.create(path, isShared: options.isShared, makingFolders: making != .file)
    guard let status = try JournalFile.status(path) else {
      throw .absent(path: path, wasHere: false)
    }
    return status
  }

  /// Refuses what lies beside the file and is not its own. Where something does, what the file is as
  /// far as can be told without its locks; nil where it cannot, or nobody has to know.
  private static func look(
    _ path: String, _ status: FileStatus, _ options: JournalOptions
  ) throws(JournalProblem) -> Schema.Finding? {
    let sides = try SideFile.found(path, isShared: options.isShared)
    // What this process has open was looked at when it was opened.
    guard !OpenFiles.holds(status), !sides.isEmpty || !JournalFile.canMakeFiles(beside: path) else {
      return nil
    }
    // What another board writes just now is done in a moment; what stays is nobody's.
    var looks = 0
    while true {
      let database = try? Connection.open(JournalFile.lastingName(of: path), isWritable: false)
      let owner = try? database?.read { try SideFile.Owner($0) }
      try? database?.close()
      guard let problem = SideFile.whyNot(path, sides, owner) else { return owner?.finding }
      looks += 1
      if looks == 20 { throw problem }
      Clock.wait(milliseconds: 50)
    }
  }

  private static func open(
    _ path: String, isWritable: Bool, _ finding: Schema.Finding?
  ) throws -> DatabaseQueue {
    do {
      let database = try Connection.open(path, isWritable: isWritable)
      if !isWritable { _ = try database.read { try Schema.inspect($0) } }
      return database
    } catch {
      // In the first form reading, too, wants files beside the journal, and here none can be made.
      // Nobody who could change the journal can be at work on it: it is read as it lies there.
      guard !isWritable, finding == .firstForm,
        let database = try? Connection.open(JournalFile.lastingName(of: path), isWritable: false)
      else { throw error }
      return database
    }
  }

  /// Looks before anything is written; then sets the modes that make a commit durable, and makes the
  /// tables.
  private mutating func settle(_ stamp: Stamp) throws {
    var finding = try Connection.waiting { try database.read { try Schema.inspect($0) } }
    switch finding {
    case .ours, .firstForm: try checkPages()
    case .altered: throw JournalProblem.damaged(path: path)
    case .foreign: throw JournalProblem.foreign(path: path)
    case .newer(let version): throw JournalProblem.newer(path: path, version: version)
    case .empty: if let whyReadOnly { throw whyReadOnly }
    }
    if whyReadOnly == nil {
      // An older board that has it open in the mode of the first form keeps it so.
      if try !leavesOlderMode(isFirstForm: finding == .firstForm) {
        whyReadOnly = .inOlderForm(path: path)
      }
    }
    if whyReadOnly == nil {
      let id = stamp.newID(at: stamp.now()).rawValue
      finding = try Connection.waiting { try brought(into: id) }
    }
    switch finding {
    case .ours(let id): file = id
    case .firstForm: break
    case .empty: throw whyReadOnly ?? JournalProblem.damaged(path: path)
    case .altered, .foreign, .newer: throw JournalProblem.damaged(path: path)
    }
  }

  /// Sets the mode in which the one file is whole between commits; whether nobody is in the way.
  private func leavesOlderMode(isFirstForm: Bool) throws -> Bool {
    try database.writeWithoutTransaction { database in
      func mode() throws -> String? {
        try String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE")?.lowercased()
      }
      guard isFirstForm else { return try Connection.waiting(mode) == "truncate" }
      // Whoever has the file open may have it open all day: it is not waited for.
      try database.execute(sql: "PRAGMA busy_timeout = 200")
      let patience = Int(Connection.patience * 1000)
      defer { try? database.execute(sql: "PRAGMA busy_timeout = \(patience)") }
      do {
        return try mode() == "truncate"
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        return false
      }
    }
  }

  /// Brings the file into the second form, with an id of its own if it is new; what it is then.
  private func brought(into id: String) throws -> Schema.Finding {
    try database.writeWithoutTransaction { database in
      var finding = Schema.Finding.empty
      // All questions in one transaction: another board may be making the tables just now.
      try database.inTransaction(.deferred) {
        finding = try Schema.inspect(database)
        return .commit
      }
      guard finding == .empty || finding == .firstForm else { return finding }
      try database.inTransaction(.immediate) {
        // Another board may have done it just now.
        switch try Schema.inspect(database) {
        case .empty: try Schema.create(database, file: id)
        case .firstForm: try FirstForm.migrate(database, file: id)
        case .ours, .altered, .foreign, .newer: break
        }
        finding = try Schema.inspect(database)
        return .commit
      }
      return finding
    }
  }

  /// Damage is found before anything is written, and before a value of a wrong type is read. Of large
  /// files that takes long: they are looked through later, off the way of whoever waits.
  private func checkPages() throws {
    guard status.size <= Self.checkedAtOnce else { return }
    let check = try Connection.waiting {
      try database.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    }
    if check != "ok" { throw JournalProblem.damaged(path: path) }
  }

  /// The largest file whose pages are all looked at before it is used, in bytes: some 10 ms.
  private static let checkedAtOnce = 8 << 20
}
