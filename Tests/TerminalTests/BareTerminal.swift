import CPseudoterminal
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The board in a bare pseudoterminal: what it sends is seen byte for byte.
final class BareTerminal {
  private let end: Int32
  private let child: pid_t
  private let home: URL
  /// Everything that has come, but for what was forgotten.
  private(set) var output: [UInt8] = []

  init(
    _ environment: [String: String], columns: UInt16 = 120, rows: UInt16 = 36,
    arguments more: [String] = []
  ) throws {
    home = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let program = try Child.planboard()
    let words: [String] = [program, "--today", "2026-11-23"] + more
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let pinned = ["HOME": home.path(), "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    let variables = pinned.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var texts: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + texts { free(text) } }
    var end: Int32 = -1
    child = pb_pseudoterminal(program, &arguments, &texts, columns, rows, &end)
    self.end = end
    try #require(child > 0)
  }

  deinit {
    close(end)
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    try? FileManager.default.removeItem(at: home)
  }

  func resize(columns: UInt16, rows: UInt16) -> Bool {
    var size = winsize()
    size.ws_col = columns
    size.ws_row = rows
    return ioctl(end, UInt(TIOCSWINSZ), &size) == 0
  }

  func type(_ keys: [UInt8]) { _ = write(end, keys, keys.count) }
  func type(_ keys: String) { type(Array(keys.utf8)) }

  /// Takes in what has come already, gives it and forgets it.
  @discardableResult
  func forget() -> [UInt8] {
    while takeIn(waiting: 0) {}
    defer { output = [] }
    return output
  }

  /// Waits until some bytes have come; false if nothing comes for long.
  func wait(for wanted: [UInt8]) -> Bool {
    while !output.contains(wanted) { if !takeIn(waiting: 20_000) { return false } }
    return true
  }

  func wait(for text: String) -> Bool { wait(for: Array(text.utf8)) }

  /// How the board ended, once it has; nil if something is not as it should be.
  func waitForEnd() -> Int32? {
    while takeIn(waiting: 5_000) {}
    var status: Int32 = -1
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status
  }

  /// What is left to read for who has the terminal next, when the board has been ended by a signal
  /// and the terminal answers late; nil if something is not as it should be.
  func leftBehind(by signal: Int32, answering answer: String, after delay: UInt32) -> [UInt8]? {
    // Held open, or what nobody reads is gone with the board.
    let other = pb_other_end(end)
    guard other >= 0, kill(child, signal) == 0 else { return nil }
    defer { close(other) }
    usleep(delay * 1_000)
    type(answer)
    var status: Int32 = -1
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
    forget()
    var settings = termios()
    tcgetattr(other, &settings)
    cfmakeraw(&settings)
    tcsetattr(other, TCSANOW, &settings)
    var descriptor = pollfd(fd: other, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = readBytes(other, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Sends the board a signal.
  func send(_ signal: Int32) -> Bool { kill(child, signal) == 0 }

  /// Sends a signal again and again, reading nothing, until the board has ended; how it ended, or
  /// nil if it did not in such a time.
  func end(by signal: Int32, within seconds: Int) -> Int32? {
    for _ in 0..<seconds * 20 {
      kill(child, signal)
      usleep(50_000)
      var status: Int32 = -1
      if waitpid(child, &status, WNOHANG) == child { return status }
    }
    return nil
  }

  /// Waits until the board takes in no more of what it is sent, because it waits for somebody to
  /// read what it sends.
  func fill(with keys: String) {
    var line = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
    _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    while poll(&line, 1, 500) > 0, write(end, keys, keys.utf8.count) > 0 {}
  }

  /// How the board ended, nil if it did not, and how the terminal was set then.
  var settingsAtTheEnd: (status: Int32?, settings: [UInt32]) {
    // Held open, or what nobody reads is gone with the board.
    let other = pb_other_end(end)
    defer { close(other) }
    var status: Int32 = -1
    for _ in 0..<2_000 {
      if waitpid(child, &status, WNOHANG) == child {
        while takeIn(waiting: 0) {}
        return (status, settings)
      }
      _ = takeIn(waiting: 10)
    }
    return (nil, settings)
  }

  /// How the terminal is set, as its other end sees it.
  var settings: [UInt32] {
    let other = pb_other_end(end)
    defer { close(other) }
    var settings = termios()
    tcgetattr(other, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  private func takeIn(waiting milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = readBytes(end, &buffer, buffer.count)
    if count > 0 { output += buffer[..<count] }
    return count > 0
  }
}

/// `read(2)`, whose plain name methods hide.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
