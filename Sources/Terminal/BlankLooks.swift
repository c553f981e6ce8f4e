import Canvas

/// What spaces show of each look, and which of them may be made by erasing.
struct BlankLooks {
  private let dialect: Dialect
  /// By the number of the look.
  private let pens: [Pen]
  /// The same number for looks whose spaces show the same.
  private let kinds: [UInt8]

  /// Fewer are written.
  static let leastErased = 9

  /// The looks that are written with pens.
  init(_ pens: [Pen], _ dialect: Dialect) {
    self.dialect = dialect
    let shown = pens.map(\.onBlanks)
    self.pens = shown
    kinds = shown.map { pen in UInt8(shown.firstIndex(of: pen) ?? 0) }
  }

  /// What a space in a cell shows.
  subscript(cell: RawCell) -> Pen { pens[cell.look] }

  /// Whether a cell is blank and shows what another's space would.
  private func isBlank(_ cell: RawCell, like other: RawCell) -> Bool {
    cell.isBlank && (cell.isAlike(other) || kinds[cell.look] == kinds[other.look])
  }

  /// How many cells from a column on are blank alike.
  func count(_ row: UnsafeBufferPointer<RawCell>, from x: Int, to end: Int) -> Int {
    let first = row[x]
    guard first.isBlank else { return 0 }
    var next = x + 1
    while next < end, isBlank(row[next], like: first) { next += 1 }
    return next - x
  }

  /// Whether blanks may be made by erasing, which leaves nothing but a ground.
  private func canErase(_ cell: RawCell) -> Bool {
    let blank = self[cell]
    return blank.attributes == 0 && (dialect.erasesInGround || blank.ground == 0)
  }

  /// How many of so many blanks may be erased at once. Of a wide character both halves or none:
  /// terminals do not agree on what becomes of the other, and where nobody knows what stands there,
  /// blanks are written.
  func erasable(
    _ count: Int, _ row: UnsafeBufferPointer<RawCell>, _ x: Int,
    over before: UnsafeBufferPointer<RawCell>?
  ) -> Int {
    guard count > Self.leastErased, dialect.erases, canErase(row[x]), let before else { return 0 }
    let end = x + count
    return end < before.count && before[end].isRightHalf ? count - 1 : count
  }

  /// Where the row's end begins that can be cleared at once; the row's own end if none can.
  func textEnd(_ row: UnsafeBufferPointer<RawCell>, from first: Int) -> Int {
    guard dialect.clears, let last = row.last, last.isBlank, canErase(last) else {
      return row.count
    }
    var end = row.count
    while end > first, isBlank(row[end - 1], like: last) { end -= 1 }
    return row.count - end > 3 ? end : row.count
  }
}
