/// What stands in a terminal at one moment.
struct Screen: Sendable, Equatable, CustomStringConvertible {
  let lines: [String]
  let cursor: (x: Int, y: Int)
  let isCursorShown: Bool
  /// Whether the program holds the alternate screen.
  let isAlternate: Bool
  let wantsMouse: Bool
  let size: (width: Int, height: Int)
  /// How the program ended, as a shell says it; nil while it runs.
  let status: Int?

  var text: String { lines.joined(separator: "\n") }
  var description: String {
    "\(size.width)x\(size.height) cursor \(cursor) status \(status.map(String.init) ?? "-")\n"
      + text
  }

  static func == (left: Screen, right: Screen) -> Bool {
    left.lines == right.lines && left.cursor == right.cursor && left.status == right.status
  }

  func contains(_ words: String) -> Bool { text.contains(words) }

  /// The line the cursor stands on.
  var cursorLine: String { lines.indices.contains(cursor.y) ? lines[cursor.y] : "" }

  /// The first line with these words.
  func line(with words: String) -> String? { lines.first { $0.contains(words) } }

  /// The last line that is not empty.
  var lastLine: String { lines.last { !$0.isEmpty } ?? "" }
}
