/// How a packed workspace lies in its file. All numbers are little-endian.
///
/// Head, then of each plan its display strings, its folded text with its sounds and itself as bytes, then four
/// tables: plans, rows, duties (which unit answers for which row) and units.
enum PackLayout {
  static let magic: [UInt8] = Array("PLANPACK".utf8)
  /// Raised with every change of the layout, of the codec or of what is folded how.
  static let version: UInt32 = 4

  /// The head: magic, version, counts, the digest of the sources, the tables with their
  /// checksums, the checksum of the head itself.
  enum Head {
    static let size = 160
    static let version = 8
    static let fileSize = 16
    static let sources = 24
    static let plans = 32
    static let rows = 40
    /// Offset, length and checksum of each table.
    static let tables = 48
    /// Of the table of units and of all their names, which any of them is found by.
    static let unitsChecksum = 144
    static let checksum = 152
  }

  enum Table: Int, CaseIterable {
    case plans, rows, duties, units

    var stride: Int {
      switch self {
      case .plans: Plan.size
      case .rows: Row.size
      case .duties: 4
      case .units: Unit.size
      }
    }
  }

  enum Plan {
    static let size = 128
    static let strings = 0
    static let stringsLength = 8
    static let text = 16
    static let textLength = 24
    static let body = 32
    static let bodyLength = 40
    static let firstRow = 48
    static let rowCount = 52
    static let firstDuty = 56
    static let dutyCount = 60
    /// Checksums of the strings, the text with its sounds, the body, and of its rows and duties.
    static let stringsChecksum = 64
    static let textChecksum = 72
    static let bodyChecksum = 80
    static let rowsChecksum = 88
    /// Eight two-byte counts, by the order of the kinds.
    static let counts = 96
    static let differences = 112
    /// How many bytes of the strings tell of the plan; those of its rows follow.
    static let summaryLength = 116
    /// The length of the sounds, which stand behind the text.
    static let soundsLength = 120
  }

  enum Row {
    static let size = 64
    static let plan = 0
    static let kind = 4
    static let area = 5
    static let minor = 6
    static let major = 8
    static let flags = 12
    static let dutyCount = 13
    static let titleLength = 14
    static let dueYears = 16
    static let strings = 32
    static let text = 40
    static let headLength = 48
    static let firstDuty = 52
    static let englishLength = 56
    static let clauseLength = 60

    static let isYearly: UInt8 = 1
    static let isUndated: UInt8 = 2
  }

  enum Unit {
    static let size = 40
    static let text = 0
    static let name = 8
    static let headLength = 16
    static let nameLength = 20
    static let englishLength = 24
    /// The highest bit says that it is a collective mention.
    static let rows = 28
    static let isCollective: UInt32 = 1 << 31
    /// The checksum of the fields before it and of the names: any unit may be shown first.
    static let checksum = 32
  }

  /// A duty is a unit's place in the table, with its role in the two highest bits.
  static let roleShift: UInt32 = 30

  /// A checksum that finds damage; not a signature. Eight bytes at a time, after FNV-1a and
  /// with a turn, so that swapped words differ.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var position = 0
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      value = (value ^ word) &* 0x100_0000_01b3
      value = value << 29 | value >> 35
      position += 8
    }
    while position < bytes.count {
      value = (value ^ UInt64(bytes[position])) &* 0x100_0000_01b3
      position += 1
    }
    return value ^ UInt64(bytes.count)
  }

  static func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { checksum($0) } }
}

extension [UInt8] {
  /// Writes a number at a place.
  mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    Swift.withUnsafeBytes(of: number.littleEndian) { source in
      for (index, byte) in source.enumerated() { self[offset + index] = byte }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The number at a place; 0 beyond the end, so that damage cannot trap.
  @inline(__always)
  func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return 0 }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// A part; what lies beyond the end is left out.
  func part(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length > 0, offset < count else { return .init(start: nil, count: 0) }
    return .init(rebasing: self[offset..<offset + Swift.min(length, count - offset)])
  }
}
