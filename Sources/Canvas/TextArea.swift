/// A page one types in: lines wrap, Enter begins a new one.
package struct TextArea: Hashable, Sendable {
  private var edited: EditedText
  /// The columns it is shown in: up and down go by the rows this makes. At least one.
  package var width: Int {
    didSet { width = max(1, width) }
  }
  /// Shown dim while nothing is typed.
  package var placeholder: String

  /// The most characters a page takes; more are refused.
  package static let limit = 10_000

  /// A page with some text, the cursor behind it.
  package init(text: String, width: Int, placeholder: String = "") {
    edited = EditedText(text)
    self.width = max(1, width)
    self.placeholder = placeholder
  }

  package var text: String {
    get { edited.text }
    set { edited.text = newValue }
  }

  /// Characters before the cursor.
  package var cursor: Int {
    get { edited.cursor }
    set { edited.move(to: newValue) }
  }

  /// Takes an event in; false if it means nothing here, as up does in the first row.
  package mutating func apply(_ event: InputEvent) -> Bool {
    switch event {
    case .paste(let pasted):
      edited.insert(
        String(pasted.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 }), limit: Self.limit)
      return true
    case .key(let press): return apply(press)
    case .mouse, .resize, .ambiguous: return false
    }
  }

  private mutating func apply(_ press: KeyPress) -> Bool {
    if press.modifiers.contains(.alt) { return false }
    if press.modifiers.contains(.control) { return applyControl(press.key) }
    switch press.key {
    case .character(let character): edited.insert(String(character), limit: Self.limit)
    case .enter: edited.insert("\n", limit: Self.limit)
    case .backspace: edited.deleteBackward()
    case .delete: edited.deleteForward()
    case .left: cursor -= 1
    case .right: cursor += 1
    case .up: return moveRows(by: -1)
    case .down: return moveRows(by: 1)
    case .home: cursor = rowOfCursor.start
    case .end: cursor = rowOfCursor.lastPosition
    default: return false
    }
    return true
  }

  private mutating func applyControl(_ key: Key) -> Bool {
    switch key {
    case .character("a"): cursor = rowOfCursor.start
    case .character("e"): cursor = rowOfCursor.lastPosition
    case .character("u"): edited.delete(rowOfCursor.start..<cursor)
    case .character("k"): edited.delete(cursor..<max(cursor, rowOfCursor.lastPosition))
    case .character("w"): edited.deleteWord()
    case .character("h"): edited.deleteBackward()
    default: return false
    }
    return true
  }

  private var rowOfCursor: TextAreaRow {
    let rows = TextAreaRow.rows(of: text, width: width, ambiguous: .narrow)
    return rows[TextAreaRow.index(of: cursor, in: rows)]
  }

  private mutating func moveRows(by step: Int) -> Bool {
    let rows = TextAreaRow.rows(of: text, width: width, ambiguous: .narrow)
    let now = TextAreaRow.index(of: cursor, in: rows)
    guard rows.indices.contains(now + step) else { return false }
    let column = rows[now].columns(before: cursor, ambiguous: .narrow)
    cursor = rows[now + step].position(at: column)
    return true
  }

  /// Draws the page and puts the screen's cursor into it; a long text scrolls.
  package func draw(into grid: inout Grid, rect: Rect) {
    guard !rect.isEmpty else { return }
    grid.fill(rect, role: .field)
    if text.isEmpty {
      grid.put(placeholder, x: rect.x, y: rect.y, width: rect.width, role: .dim)
      grid.cursor = Point(x: rect.x, y: rect.y)
      return
    }
    let rows = TextAreaRow.rows(of: text, width: rect.width, ambiguous: grid.ambiguous)
    let current = TextAreaRow.index(of: cursor, in: rows)
    let top = max(0, current - rect.height + 1)
    for (offset, row) in rows[top...].prefix(rect.height).enumerated() {
      grid.put(
        String(row.text), x: rect.x, y: rect.y.saturatingSum(offset), width: rect.width,
        role: .field)
    }
    let column = rows[current].columns(before: cursor, ambiguous: grid.ambiguous)
    grid.cursor = Point(
      x: rect.x.saturatingSum(min(column, rect.width - 1)),
      y: rect.y.saturatingSum(current - top))
  }
}
