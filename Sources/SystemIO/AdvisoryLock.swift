#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that programs keep to by agreement, on a file made for it. Gone with whoever holds it,
/// however that ends.
package final class AdvisoryLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock, waiting so long at most; nil if somebody else still has it then.
  package static func take(
    _ path: String, waiting milliseconds: Int64 = 0, trust: Trust = .own, mode: UInt32 = 0o600
  ) throws(FileFault) -> AdvisoryLock? {
    let end = Clock.monotonicMilliseconds + milliseconds
    while true {
      if let lock = try tryOnce(path, trust, mode_t(mode)) { return lock }
      if Clock.monotonicMilliseconds >= end { return nil }
      Clock.wait(milliseconds: 5)
    }
  }

  private static func tryOnce(
    _ path: String, _ trust: Trust, _ mode: mode_t
  ) throws(FileFault) -> AdvisoryLock? {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    var number = open(path, flags, mode)
    while number < 0, errno == EINTR { number = open(path, flags, mode) }
    guard number >= 0 else {
      throw errno == ELOOP ? FileFault(path, .notRegular(.link)) : .writing(path)
    }
    let lock = AdvisoryLock(number)
    let status = try FileStatus(of: number, named: path)
    guard status.kind == .regular else { throw FileFault(path, .notRegular(status.kind)) }
    guard trust.replaces(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      if errno != EINTR { throw .writing(path) }
    }
    // Whoever had it may have removed or replaced the file: then this is a lock on nothing.
    guard let now = try FileStatus.ifThere(path, followingLinks: false), now.isSameFile(as: status)
    else { return nil }
    return lock
  }
}
