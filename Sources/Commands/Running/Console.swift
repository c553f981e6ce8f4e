import SystemIO

/// Where a command's answers and complaints go.
package struct Console: Sendable {
  /// Writes an answer; 0, or the number of the error that stopped it.
  package var answer: @Sendable (String) -> Int32
  /// Writes a line about something that is wrong.
  package var complain: @Sendable (String) -> Void

  /// A console from its parts.
  package init(
    answer: @escaping @Sendable (String) -> Int32, complain: @escaping @Sendable (String) -> Void
  ) {
    self.answer = answer
    self.complain = complain
  }

  /// Standard output and standard error.
  package static let standard = Console(
    answer: { writeAll($0, to: 1) }, complain: { _ = writeAll($0 + "\n", to: 2) })

  private static func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { Bytes.write(UnsafeRawBufferPointer($0), to: descriptor) }
  }
}

/// How letters look on a terminal: the executable hands in what the screens use.
package struct Letters: Sendable {
  /// The columns a text takes.
  package var columns: @Sendable (String) -> Int
  /// What is shown in place of a character that could steer a terminal; else itself.
  package var shown: @Sendable (Unicode.Scalar) -> Unicode.Scalar
  /// Whether a character draws nothing, not even a mark on another; such are left out.
  package var isInvisible: @Sendable (Unicode.Scalar) -> Bool

  /// The most combining marks in a row that are shown; more are left out.
  package static let marksInARow = 4

  /// Letters from their rules.
  package init(
    columns: @escaping @Sendable (String) -> Int,
    shown: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar,
    isInvisible: @escaping @Sendable (Unicode.Scalar) -> Bool = { _ in false }
  ) {
    self.columns = columns
    self.shown = shown
    self.isInvisible = isInvisible
  }

  /// One column a character, and no control characters.
  static let plain = Letters(
    columns: { $0.count },
    shown: { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 })

  /// A text in which nothing steers, hides from or floods a terminal.
  package func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ isPlain($0) && !Self.isMark($0) }) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      marks = Self.isMark(scalar) ? marks + 1 : 0
      if marks <= Self.marksInARow { result.append(shown(scalar)) }
    }
    return String(result)
  }

  /// Whether a character is shown as it is.
  func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    shown(scalar) == scalar && !isInvisible(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x3100..<0xA000: false
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: true
      default: false
      }
    }
  }
}
