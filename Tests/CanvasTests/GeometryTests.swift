import Testing

@testable import Canvas

@Suite struct GeometryTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test func rowsAndColumnsStandBesideOneAnotherAndStayInside() {
    #expect(
      rect.rows([1, 2, .max]) == [
        Rect(x: 2, y: 3, width: 10, height: 1), Rect(x: 2, y: 4, width: 10, height: 2),
        Rect(x: 2, y: 6, width: 10, height: 3),
      ])
    #expect(
      rect.columns([4, -3, 20, 5]) == [
        Rect(x: 2, y: 3, width: 4, height: 6), Rect(x: 6, y: 3, width: 0, height: 6),
        Rect(x: 6, y: 3, width: 6, height: 6), Rect(x: 12, y: 3, width: 0, height: 6),
      ])
  }

  @Test func marginsOfMoreThanThereIsLeaveNothing() {
    #expect(
      rect.inset(left: 1, top: 2, right: 3, bottom: 1) == Rect(x: 3, y: 5, width: 6, height: 3))
    #expect(rect.inset(left: 50).isEmpty)
    #expect(rect.inset(right: 50).isEmpty)
    #expect(rect.inset(left: -5) == rect)
    #expect(rect.inset(top: .max, bottom: .max).isEmpty)
  }

  @Test func noNumberIsTooLarge() {
    let numbers = [Int.min, -1, 0, 1, 7, Int.max]
    for x in numbers {
      for width in numbers {
        let odd = Rect(x: x, y: x, width: width, height: width)
        for other in [rect, odd, Rect(x: .max, y: .min, width: .max, height: .max)] {
          let shared = odd.intersection(other)
          #expect(shared.width >= 0 && shared.width <= other.width)
        }
        _ = odd.inset(left: width, top: x, right: x, bottom: width)
        #expect(odd.rows([x, width, 3]).reduce(0) { $0 + $1.height } <= odd.height)
        #expect(odd.columns([x, width, 3]).reduce(0) { $0 + $1.width } <= odd.width)
        #expect(!odd.contains(Point(x: .max, y: .max)))
        let size = Size(width: x, height: width)
        #expect(size.width >= 0 && size.height <= 10_000)
      }
    }
  }
}
