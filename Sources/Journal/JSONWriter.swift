/// Writes an object of JSON, its members in the order they are given. What it writes of equal values
/// is the same to the byte in every version: entries are hashed.
struct JSONWriter {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  private mutating func key(_ key: StaticString) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
  }

  mutating func put(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(key)
    put(text)
  }

  mutating func put(_ key: StaticString, _ number: Int64?) {
    guard let number else { return }
    self.key(key)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func put(_ key: StaticString, _ texts: [String]) {
    if texts.isEmpty { return }
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      put(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Puts what is JSON already.
  mutating func put(_ key: StaticString, json: String) {
    self.key(key)
    bytes.append(contentsOf: json.utf8)
  }

  private mutating func put(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, byte])
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0..<0x20:
        let digits = "0123456789abcdef".utf8.map { $0 }
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The object.
  mutating func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}
