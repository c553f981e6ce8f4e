/// A text on its way into one row of a grid.
struct GridLine {
  /// The column behind what is written, which may lie outside the row.
  private(set) var column: Int
  /// Nothing is written from here on.
  let limit: Int
  let role: Role
  let isUnderlined: Bool
  let ambiguous: AmbiguousWidth
  /// The column of the last character in the row, to which a mark belongs.
  private(set) var last: Int?

  /// Writes scalars into a row, or into none where it is empty. Returns the first that takes no
  /// column, which is left to the caller; nil behind the last one that fits.
  mutating func put(
    _ scalars: inout String.UnicodeScalarView.Iterator, into row: UnsafeMutableBufferPointer<Cell>
  ) -> Unicode.Scalar? {
    while let original = scalars.next() {
      let scalar = SafeScalar.shown(original)
      let columns = TextWidth.columns(of: scalar, ambiguous: ambiguous)
      if columns == 0 { return scalar }
      let next = column + columns
      if next > limit {
        // A wide character that would lie half outside.
        if column < limit && column >= 0 {
          place(0x20, row, column)
          column += 1
        }
        return nil
      }
      if next > 0 {
        if column < 0 {
          // The left half of a wide character lies outside.
          place(0x20, row, 0)
        } else {
          place(scalar.value, row, column)
          if columns == 2 { set(0, row, column + 1) }
          last = column
        }
      }
      column = next
    }
    return nil
  }

  /// Sets a cell, and blanks the other half of a wide character that it cuts.
  private func place(_ scalar: UInt32, _ row: UnsafeMutableBufferPointer<Cell>, _ column: Int) {
    guard column < row.count else { return }
    if column > 0 && row[column].scalar == 0 { row[column - 1].blank() }
    set(scalar, row, column)
  }

  /// Sets a cell or the right half of one, and blanks the right half of a character it covers.
  private func set(_ scalar: UInt32, _ row: UnsafeMutableBufferPointer<Cell>, _ column: Int) {
    guard column < row.count else { return }
    row[column] = Cell(scalar: scalar, role: role, isUnderlined: isUnderlined)
    if column + 1 < row.count && row[column + 1].scalar == 0 { row[column + 1].blank() }
  }

  /// Sets columns of a row, not none, to one cell, and blanks the halves of wide characters that
  /// are cut.
  static func fill(
    _ row: UnsafeMutableBufferPointer<Cell>, _ columns: Range<Int>, with cell: Cell
  ) {
    let (first, end) = (columns.lowerBound, columns.upperBound)
    if first > 0 && row[first].scalar == 0 { row[first - 1].blank() }
    if end < row.count && row[end].scalar == 0 { row[end].blank() }
    for column in columns { row[column] = cell }
  }
}
