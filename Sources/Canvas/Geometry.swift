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

/// A rectangle of cells. Negative extents count as none.
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
  package var maxX: Int { x + width }
  package var maxY: Int { y + height }

  /// Whether a point lies inside.
  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// What two rectangles share.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }
}
