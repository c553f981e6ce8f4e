/// A cell of the screen, counted from the upper left corner.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  /// A point.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// Columns and rows; never negative, and never more than any terminal has.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// A size; what is out of range is clamped into 0…10,000.
  package init(width: Int, height: Int) {
    self.width = min(max(0, width), 10_000)
    self.height = min(max(0, height), 10_000)
  }
}

/// A rectangle of cells. Negative extents count as none, and no number is too large for it.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package let width: Int
  package let height: Int

  /// A rectangle.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  package var isEmpty: Bool { width == 0 || height == 0 }
  /// The first column and row behind the rectangle.
  package var maxX: Int { x.saturatingSum(width) }
  package var maxY: Int { y.saturatingSum(height) }

  /// Whether a point lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// What two rectangles share.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX).saturatingDifference(left),
      height: min(maxY, other.maxY).saturatingDifference(top))
  }

  /// The rectangle without a margin. A margin of more than there is leaves nothing; a negative
  /// one counts as none.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(max(0, left), width)
    let top = min(max(0, top), height)
    return Rect(
      x: x.saturatingSum(left), y: y.saturatingSum(top), width: width - left - max(0, right),
      height: height - top - max(0, bottom))
  }

  /// Rectangles of these heights from the top down. Each takes at most what those above have
  /// left, so `.max` takes the rest.
  package func rows(_ heights: [Int]) -> [Rect] {
    var top = 0
    return heights.map { wanted in
      let taken = min(max(0, wanted), height - top)
      defer { top += taken }
      return Rect(x: x, y: y.saturatingSum(top), width: width, height: taken)
    }
  }

  /// Rectangles of these widths from left to right, as `rows` does for heights.
  package func columns(_ widths: [Int]) -> [Rect] {
    var left = 0
    return widths.map { wanted in
      let taken = min(max(0, wanted), width - left)
      defer { left += taken }
      return Rect(x: x.saturatingSum(left), y: y, width: taken, height: height)
    }
  }
}

extension Int {
  /// The sum, or the nearest number there is.
  func saturatingSum(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other > 0 ? .max : .min) : sum
  }

  /// The difference, or the nearest number there is.
  func saturatingDifference(_ other: Int) -> Int {
    let (difference, overflows) = subtractingReportingOverflow(other)
    return overflows ? (other > 0 ? .min : .max) : difference
  }
}
