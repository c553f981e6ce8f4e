import CNcursesw
import CTerminal
import Canvas
import Theming

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal through ncurses: shows grids, yields what people do.
///
/// One at a time, and from one thread: ncurses keeps its state to itself.
package final class TerminalDevice {
  /// How the terminal is to be used.
  package struct Options {
    package var theme: Theme
    package var environment: [String: String]
    /// Lines and signs from ASCII alone; nil leaves it to the terminal.
    package var usesASCII: Bool?
    package var usesMouse = true

    /// Options for a theme.
    package init(theme: Theme, environment: [String: String]) {
      self.theme = theme
      self.environment = environment
    }
  }

  package let capabilities: Capabilities
  package let depth: ColourDepth
  /// Becomes readable when a person does something.
  package let inputDescriptor: Int32 = 0
  /// Becomes readable when a signal arrives.
  package let signalDescriptor: Int32
  private let screen: OpaquePointer
  private let isInTmux: Bool
  private let usesMouse: Bool
  private let substitution: Substitution
  private var styles: StyleCache
  private var shown: Grid?
  private var isOpen = true
  private var pasted: String?
  private var lastPress: (point: Point, time: Int64)?

  /// Takes the terminal: alternate screen, raw keys, mouse, bracketed paste.
  package init(_ options: Options) throws(TerminalProblem) {
    let environment = options.environment
    guard isatty(0) != 0 else { throw .notATerminal(isInput: true) }
    guard isatty(1) != 0 else { throw .notATerminal(isInput: false) }
    let name = environment["TERM"] ?? ""
    let charset = String(cString: pb_locale_start())
    signalDescriptor = pb_signals_install()
    pb_guard_arm(1)
    guard !name.isEmpty, let screen = newterm(name, pb_stdout(), pb_stdin()) else {
      throw .unknownTerminal(name)
    }
    self.screen = screen
    set_term(screen)
    pb_stderr_divert()
    pb_guard_active(1)
    pb_set_escdelay(25)
    cbreak()
    noecho()
    nonl()
    intrflush(pb_stdscr(), false)
    keypad(pb_stdscr(), true)
    nodelay(pb_stdscr(), true)
    scrollok(pb_stdscr(), false)
    leaveok(pb_stdscr(), false)
    // Ctrl-C, Ctrl-Z and Ctrl-S are keys of ours.
    raw()
    let isLinuxConsole = name == "linux"
    let isUnicode = charset == "UTF-8"
    capabilities = Capabilities(
      charset: charset,
      canShowChinese: !isLinuxConsole && (isUnicode || charset.hasPrefix("GB")),
      canShowLines: isUnicode && !isLinuxConsole)
    substitution = Substitution(
      usesASCII: options.usesASCII ?? !capabilities.canShowLines,
      canShowChinese: capabilities.canShowChinese)
    depth = Self.depth(environment)
    isInTmux = environment["TMUX"] != nil
    usesMouse = options.usesMouse
    if depth != .none {
      start_color()
      use_default_colors()
    }
    styles = StyleCache(theme: options.theme, depth: depth)
    KeyDecoding.defineKeys()
    takeOver()
    let ground = styles[.text, false]
    pb_background(ground.attributes, ground.pair)
    erase()
  }

  private static func depth(_ environment: [String: String]) -> ColourDepth {
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
    let colours = tigetnum("colors")
    if colours >= 0x1000000 { return .direct }
    if colours >= 256 { return .indexed256 }
    if colours >= 16 { return .sixteen }
    return colours >= 8 ? .eight : .none
  }

  private func takeOver() {
    if usesMouse {
      mousemask(PB_MOUSE_PRESS | PB_MOUSE_WHEEL_UP | PB_MOUSE_WHEEL_DOWN, nil)
      mouseinterval(0)
    }
    send("\u{1B}[?2004h")
  }

  /// Columns and rows as they are now.
  package var size: Size { Size(width: Int(pb_columns()), height: Int(pb_lines())) }

  // MARK: Showing

  /// Shows a grid: only rows that changed are handed to ncurses, which diffs them again.
  package func show(_ grid: Grid) {
    guard isOpen else { return }
    for run in CellRuns.changed(from: shown, to: grid) { draw(run, of: grid) }
    shown = grid
    if let cursor = grid.cursor, cursor.x >= 0, cursor.y >= 0, cursor.x < grid.size.width,
      cursor.y < grid.size.height
    {
      curs_set(1)
      move(Int32(cursor.y), Int32(cursor.x))
    } else {
      curs_set(0)
    }
    refresh()
  }

  private func draw(_ run: CellRun, of grid: Grid) {
    let width = grid.size.width
    var characters: [wchar_t] = []
    for x in run.columns {
      let cell = grid.cells[run.y * width + x]
      if cell.scalar == 0 { continue }
      let isWide = x + 1 < width && grid.cells[run.y * width + x + 1].scalar == 0
      let look = styles[cell.role, cell.isSelected]
      let scalars = substitution.scalars(for: cell.scalar, columns: isWide ? 2 : 1)
      for (offset, scalar) in scalars.enumerated() {
        characters.removeAll(keepingCapacity: true)
        characters.append(wchar_t(scalar))
        if offset == 0, cell.cluster > 0, scalar == cell.scalar {
          characters += grid.clusters[Int(cell.cluster) - 1].map { wchar_t($0) }
        }
        characters.append(0)
        pb_put(Int32(run.y), Int32(x + offset), characters, look.attributes, look.pair)
      }
    }
  }

  /// Changes the theme; the next grid is drawn whole.
  package func setTheme(_ theme: Theme) {
    styles = StyleCache(theme: theme, depth: depth)
    let ground = styles[.text, false]
    pb_background(ground.attributes, ground.pair)
    shown = nil
    clearok(pb_curscr(), true)
  }

  /// Draws everything anew with the next grid.
  package func redraw() {
    shown = nil
    clearok(pb_curscr(), true)
  }

  // MARK: Reading

  /// Everything people have done since the last call, without waiting.
  package func readEvents() -> [InputEvent] {
    var events: [InputEvent] = []
    var value: UInt32 = 0
    while isOpen {
      let kind = pb_get(&value)
      if kind == ERR { break }
      if kind == KEY_CODE_YES {
        take(code: Int32(bitPattern: value), into: &events)
      } else if pasted != nil {
        addPasted(value)
      } else if let press = KeyDecoding.press(scalar: value) {
        events.append(.key(press))
      }
    }
    return events
  }

  private func take(code: Int32, into events: inout [InputEvent]) {
    switch code {
    case KeyDecoding.pasteStart: pasted = ""
    case KeyDecoding.pasteEnd:
      if let text = pasted { events.append(.paste(text)) }
      pasted = nil
    case KEY_MOUSE: if let event = readMouse() { events.append(.mouse(event)) }
    case KEY_RESIZE: events.append(.resize(size))
    default:
      if pasted == nil, let press = KeyDecoding.press(code: code) { events.append(.key(press)) }
    }
  }

  private func addPasted(_ value: UInt32) {
    guard let count = pasted?.utf8.count, count < 1 << 20 else { return }
    if value == 13 || value == 10 {
      pasted?.append("\n")
    } else if value == 9 || value >= 32, let scalar = Unicode.Scalar(value), value != 127 {
      pasted?.unicodeScalars.append(scalar)
    }
  }

  private func readMouse() -> MouseEvent? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(x: Int(event.x), y: Int(event.y))
    if event.bstate & PB_MOUSE_WHEEL_UP != 0 { return MouseEvent(.wheelUp, at: point) }
    if event.bstate & PB_MOUSE_WHEEL_DOWN != 0 { return MouseEvent(.wheelDown, at: point) }
    guard event.bstate & PB_MOUSE_PRESS != 0 else { return nil }
    let now = pb_monotonic_ms()
    if let last = lastPress, last.point == point, now - last.time <= 400 {
      lastPress = nil
      return MouseEvent(.doublePress, at: point)
    }
    lastPress = (point, now)
    return MouseEvent(.press, at: point)
  }

  /// The signals that have arrived; the window's new size is taken up here.
  package func readSignals() -> [Signal] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signalDescriptor, &bytes, bytes.count)
    guard count > 0 else { return [] }
    return bytes.prefix(count).map { byte in
      switch Int32(byte) {
      case SIGWINCH:
        takeUpSize()
        return .resized
      case SIGTSTP: return .suspend
      case SIGCONT: return .resumed
      default: return .terminate(Int32(byte))
      }
    }
  }

  private func takeUpSize() {
    var window = winsize()
    guard isOpen, ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return }
    resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    shown = nil
  }

  // MARK: Other

  /// Puts a text on the clipboard.
  package func copyToClipboard(_ text: String) {
    send(Clipboard.sequence(for: text, isInTmux: isInTmux))
  }

  private func send(_ sequence: String) {
    fflush(pb_stdout())
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Gives the terminal back and stops, as Ctrl-Z does; takes it again on return.
  package func suspend() {
    giveBack()
    pb_stop()
    pb_guard_active(1)
    isOpen = true
    refresh()
    takeOver()
    takeUpSize()
    redraw()
  }

  private func giveBack() {
    send("\u{1B}[?2004l")
    endwin()
    pb_guard_active(0)
    isOpen = false
  }

  /// Gives the terminal back for good.
  package func close() {
    guard isOpen else { return }
    giveBack()
    pb_stderr_restore()
  }

  /// Gives the terminal back and dies by a signal, as who sent it expects.
  package func terminate(by signal: Int32) {
    close()
    pb_die_by(signal)
  }
}
