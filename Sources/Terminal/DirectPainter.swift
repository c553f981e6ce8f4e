import CTerminal
import Canvas
import Theming

/// Turns the change from one screen to the next into bytes, on terminals whose dialect is known.
///
/// ncurses would look up every colour in the terminal's description anew, and write each time the
/// cursor is to move: most of the time from a key to its answer. It still has the terminal, its
/// modes and its keys, and draws wherever the dialect is not known.
struct DirectPainter {
  private let dialect: Dialect
  private let isUnicode: Bool
  private var characters: KnownCharacters
  /// The pen of every look, by the number of the look, and what of it a space shows.
  private var pens: [Pen]
  private let blanks: BlankLooks
  /// The terminal's pen and cursor; nil where they are not known.
  private var pen: Pen?
  private var place: Point?
  private var bytes: [UInt8] = []

  /// Nil where the terminal does not name a theme's colours as `Dialect` knows it.
  init?(
    _ dialect: Dialect?, theme: Theme, depth: ColourDepth, substitution: Substitution,
    isUnicode: Bool
  ) {
    guard let dialect else { return nil }
    self.dialect = dialect
    self.isUnicode = isUnicode
    characters = KnownCharacters(substitution)
    let palette = Palette(depth: depth)
    pens = []
    for look in Look.all {
      let style = theme.style(for: look.role, selected: look.isSelected, depth: depth)
      let (ink, ground) = palette.numbers(style.foreground, style.background)
      guard let pen = dialect.pen(style, ink: ink, ground: ground) else { return nil }
      pens.append(pen)
    }
    blanks = BlankLooks(pens, dialect)
  }

  /// For a terminal of these pens.
  init(_ dialect: Dialect, pens: [Pen], substitution: Substitution) {
    self.dialect = dialect
    isUnicode = true
    characters = KnownCharacters(substitution)
    self.pens = pens
    blanks = BlankLooks(pens, dialect)
  }

  /// Others have written: nothing is known of pen and cursor.
  mutating func forget() { (pen, place) = (nil, nil) }

  /// What ends all looks, before others write.
  static let reset = Array("\u{1B}[m".utf8)

