import Synchronization
import SystemIO

/// The journals this process has open. Closing any descriptor of a file lets go of all locks the
/// process holds on it, also those of other connections: whoever would read a file past SQLite's
/// locks has to know that nobody here is at work on it.
enum OpenFiles {
  private struct File: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  // The process is what locks belong to, so there is one list of it.
  private static let counts = Mutex<[File: Int]>([:])

  private static func key(_ status: FileStatus) -> File {
    File(device: status.device, inode: status.inode)
  }

  static func add(_ status: FileStatus) { counts.withLock { $0[key(status), default: 0] += 1 } }

  static func remove(_ status: FileStatus) {
    counts.withLock { counts in
      let left = (counts[key(status)] ?? 1) - 1
      counts[key(status)] = left > 0 ? left : nil
    }
  }

  static func holds(_ status: FileStatus) -> Bool {
    counts.withLock { $0[key(status)] != nil }
  }
}
