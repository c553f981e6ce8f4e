import Canvas
import PlanModel
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
    if isAtShelf {
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

  /// The hint line: what the screen's keys are, or what has just happened.
  func drawHints(_ rect: Rect, context: KeyContext, into grid: inout Grid) {
    guard rect.height > 0 else { return }
    if let notice {
      grid.put(
        " " + notice.text, x: rect.x, y: rect.y, width: rect.width,
        role: notice.isTrouble ? .late : .strong)
      return
    }
    let hinted = (KeyMap.hinted[context] ?? []).filter { binding in
      isHinted(binding.command) && binding.whyDisabled(self) == nil
    }
    let atRight: [Command] = [.help, .leave]
    var right = rect.maxX - 1
    for command in atRight.reversed() {
      guard let binding = hinted.first(where: { $0.command == command }) else { continue }
      right = putHint(binding, endingAt: right, y: rect.y, into: &grid) - 2
    }
    // Narrow windows stand closer, so that one more key is seen.
    let gap = rect.width < 100 ? 1 : 2
    var x = rect.x + 1
    for binding in hinted where !atRight.contains(binding.command) {
      let width = hintWidth(binding)
      if x + width > right { break }
      putHint(binding, x: x, y: rect.y, into: &grid)
      x += width + gap
    }
  }

  /// Whether a command is worth a hint on the screen it would act on.
  private func isHinted(_ command: Command) -> Bool {
    switch (command, page?.id) {
    case (.axis, .due), (.order, .due), (.order, .matrix), (.remind, .missing), (.export, .missing),
      (.export, .due), (.export, .changes), (.next, .missing), (.next, .changes):
      true
    case (.axis, _), (.order, _), (.remind, _), (.export, _), (.due, .due): false
    case (.digit, .record): true
    case (.digit, _): false
    case (.next, .due), (.next, .differs), (.next, .matrix), (.next, .cell): false
    default: true
    }
  }

  private func hintWidth(_ binding: KeyBinding) -> Int {
    textWidth(hintKey(binding) + " " + (binding.hint.map { words($0) } ?? ""))
  }

  private func hintKey(_ binding: KeyBinding) -> String {
    binding.hintKey ?? binding.keyNames(1)
  }

  private func putHint(_ binding: KeyBinding, x: Int, y: Int, into grid: inout Grid) {
    let used = grid.put(hintKey(binding), x: x, y: y, role: .key)
    grid.put(" " + (binding.hint.map { words($0) } ?? ""), x: x + used, y: y, role: .dim)
  }

  private func putHint(
    _ binding: KeyBinding, endingAt right: Int, y: Int, into grid: inout Grid
  ) -> Int {
    let x = right - hintWidth(binding)
    putHint(binding, x: x, y: y, into: &grid)
    return x
  }

  /// A line of text with what was looked for standing out.
  @discardableResult
  func putMatched(
    _ text: String, x: Int, y: Int, width: Int, role: Role, needle: String, into grid: inout Grid
  ) -> Int {
    let used = grid.put(text, x: x, y: y, width: width, role: role)
    for range in matches(needle, in: text) {
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
