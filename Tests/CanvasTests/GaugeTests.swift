import Testing

@testable import Canvas

@Suite struct GaugeTests {
  private func text(_ gauge: Gauge, _ width: Int) -> String {
    gauge.pieces(width: width).map(\.text).joined()
  }

  private func gauge(_ value: Double?, marks: [Gauge.Mark] = []) -> Gauge {
    Gauge(value: value, low: 0, high: 100, role: .good, marks: marks)
  }

  @Test func theBarIsFineToAnEighth() {
    #expect(text(gauge(nil), 4) == "····")
    #expect(text(gauge(0), 4) == "····")
    #expect(text(gauge(50), 4) == "██··")
    #expect(text(gauge(53.2), 4) == "██▏·")
    #expect(text(gauge(100), 4) == "████")
    #expect(text(gauge(250), 4) == "████")
    #expect(text(gauge(-5), 4) == "····")
  }

  @Test func itIsNotFullBeforeTheEndIsReached() {
    #expect(text(gauge(99.999), 4) == "███▉")
    #expect(text(gauge(99.999), 1) == "▉")
  }

  @Test func marksStandWhereTheirValuesAre() {
    let marks = [
      Gauge.Mark(50, "┆", .accent), Gauge.Mark(75, "┃", .strong), Gauge.Mark(100, "║", .strong),
    ]
    #expect(text(gauge(30, marks: marks), 8) == "██▍·┆·┃║")
    #expect(gauge(30, marks: marks).pieces(width: 8).map(\.role).contains(.accent))
  }

  @Test func anyWidthAndAnyScaleIsSurvived() {
    for width in [-1, 0, 1, 2, 5_000] {
      let pieces = gauge(42, marks: [Gauge.Mark(.infinity, "┃", .text)]).pieces(width: width)
      #expect(pieces.reduce(0) { $0 + $1.text.count } == max(0, min(width, 1_000)))
    }
    #expect(
      text(Gauge(value: 3, low: 5, high: 5, role: .good, marks: []), 3) == "···")
    #expect(text(Gauge(value: .nan, low: 0, high: 1, role: .good, marks: []), 2) == "··")
  }

  @Test func aSparklineGoesFromTheLowestToTheHighest() {
    #expect(Gauge.sparkline([1, 2, 3, 4, 5, 6, 7], width: 7) == "▁▂▃▄▅▆▇")
    #expect(Gauge.sparkline([5, 5], width: 7) == "▄▄")
    #expect(Gauge.sparkline([1, 2, 3], width: 2) == "▁▇")
    #expect(Gauge.sparkline([], width: 5) == "" && Gauge.sparkline([1], width: -1) == "")
    #expect(Gauge.sparkline([.nan, 1, .infinity, 2], width: 5) == "▁▇")
  }
}
