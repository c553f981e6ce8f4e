import Canvas
import Testing

@testable import Terminal

/// How much moving rows saves, counted anew.
@Suite struct RowShiftTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 ^ state
    }
  }

  private func differences(_ old: Grid, _ one: Int, _ new: Grid, _ other: Int) -> Int {
    let width = new.size.width
    return (0..<width).count { old.cells[one * width + $0] != new.cells[other * width + $0] }
  }

  /// The cells that need not be written when rows move by some lines.
  private func gain(_ old: Grid, _ new: Grid, _ rows: Range<Int>, _ lines: Int) -> Int {
    rows.reduce(0) { sum, row in
      let left =
        rows.contains(row + lines) ? differences(old, row + lines, new, row) : new.size.width
      return sum + differences(old, row, new, row) - left
    }
  }

  @Test func noRowBesideThemWouldSaveMore() throws {
    var random = Random(state: 5)
    var found = 0
    for round in 0..<400 {
      let height = 16
      let texts = (0..<40).map { _ in
        String((0..<60).map { _ in "海绵城市 ab7，".randomElement(using: &random) ?? " " })
      }
      func screen(from first: Int) -> Grid {
        var grid = Grid(size: Size(width: 60, height: height))
        for y in 2..<14 { grid.put(texts[first + y], x: 0, y: y) }
        // A word here and there is another: rows that are the same in part.
        for _ in 0..<round % 7 {
          let y = Int.random(in: 2..<14, using: &random)
          let x = Int.random(in: 0..<40, using: &random)
          grid.put(texts[round % 40], x: x, y: y, width: Int.random(in: 1...20, using: &random))
        }
        return grid
      }
      let old = screen(from: 8)
      let new = screen(from: 8 + Int.random(in: -8...8, using: &random))
      guard let shift = RowShift.best(from: old, to: new) else { continue }
      found += 1
      let saved = gain(old, new, shift.rows, shift.lines)
      #expect(saved >= 40)
      let changed = (0..<height).filter { differences(old, $0, new, $0) > 0 }
      let band = try #require(changed.first)...(try #require(changed.last))
      for wider in [
        shift.rows.lowerBound - 1..<shift.rows.upperBound,
        shift.rows.lowerBound..<shift.rows.upperBound + 1,
      ] where band.contains(wider.lowerBound) && band.contains(wider.upperBound - 1) {
        #expect(gain(old, new, wider, shift.lines) <= saved, "\(shift) in \(round)")
      }
    }
    #expect(found > 200)
  }
}
