/// Why a text is not JSON.
public enum JSONFault: String, Error, Hashable, Sendable, CaseIterable {
  case unexpectedEnd
  case unexpectedCharacter
  /// A line break or another control character stands unescaped in a text.
  case rawControlCharacter
  case badEscape
  case badNumber
  /// Something follows the end of the value.
  case trailingContent
  case tooDeep
}

/// A fault and the byte it was found at.
struct LocatedFault: Error, Hashable {
  var fault: JSONFault
  var offset: Int

  /// The line the fault is on, counted from 1.
  func line(in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
