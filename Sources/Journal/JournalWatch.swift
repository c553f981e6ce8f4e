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

  /// Watches the folder of a journal.
  package init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    names = [name, name + "-wal"]
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      if descriptor >= 0 {
        inotify_add_watch(
          descriptor, JournalFile.folder(of: path),
          UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE))
      }
    #else
      descriptor = -1
    #endif
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
