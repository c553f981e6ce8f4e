#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells when another board has written to the journal, without asking again and again.
package final class JournalWatch {
  /// Becomes readable when something in the journal's folder changes; -1 where that cannot be.
  package let descriptor: Int32
  private let names: Set<String>
  private let folder: String
  private var isWatching = false

  /// Watches the folder of a journal, from now on if the folder is there.
  package init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    names = [name, name + "-wal"]
    folder = JournalFile.folder(of: path)
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    #else
      descriptor = -1
    #endif
    _ = start()
  }

  /// Begins to watch a folder that was not there before; whether it began just now.
  package func start() -> Bool {
    guard !isWatching, descriptor >= 0 else { return false }
    #if os(Linux)
      isWatching =
        inotify_add_watch(
          descriptor, folder, UInt32(IN_ATTRIB | IN_MODIFY | IN_CREATE | IN_MOVED_TO)) >= 0
    #endif
    return isWatching
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes in what has happened; whether any of it touched the journal.
  package func drain() -> Bool {
    #if os(Linux)
      guard descriptor >= 0 else { return false }
      var touched = false
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count <= 0 { return touched }
        var offset = 0
        let header = MemoryLayout<inotify_event>.size
        while offset + header <= count {
          let length = buffer[offset + 12..<offset + 16].enumerated().reduce(0) {
            $0 | Int($1.element) << (8 * $1.offset)
          }
          let end = min(offset + header + length, count)
          let bytes = buffer[offset + header..<end].prefix { $0 != 0 }
          if names.contains(String(decoding: bytes, as: UTF8.self)) { touched = true }
          offset = end
        }
      }
    #else
      return false
    #endif
  }
}
