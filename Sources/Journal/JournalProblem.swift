/// Why the journal cannot be opened, read or written. Nothing is lost by any of these.
package enum JournalProblem: Error, Hashable, Sendable {
  /// There is no such file. `wasHere` tells that there was one the last time.
  case absent(path: String, wasHere: Bool)
  /// The file or a folder above it may not be read.
  case unreadable(path: String, reason: String)
  /// The folder or the file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// It belongs to another account, and is not shared by setting.
  case notOurs(path: String, owner: String)
  /// It lies on a file system shared with other machines, whose locks and writes cannot be relied
  /// on.
  case onNetwork(path: String, type: String)
  case diskFull(path: String)
  /// Another program holds the file for longer than is reasonable to wait.
  case locked(path: String)
  /// The file is no SQLite database, or a damaged one, or its tables are not those that were made.
  case damaged(path: String)
  /// A database of some other program.
  case foreign(path: String)
  /// Written by a newer planboard.
  case newer(path: String, version: Int)
  /// Of the first form, which an older planboard still has open.
  case inOlderForm(path: String)
  /// What lies beside the file for a transaction that did not end is not this file's own, or has to
  /// be rolled back and cannot be here.
  case strangeSideFile(path: String, side: String)
  /// The file is no longer the one at its path: it was removed, replaced, linked or cut while it was
  /// open.
  case replaced(path: String)
  /// The database says that it committed, but what was written is not there.
  case notStored(path: String)
  /// More than an entry may hold.
  case tooLong(path: String, limit: Int)
  case other(path: String, reason: String)

  /// The file it is about.
  package var path: String {
    switch self {
    case .absent(let path, _), .unreadable(let path, _), .cannotCreate(let path, _),
      .readOnly(let path), .notOurs(let path, _), .onNetwork(let path, _), .diskFull(let path),
      .locked(let path), .damaged(let path), .foreign(let path), .newer(let path, _),
      .inOlderForm(let path), .strangeSideFile(let path, _), .replaced(let path),
      .notStored(let path), .tooLong(let path, _), .other(let path, _):
      path
    }
  }

  /// Whether trying again later may go better.
  package var mayPass: Bool {
    switch self {
    case .locked, .diskFull, .absent, .inOlderForm, .replaced, .unreadable: true
    case .cannotCreate, .readOnly, .notOurs, .onNetwork, .damaged, .foreign, .newer,
      .strangeSideFile,
      .notStored, .tooLong, .other:
      false
    }
  }
}
