#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The clocks of the system.
package enum Clock {
  /// Milliseconds since 1970-01-01 UTC, as the machine believes.
  package static var realMilliseconds: Int64 { milliseconds(CLOCK_REALTIME) }

  /// Milliseconds of a clock that never goes back.
  package static var monotonicMilliseconds: Int64 { milliseconds(CLOCK_MONOTONIC) }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Waits, undisturbed by signals. Never to be called by whoever answers keys.
  package static func wait(milliseconds: Int64) {
    var left = timespec(
      tv_sec: time_t(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
    var wanted = left
    while nanosleep(&wanted, &left) != 0 && errno == EINTR { wanted = left }
  }
}
