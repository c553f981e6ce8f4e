import Canvas
import PlanModel
import Wording

/// Builds the body of a page line by line, and notes where its items stand.
struct PageBuilder {
  private(set) var body: [PageLine] = []
  private(set) var items: [PageItem] = []
  let width: Int
  /// The part of the page items are added to, where parts have the same in them.
  var part = ""
  private var alike: [ItemID: Int] = [:]
  private let ambiguous: AmbiguousWidth

  init(width: Int, ambiguous: AmbiguousWidth) {
    self.width = width
    self.ambiguous = ambiguous
  }

  mutating func line(_ spans: [Span] = [], right: [Span] = []) {
    body.append(PageLine(spans, right: right))
  }

  mutating func rule(_ spans: [Span] = [], right: [Span] = []) {
    body.append(PageLine(spans, right: right, isRule: true))
  }

  /// A paragraph under a label that stands left of its first line.
  mutating func paragraph(
    label: String, text: String, indent: Int = 11, role: Role = .text, labelRole: Role = .heading
  ) {
    // A narrow page has no room for a column of labels: the label gets a line of its own.
    let isStacked = width < 60
    let left = isStacked ? 2 : indent
    if isStacked && !label.isEmpty { line([Span(label, labelRole, at: 1)]) }
    let lines = TextWrap.lines(
      text, width: max(2, width - left - 2), ambiguous: ambiguous)
    for (index, piece) in lines.enumerated() {
      var spans = [Span(String(piece), role, at: left)]
      if index == 0 && !isStacked { spans.insert(Span(label, labelRole, at: 1), at: 0) }
      line(spans)
    }
    if lines.isEmpty { line([Span(label, labelRole, at: 1)]) }
  }

  /// Marks words of the last line, or of another, as something Enter opens. What it opens tells
  /// what the item is, unless `id` does.
  mutating func item(
    line: Int? = nil, x: Int, width: Int, target: PageTarget, isRow: Bool = false,
    id: ItemID? = nil
  ) {
    let line = line ?? max(0, body.count - 1)
    items.append(
      PageItem(
        line: line, x: x, width: width, target: target, isRow: isRow,
        id: id ?? self.id(of: target)))
  }

  private mutating func id(of target: PageTarget) -> ItemID {
    let first = ItemID.target(target, part: part, 0)
    let number = alike[first, default: 0]
    alike[first] = number + 1
    return number == 0 ? first : .target(target, part: part, number)
  }

  /// Pieces that flow from line to line behind a label; those with a target can be opened.
  mutating func flow(
    label: String, pieces: [(text: String, role: Role, target: PageTarget?)], indent: Int = 11,
    gap: Int = 2
  ) {
    let isStacked = width < 60
    let left = isStacked ? 2 : indent
    if isStacked && !label.isEmpty { line([Span(label, .heading, at: 1)]) }
    var spans: [Span] = isStacked || label.isEmpty ? [] : [Span(label, .heading, at: 1)]
    var x = left
    for piece in pieces {
      let columns = TextWidth.columns(of: piece.text, ambiguous: ambiguous)
      if x > left && x + columns > width - 2 {
        line(spans)
        spans = []
        x = left
      }
      spans.append(Span(piece.text, piece.role, at: x, width: max(0, width - x - 1)))
      if let target = piece.target {
        // The line that is being filled comes next.
        item(line: body.count, x: x, width: min(columns, width - x - 1), target: target)
      }
      x += columns + gap
    }
    if !spans.isEmpty { line(spans) }
  }
}
