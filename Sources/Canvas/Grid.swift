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
  /// Beyond this, how far outside something lies no longer matters.
  private static let reach = 1_000_000

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
  /// left out; a wide character that would lie half outside becomes a space. Whatever could
  /// command a terminal is shown as a sign instead.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, width: Int = .max, role: Role = .text,
    underlined: Bool = false
  ) -> Int {
    guard width > 0 else { return 0 }
    // Far outside is as good as just outside, and sums stay small.
    let x = min(max(x, -Self.reach), Self.reach)
    var line = GridLine(
      column: x, limit: min(size.width, x + min(width, 2 * Self.reach)), role: role,
      isUnderlined: underlined, ambiguous: ambiguous)
    var scalars = text.unicodeScalars.makeIterator()
    let isInside = y >= 0 && y < size.height
    let row = isInside ? y * size.width : 0
    let columns = row..<row + (isInside ? size.width : 0)
    while let mark = cells.withUnsafeMutableBufferPointer({ cells in
      line.put(&scalars, into: UnsafeMutableBufferPointer(rebasing: cells[columns]))
    }) {
      if isInside, let last = line.last { addMark(mark, to: row + last) }
    }
    return line.column - x
  }

  /// Lays rows of another grid of the same width over the rows from `y` on.
  package mutating func paste(_ other: Grid, rows: Range<Int>? = nil, y: Int) {
    guard other.size.width == size.width else { return }
    let taken = (rows ?? 0..<other.size.height).clamped(to: 0..<other.size.height)
    let begin = taken.lowerBound + max(0, -y)
    let end = min(taken.upperBound, taken.lowerBound + size.height - y)
    guard begin < end else { return }
    let width = size.width
    let first = (y + begin - taken.lowerBound) * width
    let places = first..<first + (end - begin) * width
    cells.replaceSubrange(places, with: other.cells[begin * width..<end * width])
    guard !other.clusters.isEmpty else { return }
    for index in places where cells[index].cluster > 0 {
      let marks = other.clusters[Int(cells[index].cluster) - 1]
      cells[index].cluster = 0
      guard clusters.count < Int(UInt16.max) - 1 else { continue }
      clusters.append(marks)
      cells[index].cluster = UInt16(clusters.count)
    }
  }

  /// Fills a rectangle with one character of one column.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", role: Role = .text) {
    let inside = rect.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height))
    if let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      SafeScalar.shown(scalar) == scalar, TextWidth.columns(of: scalar, ambiguous: ambiguous) == 1
    {
      return fill(inside, Cell(scalar: scalar.value, role: role))
    }
    let text = String(repeating: character, count: inside.width)
    for y in inside.y..<max(inside.y, inside.maxY) {
      put(text, x: inside.x, y: y, width: inside.width, role: role)
    }
  }

  /// Moves rows up by some lines, or down if negative. What they leave free holds nothing that is
  /// known: it is equal to no cell that can be drawn.
  package mutating func scroll(_ rows: Range<Int>, by lines: Int) {
    let width = size.width
    let old = cells
    for y in rows {
      let place = y * width..<(y + 1) * width
      let source = y + lines
      if rows.contains(source) {
        cells.replaceSubrange(place, with: old[source * width..<(source + 1) * width])
      } else {
        for index in place { cells[index] = .unknown }
      }
    }
  }

  /// Lights up a rectangle as the row under the cursor.
  package mutating func select(_ rect: Rect) { change(rect) { $0.isSelected = true } }

  /// Gives a rectangle another role.
  package mutating func recolour(_ rect: Rect, role: Role) { change(rect) { $0.role = role } }

  /// The first text of a role in a row, with a blank on either side where there is one.
  package func run(of role: Role, in row: Rect) -> Rect? {
    let inside = row.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height))
    guard !inside.isEmpty else { return nil }
    let line = cells[inside.y * size.width..<(inside.y + 1) * size.width]
    func cell(_ x: Int) -> Cell { line[line.startIndex + x] }
    func isBlank(_ x: Int) -> Bool { cell(x).scalar == 0x20 }
    guard
      var first = (inside.x..<inside.maxX).first(where: { cell($0).role == role && !isBlank($0) })
    else { return nil }
    var end = first + 1
    while end < inside.maxX, cell(end).role == role, !isBlank(end) { end += 1 }
    if first > inside.x, isBlank(first - 1) { first -= 1 }
    if end < inside.maxX, isBlank(end) { end += 1 }
    return Rect(x: first, y: inside.y, width: end - first, height: 1)
  }

  /// A line from left to right.
  package mutating func horizontalRule(x: Int, y: Int, width: Int, role: Role = .rule) {
    let rect = Rect(x: x, y: y, width: width, height: 1)
    guard ambiguous == .narrow else { return fill(rect, "─", role: role) }
    fill(
      rect.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height)),
      Cell(scalar: 0x2500, role: role))
  }

  /// Fills a rectangle within the grid with one cell.
  private mutating func fill(_ inside: Rect, _ cell: Cell) {
    guard !inside.isEmpty else { return }
    cells.withUnsafeMutableBufferPointer { cells in
      for y in inside.y..<inside.maxY {
        let row = cells[y * size.width..<(y + 1) * size.width]
        GridLine.fill(
          UnsafeMutableBufferPointer(rebasing: row), inside.x..<inside.maxX, with: cell)
      }
    }
  }

  /// A line from top to bottom.
  package mutating func verticalRule(x: Int, y: Int, height: Int, role: Role = .rule) {
    fill(
      Rect(
        x: x, y: y, width: max(1, TextWidth.columns(of: "│", ambiguous: ambiguous)),
        height: height), "│", role: role)
  }

  private mutating func change(_ rect: Rect, _ change: (inout Cell) -> Void) {
    let inside = rect.intersection(Rect(x: 0, y: 0, width: size.width, height: size.height))
    guard !inside.isEmpty else { return }
    for y in inside.y..<inside.maxY {
      for x in inside.x..<inside.maxX { change(&cells[y * size.width + x]) }
    }
  }

  private mutating func addMark(_ scalar: Unicode.Scalar, to index: Int) {
    guard !SafeScalar.isInvisible(scalar) else { return }
    let mark = scalar.value
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
