import CTerminal

/// The text between the marks of a bracketed paste.
struct PasteCollector {
  /// The most bytes that are kept; what comes after is left out.
  static let limit = 1 << 20
  private static let endMark = Array("\u{1B}[201~".utf8)
  private static let patience: Int64 = 1000

  private var bytes: [UInt8] = []
  private var matched = 0
  private var lastTime: Int64
  /// Whether the last byte was Ctrl-C on its own after a while of nothing.
  private(set) var isGivenUp = false

  init(at time: Int64) { lastTime = time }

  /// Takes one byte; the text when the end mark is whole.
  mutating func take(_ byte: UInt8, at time: Int64) -> String? {
    // A paste that never ends would hold the keyboard. Ctrl-C on its own, after a while in which
    // nothing came, is a person who wants it back; inside pasted text it is none.
    isGivenUp = byte == 3 && time - lastTime >= Self.patience
    lastTime = time
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count ? text : nil
    }
    for kept in Self.endMark[..<matched] { keep(kept) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  /// The text without controls; line ends of any kind are `\n`.
  private var text: String {
    var scalars = String.UnicodeScalarView()
    var decoder = pb_decoder()
    var wasReturn = false
    for byte in bytes {
      var value: UInt32 = 0
      let found = pb_decode(&decoder, byte, &value)
      if found == 0 { continue }
      let scalar = found == 1 ? Unicode.Scalar(value) ?? "\u{FFFD}" : "\u{FFFD}"
      switch scalar.value {
      case 10 where wasReturn: break
      case 10, 13: scalars.append("\n")
      case 9: scalars.append("\t")
      case 0..<32, 0x7F..<0xA0: break
      default: scalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
