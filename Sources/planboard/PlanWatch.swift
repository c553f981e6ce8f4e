import Dispatch
import SystemIO
import Workspace

/// Tells when something changes in the folders plans are read from, without asking again and
/// again. Built-in plans never change: nothing is watched for them.
final class PlanWatch: Sendable {
  private let watch: FolderWatch?
  /// Thousands of folders take a moment: they are looked for beside the loop.
  private let queue = DispatchQueue(label: "watch")
  private let named: [String]

  /// The most folders that are watched one by one: systems allow only so many.
  static let most = 4_000

  /// Becomes readable when something changes; -1 where that cannot be.
  var descriptor: Int32 { watch?.descriptor ?? -1 }

  /// Watches for changes in the folders named: plans', or folders of such.
  init(_ named: [String]) {
    self.named = named
    watch = named.isEmpty ? nil : FolderWatch()
  }

  /// Begins to watch, and again what has vanished and come back meanwhile: the folders and those
  /// above them.
  func start() {
    guard let watch else { return }
    queue.async { [named] in
      let folders = WorkspaceFolders(named).folders.prefix(Self.most)
      for folder in Set(folders.map(PathName.folder)).union(folders).union(named) {
        _ = watch.watch(folder, for: [.closed, .added, .removed, .attributes, .itself])
      }
    }
  }

  /// Takes in what has happened; whether anything of it may matter.
  func drain() -> Bool {
    guard let watch, watch.drain().isAnything else { return false }
    start()
    return true
  }
}
