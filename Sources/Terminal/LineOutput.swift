#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is written to the terminal past ncurses.
struct LineOutput {
  let descriptor: Int32

  /// Writes all of it, in one piece where the terminal takes it so.
  func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let written = write(descriptor, piece.baseAddress, piece.count)
        if written < 0 {
          var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          if errno == EINTR || errno == EAGAIN && poll(&line, 1, 1000) > 0 { continue }
          return
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
