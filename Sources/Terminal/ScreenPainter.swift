import CNcursesw
import Canvas
import Theming

/// Brings grids to the terminal: directly where its dialect is known, through ncurses elsewhere.
struct ScreenPainter {
  private let dialect: Dialect?
  private let depth: ColourDepth
  private let substitution: Substitution
  private let isUnicode: Bool
  private var direct: DirectPainter?
  private var cells: CellPainter?
  private var isCursorShown = false

  init(theme: Theme, depth: ColourDepth, substitution: Substitution, isUnicode: Bool) {
    dialect = Dialect.ofTerminal(depth)
    self.depth = depth
    self.substitution = substitution
    self.isUnicode = isUnicode
    setTheme(theme)
  }

  /// Draws in a theme from now on; the next grid is to be drawn whole.
  mutating func setTheme(_ theme: Theme) {
    direct = DirectPainter(
      dialect, theme: theme, depth: depth, substitution: substitution, isUnicode: isUnicode)
    cells =
      direct == nil
      ? CellPainter(styles: StyleCache(theme: theme, depth: depth), substitution: substitution)
      : nil
  }

  /// Has ncurses take the screen.
  func begin() {
    curs_set(0)
    cells?.clear()
    if direct != nil { refresh() }
  }

  /// Shows a grid over another; over anything where none is given.
  mutating func show(_ grid: Grid, over shown: Grid?, on output: LineOutput) {
    let wantsCursor = grid.cursorInside != nil
    if wantsCursor != isCursorShown {
      curs_set(wantsCursor ? 1 : 0)
      isCursorShown = wantsCursor
    }
    if let bytes = direct?.changes(from: shown, to: grid) {
      output.send(bytes)
    } else {
      cells?.show(grid, over: shown)
    }
  }

  /// Knows no longer what is on the screen.
  mutating func forget() {
    direct?.forget()
    clearok(pb_curscr(), true)
  }

  /// Leaves the screen as ncurses believes it to be: in no look.
  mutating func end(on output: LineOutput) {
    guard direct != nil else { return }
    output.send(DirectPainter.reset)
    direct?.forget()
  }
}

extension Grid {
  /// Where the cursor stands, if it is within the grid.
  var cursorInside: Point? {
    guard let cursor, cursor.x >= 0, cursor.y >= 0, cursor.x < size.width,
      cursor.y < size.height
    else { return nil }
    return cursor
  }
}
