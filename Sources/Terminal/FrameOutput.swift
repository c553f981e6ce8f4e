import CTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sends what ncurses writes of one screen in one piece.
///
/// By itself ncurses writes whenever the cursor is to move, some fifteen times a screen, and each
/// time wakes whoever reads. While a screen is drawn, its descriptor leads into memory instead.
final class FrameOutput {
  /// What ncurses is to write to.
  let stream: UnsafeMutablePointer<FILE>
  /// The terminal.
  private let line: Int32
  /// The descriptor of the stream, and the place in memory; -1 where there is none, and ncurses
  /// writes as it likes.
  private let target: Int32
  private let store: Int32
  private var bytes: [UInt8] = []
  /// What follows the pen, on terminals whose pen is known.
  private var pen: ThriftyPen?
  private var thrifty: [UInt8] = []

  /// Output to a terminal, which stays open when this is gone.
  init(_ output: UnsafeMutablePointer<FILE>) {
    line = fileno(output)
    let store = pb_frame_open()
    let copy = store < 0 ? -1 : dup(line)
    if copy >= 0, let own = fdopen(copy, "w") {
      (stream, target, self.store) = (own, copy, store)
    } else {
      if copy >= 0 { close(copy) }
      if store >= 0 { close(store) }
      (stream, target, self.store) = (output, -1, -1)
    }
  }

  /// Follows the pen from now on: every screen says only what the terminal does not know.
  func follow(_ pen: ThriftyPen) { self.pen = pen }

  /// Brings the terminal's pen where ncurses believes it to be, before it writes by itself.
  func settle() {
    guard pen != nil else { return }
    if let bytes = pen?.settled() { send(bytes[...]) }
    pen?.forget()
  }

  deinit {
    guard target >= 0 else { return }
    fclose(stream)
    close(store)
  }

  /// Sends all that is written while something is drawn at once, when it is complete.
  func collect(_ draw: () -> Void) {
    guard target >= 0, lead(to: store) else { return draw() }
    draw()
    _ = lead(to: line)
    let count = Int(lseek(store, 0, SEEK_CUR))
    guard count > 0 else { return }
    if bytes.count < count { bytes = Array(repeating: 0, count: count) }
    let taken = pread(store, &bytes, count, 0)
    lseek(store, 0, SEEK_SET)
    guard taken > 0, pen != nil else { return send(bytes[..<max(0, taken)]) }
    thrifty.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer {
      pen?.copy(UnsafeBufferPointer(rebasing: $0[..<taken]), to: &thrifty)
    }
    send(thrifty[...])
  }

  /// Writes to the terminal, whole.
  func send(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
      if written < 0 {
        var descriptor = pollfd(fd: line, events: Int16(POLLOUT), revents: 0)
        if errno == EINTR || errno == EAGAIN && poll(&descriptor, 1, 1000) > 0 { continue }
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Has the descriptor of the stream lead somewhere else.
  private func lead(to descriptor: Int32) -> Bool {
    while dup2(descriptor, target) < 0 {
      if errno != EINTR && errno != EBUSY { return false }
    }
    return true
  }
}
