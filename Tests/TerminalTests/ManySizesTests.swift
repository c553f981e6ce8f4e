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

/// The board in a bare pseudoterminal, whose size changes as fast as it can.
@Suite struct ManySizesTests {
  @Test func aThousandSizesAreLivedThrough() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let program = try Child.planboard()
    let words: [String] = [program, "--today", "2026-11-23"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [String] = ["HOME=\(home.path())", "TERM=xterm-256color", "LANG=C.UTF-8"]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var end: Int32 = -1
    let child = pb_pseudoterminal(program, &arguments, &environment, 120, 36, &end)
    try #require(child > 0)
    defer { close(end) }

    #expect(read(from: end, until: "退出"))
    var random = SystemRandomNumberGenerator()
    for step in 1...1_000 {
      // Every tenth time the least there is.
      let isLeast = step % 10 == 0
      var size = winsize()
      size.ws_col = isLeast ? 1 : .random(in: 1...220, using: &random)
      size.ws_row = isLeast ? 1 : .random(in: 1...70, using: &random)
      #expect(ioctl(end, UInt(TIOCSWINSZ), &size) == 0)
      if step % 50 == 0 { type("j?\u{1B}\t", into: end) }
      drain(end)
    }
    var size = winsize()
    size.ws_col = 100
    size.ws_row = 30
    #expect(ioctl(end, UInt(TIOCSWINSZ), &size) == 0)
    type("\u{0C}", into: end)
    #expect(read(from: end, until: "退出"), "the whole board again")
    type("Q", into: end)
    var status: Int32 = -1
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    #expect(status == 0, "it left as asked")
  }

  private func type(_ keys: String, into file: Int32) {
    let bytes = Array(keys.utf8)
    _ = write(file, bytes, bytes.count)
  }

  private func drain(_ file: Int32) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, 0) > 0, descriptor.revents & Int16(POLLIN) != 0 {
      if readBytes(file, &buffer, buffer.count) <= 0 { return }
    }
  }

  /// Reads until a text has come; false if nothing comes for long.
  private func read(from file: Int32, until text: String) -> Bool {
    let wanted = Array(text.utf8)
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, 20_000) > 0 {
      let count = readBytes(file, &buffer, buffer.count)
      guard count > 0 else { return false }
      seen += buffer[..<count]
      if seen.count > 200_000 { seen.removeFirst(seen.count - 100_000) }
      if seen.contains(wanted) { return true }
    }
    return false
  }
}

/// `read(2)`, whose plain name the suite's own method hides.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
