import Canvas
import Testing

@testable import Terminal

/// What is read of a cell's bytes is what the cell says.
@Suite struct RawCellTests {
  @Test(arguments: Role.allCases)
  func aCellOfItsBytesIsTheCell(role: Role) {
    var grid = Grid(size: Size(width: 12, height: 2))
    grid.put("a海e\u{301} ·", x: 0, y: 0, role: role)
    grid.put("a海e\u{301} ·", x: 6, y: 0, role: role, underlined: true)
    grid.put("b ", x: 0, y: 1, role: role)
    grid.select(Rect(x: 3, y: 0, width: 6, height: 1))
    grid.withRawCells { raw in
      #expect(raw.count == grid.cells.count)
      for (one, cell) in zip(raw, grid.cells) {
        #expect(one.scalar == cell.scalar && one.cluster == cell.cluster)
        #expect(one.look == Look.number(cell.role, cell.isSelected))
        #expect(one.isUnderlined == cell.isUnderlined)
        #expect(one.isRightHalf == (cell.scalar == 0))
        #expect(
          one.isBlank == (cell.scalar == 0x20 && cell.cluster == 0 && !cell.isUnderlined))
        for (other, beside) in zip(raw, grid.cells) {
          #expect((one.bits == other.bits) == (cell == beside))
          #expect(one.isAlike(other) == cell.isAlike(beside))
        }
      }
      #expect(raw.row(1, 12).map(\.scalar) == grid.cells[12...].map(\.scalar))
    }
  }
}
