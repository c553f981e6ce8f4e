import SystemIO

/// The folder of drafts. Each draft has a file of its own that one board alone writes, so that no
/// board erases another's; what a board went on with is removed only while it still says what was
/// gone on with.
package struct DraftFolder: Sendable {
  package let path: String
  /// The file of drafts from before there was the folder.
  package let oldPath: String

  /// The folder at a path, and the file that was there before it.
  package init(_ path: String, old oldPath: String) {
    self.path = path
    self.oldPath = oldPath
  }

  private static let ending = ".json"

  /// A name for a new draft's file that no other board takes.
  package static func newName() -> String {
    "draft-" + Chance.hexadecimal(digits: 16) + ending
  }

  /// What lies in the folder and in the file before it.
  package struct Content: Sendable {
    /// Drafts by the names of their files.
    package var drafts: [String: StoredDraft] = [:]
    package var old: [String: [String]] = [:]
    /// What is there and cannot be read. It is left as it is.
    package var problems: [FileProblem] = []

    /// Nothing.
    package init() {}
  }

  /// Everything that lies there; what cannot be read is told, not taken for nothing.
  package func read() -> Content {
    var content = Content()
    do throws(FileProblem) {
      content.old = try OldDrafts.read(oldPath).texts
    } catch {
      content.problems.append(error)
    }
    let names: [String]
    do throws(FileFault) {
      names = try Folders.list(path)
    } catch {
      if error.cause != .absent { content.problems.append(FileProblem(error)) }
      return content
    }
    for name in names where !name.hasPrefix(".") && name.hasSuffix(Self.ending) {
      do throws(FileProblem) {
        if let draft = try draft(name) { content.drafts[name] = draft }
      } catch {
        content.problems.append(error)
      }
    }
    return content
  }

  /// The draft in a file; nil if it is not there.
  private func draft(_ name: String) throws(FileProblem) -> StoredDraft? {
    let file = PathName.join(path, name)
    guard let bytes = try SmallFile.read(file) else { return nil }
    guard let draft = StoredDraft(bytes) else { throw FileProblem(path: file, reason: "JSON") }
    return draft
  }

  /// Writes a draft to its file; on the disk when it returns.
  package func write(_ draft: StoredDraft, to name: String) throws(FileProblem) {
    let lock = lock()
    try SmallFile.write(draft.bytes, to: PathName.join(path, name))
    _ = lock
  }

  /// Removes a draft if its file still says what was read or written; another board may have gone
  /// on with it.
  package func remove(_ name: String, ifStill draft: StoredDraft) throws(FileProblem) {
    guard let lock = lock() else { return }
    if try self.draft(name) == draft { try SmallFile.remove(PathName.join(path, name)) }
    _ = lock
  }

  /// Removes a draft from the file that was there before the folder, if it still says this.
  package func removeOld(_ name: String, ifStill texts: [String]) throws(FileProblem) {
    guard let lock = lock() else { return }
    var drafts = try OldDrafts.read(oldPath)
    if drafts.texts[name] == texts {
      drafts.texts[name] = nil
      try drafts.write(oldPath)
    }
    _ = lock
  }

  /// Keeps other boards from looking at what is just being changed. Where there can be no lock
  /// nothing is removed, and each board still writes but its own files.
  private func lock() -> AdvisoryLock? {
    guard (try? Folders.make(path)) != nil else { return nil }
    return (try? AdvisoryLock.take(PathName.join(path, ".lock"), waiting: 1_000)) ?? nil
  }
}
