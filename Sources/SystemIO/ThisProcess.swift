import CBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this process was started with, and what it may use.
package enum ThisProcess {
  /// What follows the program's name on the command line.
  ///
  /// From where the system puts them: Swift reads them from `/proc`, and finds none where that is
  /// not mounted.
  package static var arguments: [String] {
    let count = pb_argument_count()
    guard count >= 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (0..<count).dropFirst().compactMap { index in
      pb_argument(Int32(index)).map { String(cString: $0) }
    }
  }

  /// How many files may be open at once, after as many have been asked for as are wanted and may be
  /// had.
  package static func openFiles(wanted: Int) -> Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0 else { return wanted }
    if limit.rlim_cur < wanted, limit.rlim_max > limit.rlim_cur {
      limit.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
      setrlimit(kind, &limit)
    }
    return limit.rlim_cur > Int.max ? .max : Int(limit.rlim_cur)
  }
}
