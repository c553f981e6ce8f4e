import Canvas

/// What spaces show of each look, and which of them may be made by erasing.
struct BlankLooks {
  private let dialect: Dialect
  /// By the number of the look.
  private let pens: [Pen]

  /// Fewer are written.
  static let leastErased = 9

  /// The looks that are written with pens.
  init(_ pens: [Pen], _ dialect: Dialect) {
    self.dialect = dialect
    self.pens = pens.map(\.onBlanks)
  }

  /// What a space in a cell shows.
  subscript(cell: Cell) -> Pen { pens[Look.number(cell.role, cell.isSelected)] }

  /// Whether nothing stands in a cell.
  static func isBlank(_ cell: Cell) -> Bool {
    cell.scalar == 0x20 && cell.cluster == 0 && !cell.isUnderlined
  }

  /// Whether a cell is blank and shows what another's space would.
  func isBlank(_ cell: Cell, like other: Cell) -> Bool {
    Self.isBlank(cell) && self[cell] == self[other]
  }

  /// How many cells from a column on are blank alike.
  func count(_ row: UnsafeBufferPointer<Cell>, from x: Int, to end: Int) -> Int {
    let first = row[x]
    guard Self.isBlank(first) else { return 0 }
    var next = x + 1
    while next < end, isBlank(row[next], like: first) { next += 1 }
    return next - x
  }

  /// Whether blanks may be made by erasing, which leaves nothing but a ground.
  private func canErase(_ cell: Cell) -> Bool {
    let blank = self[cell]
    return blank.attributes == 0 && (dialect.erasesInGround || blank.ground == 0)
  }

  /// How many of so many blanks may be erased at once. Of a wide character both halves or none:
  /// terminals do not agree on what becomes of the other, and where nobody knows what stands there,
  /// blanks are written.
  func erasable(
    _ count: Int, _ row: UnsafeBufferPointer<Cell>, _ x: Int,
    over before: UnsafeBufferPointer<Cell>?
  ) -> Int {
    guard count > Self.leastErased, dialect.erases, canErase(row[x]), let before else { return 0 }
    let end = x + count
    return end < before.count && before[end].scalar == 0 ? count - 1 : count
  }

  /// Where the row's end begins that can be cleared at once; the row's own end if none can.
  func textEnd(_ row: UnsafeBufferPointer<Cell>, from first: Int) -> Int {
    guard dialect.clears, let last = row.last, Self.isBlank(last), canErase(last) else {
      return row.count
    }
    var end = row.count
    while end > first, isBlank(row[end - 1], like: last) { end -= 1 }
    return row.count - end > 3 ? end : row.count
  }
}
