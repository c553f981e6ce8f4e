import CNcursesw
import CTerminal
import Canvas
import Theming

/// Hands stretches of a grid to ncurses, in the looks of a theme, where the dialect of the terminal
/// is not known.
struct CellPainter {
  private let styles: StyleCache
  private var characters: KnownCharacters
  private var row: [cchar_t] = []

  init(styles: StyleCache, substitution: Substitution) {
    self.styles = styles
    characters = KnownCharacters(substitution)
  }

  /// Blanks the whole screen in the theme's ground.
  func clear() {
    var ground = styles[.text, false]
    bkgrndset(&ground)
    erase()
  }

  /// Has ncurses show a grid.
  mutating func show(_ grid: Grid, over shown: Grid?) {
    if shown == nil { clear() }
    for run in CellRuns.changed(from: shown, to: grid) { draw(run, of: grid) }
    if let cursor = grid.cursorInside { move(Int32(cursor.y), Int32(cursor.x)) }
    refresh()
  }

  /// Draws one stretch.
  mutating func draw(_ run: CellRun, of grid: Grid) {
    let start = run.y * grid.size.width
    row.removeAll(keepingCapacity: true)
    grid.cells.withUnsafeBufferPointer { cells in
      let line = UnsafeBufferPointer(rebasing: cells[start..<start + grid.size.width])
      var ink = BlankInk(before: run.columns.lowerBound, of: line, styles)
      for x in run.columns {
        let cell = cells[start + x]
        if cell.scalar == 0 { continue }
        let isWide = x + 1 < grid.size.width && cells[start + x + 1].scalar == 0
        var drawn = styles[ink.look(of: cell, at: x, styles)]
        if cell.isUnderlined { drawn.attr |= PB_UNDERLINE }
        if let others = characters.replacement(for: cell.scalar, columns: isWide ? 2 : 1) {
          for other in others {
            drawn.chars.0 = wchar_t(other)
            row.append(drawn)
          }
        } else {
          drawn.chars.0 = wchar_t(cell.scalar)
          if cell.cluster > 0 {
            add(grid.clusters[Int(cell.cluster) - 1], to: &drawn)
          }
          row.append(drawn)
        }
      }
    }
    mvadd_wchnstr(Int32(run.y), Int32(run.columns.lowerBound), row, Int32(row.count))
  }

  /// Adds combining marks; those the C library does not know as such would take a place.
  private func add(_ marks: [UInt32], to cell: inout cchar_t) {
    let shown = marks.filter { pb_wcwidth($0) == 0 }
    if shown.count > 0 { cell.chars.1 = wchar_t(shown[0]) }
    if shown.count > 1 { cell.chars.2 = wchar_t(shown[1]) }
    if shown.count > 2 { cell.chars.3 = wchar_t(shown[2]) }
    if shown.count > 3 { cell.chars.4 = wchar_t(shown[3]) }
  }
}
