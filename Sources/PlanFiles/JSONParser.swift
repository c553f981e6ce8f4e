/// Cuts a JSON text (RFC 8259) into nodes. Strict: no comments, no trailing commas.
struct JSONParser {
  private(set) var nodes: [JSONDocument.Node] = []
  /// Borrowed: the parser lives no longer than the bytes.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Deeper nesting than this is refused; a plan needs seven levels.
  static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 16)
  }

  /// Reads the whole text.
  mutating func parse() throws(LocatedFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try value(depth: 0)
    skipSpace()
    if at < bytes.count { throw fault(.trailingContent) }
  }

  private func fault(_ fault: JSONFault) -> LocatedFault {
    LocatedFault(fault: fault, offset: at)
  }

  private mutating func skipSpace() {
    var here = at
    while here < bytes.count {
      switch bytes[here] {
      case 0x20, 0x0A, 0x0D, 0x09: here += 1
      default:
        at = here
        return
      }
    }
    at = here
  }

  /// The next byte that is not space.
  private mutating func peek() throws(LocatedFault) -> UInt8 {
    skipSpace()
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    return bytes[at]
  }

  private mutating func value(depth: Int) throws(LocatedFault) {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    switch try peek() {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw fault(.unexpectedCharacter)
    }
  }

  private mutating func object(depth: Int) throws(LocatedFault) {
    let node = open(.object)
    var count: Int32 = 0
    if try peek() != UInt8(ascii: "}") {
      while true {
        guard try peek() == UInt8(ascii: "\"") else { throw fault(.unexpectedCharacter) }
        try text()
        guard try peek() == UInt8(ascii: ":") else { throw fault(.unexpectedCharacter) }
        at += 1
        try value(depth: depth + 1)
        count += 1
        guard try goesOn(until: UInt8(ascii: "}")) else { break }
      }
    }
    close(node, count)
  }

  private mutating func array(depth: Int) throws(LocatedFault) {
    let node = open(.array)
    var count: Int32 = 0
    if try peek() != UInt8(ascii: "]") {
      while true {
        try value(depth: depth + 1)
        count += 1
        guard try goesOn(until: UInt8(ascii: "]")) else { break }
      }
    }
    close(node, count)
  }

  /// Takes a comma (true) or leaves the end in place (false).
  private mutating func goesOn(until end: UInt8) throws(LocatedFault) -> Bool {
    let byte = try peek()
    if byte == end { return false }
    guard byte == UInt8(ascii: ",") else { throw fault(.unexpectedCharacter) }
    at += 1
    return true
  }

  private mutating func open(_ kind: JSONDocument.Kind) -> Int {
    nodes.append(.init(kind: kind, start: Int32(at), end: 0))
    at += 1
    return nodes.count - 1
  }

  private mutating func close(_ node: Int, _ count: Int32) {
    at += 1
    nodes[node].count = count
    nodes[node].end = Int32(nodes.count)
  }

  private mutating func text() throws(LocatedFault) {
    at += 1
    var node = JSONDocument.Node(kind: .text, start: Int32(at), end: 0)
    while true {
      skipPlainText()
      guard at < bytes.count else { throw fault(.unexpectedEnd) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        node.end = Int32(at)
        nodes.append(node)
        at += 1
        return
      case UInt8(ascii: "\\"):
        node.isEscaped = true
        try skipEscape()
      case 0..<0x20: throw fault(.rawControlCharacter)
      default:
        if isSuspect(bytes[at]) { node.isSuspect = true }
        at += 1
      }
    }
  }

  /// Goes on to the next byte that needs a closer look. Most of a plan passes through here.
  private mutating func skipPlainText() {
    while at < bytes.count {
      switch bytes[at] {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: return
      default: at += 1
      }
    }
  }

  /// Whether a character that `ForbiddenCharacter` knows begins here.
  private func isSuspect(_ byte: UInt8) -> Bool {
    func following(_ distance: Int) -> UInt8 {
      at + distance < bytes.count ? bytes[at + distance] : 0
    }
    switch byte {
    case 0xC2: return following(1) < 0xA0
    case 0xD8: return following(1) == 0x9C
    case 0xE2: return (following(1) == 0x80 && following(2) < 0xB0) || following(1) == 0x81
    case 0xEF: return following(1) == 0xBB || following(1) == 0xBF && following(2) > 0xB8
    default: return true
    }
  }

  private mutating func skipEscape() throws(LocatedFault) {
    guard at + 1 < bytes.count else { throw fault(.unexpectedEnd) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "u"):
      let code = try codeUnit(at + 2)
      if (0xDC00..<0xE000).contains(code) { throw fault(.badEscape) }
      if (0xD800..<0xDC00).contains(code) {
        guard at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
          bytes[at + 7] == UInt8(ascii: "u"),
          (0xDC00..<0xE000).contains(try codeUnit(at + 8))
        else { throw fault(.badEscape) }
        at += 6
      }
      at += 6
    default: throw fault(.badEscape)
    }
  }

  private func codeUnit(_ start: Int) throws(LocatedFault) -> UInt32 {
    guard start + 4 <= bytes.count else { throw fault(.unexpectedEnd) }
    var code: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = Self.hexadecimalDigit(byte) else { throw fault(.badEscape) }
      code = code << 4 + digit
    }
    return code
  }

  /// The value of a hexadecimal digit; nil for any other byte.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
    default: nil
    }
  }

  private mutating func number() throws(LocatedFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = at < bytes.count && bytes[at] == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole > 0, !isZero || whole == 1 else { throw fault(.badNumber) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard skipDigits() > 0 else { throw fault(.badNumber) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      guard skipDigits() > 0 else { throw fault(.badNumber) }
    }
    nodes.append(.init(kind: .number, start: Int32(start), end: Int32(at)))
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      at += 1
    }
    return at - start
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONDocument.Kind
  ) throws(LocatedFault) {
    let start = at
    let matches = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    guard matches else { throw fault(.unexpectedCharacter) }
    at += word.utf8CodeUnitCount
    nodes.append(.init(kind: kind, start: Int32(start), end: Int32(at)))
  }
}
