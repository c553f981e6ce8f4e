extension BoardState {
  /// The first line to show of a list that has been settled. Where the cursor stands as it did
  /// and is seen nothing scrolls; where it has moved lines beyond it are shown too.
  func settledTop(
    from top: Int, to line: Int?, height: Int, count: Int, hasMoved: Bool,
    hasHeadingAbove: Bool = false
  ) -> Int {
    let top = max(0, min(top, count - height))
    guard let line else { return top }
    if !hasMoved, top <= line, line < top + height { return top }
    return scrolled(
      from: top, to: line, height: height, count: count, hasHeadingAbove: hasHeadingAbove)
  }

  /// The first line to show so that a line is seen, moving as little as possible.
  func scrolled(
    from top: Int, to line: Int, height: Int, count: Int, hasHeadingAbove: Bool = false
  ) -> Int {
    guard height > 0 else { return 0 }
    let margin = height > 6 ? 2 : 0
    let first = line - (hasHeadingAbove && height > 1 ? 1 : 0)
    var top = top
    if first - margin < top { top = first - margin }
    if line + margin >= top + height { top = line + margin - height + 1 }
    return max(0, min(top, count - height))
  }
}
