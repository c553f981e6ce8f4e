#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }
}

/// How letters look on a terminal: the executable hands in what the screens use.
package struct Letters: Sendable {
  /// The columns a text takes.
  package var columns: @Sendable (String) -> Int
  /// What is shown in place of a character that could steer a terminal; else itself.
  package var shown: @Sendable (Unicode.Scalar) -> Unicode.Scalar

  /// Letters from their rules.
  package init(
    columns: @escaping @Sendable (String) -> Int,
    shown: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar
  ) {
    self.columns = columns
    self.shown = shown
  }

  /// One column a character, and no control characters.
  static let plain = Letters(
    columns: { $0.count },
    shown: { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 })

  /// A text in which nothing steers a terminal.
  package func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ shown($0) == $0 }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }
}
