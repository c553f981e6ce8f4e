import PlanModel

/// Reads JSON from bytes, member by member, without building a tree: hundreds of thousands of
/// entries are read at the start of a sitting. Anything that is not JSON ends in nil.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return place == bytes.count
  }

  private mutating func skipBlanks() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// Reads an object; `member` reads the value of each key and tells whether it could.
  mutating func object(_ member: (inout JSONScanner, Span) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = span(), take(UInt8(ascii: ":")), member(&self, key) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  /// Reads a list; `element` reads each of its values and tells whether it could.
  mutating func list(_ element: (inout JSONScanner) -> Bool) -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      guard element(&self) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  /// The bytes of a text between its quotes, still escaped.
  struct Span {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let isEscaped: Bool

    /// Whether it is just this word.
    func equals(_ word: StaticString) -> Bool {
      guard bytes.count == word.utf8CodeUnitCount, !isEscaped else { return false }
      return (0..<bytes.count).allSatisfy { bytes[$0] == word.utf8Start[$0] }
    }
  }

  /// Reads a text without undoing its escapes.
  private mutating func span() -> Span? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    var isEscaped = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        let found = UnsafeBufferPointer(rebasing: bytes[start..<place])
        place += 1
        return Span(bytes: found, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        place += 2
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  /// Reads a text.
  mutating func text() -> String? { span().flatMap(Self.text) }

  /// Reads the id of an event.
  mutating func id() -> EventID? {
    guard let span = span() else { return nil }
    return span.isEscaped ? Self.text(span).map { EventID($0) } : EventID(utf8: span.bytes)
  }

  private static func text(_ span: Span) -> String? {
    if !span.isEscaped { return String(validating: span.bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    var rest = span.bytes[...]
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "\\") {
        plain.append(byte)
        continue
      }
      guard let text = String(validating: plain, as: UTF8.self),
        let scalar = unescaped(&rest)
      else { return nil }
      scalars.append(contentsOf: text.unicodeScalars)
      scalars.append(scalar)
      plain.removeAll(keepingCapacity: true)
    }
    guard let text = String(validating: plain, as: UTF8.self) else { return nil }
    scalars.append(contentsOf: text.unicodeScalars)
    return String(scalars)
  }

  /// The character an escape stands for; a pair of surrogates is one.
  private static func unescaped(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar?
  {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"):
      guard let high = unit(&rest) else { return nil }
      if let scalar = Unicode.Scalar(UInt32(high)) { return scalar }
      guard (0xD800...0xDBFF).contains(high), rest.popFirst() == UInt8(ascii: "\\"),
        rest.popFirst() == UInt8(ascii: "u"), let low = unit(&rest),
        (0xDC00...0xDFFF).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + UInt32(high - 0xD800) << 10 + UInt32(low - 0xDC00))
    default: return nil
    }
  }

  private static func unit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
    guard rest.count >= 4 else { return nil }
    let digits = String(decoding: rest.prefix(4), as: UTF8.self)
    rest = rest.dropFirst(4)
    return UInt16(digits, radix: 16)
  }

  /// Reads a whole number.
  mutating func integer() -> Int64? { number().flatMap { Int64($0) } }

  /// Reads a number.
  mutating func double() -> Double? { number().flatMap { Double($0) } }

  private mutating func number() -> String? {
    skipBlanks()
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        place += 1
      default:
        return String(decoding: bytes[start..<place], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Reads true or false.
  mutating func flag() -> Bool? {
    for (word, value) in [("true", true), ("false", false)] where takes(word) { return value }
    return nil
  }

  /// Whether nothing is said: null, which is then read.
  mutating func isNull() -> Bool { takes("null") }

  /// Whether the next word is this one, which is then read.
  private mutating func takes(_ word: String) -> Bool {
    skipBlanks()
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// Reads any value and gives its bytes; nil where it is none, or nested too deeply.
  mutating func value(depth: Int = 0) -> UnsafeBufferPointer<UInt8>? {
    skipBlanks()
    let start = place
    guard depth < 32, place < bytes.count else { return nil }
    let isRead: Bool
    switch bytes[place] {
    case UInt8(ascii: "{"): isRead = object { scanner, _ in scanner.value(depth: depth + 1) != nil }
    case UInt8(ascii: "["): isRead = list { scanner in scanner.value(depth: depth + 1) != nil }
    case UInt8(ascii: "\""): isRead = span() != nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"): isRead = flag() != nil
    case UInt8(ascii: "n"): isRead = takes("null")
    default: isRead = double() != nil
    }
    return isRead ? UnsafeBufferPointer(rebasing: bytes[start..<place]) : nil
  }
}
