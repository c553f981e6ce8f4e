/// Small drawings that several screens share. Each survives a rectangle of any size.
package enum Widget {
  /// A mark at the right edge that tells where in a longer list one is.
  package static func scrollMark(
    grid: inout Grid, rect: Rect, offset: Int, visible: Int, total: Int
  ) {
    guard !rect.isEmpty, visible > 0, total > visible else { return }
    // No list and no screen is as long as 2³⁰; what claims to be is drawn like one that is.
    let longest = 1 << 30
    let height = min(rect.height, grid.size.height)
    let total = min(total, longest)
    let visible = min(visible, total)
    let hidden = max(1, total - visible)
    let length = max(1, height * visible / total)
    let room = height - length
    let start = (room * min(max(0, offset), hidden) + hidden / 2) / hidden
    for row in start..<min(height, start + length) {
      grid.put("▐", x: rect.x, y: rect.y.saturatingSum(row), role: .rule)
    }
  }

  /// A bar of parts, one cell a piece; what does not fit is cut and ends in an ellipsis.
  package static func bar(
    _ parts: [(count: Int, glyph: Character, role: Role)], width: Int
  ) -> [(text: String, role: Role)] {
    var left = max(0, width)
    var pieces: [(String, Role)] = []
    let total = parts.reduce(0) { $0.saturatingSum(max(0, $1.count)) }
    for part in parts where part.count > 0 && left > 0 {
      let cells = min(part.count, total > width ? left - 1 : left)
      if cells > 0 { pieces.append((String(repeating: part.glyph, count: cells), part.role)) }
      left -= cells
    }
    if total > width && width > 0 { pieces.append(("…", .dim)) }
    return pieces
  }

  /// A bar that is full at 1, fine to an eighth of a cell and always as wide as asked for.
  package static func eighthBar(fraction: Double, width: Int) -> String {
    let width = Size(width: width, height: 0).width
    let part = fraction.isNaN ? 0 : min(max(0, fraction), 1)
    let eighths = Int(part * Double(width * 8) + 0.5)
    let pieces = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = String(repeating: "█", count: eighths / 8) + pieces[eighths % 8]
    return TextWidth.padded(bar, to: width)
  }
}
