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
    guard old.size == new.size, old.clusters.isEmpty, new.clusters.isEmpty else { return nil }
    return old.cells.withUnsafeBufferPointer { before in
      new.cells.withUnsafeBufferPointer { after in
        let rows = Rows(before: before, after: after, width: new.size.width)
        let changed = (0..<new.size.height).filter { !rows.isSame($0, $0) }
        // Where hardly a row stays it is another screen.
        guard changed.count > leastRows, changed.count < new.size.height - 1,
          let first = changed.first, let last = changed.last
        else { return nil }
        return best(in: first...last, changed, rows)
      }
    }
  }

  private static func best(
    in band: ClosedRange<Int>, _ changed: [Int], _ rows: Rows
  ) -> RowShift? {
    var best: (lines: Int, moved: [Int])?
    for distance in 1...reach {
      for lines in [distance, -distance] {
        let moved = changed.filter { band.contains($0 + lines) && rows.isSame($0 + lines, $0) }
        if moved.count >= leastRows, moved.count > best?.moved.count ?? 0 { best = (lines, moved) }
      }
    }
    guard let best, let first = best.moved.first, let last = best.moved.last else { return nil }
    var found = RowShift(moving: first...last, by: best.lines)
    // Rows beside them that are not quite the same go along where that saves more.
    for step in [-1, 1] {
      var wider = found
      repeat {
        found = wider
        wider.rows =
          step < 0
          ? found.rows.lowerBound - 1..<found.rows.upperBound
          : found.rows.lowerBound..<found.rows.upperBound + 1
      } while band.contains(wider.rows.lowerBound) && band.contains(wider.rows.upperBound - 1)
        && wider.gain(rows) > found.gain(rows)
    }
    return found.gain(rows) >= leastGain ? found : nil
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
    rows.reduce(0) { gain, row in
      let source = row + lines
      let left = rows.contains(source) ? all.differences(source, row) : all.width
      return gain + all.differences(row, row) - left
    }
  }
}

/// The rows of two screens.
private struct Rows {
  let before: UnsafeBufferPointer<Cell>
  let after: UnsafeBufferPointer<Cell>
  let width: Int

  private func row(_ cells: UnsafeBufferPointer<Cell>, _ y: Int) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(rebasing: cells[y * width..<(y + 1) * width])
  }

  /// Whether a row of the screen before is a row of the one after.
  func isSame(_ old: Int, _ new: Int) -> Bool {
    CellRuns.isSame(row(before, old), row(after, new))
  }

  /// In how many cells they differ.
  func differences(_ old: Int, _ new: Int) -> Int {
    let (one, other) = (row(before, old), row(after, new))
    return (0..<width).count { !CellRuns.isSame(one, other, at: $0) }
  }
}
