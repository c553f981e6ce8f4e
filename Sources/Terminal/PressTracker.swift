import Canvas

/// Tells a double press from two: twice on the same cell within 400 ms.
struct PressTracker {
  private static let interval: Int64 = 400
  private var last: (point: Point, time: Int64)?

  /// The event of a button; `time` is in milliseconds.
  mutating func event(_ kind: MouseEvent.Kind, at point: Point, time: Int64) -> MouseEvent {
    guard kind == .press else { return MouseEvent(kind, at: point) }
    if let last, last.point == point, time - last.time <= Self.interval {
      self.last = nil
      return MouseEvent(.doublePress, at: point)
    }
    last = (point, time)
    return MouseEvent(.press, at: point)
  }
}
