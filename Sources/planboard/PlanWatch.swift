import Dispatch
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells when something changes in the folders plans are read from, without asking again and
/// again. Built-in plans never change: nothing is watched for them.
final class PlanWatch: Sendable {
  /// Becomes readable when something changes; -1 where that cannot be.
  let descriptor: Int32
  /// Thousands of folders take a moment: they are looked for beside the loop.
  private let queue = DispatchQueue(label: "watch")
  private let named: [String]

  /// The most folders that are watched one by one: systems allow only so many.
  static let most = 4_000

  /// Watches for changes in the folders named: plans', or folders of such.
  init(_ named: [String]) {
    self.named = named
    #if os(Linux)
      descriptor = named.isEmpty ? -1 : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    #else
      descriptor = -1
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Begins to watch, and again what has vanished and come back meanwhile: the folders and those
  /// above them.
  func start() {
    guard descriptor >= 0 else { return }
    #if os(Linux)
      queue.async { [self] in
        let folders = WorkspaceFolders(named).folders.prefix(Self.most)
        let events = UInt32(
          IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
            | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        for folder in Set(folders.map(Self.above)).union(folders).union(named) {
          inotify_add_watch(descriptor, folder, events)
        }
      }
    #endif
  }

  private static func above(_ folder: String) -> String {
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// Takes in what has happened; whether anything of it may matter.
  func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var happened = false
    while read(descriptor, &buffer, buffer.count) > 0 { happened = true }
    if happened { start() }
    return happened
  }
}
