import CTerminal
import Canvas

/// From bytes and keys of ncurses to what people did. Keeps what has not come whole yet, so that
/// a character, a sequence or a paste may arrive in any pieces.
package struct InputDecoder {
  private enum State {
    case plain
    /// After ESC.
    case escape
    /// After `ESC [`.
    case control([UInt8])
    /// After `ESC [ [`, as the Linux console begins its function keys.
    case console
    /// After `ESC O`.
    case single
    /// After `ESC [ M`: a button and its place in three bytes.
    case oldMouse([UInt8])
    /// Inside an answer of the terminal's to somebody else's question, to be left out.
    case answer(opener: UInt8, length: Int)
  }

  private static let escape: UInt8 = 0x1B
  private static let longestSequence = 64
  private static let longestAnswer = 4096

  private var state = State.plain
  private var character = pb_decoder()
  private var paste: PasteCollector?
  private var presses = PressTracker()
  var probe = WidthProbe()

  package init() {}

  /// Whether a paste has begun and not ended.
  package var isPasting: Bool { paste != nil }

  /// Takes one byte. `time` is in milliseconds, of any clock that never goes back.
  package mutating func take(_ byte: UInt8, at time: Int64, into events: inout [InputEvent]) {
    if paste != nil {
      if let text = paste?.take(byte, at: time) {
        paste = nil
        events.append(.paste(text))
      }
      return
    }
    switch state {
    case .plain: takePlain(byte, into: &events)
    case .escape: takeAfterEscape(byte, into: &events)
    case .control(let parameters): takeControl(byte, parameters, at: time, into: &events)
    case .console:
      state = .plain
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "E") {
        events.append(.key(KeyPress(.function(Int(byte) - 0x40))))
      }
    case .single:
      state = .plain
      take(EscapeSequences.single(byte), at: time, into: &events)
    case .oldMouse(let bytes):
      state = bytes.count == 2 ? .plain : .oldMouse(bytes + [byte])
      if bytes.count == 2 {
        take(EscapeSequences.oldMouse(bytes[0], x: bytes[1], y: byte), at: time, into: &events)
      }
    case .answer(let opener, let length):
      let isEnd = byte == 7 || byte == 0x18 || byte == 10 || byte == 13
      if byte == Self.escape {
        state = .escape
      } else {
        let isOver = isEnd || length > Self.longestAnswer
        state = isOver ? .plain : .answer(opener: opener, length: length + 1)
      }
    }
  }

  /// Takes a key that ncurses has found; `name` as the terminal's description calls it.
  mutating func take(code: Int32, name: String?, into events: inout [InputEvent]) {
    guard paste == nil else { return }
    settle(into: &events)
    if let press = KeyDecoding.press(code: code, name: name) { events.append(.key(press)) }
  }

  /// Nothing more has come: ESC on its own is the key of that name.
  package mutating func drained(into events: inout [InputEvent]) {
    if paste?.isGivenUp == true { paste = nil }
    switch state {
    case .control(let parameters) where !parameters.isEmpty: break
    case .oldMouse: break
    case .answer(_, let length) where length > 0: break
    default: settle(into: &events)
    }
  }

  /// Ends what was begun as the keys it looks like.
  private mutating func settle(into events: inout [InputEvent]) {
    switch state {
    case .plain: break
    case .escape: events.append(.key(KeyPress(.escape)))
    case .control(let parameters):
      if parameters.isEmpty { events.append(alt(UInt8(ascii: "["))) }
    case .single: events.append(alt(UInt8(ascii: "O")))
    case .answer(let opener, let length): if length == 0 { events.append(alt(opener)) }
    case .console, .oldMouse: break
    }
    state = .plain
  }

  private func alt(_ byte: UInt8) -> InputEvent {
    .key(KeyPress(.character(Character(Unicode.Scalar(byte))), .alt))
  }

  private mutating func takePlain(_ byte: UInt8, into events: inout [InputEvent]) {
    var scalar: UInt32 = 0
    switch pb_decode(&character, byte, &scalar) {
    case 1 where scalar == UInt32(Self.escape): state = .escape
    case 1: if let press = KeyDecoding.press(scalar: scalar) { events.append(.key(press)) }
    default: break
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into events: inout [InputEvent]) {
    switch byte {
    case Self.escape: events.append(.key(KeyPress(.escape)))
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .answer(opener: byte, length: 0)
    case UInt8(ascii: "\\"): state = .plain
    case 0x80...:
      // No Alt beyond ASCII: the key, then the character.
      settle(into: &events)
      takePlain(byte, into: &events)
    default:
      state = .plain
      guard var press = KeyDecoding.press(scalar: UInt32(byte)) else { return }
      press.modifiers.insert(.alt)
      events.append(.key(press))
    }
  }

  private mutating func takeControl(
    _ byte: UInt8, _ parameters: [UInt8], at time: Int64, into events: inout [InputEvent]
  ) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .console
    case UInt8(ascii: "M") where parameters.isEmpty: state = .oldMouse([])
    case 0x20...0x3F:
      // Of one that does not end no more is kept; what is left of it are no keys.
      if parameters.count <= Self.longestSequence { state = .control(parameters + [byte]) }
    case 0x40...0x7E:
      state = .plain
      if parameters.count > Self.longestSequence { return }
      take(EscapeSequences.control(parameters, final: byte), at: time, into: &events)
    default:
      // Broken off: the rest is what it is.
      state = .plain
      takePlain(byte, into: &events)
    }
  }

  private mutating func take(
    _ meaning: EscapeSequences.Meaning, at time: Int64, into events: inout [InputEvent]
  ) {
    switch meaning {
    case .press(let press): events.append(.key(press))
    case .pasteStart: paste = PasteCollector(at: time)
    case .mouse(let button, let point, let isRelease):
      let kind: MouseEvent.Kind? =
        switch button {
        case 0: .press
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
      if let kind, !isRelease {
        events.append(.mouse(presses.event(kind, at: point, time: time)))
      }
    case .place(let row, let column):
      if let width = probe.width(row: row, column: column, at: time) {
        events.append(.ambiguous(width == 2 ? .wide : .narrow))
      }
    case .nothing: break
    }
  }
}
