import SystemIO

/// Tells when another board has written to the journal, without asking again and again.
package final class JournalWatch {
  private let watch = FolderWatch()
  private let names: Set<String>
  private let folder: String
  private var isWatching = false

  /// Becomes readable when something in the journal's folder changes; -1 where that cannot be.
  package var descriptor: Int32 { watch?.descriptor ?? -1 }

  /// Watches the folder of a journal, from now on if the folder is there.
  package init(path: String) {
    let name = PathName.name(of: path)
    names = [name, name + "-wal"]
    folder = PathName.folder(of: path)
    _ = start()
  }

  /// Begins to watch a folder that was not there before; whether it began just now.
  package func start() -> Bool {
    guard !isWatching, let watch else { return false }
    isWatching = watch.watch(folder, for: [.attributes, .written, .added])
    return isWatching
  }

  /// Takes in what has happened; whether any of it touched the journal.
  package func drain() -> Bool {
    guard let happening = watch?.drain() else { return false }
    return happening.isIncomplete || !happening.names.isDisjoint(with: names)
  }
}
