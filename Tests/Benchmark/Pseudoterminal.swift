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

  static var now: UInt64 { monotonicNanoseconds() }

  /// What came until a text was seen or nothing came for a while, and when its last byte did.
  func read(until marker: String?, quiet milliseconds: Int32) -> (bytes: Int, end: UInt64) {
    let wanted = marker.map { Array($0.utf8) }
    var seen: [UInt8] = []
    var end = Self.now
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var descriptor = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, milliseconds) > 0 else { break }
      let count = readSome(main, &buffer, buffer.count)
      guard count > 0 else { break }
      end = Self.now
      seen += buffer[..<count]
      if let wanted, seen.suffix(wanted.count + 64 + count).contains(wanted) { break }
    }
    return (seen.count, end)
  }

  func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(main, &bytes, bytes.count)
  }

  /// The most memory the program has held, in KiB.
  var peakMemory: Int {
    guard let file = fopen("/proc/\(child)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) ?? 0 }
    }
    return 0
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
