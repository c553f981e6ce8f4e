/// Small drawings that several screens share. Each survives a rectangle of any size.
package enum Widget {
  /// A mark at the right edge that tells where in a longer list one is.
  package static func scrollMark(
    grid: inout Grid, rect: Rect, offset: Int, visible: Int, total: Int
  ) {
    guard !rect.isEmpty, visible > 0, total > visible else { return }
    let length = max(1, rect.height * visible / total)
    let room = rect.height - length
    let hidden = total - visible
    let start = min(room, max(0, (room * offset + hidden / 2) / hidden))
    for row in start..<min(rect.height, start + length) {
      grid.put("▐", x: rect.x, y: rect.y + row, role: .rule)
    }
  }

  /// A bar of parts, one cell a piece; what does not fit is cut and ends in an ellipsis.
  package static func bar(
    _ parts: [(count: Int, glyph: Character, role: Role)], width: Int
  ) -> [(text: String, role: Role)] {
    var left = max(0, width)
    var pieces: [(String, Role)] = []
    let total = parts.reduce(0) { $0 + max(0, $1.count) }
    for part in parts where part.count > 0 && left > 0 {
      let cells = min(part.count, total > width ? left - 1 : left)
      if cells > 0 { pieces.append((String(repeating: part.glyph, count: cells), part.role)) }
      left -= cells
    }
    if total > width && width > 0 { pieces.append(("…", .dim)) }
    return pieces
  }
}
