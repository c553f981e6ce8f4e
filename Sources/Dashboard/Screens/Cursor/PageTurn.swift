/// A window turned over lines of which the cursor can stand on some.
///
/// The window moves by lines as they are drawn, headings included, so that whoever turns page
/// after page sees every line; the cursor keeps its place in the window as far as it can.
struct PageTurn: Hashable, Sendable {
  /// The first line shown.
  var top: Int
  /// The line the cursor goes to; nil where the window shows none it can stand on.
  var line: Int?

  /// Turns a window of `height` lines of `count` by `delta` lines: up to `height` of them leave
  /// no line out. `line` is where the cursor stands, if it does.
  init(
    from top: Int, line: Int?, by delta: Int, height: Int, count: Int, canStand: (Int) -> Bool
  ) {
    let height = max(1, height)
    self.top = max(0, min(top + delta, count - height))
    let window = self.top..<max(self.top, min(self.top + height, count))
    guard let last = window.last else { return }
    let wished = line.map { $0 + delta } ?? (delta > 0 ? self.top : last)
    let target = max(self.top, min(wished, last))
    // Of two lines as near the one ahead is taken, so that every turn gets on.
    self.line = window.filter(canStand).min {
      (abs($0 - target), delta > 0 ? -$0 : $0) < (abs($1 - target), delta > 0 ? -$1 : $1)
    }
  }

  /// How far a whole page goes: a line of the page before stays.
  static func page(_ height: Int) -> Int { max(1, height - 1) }

  /// How far half a page goes.
  static func half(_ height: Int) -> Int { max(1, height / 2) }
}

/// A distance that reaches either end of any list.
extension Int {
  static let toTheEnd = 1_000_000_000
}
