/// Says no more of colours than a terminal does not know already.
///
/// ncurses names ink and ground with every change of either, resets everything where one attribute
/// ends, and once more behind each screen. What it writes is followed here, and of the pen only
/// what differs is sent, when something is to be seen in it.
struct ThriftyPen {
  /// What ncurses has asked for, and what the terminal has; nil where that is not known.
  private var wanted = Pen.plain
  private var sent: Pen?
  /// Whether something was said that this knows no word for: until all is reset, nothing is left
  /// out.
  private var isLost = false
  /// Whether attributes can be taken back one by one.
  private let singly: Bool
  /// Whether the characters of before `ESC ( B` may still be drawn lines.
  private var isPlainCharset = false
  private var parameters: [Int] = []

  init(singly: Bool) { self.singly = singly }

  /// What is sent from now on finds a pen nobody knows.
  mutating func forget() {
    wanted = .plain
    sent = nil
    isLost = false
    isPlainCharset = false
  }

  /// What brings the terminal's pen where ncurses believes it to be.
  mutating func settled() -> [UInt8] {
    var bytes: [UInt8] = []
    show(wanted, &bytes)
    return bytes
  }

  /// Copies what ncurses wrote, whole sequences only, without what need not be said.
  mutating func copy(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var at = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case 0x1B: at = copySequence(source, at, to: &bytes)
      case 0x20:
        if !isSame(onBlanks: true) { show(wanted, &bytes) }
        bytes.append(byte)
        at += 1
      // Neither moves over anything: no look of theirs.
      case 0x07, 0x08, 0x0D, 0x0E, 0x0F:
        bytes.append(byte)
        at += 1
      default:
        show(wanted, &bytes)
        bytes.append(byte)
        at += 1
      }
    }
  }

  private mutating func show(_ pen: Pen, _ bytes: inout [UInt8]) {
    if isLost { return }
    pen.appendChange(from: sent, singly: singly, to: &bytes)
    sent = pen
  }

  /// Whether the terminal's pen looks like the one wanted, where nothing is written.
  private func isSame(onBlanks: Bool) -> Bool {
    if isLost { return true }
    guard let sent else { return false }
    return sent.ground == wanted.ground
      && (sent.attributes ^ wanted.attributes) & Pen.seenOnBlanks == 0
      // Reversed, a blank is all ink.
      && (sent.ink == wanted.ink || wanted.attributes & Pen.bit(7) == 0)
  }

  /// Takes the sequence that begins at a place; returns the place behind it.
  private mutating func copySequence(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, to bytes: inout [UInt8]
  ) -> Int {
    guard start + 1 < source.count, source[start + 1] == 0x5B else {
      return copyShort(source, start, to: &bytes)
    }
    parameters.removeAll(keepingCapacity: true)
    var number = 0
    var isPlain = true
    var at = start + 2
    while at < source.count, source[at] < 0x40 {
      switch source[at] {
      case 0x30...0x39: number = min(number * 10 + Int(source[at] - 0x30), 99_999)
      case 0x3B:
        parameters.append(number)
        number = 0
      default: isPlain = false
      }
      at += 1
    }
    parameters.append(number)
    let end = min(at + 1, source.count)
    let final = at < source.count ? source[at] : 0
    switch final {
    case 0x6D:
      var pen = wanted
      let isKnown = isPlain && pen.take(parameters)
      if isKnown && !isLost {
        wanted = pen
        return end
      }
      show(wanted, &bytes)
      bytes += source[start..<end]
      isLost = !isKnown || parameters.first != 0
      if !isLost { (wanted, sent) = (pen, pen) }
    // Moves of the cursor.
    case 0x41...0x48, 0x60, 0x61, 0x64, 0x65, 0x66: bytes += source[start..<end]
    default:
      // Whatever blanks or scrolls does so in the present ground.
      if !isSame(onBlanks: true) { show(wanted, &bytes) }
      bytes += source[start..<end]
    }
    return end
  }

  /// Takes a sequence that is not a control sequence.
  private mutating func copyShort(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, to bytes: inout [UInt8]
  ) -> Int {
    let next = start + 1 < source.count ? source[start + 1] : 0
    let length = (0x20...0x2F).contains(next) ? 3 : 2
    let end = min(start + length, source.count)
    if next == 0x28, end - start == 3 {
      let isPlain = source[start + 2] == 0x42
      if isPlain && isPlainCharset { return end }
      isPlainCharset = isPlain
    } else {
      show(wanted, &bytes)
    }
    bytes += source[start..<end]
    return end
  }
}
