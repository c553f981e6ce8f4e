import Canvas
import Synchronization
import Wording

/// What a hint line is drawn from, and nothing else: equal lines look equal.
private struct HintLine: Hashable {
  var context: KeyContext
  /// One bit for each binding with a hint, in their order, that is shown.
  var shown: UInt64
  var width: Int
  var language: Language
  var ambiguous: AmbiguousWidth

  /// The lines drawn so far: the same one stands under nearly every screen.
  static let drawn = Mutex<[HintLine: Grid]>([:])
  /// More than there are while nobody drags a window's edge.
  static let most = 64
}

extension BoardState {
  /// The hint line: what the screen's keys are, or what has just happened.
  func drawHints(_ rect: Rect, context: KeyContext, into grid: inout Grid) {
    guard rect.height > 0 else { return }
    // The search line takes its place.
    if case .find = overlay { return }
    if let notice {
      grid.put(
        " " + notice.text, x: rect.x, y: rect.y, width: rect.width,
        role: notice.isTrouble ? .late : .strong)
      return
    }
    if let trouble = unsavedTrouble {
      grid.put(" " + trouble, x: rect.x, y: rect.y, width: rect.width, role: .late)
      return
    }
    var line = HintLine(
      context: context, shown: 0, width: size.width, language: options.language,
      ambiguous: options.ambiguous)
    let bindings = KeyMap.hinted[context] ?? []
    for (place, binding) in bindings.enumerated()
    where isHinted(binding.command) && binding.whyDisabled(self) == nil {
      line.shown |= 1 << UInt64(place)
    }
    if let drawn = HintLine.drawn.withLock({ $0[line] }) { return grid.paste(drawn, y: rect.y) }
    var strip = Grid(size: Size(width: size.width, height: 1), ambiguous: options.ambiguous)
    draw(
      bindings.enumerated().filter { line.shown >> UInt64($0.offset) & 1 == 1 }.map(\.element),
      into: &strip)
    HintLine.drawn.withLock { [strip] in
      if $0.count >= HintLine.most { $0 = [:] }
      $0[line] = strip
    }
    grid.paste(strip, y: rect.y)
  }

  private func draw(_ hinted: [KeyBinding], into strip: inout Grid) {
    let atRight: [Command] = [.help, .leave]
    var right = strip.size.width - 1
    for command in atRight.reversed() {
      guard let binding = hinted.first(where: { $0.command == command }) else { continue }
      let x = right - hintWidth(binding)
      putHint(binding, x: x, into: &strip)
      right = x - 2
    }
    // Narrow windows stand closer, so that one more key is seen.
    let gap = strip.size.width < 100 ? 1 : 2
    var x = 1
    for binding in hinted where !atRight.contains(binding.command) {
      let width = hintWidth(binding)
      if x + width > right { break }
      putHint(binding, x: x, into: &strip)
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
    case (.select, nil) where isAtShelf: isOnReviewableRow
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

  private func putHint(_ binding: KeyBinding, x: Int, into strip: inout Grid) {
    let used = strip.put(hintKey(binding), x: x, y: 0, role: .key)
    strip.put(" " + (binding.hint.map { words($0) } ?? ""), x: x + used, y: 0, role: .dim)
  }
}
