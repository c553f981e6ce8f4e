/// A line one types in.
package struct TextField: Hashable, Sendable {
  private var edited: EditedText
  /// Shown dim while nothing is typed.
  package var placeholder: String

  /// The most characters a line takes; more are refused.
  package static let limit = 2_000

  /// A line with some text, the cursor behind it.
  package init(text: String, placeholder: String = "") {
    edited = EditedText(text)
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

  /// Takes an event in; false if it means nothing to a line of text.
  package mutating func apply(_ event: InputEvent) -> Bool {
    switch event {
    case .paste(let pasted):
      edited.insert(
        String(pasted.map { $0.isNewline || $0 == "\t" ? " " : $0 }), limit: Self.limit)
      return true
    case .key(let press): return apply(press)
    case .mouse, .resize, .ambiguous: return false
    }
  }

  private mutating func apply(_ press: KeyPress) -> Bool {
    if press.modifiers.contains(.alt) { return false }
    if press.modifiers.contains(.control) { return applyControl(press.key) }
    switch press.key {
    case .character(let character) where !character.isNewline:
      edited.insert(String(character), limit: Self.limit)
    case .backspace: edited.deleteBackward()
    case .delete: edited.deleteForward()
    case .left: cursor -= 1
    case .right: cursor += 1
    case .home: cursor = 0
    case .end: cursor = text.count
    default: return false
    }
    return true
  }

  private mutating func applyControl(_ key: Key) -> Bool {
    switch key {
    case .character("a"): cursor = 0
    case .character("e"): cursor = text.count
    case .character("u"): edited.delete(0..<cursor)
    case .character("k"): edited.delete(cursor..<text.count)
    case .character("w"): edited.deleteWord()
    case .character("h"): edited.deleteBackward()
    default: return false
    }
    return true
  }

  /// Draws the line and puts the screen's cursor into it; a long text scrolls sideways.
  package func draw(into grid: inout Grid, rect: Rect) {
    guard !rect.isEmpty else { return }
    grid.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), role: .field)
    if text.isEmpty {
      grid.put(placeholder, x: rect.x, y: rect.y, width: rect.width, role: .dim)
      grid.cursor = Point(x: rect.x, y: rect.y)
      return
    }
    let columns = TextWidth.columns(of: text, ambiguous: grid.ambiguous)
    if columns < rect.width, cursor == text.length {
      grid.put(text, x: rect.x, y: rect.y, width: rect.width, role: .field)
      grid.cursor = Point(x: rect.x.saturatingSum(columns), y: rect.y)
      return
    }
    let position = text.index(text.startIndex, offsetBy: cursor)
    var start = position
    var before = 0
    // Back from the cursor as far as there is room for it behind.
    while start > text.startIndex {
      let previous = text.index(before: start)
      let columns = TextWidth.columns(of: text[previous], ambiguous: grid.ambiguous)
      if before + columns >= rect.width { break }
      before += columns
      start = previous
    }
    grid.put(String(text[start...]), x: rect.x, y: rect.y, width: rect.width, role: .field)
    grid.cursor = Point(x: rect.x.saturatingSum(before), y: rect.y)
  }
}
