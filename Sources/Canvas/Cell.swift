/// One cell of the screen, in eight bytes.
package struct Cell: Equatable, Sendable {
  /// The character; 0 in the right half of a wide one.
  package var scalar: UInt32
  package var role: Role
  @usableFromInline package var marks: UInt8 = 0
  /// 0, or 1 + the index of the cell's combining marks in the grid's clusters.
  package var cluster: UInt16 = 0

  static let blank = Cell(scalar: 0x20, role: .text)
  /// What stands where nobody knows what a terminal shows.
  static let unknown = Cell(scalar: .max, role: .ground)

  init(scalar: UInt32, role: Role, isUnderlined: Bool = false) {
    self.scalar = scalar
    self.role = role
    self.isUnderlined = isUnderlined
  }

  /// Whether the cell lies on the row under the cursor.
  @inlinable package var isSelected: Bool {
    get { marks & 1 != 0 }
    set { marks = newValue ? marks | 1 : marks & ~1 }
  }

  /// Whether the text is underlined whatever its role is.
  @inlinable package var isUnderlined: Bool {
    get { marks & 2 != 0 }
    set { marks = newValue ? marks | 2 : marks & ~2 }
  }

  /// Whether two cells are of one look, whatever stands in them.
  @inlinable package func isAlike(_ other: Cell) -> Bool {
    role == other.role && marks == other.marks
  }

  /// Makes a space of what was one half of a wide character.
  mutating func blank() {
    scalar = 0x20
    cluster = 0
  }
}
