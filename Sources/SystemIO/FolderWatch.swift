#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells when something changes in folders, without asking again and again.
package final class FolderWatch: Sendable {
  /// Becomes readable when something has changed.
  package let descriptor: Int32

  /// What is watched for.
  package struct Changes: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    #if os(Linux)
      /// Bytes were written to a file in it.
      package static let written = Changes(rawValue: UInt32(IN_MODIFY))
      /// A file that was being written in it was closed.
      package static let closed = Changes(rawValue: UInt32(IN_CLOSE_WRITE))
      /// Times, owner or rights of a file in it, or how many names it has.
      package static let attributes = Changes(rawValue: UInt32(IN_ATTRIB))
      /// A name has come.
      package static let added = Changes(rawValue: UInt32(IN_CREATE | IN_MOVED_TO))
      /// A name has gone.
      package static let removed = Changes(rawValue: UInt32(IN_DELETE | IN_MOVED_FROM))
      /// The folder itself was moved or removed.
      package static let itself = Changes(rawValue: UInt32(IN_DELETE_SELF | IN_MOVE_SELF))
    #else
      package static let written = Changes(rawValue: 1)
      package static let closed = Changes(rawValue: 2)
      package static let attributes = Changes(rawValue: 4)
      package static let added = Changes(rawValue: 8)
      package static let removed = Changes(rawValue: 16)
      package static let itself = Changes(rawValue: 32)
    #endif
  }

  /// What has happened since the last look.
  package struct Happening: Hashable, Sendable {
    /// The names in any of the folders that it happened to; empty for a folder itself.
    package var names: Set<String> = []
    /// Whether so much has happened that not all of it is told.
    package var isIncomplete = false
    /// Whether anything has happened at all.
    package var isAnything: Bool { isIncomplete || !names.isEmpty }
  }

  /// Nothing is watched yet; nil where nothing can be, or no more.
  package init?() {
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      if descriptor < 0 { return nil }
    #else
      return nil
    #endif
  }

  deinit { close(descriptor) }

  /// Begins to watch a folder, or goes on; whether that can be.
  package func watch(_ folder: String, for changes: Changes) -> Bool {
    #if os(Linux)
      inotify_add_watch(descriptor, folder, changes.rawValue | UInt32(IN_ONLYDIR)) >= 0
    #else
      false
    #endif
  }

  /// Takes in what has happened.
  package func drain() -> Happening {
    var happening = Happening()
    #if os(Linux)
      while let bytes = Bytes.read(descriptor, upTo: 16_384), !bytes.isEmpty {
        bytes.withUnsafeBytes { take($0, into: &happening) }
      }
    #endif
    return happening
  }

  #if os(Linux)
    private func take(_ bytes: UnsafeRawBufferPointer, into happening: inout Happening) {
      let head = MemoryLayout<inotify_event>.size
      var offset = 0
      while offset + head <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = min(offset + head + Int(event.len), bytes.count)
        let lost = UInt32(IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT)
        if event.mask & lost != 0 { happening.isIncomplete = true }
        happening.names.insert(
          String(decoding: bytes[offset + head..<end].prefix { $0 != 0 }, as: UTF8.self))
        offset = end
      }
    }
  #endif
}
