#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe that wakes whoever waits for descriptors.
package final class WakePipe: Sendable {
  /// Becomes readable when somebody has called `wake`; -1 where there can be no pipe.
  package let descriptor: Int32
  private let writer: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit { for end in [descriptor, writer] where end >= 0 { close(end) } }

  /// Wakes whoever waits. A pipe that is full wakes as well.
  package func wake() {
    var byte: UInt8 = 1
    while write(writer, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Forgets that somebody has called.
  package func drain() {
    while let bytes = Bytes.read(descriptor, upTo: 64), !bytes.isEmpty {}
  }
}

/// Waiting for several descriptors at once.
package enum Waiting {
  /// What one of them has.
  package struct Readiness: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// There is something to read.
    package static let readable = Readiness(rawValue: 1)
    /// Nothing will come any more: the other end is gone, or it is no descriptor.
    package static let ended = Readiness(rawValue: 2)
  }

  /// Waits until one of the descriptors has something or the time is over; what each has, in their
  /// order. Negative ones have nothing. A signal ends the wait, too.
  ///
  /// - Parameter milliseconds: nil waits for ever.
  package static func forAny(
    of descriptors: [Int32], milliseconds: Int32? = nil
  ) -> [Readiness] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds ?? -1)
    guard count > 0 else { return descriptors.map { _ in [] } }
    return polled.map { entry in
      var readiness: Readiness = []
      if Int32(entry.revents) & POLLIN != 0 { readiness.insert(.readable) }
      if Int32(entry.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { readiness.insert(.ended) }
      return readiness
    }
  }
}
