#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, closed with whoever holds it.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Opens a file; nil with `errno` set where that fails. Nothing waits: neither for the writer of
  /// a pipe nor for the carrier of a line.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Descriptor? {
    let flags = flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    while true {
      let number = systemOpen(path, flags, mode)
      if number >= 0 { return Descriptor(number) }
      if errno != EINTR { return nil }
    }
  }

  /// Opens a folder; nil with `errno` set where that fails.
  static func folder(_ path: String) -> Descriptor? {
    open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY)
  }
}

/// Calls on open files that go on after a signal.
package enum Bytes {
  /// Writes all of it; 0, or the number of the error that stopped it.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = systemWrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { return EIO }
      done += count
    }
    return 0
  }

  /// Writes all of it at a place; 0, or the number of the error that stopped it.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int
  ) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
        off_t(offset + done))
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { return EIO }
      done += count
    }
    return 0
  }

  /// Reads once, up to a number of bytes: none at the end; nil with `errno` set on failure.
  static func read(_ descriptor: Int32, upTo count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = systemRead(descriptor, buffer.baseAddress, count)
      while got < 0, errno == EINTR { got = systemRead(descriptor, buffer.baseAddress, count) }
      failed = got < 0
      filled = max(0, got)
    }
    return failed ? nil : bytes
  }

  /// Waits until it is on the disk; 0, or the number of the error that stopped it.
  static func synchronise(_ descriptor: Int32) -> Int32 {
    while fsync(descriptor) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }
}

// The plain names are hidden by methods of ours.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