  /// What brings a terminal that shows a screen, or anything where none is given, to the next.
  mutating func changes(from shown: Grid?, to grid: Grid) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    let width = grid.size.width
    var old = shown?.size == grid.size ? shown : nil
    if dialect.scrolls, let shift = old.flatMap({ RowShift.best(from: $0, to: grid) }) {
      scroll(shift)
      old?.scroll(shift.rows, by: shift.lines)
    }
    let runs = CellRuns.changed(from: old, to: grid)
    grid.withRawCells { new in
      guard let old else {
        for run in runs { draw(run, new.row(run.y, width), over: nil, of: grid, nil) }
        return
      }
      old.withRawCells { before in
        for run in runs {
          draw(run, new.row(run.y, width), over: before.row(run.y, width), of: grid, old)
        }
      }
    }
    if let cursor = grid.cursorInside { move(to: cursor.x, cursor.y) }
    return bytes
  }

  /// Has the terminal move rows, within margins that are set for that alone.
  private mutating func scroll(_ shift: RowShift) {
    show(pens[Look.number(.text, false)])
    Pen.begin(&bytes)
    Pen.append(UInt32(shift.rows.lowerBound + 1), to: &bytes)
    bytes.append(0x3B)
    Pen.append(UInt32(shift.rows.upperBound), to: &bytes)
    bytes.append(0x72)
    // Margins that are set or taken back send the cursor home.
    place = nil
    move(to: 0, shift.rows.lowerBound)
    control(abs(shift.lines), shift.lines > 0 ? 0x4D : 0x4C)
    Pen.begin(&bytes)
    bytes.append(0x72)
    place = nil
  }

  // MARK: Rows

  private mutating func draw(
    _ run: CellRun, _ row: UnsafeBufferPointer<RawCell>, over before: UnsafeBufferPointer<RawCell>?,
    of grid: Grid, _ old: Grid?
  ) {
    var end = run.columns.upperBound
    if end == row.count { end = blanks.textEnd(row, from: run.columns.lowerBound) }
    var x = run.columns.lowerBound
    while x < end {
      if let before, let old {
        let next = Self.nextChange(row, before, from: x, to: run.columns.upperBound, grid, old)
        if next > x, next >= run.columns.upperBound || !isSoonWritten(row, x..<next) {
          x = next
          continue
        }
      }
      let count = blanks.count(row, from: x, to: end)
      let erased = blanks.erasable(count, row, x, over: before)
      if erased > BlankLooks.leastErased {
        move(to: x, run.y)
        show(blankOf: row[x])
        control(erased, 0x58)
        x += erased
      } else if count > 0 {
        move(to: x, run.y)
        show(blankOf: row[x])
        bytes.append(0x20)
        advance(1, row.count)
        x += 1
      } else {
        x = drawText(row, from: x, to: end, over: before, run.y, grid)
      }
    }
    // The rest of the row is blank.
    if end < run.columns.upperBound {
      move(to: end, run.y)
      show(blankOf: row[end])
      Pen.begin(&bytes)
      bytes.append(0x4B)
    }
  }

  /// Whether cells that are shown already are written again with fewer bytes than jumped over.
  private func isSoonWritten(_ row: UnsafeBufferPointer<RawCell>, _ cells: Range<Int>) -> Bool {
    guard let pen, place != nil, cells.count <= 4 else { return false }
    var count = 0
    for cell in row[cells] {
      let isInHand = cell.isBlank ? blanks[cell] == pen.onBlanks : pens[cell.look] == pen
      guard isInHand, !cell.isUnderlined else { return false }
      count += cell.scalar < 0x80 ? 1 : 3
    }
    return count <= 4
  }

  /// The first cell from `start` on that differs; both halves of a wide character count as one.
  private static func nextChange(
    _ row: UnsafeBufferPointer<RawCell>, _ before: UnsafeBufferPointer<RawCell>, from start: Int,
    to end: Int, _ grid: Grid, _ old: Grid
  ) -> Int {
    var x = start
    while x < end, row[x].bits == before[x].bits {
      let cluster = Int(row[x].cluster)
      if cluster > 0, grid.clusters[cluster - 1] != old.clusters[cluster - 1] { break }
      x += 1
    }
    // Behind the half of one that has changed: it begins before.
    while x > start, x < end, row[x].isRightHalf { x -= 1 }
    return x
  }

  /// Draws a cell's character and those behind it that are to be drawn in the same look; returns
  /// the column behind them.
  private mutating func drawText(
    _ row: UnsafeBufferPointer<RawCell>, from start: Int, to end: Int,
    over before: UnsafeBufferPointer<RawCell>?, _ y: Int, _ grid: Grid
  ) -> Int {
    let first = row[start]
    move(to: start, y)
    var wanted = pens[first.look]
    if first.isUnderlined {
      wanted.attributes |= Pen.bit(4)
      wanted.attributes = dialect.allowed(wanted)
    }
    show(wanted)
    var x = start
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * (end - start)) { room in
      var count = 0
      repeat {
        let cell = row[x]
        let columns = x + 1 < row.count && row[x + 1].isRightHalf ? 2 : 1
        if cell.cluster == 0, isUnicode,
          characters.isPlain(cell.scalar, columns: columns)
            || characters.replacement(for: cell.scalar, columns: columns) == nil
        {
          count += UTF8Writing.encode(cell.scalar, into: room, at: count)
        } else {
          bytes += UnsafeBufferPointer(rebasing: room[..<count])
          count = 0
          draw(cell, columns, grid)
        }
        x += columns
        if let before, x < end, row[x].bits == before[x].bits { break }
      } while x < end && row[x].isAlike(first) && !row[x].isBlank
      bytes += UnsafeBufferPointer(rebasing: room[..<count])
    }
    advance(x - start, row.count)
    return x
  }

  private mutating func draw(_ cell: RawCell, _ columns: Int, _ grid: Grid) {
    if let others = characters.replacement(for: cell.scalar, columns: columns) {
      for other in others { encode(other) }
      return
    }
    encode(cell.scalar)
    guard cell.cluster > 0 else { return }
    // One the C library does not know as a mark might take a place.
    for mark in grid.clusters[Int(cell.cluster) - 1] where pb_wcwidth(mark) == 0 { encode(mark) }
  }

  /// Takes a pen in which a space looks as a cell does: the ink is left as it is.
  private mutating func show(blankOf cell: RawCell) {
    guard let pen else { return show(pens[cell.look]) }
    if pen.onBlanks == blanks[cell] { return }
    var wanted = pens[cell.look]
    if wanted.attributes & Pen.seenOnBlanks == 0 {
      wanted.ink = pen.ink
      wanted.attributes = pen.attributes & ~Pen.seenOnBlanks
    }
    show(wanted)
  }

  // MARK: Bytes

  private mutating func show(_ wanted: Pen) {
    if pen == wanted { return }
    wanted.appendChange(from: pen, singly: dialect.endsSingly, to: &bytes)
    pen = wanted
  }

  private mutating func move(to x: Int, _ y: Int) {
    defer { place = Point(x: x, y: y) }
    if let place, place.y == y {
      if place.x == x { return }
      if dialect.hasColumns { return control(x + 1, 0x47) }
    }
    Pen.begin(&bytes)
    Pen.append(UInt32(y + 1), to: &bytes)
    if x > 0 {
      bytes.append(0x3B)
      Pen.append(UInt32(x + 1), to: &bytes)
    }
    bytes.append(0x48)
  }

  /// Behind the last column the cursor waits, in a place terminals do not agree on.
  private mutating func advance(_ columns: Int, _ width: Int) {
    guard let before = place else { return }
    place = before.x + columns < width ? Point(x: before.x + columns, y: before.y) : nil
  }

  private mutating func control(_ number: Int, _ final: UInt8) {
    Pen.begin(&bytes)
    Pen.append(UInt32(number), to: &bytes)
    bytes.append(final)
  }

  private mutating func encode(_ scalar: UInt32) {
    if scalar < 0x80 { return bytes.append(UInt8(scalar)) }
    guard isUnicode else {
      var encoded: (UInt64, UInt64) = (0, 0)
      withUnsafeMutableBytes(of: &encoded) { room in
        let count = Int(pb_encode(scalar, room.baseAddress, room.count))
        bytes += count > 0 ? Array(room.prefix(count)) : [0x3F]
      }
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { room in
      bytes += room[..<UTF8Writing.encode(scalar, into: room, at: 0)]
    }
  }

}
