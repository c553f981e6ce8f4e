import Canvas
import Glibc
import Theming

@testable import Terminal

/// Both ends of a pseudo-terminal: a device at one, the test at the other.
final class DeviceLine {
  private let master: Int32
  private let slave: Int32
  private(set) var device: TerminalDevice?

  init?(_ terminal: String, _ size: Size = Size(width: 80, height: 24)) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0 else { return nil }
    (master, slave) = ends
    guard let input = fdopen(dup(slave), "r"), let output = fdopen(dup(slave), "w") else {
      return nil
    }
    resize(size)
    device = try TerminalDevice(
      .init(theme: Self.theme, environment: ["TERM": terminal]),
      .init(input: input, output: output, isOfProcess: false))
  }

  deinit {
    device = nil
    close(master)
    close(slave)
  }

  static let theme = Theme(
    id: "test", name: "", english: "", isDark: true,
    colours: [.ground: .indexed(17), .text: .indexed(252)])

  /// Changes the size as a window manager would.
  func resize(_ size: Size) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// How the line is set: what must be as before in the end.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(slave, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// Types bytes.
  func type(_ bytes: String) { _ = write(master, bytes, bytes.utf8.count) }

  /// Types bytes and reads what the device makes of them.
  func events(from bytes: String) -> [InputEvent] {
    type(bytes)
    var line = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
    guard poll(&line, 1, 5000) > 0 else { return [] }
    return device?.readEvents() ?? []
  }

  /// What the device has sent, up to and with a text; all there is if it never comes.
  func output(to end: String) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !String(decoding: bytes, as: UTF8.self).contains(end) {
      var line = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&line, 1, 2000) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
