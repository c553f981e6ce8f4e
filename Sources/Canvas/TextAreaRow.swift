/// A row of a page as it is shown.
struct TextAreaRow {
  /// Characters before the row.
  let start: Int
  let text: Substring
  /// Whether a newline or the end of the text follows, so that the cursor may stand behind it.
  let endsParagraph: Bool

  private var count: Int { text.count }

  /// The last place of the cursor in this row.
  var lastPosition: Int { endsParagraph ? start + count : start + max(0, count - 1) }

  /// All rows of a text; never none.
  static func rows(of text: String, width: Int, ambiguous: AmbiguousWidth) -> [TextAreaRow] {
    var rows: [TextAreaRow] = []
    var start = 0
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let tiles =
        paragraph.isEmpty
        ? [paragraph] : TextWrap.tiles(paragraph, width: max(1, width), ambiguous: ambiguous)
      for (index, tile) in tiles.enumerated() {
        rows.append(
          TextAreaRow(start: start, text: tile, endsParagraph: index == tiles.count - 1))
        start += tile.count
      }
      start += 1
    }
    return rows
  }

  /// The row the cursor stands in.
  static func index(of cursor: Int, in rows: [TextAreaRow]) -> Int {
    rows.lastIndex { $0.start <= cursor } ?? 0
  }

  /// The columns of the row before the cursor.
  func columns(before cursor: Int, ambiguous: AmbiguousWidth) -> Int {
    text.prefix(max(0, cursor - start)).reduce(0) {
      $0 + TextWidth.columns(of: $1, ambiguous: ambiguous)
    }
  }

  /// The place of the cursor that is nearest before a column.
  func position(at column: Int) -> Int {
    var used = 0
    var position = start
    for character in text where position < lastPosition {
      used += TextWidth.columns(of: character, ambiguous: .narrow)
      if used > column { break }
      position += 1
    }
    return position
  }
}
