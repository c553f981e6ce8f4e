import Canvas
import PlanModel
import Search
import Wording

extension BoardState {
  /// The whole screen as a grid of roles. Drawing changes nothing.
  package func draw() -> Grid {
    var grid = Grid(size: size, ambiguous: options.ambiguous)
    let least = HomeLayout.minimum
    guard size.width >= least.width && size.height >= least.height else {
      drawTooSmall(into: &grid)
      return grid
    }
    if context == .shelf {
      drawShelf(into: &grid)
    } else if let page {
      drawPage(page, into: &grid)
    } else {
      drawHome(into: &grid)
    }
    if let overlay { draw(overlay, into: &grid) }
    return grid
  }

  private func drawTooSmall(into grid: inout Grid) {
    let sentence = words.tooSmall(HomeLayout.minimum.width, HomeLayout.minimum.height)
    let lines = wrapped(sentence, to: max(1, size.width))
    for (y, line) in lines.prefix(size.height).enumerated() {
      grid.put(String(line), x: 0, y: y, width: size.width, role: .strong)
    }
    grid.cursor = Point(x: 0, y: 0)
  }

  /// A line of text with what was looked for standing out.
  @discardableResult
  func putMatched(
    _ text: String, x: Int, y: Int, width: Int, role: Role, needle: Needle, into grid: inout Grid
  ) -> Int {
    let used = grid.put(text, x: x, y: y, width: width, role: role)
    for range in needle.ranges(in: text) {
      let before = textWidth(String(text[..<range.lowerBound]))
      let length = textWidth(String(text[range]))
      let end = min(before + length, used)
      if before < end {
        grid.recolour(Rect(x: x + before, y: y, width: end - before, height: 1), role: .match)
      }
    }
    return used
  }
}
