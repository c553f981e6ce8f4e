import Canvas

/// Rows of a screen that stand some lines higher or lower on the next: a terminal moves them sooner
/// than they are written again.
struct RowShift: Hashable, Sendable {
  /// The lines that are to be scrolled.
  var rows: Range<Int>
  /// By how many lines they go up; down if negative.
  var lines: Int

  /// Further than this is a page, of which little is left.
  private static let reach = 8
  /// Fewer rows are written again as soon.
  private static let leastRows = 3
  /// In cells that need not be written; below, asking for it takes as many bytes.
  private static let leastGain = 40

  /// The shift that saves most on the way from one screen to the next; nil where none does.
  static func best(from old: Grid, to new: Grid) -> RowShift? {
    guard old.size == new.size, new.size.width > 0, old.clusters.isEmpty, new.clusters.isEmpty
    else { return nil }
    return old.withRawCells { before in
      new.withRawCells { after in
        let rows = Rows(before: before, after: after, width: new.size.width)
        let changed = (0..<new.size.height).filter { !rows.isSame($0, $0) }
        // Where hardly a row stays it is another screen.
        guard changed.count > leastRows, changed.count < new.size.height - 1,
          let first = changed.first, let last = changed.last
        else { return nil }
        // What is blank is cleared as soon as it is moved.
        return best(in: first...last, changed.filter { !rows.isOfOneCell($0) }, rows)
      }
    }
  }

  private static func best(
    in band: ClosedRange<Int>, _ changed: [Int], _ rows: Rows
  ) -> RowShift? {
    var best: (lines: Int, count: Int, moved: ClosedRange<Int>)?
    for distance in 1...reach {
      for lines in [distance, -distance] {
        var count = 0
        var moved: ClosedRange<Int>?
        for row in changed where band.contains(row + lines) && rows.isSame(row + lines, row) {
          count += 1
          moved = (moved?.lowerBound ?? row)...row
        }
        guard let moved, count >= max(leastRows, (best?.count ?? 0) + 1) else { continue }
        best = (lines, count, moved)
      }
    }
    guard let best else { return nil }
    var found = RowShift(moving: best.moved, by: best.lines)
    var gain = found.gain(rows)
    // Rows beside them that are not quite the same go along where that saves more.
    for step in [-1, 1] {
      while true {
        let row = step < 0 ? found.rows.lowerBound - 1 : found.rows.upperBound
        guard band.contains(row) else { break }
        let more = found.gain(rows, with: row)
        if more <= 0 { break }
        gain += more
        found.rows = min(row, found.rows.lowerBound)..<max(row + 1, found.rows.upperBound)
      }
    }
    return gain >= leastGain ? found : nil
  }

  /// The shift that brings rows from elsewhere to where they stand now.
  private init(moving rows: ClosedRange<Int>, by lines: Int) {
    self.rows =
      min(rows.lowerBound, rows.lowerBound + lines)..<max(rows.upperBound, rows.upperBound + lines)
      + 1
    self.lines = lines
  }

  /// How many cells need not be written.
  private func gain(_ all: Rows) -> Int {
    rows.reduce(0) { $0 + all.differences($1, $1) - left(all, $1) }
  }

  /// How many more if a row beside them goes along.
  private func gain(_ all: Rows, with row: Int) -> Int {
    let filled =
      rows.contains(row - lines) ? all.width - all.differences(row, row - lines) : 0
    return all.differences(row, row) - left(all, row) + filled
  }

  /// How many cells of a row are still to be written.
  private func left(_ all: Rows, _ row: Int) -> Int {
    rows.contains(row + lines) ? all.differences(row + lines, row) : all.width
  }
}

/// The rows of two screens.
private struct Rows {
  let before: UnsafeBufferPointer<RawCell>
  let after: UnsafeBufferPointer<RawCell>
  let width: Int

  /// A column of the text of most rows.
  private static let probe = 20

  /// Whether a row of the screen before is a row of the one after.
  func isSame(_ old: Int, _ new: Int) -> Bool {
    // Most rows that differ do so where their text begins.
    let probe = min(width - 1, Self.probe)
    return before[old * width + probe].bits == after[new * width + probe].bits
      && CellRuns.isSame(before.row(old, width), after.row(new, width))
  }

  /// Whether a row of the screen after holds one cell over and over.
  func isOfOneCell(_ new: Int) -> Bool {
    let row = after.row(new, width)
    return CellRuns.isSame(
      UnsafeBufferPointer(rebasing: row[..<(width - 1)]), UnsafeBufferPointer(rebasing: row[1...]))
  }

  /// In how many cells they differ.
  func differences(_ old: Int, _ new: Int) -> Int {
    let (one, other) = (before.row(old, width), after.row(new, width))
    return (0..<width).count { one[$0].bits != other[$0].bits }
  }
}
