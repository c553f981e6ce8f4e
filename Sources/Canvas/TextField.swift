/// A line one types in.
package struct TextField: Hashable, Sendable {
  package var text: String {
    didSet { cursor = min(cursor, text.count) }
  }
  /// Characters before the cursor.
  package private(set) var cursor: Int
  /// Shown dim while nothing is typed.
  package var placeholder: String

  /// The most characters a line takes; more are refused.
  package static let limit = 2_000

  /// A line with some text, the cursor behind it.
  package init(text: String, placeholder: String = "") {
    self.text = text
    self.cursor = text.count
    self.placeholder = placeholder
  }

  /// Takes an event in; false if it means nothing to a line of text.
  package mutating func apply(_ event: InputEvent) -> Bool {
    switch event {
    case .paste(let pasted):
      insert(pasted.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined())
      return true
    case .key(let press): return apply(press)
    case .mouse, .resize: return false
    }
  }

  private mutating func apply(_ press: KeyPress) -> Bool {
    if press.modifiers.contains(.alt) { return false }
    if press.modifiers.contains(.control) { return applyControl(press.key) }
    switch press.key {
    case .character(let character): insert(String(character))
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete: delete(from: cursor, to: cursor + 1)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
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
    case .character("u"): delete(from: 0, to: cursor)
    case .character("k"): delete(from: cursor, to: text.count)
    case .character("w"): deleteWord()
    case .character("h"): delete(from: cursor - 1, to: cursor)
    default: return false
    }
    return true
  }

  private mutating func insert(_ string: String) {
    guard text.count + string.count <= Self.limit else { return }
    let before = text.prefix(cursor)
    let after = text.dropFirst(cursor)
    let joined = before + string
    let position = joined.count
    text = String(joined + after)
    cursor = min(position, text.count)
  }

  private mutating func delete(from: Int, to: Int) {
    let low = max(0, from)
    let high = min(text.count, to)
    guard low < high else { return }
    let kept = String(text.prefix(low) + text.dropFirst(high))
    if cursor > low { cursor = max(low, cursor - (high - low)) }
    text = kept
  }

  private mutating func deleteWord() {
    let characters = Array(text)
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    delete(from: start, to: cursor)
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
    var shown = Array(text)
    var position = cursor
    func columns(_ characters: some Sequence<Character>) -> Int {
      TextWidth.columns(of: String(characters), ambiguous: grid.ambiguous)
    }
    while position > 0, columns(shown.prefix(position)) >= rect.width {
      shown.removeFirst()
      position -= 1
    }
    grid.put(String(shown), x: rect.x, y: rect.y, width: rect.width, role: .field)
    grid.cursor = Point(
      x: min(rect.x + columns(shown.prefix(position)), rect.maxX - 1), y: rect.y)
  }
}
