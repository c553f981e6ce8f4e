#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A JSON text as nodes that point into its bytes.
///
/// Texts and numbers are made only when asked for, and the place of every value stays known:
/// Foundation's decoder takes nearly twice as long, gives up on the first fault and keeps
/// silent about a key that stands twice.
final class JSONDocument: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case object, array, text, number, yes, no, null
  }

  /// One value, or the key of a member. Nodes stand in the order of the text: an object is
  /// followed by key, value, key, value …, an array by its elements.
  struct Node: Sendable {
    var kind: Kind
    /// For texts: holds escapes.
    var isEscaped = false
    /// For texts: holds a character that no field of a plan may hold.
    var isSuspect = false
    /// The first byte; of a text the one after the quotation mark.
    var start: Int32
    /// For texts and numbers the byte after the last; for objects and arrays the node after
    /// the last one inside.
    var end: Int32
    /// How many members or elements.
    var count: Int32 = 0
  }

  private let file: FileBytes
  let nodes: [Node]

  /// Reads a JSON text. A byte-order mark at its start is passed over.
  init(_ file: FileBytes) throws(LocatedFault) {
    self.file = file
    var parser = JSONParser(file.buffer)
    try parser.parse()
    nodes = parser.nodes
  }

  private var bytes: UnsafeBufferPointer<UInt8> { file.buffer }

  /// The node after a value and all that is in it.
  func next(after node: Int) -> Int {
    switch nodes[node].kind {
    case .object, .array: Int(nodes[node].end)
    case .text, .number, .yes, .no, .null: node + 1
    }
  }

  /// A text; nil when its bytes are not UTF-8.
  func text(of node: Int) -> String? {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    return nodes[node].isEscaped
      ? unescaped(range).withUnsafeBufferPointer { Self.text($0) }
      : Self.text(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Bytes as text. Decoding mends what is not UTF-8, so that the text then differs from the
  /// bytes: a comparison costs far less than `String(validating:as:)`.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let isUnmended = text.utf8.withContiguousStorageIfAvailable { copy in
      guard copy.count == bytes.count else { return false }
      guard let first = copy.baseAddress, let second = bytes.baseAddress else { return true }
      return memcmp(first, second, copy.count) == 0
    }
    return isUnmended ?? text.utf8.elementsEqual(bytes) ? text : nil
  }

  /// A number; nil when it is too large to be one.
  func number(of node: Int) -> Double? {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    return Double(String(decoding: bytes[range], as: UTF8.self)).flatMap {
      $0.isFinite ? $0 : nil
    }
  }

  /// A whole number written without point and exponent.
  func integer(of node: Int) -> Int? {
    let range = Int(nodes[node].start)..<Int(nodes[node].end)
    return Int(String(decoding: bytes[range], as: UTF8.self))
  }

  /// Whether a key reads so.
  func key(_ node: Int, equals key: StaticString) -> Bool {
    if nodes[node].isEscaped { return text(of: node) == key.description }
    let start = Int(nodes[node].start)
    guard Int(nodes[node].end) - start == key.utf8CodeUnitCount else { return false }
    return key.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where bytes[start + index] != wanted[index] { return false }
      return true
    }
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      let letter = bytes[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        var code = hexadecimal(at)
        at += 4
        if (0xD800..<0xDC00).contains(code) {
          code = 0x10000 + (code - 0xD800) << 10 + (hexadecimal(at + 2) - 0xDC00)
          at += 6
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        result.append(contentsOf: String(Character(scalar)).utf8)
      default: result.append(letter)
      }
    }
    return result
  }

  /// The four digits at a place, which the parser has seen to be digits.
  private func hexadecimal(_ at: Int) -> UInt32 {
    bytes[at..<at + 4].reduce(0) { $0 << 4 + (JSONParser.hexadecimalDigit($1) ?? 0) }
  }
}
