import PlanModel

/// Writes values as bytes: numbers in seven-bit groups, texts behind their length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    // The sign goes into the lowest bit, so that small negative numbers stay short.
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write<Value>(
    _ value: Value?, _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Value>(
    _ values: [Value], _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  /// A case of an enum by its place among all cases.
  mutating func write<Case: CaseIterable & Equatable>(choice: Case) where Case.AllCases == [Case] {
    write(Case.allCases.firstIndex(of: choice) ?? 0)
  }

  mutating func write(texts: [String]) { write(texts) { $0.write($1) } }
}

/// A packed file that does not hold what it should.
struct PackDamage: Error {}

/// Reads what a `ByteWriter` wrote. Damaged bytes end in an error, never in a trap.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func byte() throws(PackDamage) -> UInt8 {
    guard position < bytes.count else { throw PackDamage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func int() throws(PackDamage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 64 else { throw PackDamage() }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  mutating func text() throws(PackDamage) -> String {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw PackDamage() }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func flag() throws(PackDamage) -> Bool { try byte() != 0 }

  mutating func double() throws(PackDamage) -> Double {
    guard bytes.count - position >= 8 else { throw PackDamage() }
    defer { position += 8 }
    let bits = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return Double(bitPattern: UInt64(littleEndian: bits))
  }

  mutating func optional<Value>(
    _ body: (inout ByteReader) throws(PackDamage) -> Value
  ) throws(PackDamage) -> Value? {
    try flag() ? try body(&self) : nil
  }

  mutating func list<Value>(
    _ body: (inout ByteReader) throws(PackDamage) -> Value
  ) throws(PackDamage) -> [Value] {
    let count = try int()
    // Every value takes a byte at least.
    guard count >= 0, count <= bytes.count - position else { throw PackDamage() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  mutating func choice<Case: CaseIterable>(_ type: Case.Type) throws(PackDamage) -> Case
  where Case.AllCases == [Case] {
    let place = try int()
    guard Case.allCases.indices.contains(place) else { throw PackDamage() }
    return Case.allCases[place]
  }

  mutating func texts() throws(PackDamage) -> [String] {
    try list { (reader: inout ByteReader) throws(PackDamage) in try reader.text() }
  }
}
