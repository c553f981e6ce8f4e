import Canvas

/// A cell of a grid as it lies in memory. Whatever is asked for each cell of a screen is asked here:
/// a property that another module works out is called each time.
struct RawCell {
  let scalar: UInt32
  private let role: UInt8
  private let marks: UInt8
  let cluster: UInt16

  /// All eight bytes: equal where two cells are.
  var bits: UInt64 { unsafeBitCast(self, to: UInt64.self) }
  /// The number of its look.
  var look: Int { Int(role) * 2 + Int(marks & 1) }
  /// Whether it is underlined whatever its role is.
  var isUnderlined: Bool { marks & 2 != 0 }
  /// Whether nothing stands in it.
  var isBlank: Bool { scalar == 0x20 && cluster == 0 && !isUnderlined }
  /// Whether it is the right half of a wide character.
  var isRightHalf: Bool { scalar == 0 }

  /// Whether two cells are of one look, whatever stands in them.
  func isAlike(_ other: RawCell) -> Bool { role == other.role && marks == other.marks }
}

extension Grid {
  /// The cells of all rows as they lie in memory.
  func withRawCells<Result>(_ body: (UnsafeBufferPointer<RawCell>) -> Result) -> Result {
    cells.withUnsafeBufferPointer { $0.withMemoryRebound(to: RawCell.self, body) }
  }
}

extension UnsafeBufferPointer<RawCell> {
  /// One row of a width.
  func row(_ y: Int, _ width: Int) -> Self {
    Self(rebasing: self[y * width..<(y + 1) * width])
  }
}
