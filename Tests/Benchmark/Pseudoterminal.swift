import CPseudoterminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program in a pseudoterminal of its own.
final class Pseudoterminal {
  private let main: Int32
  private let child: pid_t
  /// When the program was started, in nanoseconds.
  let start: UInt64

  enum Failure: Error {
    case noTerminal
    case notStarted(String)
  }

  init(_ command: [String], columns: UInt16, rows: UInt16, environment: [String]) throws {
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var end: Int32 = -1
    start = Self.now
    child = pb_pseudoterminal(command[0], &arguments, &variables, columns, rows, &end)
    guard child > 0 else { throw Failure.notStarted(String(cString: strerror(errno))) }
    main = end
  }

  var process: pid_t { child }

  static var now: UInt64 { monotonicNanoseconds() }

  /// What came until a text was seen or nothing came for a while; when its first and its last
  /// byte did. The first may be waited for longer.
  func read(
    until marker: String?, quiet milliseconds: Int32, patience: Int32? = nil
  ) -> (bytes: Int, first: UInt64, end: UInt64) {
    let wanted = marker.map { Array($0.utf8) }
    var seen: [UInt8] = []
    var count = 0
    var first: UInt64?
    var end = Self.now
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var descriptor = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
      let patience = first == nil ? patience ?? milliseconds : milliseconds
      guard poll(&descriptor, 1, patience) > 0 else { break }
      let got = readSome(main, &buffer, buffer.count)
      guard got > 0 else { break }
      end = Self.now
      first = first ?? end
      count += got
      guard let wanted else { continue }
      seen += buffer[..<got]
      if seen.suffix(wanted.count + 64 + got).contains(wanted) { break }
    }
    return (count, first ?? end, end)
  }

  func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(main, &bytes, bytes.count)
  }

  /// The most memory the program has held, in KiB; what it maps of files counts.
  var peakMemory: Int {
    Machine.field("VmHWM", in: "/proc/\(child)/status", separator: ":")
      .flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// How often each of the program's threads was woken, and how many milliseconds all have worked.
  var activity: (switches: [String: Int], work: Double) {
    var switches: [String: Int] = [:]
    if let folder = opendir("/proc/\(child)/task") {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = "/proc/\(child)/task/\(name)/status"
        switches[name] =
          Machine.field("voluntary_ctxt_switches", in: path, separator: ":").flatMap { Int($0) }
          ?? 0
      }
    }
    let ticks =
      Machine.field("\(child)", in: "/proc/\(child)/stat", separator: ")")
      .map { $0.split(separator: " ") } ?? []
    let work = ticks.count > 12 ? (Double(ticks[11]) ?? 0) + (Double(ticks[12]) ?? 0) : 0
    return (switches, work * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  /// Sends a key that ends the program, and waits for it.
  func end(with key: String) {
    send(key)
    _ = read(until: nil, quiet: 100)
    close(main)
    kill(child, SIGHUP)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  }
}

private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// `read(2)`, whose plain name the terminal's own function hides.
private func readSome(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}
