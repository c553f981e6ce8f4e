/// One cell of the screen.
package struct Cell: Equatable, Sendable {
  /// The character; 0 in the right half of a wide one.
  package var scalar: UInt32
  package var role: Role
  /// Whether the cell lies on the row under the cursor.
  package var isSelected: Bool
  /// 0, or 1 + the index of the cell's combining marks in the grid's clusters.
  package var cluster: UInt16

  static let blank = Cell(scalar: 0x20, role: .text, isSelected: false, cluster: 0)
}

/// A screen in memory: characters and what they mean, not how they look.
package struct Grid: Equatable, Sendable {
  package let size: Size
  package let ambiguous: AmbiguousWidth
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Combining marks of the cells that have any.
  package private(set) var clusters: [[UInt32]] = []
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?

  /// The most combining marks one character keeps; more are dropped.
  package static let marksPerCell = 4

  /// An empty grid.
  package init(size: Size, ambiguous: AmbiguousWidth = .narrow) {
    self.size = size
    self.ambiguous = ambiguous
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  package static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
      && left.clusters == right.clusters
  }

  /// Writes a text and returns the columns it took. What does not fit the width or the grid is
  /// left out; a wide character that would lie half outside becomes a space.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, width: Int = .max, role: Role = .text
  ) -> Int {
    guard width > 0 else { return 0 }
    let isOutside = y < 0 || y >= size.height
    let limit = width > size.width ? size.width : min(size.width, x + width)
    let row = y * size.width
    var column = x
    var last: Int?
    for original in text.unicodeScalars {
      let scalar = SafeScalar.shown(original)
      let columns = TextWidth.columns(of: scalar, ambiguous: ambiguous)
      if columns == 0 {
        if let last, !isOutside { addMark(scalar.value, to: row + last) }
        continue
      }
      if column + columns > limit {
        if column < limit, column >= 0, !isOutside {
          set(row + column, Cell(scalar: 0x20, role: role, isSelected: false, cluster: 0))
          column += 1
        }
        break
      }
      if !isOutside && column >= 0 {
        set(
          row + column,
          Cell(scalar: scalar.value, role: role, isSelected: false, cluster: 0))
        if columns == 2 {
          set(row + column + 1, Cell(scalar: 0x20, role: role, isSelected: false, cluster: 0))
          cells[row + column].scalar = scalar.value
          cells[row + column + 1].scalar = 0
        }
        last = column
      } else if column < 0 && column + columns > 0 && !isOutside {
        set(row, Cell(scalar: 0x20, role: role, isSelected: false, cluster: 0))
        last = nil
      }
      column += columns
    }
    return column - x
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", role: Role = .text) {
    let inside = rect.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height))
    let text = String(repeating: character, count: inside.width)
    for y in inside.y..<max(inside.y, inside.maxY) {
      put(text, x: inside.x, y: y, width: inside.width, role: role)
    }
  }

  /// Lights up a rectangle as the row under the cursor.
  package mutating func select(_ rect: Rect) { change(rect) { $0.isSelected = true } }

  /// Gives a rectangle another role.
  package mutating func recolour(_ rect: Rect, role: Role) { change(rect) { $0.role = role } }

  /// A line from left to right.
  package mutating func horizontalRule(x: Int, y: Int, width: Int, role: Role = .rule) {
    fill(Rect(x: x, y: y, width: width, height: 1), "─", role: role)
  }

  /// A line from top to bottom.
  package mutating func verticalRule(x: Int, y: Int, height: Int, role: Role = .rule) {
    for row in 0..<max(0, min(height, size.height)) { put("│", x: x, y: y + row, role: role) }
  }

  private mutating func change(_ rect: Rect, _ change: (inout Cell) -> Void) {
    let inside = rect.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height))
    guard !inside.isEmpty else { return }
    for y in inside.y..<inside.maxY {
      for x in inside.x..<inside.maxX { change(&cells[y * size.width + x]) }
    }
  }

  /// Sets a cell, and blanks the other half of a wide character that it cuts.
  private mutating func set(_ index: Int, _ cell: Cell) {
    if cells[index].scalar == 0 && index % size.width > 0 { cells[index - 1].scalar = 0x20 }
    if index % size.width + 1 < size.width && cells[index + 1].scalar == 0 {
      cells[index + 1].scalar = 0x20
    }
    cells[index] = cell
  }

  private mutating func addMark(_ mark: UInt32, to index: Int) {
    guard mark != 0x200B, mark != 0x200C, mark != 0x2060 else { return }
    let cluster = Int(cells[index].cluster)
    if cluster == 0 {
      guard clusters.count < Int(UInt16.max) - 1 else { return }
      clusters.append([mark])
      cells[index].cluster = UInt16(clusters.count)
    } else if clusters[cluster - 1].count < Self.marksPerCell {
      clusters[cluster - 1].append(mark)
    }
  }

  /// A row as plain text, without trailing spaces.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    var scalars = String.UnicodeScalarView()
    for cell in cells[row * size.width..<(row + 1) * size.width] where cell.scalar != 0 {
      scalars.append(Unicode.Scalar(cell.scalar) ?? " ")
      if cell.cluster > 0 {
        scalars.append(
          contentsOf: clusters[Int(cell.cluster) - 1].compactMap { Unicode.Scalar($0) })
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// All rows as plain text.
  package func plainText() -> String {
    (0..<size.height).map(text(row:)).joined(separator: "\n")
  }

  /// The roles of a row, one letter a cell; a cell under the cursor in brackets' stead is upper
  /// case where it has one.
  package func roles(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    let letters = cells[row * size.width..<(row + 1) * size.width].map { cell -> Character in
      if cell.scalar == 0x20 && !cell.isSelected { return " " }
      return cell.isSelected && cell.scalar == 0x20 ? "_" : cell.role.letter
    }
    return String(letters).trimmingTrailingSpaces()
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
