/// Why the journal cannot be opened, read or written. Nothing is lost by any of these.
package enum JournalProblem: Error, Hashable, Sendable {
  /// The folder or the file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  case diskFull(path: String)
  /// Another program holds the file for longer than is reasonable to wait.
  case locked(path: String)
  /// The file is no SQLite database, or a damaged one.
  case damaged(path: String)
  /// A database of some other program.
  case foreign(path: String)
  /// Written by a newer planboard.
  case newer(path: String, version: Int)
  case other(path: String, reason: String)
}
