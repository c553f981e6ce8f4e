import Canvas

/// In which look a space is sent: in that of the text before it, wherever nobody can see the
/// difference. Every change of look costs some twenty bytes.
struct BlankInk {
  /// The look of the text before; of the first text of the row where nothing stands before.
  private var near: Int?
  /// The column behind the last text of the row.
  private let end: Int

  /// What holds before a column of a row.
  init(before column: Int, of row: UnsafeBufferPointer<Cell>, _ styles: StyleCache) {
    end = (row.lastIndex(where: Self.isText) ?? -1) + 1
    let text = row[..<column].last(where: Self.isText) ?? row[column...].first(where: Self.isText)
    near = text.map { styles.look($0.role, $0.isSelected) }
  }

  /// The look a cell is drawn in.
  mutating func look(of cell: Cell, at column: Int, _ styles: StyleCache) -> Int {
    let own = styles.look(cell.role, cell.isSelected)
    if Self.isText(cell) {
      near = own
      return own
    }
    guard let near, styles.isSameBlank(near, own) else { return own }
    // The spaces at the end of a row are cleared, which is done in colours alone.
    if column < end || styles.isOfColoursAlone(near) { return near }
    let plain = styles.look(.text, cell.isSelected)
    return styles.isSameBlank(plain, own) ? plain : own
  }

  private static func isText(_ cell: Cell) -> Bool {
    cell.scalar != 0x20 || cell.cluster > 0 || cell.isUnderlined
  }
}
