import SystemIO

/// Tells when another board has written to the journal, without asking again and again.
package final class JournalWatch {
  private let watch: FolderWatch?
  private let path: String
  private var name = ""
  private var folder: String?

  /// Becomes readable when something in the journal's folder changes; -1 where that cannot be.
  package var descriptor: Int32 { watch?.descriptor ?? -1 }

  /// Whether nothing will tell: the folder is not there yet, or the system has no watch left to
  /// give. Then somebody has to look from time to time.
  package var isBlind: Bool { folder == nil }

  /// Watches the folder of a journal, from now on if the folder is there.
  package init(path: String) {
    self.path = path
    watch = FolderWatch()
    _ = start()
  }

  /// Begins to watch a folder that was not there before, or that the journal's path leads to now;
  /// whether it began just now.
  package func start() -> Bool {
    // A link is followed: what changes lies in the folder of the file itself.
    let real = FileSystem.realPath(path) ?? path
    let place = PathName.folder(of: real)
    name = PathName.name(of: real)
    guard place != folder, let watch else { return false }
    let isWatching = watch.watch(place, for: [.written, .attributes, .added, .removed, .itself])
    if isWatching { folder = place }
    return isWatching
  }

  /// Takes in what has happened; whether any of it touched the journal.
  package func drain() -> Bool {
    guard let happening = watch?.drain() else { return false }
    if happening.isIncomplete {
      // The folder itself may be gone.
      folder = nil
      _ = start()
      return true
    }
    return happening.names.contains(name) || happening.names.contains(name + "-wal")
  }
}
