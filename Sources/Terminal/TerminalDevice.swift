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
  package let capabilities: Capabilities
  /// Becomes readable when a person does something.
  package let inputDescriptor: Int32
  /// Becomes readable when a signal arrives.
  package let signalDescriptor: Int32
  private let output: LineOutput
  private let isOfProcess: Bool
  private let screen: OpaquePointer
  /// What keys are read from: nothing of it is ever shown.
  private let keys: UnsafeMutableRawPointer?
  private let isInTmux: Bool
  private let usesMouse: Bool
  private var painter: ScreenPainter
  private var decoder = InputDecoder()
  private var shown: Grid?
  private var isOpen = true

  /// How many colours are used.
  package var depth: ColourDepth { capabilities.colourDepth }

  /// Takes the terminal: alternate screen, raw keys, mouse, bracketed paste.
  package convenience init(_ options: Options) throws(TerminalProblem) {
    try self.init(
      options, Line(input: pb_stdin(), output: pb_stdout(), isOfProcess: true))
  }

  init(_ options: Options, _ line: Line) throws(TerminalProblem) {
    let environment = options.environment
    inputDescriptor = fileno(line.input)
    output = LineOutput(descriptor: fileno(line.output))
    isOfProcess = line.isOfProcess
    guard isatty(inputDescriptor) != 0 else { throw .notATerminal(isInput: true) }
    guard isatty(output.descriptor) != 0 else { throw .notATerminal(isInput: false) }
    let name = environment["TERM"] ?? ""
    let charset = String(cString: pb_locale_start())
    guard !name.isEmpty, pb_is_screen(name, output.descriptor) != 0 else {
      throw .unknownTerminal(name)
    }
    let hasAlternateScreen = pb_capability("rmcup") != nil
    // Before ncurses, which takes over only the signals nobody handles.
    signalDescriptor = isOfProcess ? pb_signals_install() : -1
    if isOfProcess {
      pb_guard_arm(output.descriptor, hasAlternateScreen ? 1 : 0)
      pb_guard_active(1)
    }
    let told = Self.toldSize(output.descriptor)
    let corrected = WindowSize.corrected(
      columns: told.columns, rows: told.rows, environment: environment)
    use_env(corrected == nil)
    guard let screen = newterm(name, line.output, line.input) else {
      pb_guard_active(0)
      throw .unknownTerminal(name)
    }
    self.screen = screen
    set_term(screen)
    if let corrected { resize_term(Int32(corrected.height), Int32(corrected.width)) }
    if isOfProcess { pb_stderr_divert() }
    keys = pb_keys_open()
    Self.prepareKeys()
    let depth =
      options.colour
      ?? Capabilities.depth(colours: Int(pb_number("colors")), environment: environment)
    capabilities = Capabilities(
      terminal: name, charset: charset, depth: depth, hasAlternateScreen: hasAlternateScreen)
    isInTmux = environment["TMUX"] != nil
    usesMouse = options.usesMouse && pb_capability("kmous") != nil
    if depth != .none { start_color() }
    let substitution = Substitution(
      usesASCII: options.usesASCII ?? !capabilities.canShowLines,
      canShowChinese: capabilities.canShowChinese)
    painter = ScreenPainter(
      theme: options.theme, depth: depth, substitution: substitution,
      isUnicode: charset == "UTF-8")
    painter.begin()
    takeOver()
    if options.asksWidth, options.usesASCII != true, capabilities.canBeAsked {
      decoder.probe.ask(at: pb_monotonic_ms())
      pb_guard_question(1)
      send(WidthProbe.question)
    }
  }

  deinit {
    close()
    delscreen(screen)
  }

  /// Keys come one by one and at once; Ctrl-C, Ctrl-Z and Ctrl-S are keys like others. Eight bits
  /// need no asking for: `meta` would have xterm send Alt as a letter with an accent.
  private static func prepareKeys() {
    pb_set_escdelay(25)
    raw()
    noecho()
    nonl()
    intrflush(pb_stdscr(), false)
    scrollok(pb_stdscr(), false)
    leaveok(pb_stdscr(), false)
    // A screen that was begun is sent: keys that wait are taken together before the next.
    typeahead(-1)
    // The mouse is read here: of several events that wait, ncurses gives the last alone. Only after
    // `keypad` has defined its keys.
    define_key("\u{1B}[<", 0)
    define_key("\u{1B}[M", 0)
  }

  private func takeOver() {
    if usesMouse { send("\u{1B}[?1000h\u{1B}[?1006h") }
    send("\u{1B}[?2004h")
  }

  /// Columns and rows as they are now.
  package var size: Size { Size(width: Int(pb_columns()), height: Int(pb_lines())) }

  // MARK: Showing

  /// Shows a grid: only what has changed is sent.
  package func show(_ grid: Grid) {
    guard isOpen else { return }
    painter.show(grid, over: shown, on: output)
    shown = grid
  }

  /// Changes the theme; the next grid is drawn whole.
  package func setTheme(_ theme: Theme) {
    painter.setTheme(theme)
    redraw()
  }

  /// Draws everything anew with the next grid.
  package func redraw() {
    shown = nil
    painter.forget()
  }

  // MARK: Reading

  /// Everything people have done since the last call, without waiting.
  package func readEvents() -> [InputEvent] {
    var events: [InputEvent] = []
    // ncurses would take a signal for the end of a key of several bytes.
    var held = pb_held()
    pb_signals_hold(&held)
    defer { pb_signals_release(&held) }
    let time = pb_monotonic_ms()
    defer { if !decoder.probe.isOpen(at: time) { pb_guard_question(0) } }
    while isOpen {
      if decoder.isPasting {
        if takePasted(at: time, into: &events) { continue }
        decoder.drained(into: &events)
        return events
      }
      let value = pb_get(keys)
      switch value {
      case ERR:
        decoder.drained(into: &events)
        return events
      case 0...255: decoder.take(UInt8(value), at: time, into: &events)
      case KEY_RESIZE: events.append(.resize(size))
      default:
        let name = value > KEY_MAX ? keyname(value).map { String(cString: $0) } : nil
        decoder.take(code: value, name: name, into: &events)
      }
    }
    return events
  }

  /// Reads what is being pasted in large pieces: a call of ncurses a byte would take seconds.
  /// False if there is nothing for now.
  private func takePasted(at time: Int64, into events: inout [InputEvent]) -> Bool {
    var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(inputDescriptor, &bytes, bytes.count)
    for byte in bytes.prefix(max(0, count)) { decoder.take(byte, at: time, into: &events) }
    return count > 0
  }

  /// The signals that have arrived, each kind once; the window's new size is taken up here.
  package func readSignals() -> [Signal] {
    var signals: [Signal] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(signalDescriptor, &bytes, bytes.count))
    for byte in bytes.prefix(count) {
      let signal: Signal =
        switch Int32(byte) {
        case SIGWINCH: .resized
        case SIGTSTP: .suspend
        case SIGCONT: .resumed
        default: .terminate(Int32(byte))
        }
      if !signals.contains(signal) { signals.append(signal) }
    }
    if signals.contains(.resized) { takeUpSize() }
    if signals.contains(.resumed) { takeAgain() }
    return signals
  }

  /// The size a terminal says it has; zeros where it says none.
  private static func toldSize(_ descriptor: Int32) -> (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return (0, 0) }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Takes up the window's size where it has changed.
  func takeUpSize() {
    let told = Self.toldSize(output.descriptor)
    guard isOpen, let new = WindowSize.used(columns: told.columns, rows: told.rows), new != size
    else { return }
    // `resizeterm` would also leave a key to read, long after.
    resize_term(Int32(new.height), Int32(new.width))
    redraw()
  }

  // MARK: Giving back

  /// Gives the terminal back and stops, as Ctrl-Z does; takes it again on return.
  package func suspend() {
    guard isOpen else { return }
    giveBack()
    pb_stop()
    pb_signals_forget(SIGCONT)
    if isOfProcess { pb_guard_active(1) }
    isOpen = true
    refresh()
    takeOver()
    takeUpSize()
    redraw()
  }

  /// After a stop that was not ours: whoever had the terminal meanwhile may have changed it.
  private func takeAgain() {
    guard isOpen else { return }
    painter.end(on: output)
    endwin()
    refresh()
    takeOver()
    takeUpSize()
    redraw()
  }

  private func giveBack() {
    if usesMouse { send("\u{1B}[?1006l\u{1B}[?1000l") }
    send("\u{1B}[?2004l")
    painter.end(on: output)
    if decoder.probe.isOpen(at: pb_monotonic_ms()) {
      pb_answer_await(inputDescriptor, WidthProbe.farewell)
      decoder.probe = WidthProbe()
      pb_guard_question(0)
    }
    endwin()
    if isOfProcess { pb_guard_active(0) }
    isOpen = false
  }

  /// Gives the terminal back for good.
  package func close() {
    guard isOpen else { return }
    giveBack()
    if isOfProcess { pb_stderr_restore() }
  }

  /// Gives the terminal back and dies by a signal, as who sent it expects.
  package func terminate(by signal: Int32) {
    close()
    pb_die_by(signal)
  }

  // MARK: Beside ncurses

  /// Puts a text on the clipboard.
  package func copyToClipboard(_ text: String) {
    if isOpen { send(Clipboard.sequence(for: text, isInTmux: isInTmux)) }
  }

  /// Writes past ncurses, which holds nothing back between two refreshes.
  private func send(_ sequence: String) {
    output.send(Array(sequence.utf8))
  }
}
