import PlanModel
import Testing

/// Cases worked by hand. Base 31 December 2024, target 31 December 2027: 1095 days; a value of
/// 31 December 2025 stands at 365 ÷ 1095 = ⅓ of the time.
@Suite struct TrackTests {
  private let today = Sample.day("2026-11-23")

  private func point(_ day: String, _ value: Double, isBase: Bool = false) -> SeriesPoint {
    SeriesPoint(date: Sample.day(day), value: value, isBase: isBase)
  }

  private func target(
    _ value: Double?, _ comparator: Comparator = .equal, text: String? = nil
  ) -> Quantity {
    Quantity(comparator: comparator, value: value, text: text)
  }

  private func track(
    _ values: [SeriesPoint], to target: Quantity, _ direction: Direction = .more,
    rule: TrackRule = TrackRule(), judged: Judgement? = nil, year: Int = 2027,
    asOf day: String = "2026-11-23"
  ) -> Track {
    Track(
      values, to: target, year: year, direction: direction, asOf: Sample.day(day), rule: rule,
      judgement: judged)
  }

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test func aRisingTargetIsComparedWithTheTimeThatHasPassed() {
    // 30 → 60 in three years; 38 after one: 8/30 of the way at a third of the time.
    let track = track([point("2024-12-31", 30), point("2025-12-31", 38)], to: target(60))
    #expect(near(track.expected, 40))
    #expect(near(track.wayShare, 8.0 / 30))
    #expect(near(track.timeShare, 1.0 / 3))
    #expect(near(track.pointsBehind, 100.0 / 3 - 800.0 / 30))
    #expect(near(track.gap, 22))
    #expect(near(track.pace, 8 * 365.25 / 365))
    #expect(near(track.needed, 22 * 365.25 / 730))
    #expect(track.verdict == .onSchedule)
  }

  @Test func thresholdsDecideHowFarBehindItIs() {
    func verdict(_ value: Double, _ rule: TrackRule = TrackRule()) -> TrackVerdict {
      track([point("2024-12-31", 0), point("2026-06-30", value)], to: target(100), rule: rule)
        .verdict
    }
    // 546 of 1095 days: 49.86 points are expected.
    #expect(verdict(40) == .onSchedule)
    #expect(verdict(39.8) == .slightlyBehind)
    #expect(verdict(20) == .slightlyBehind)
    #expect(verdict(19.8) == .farBehind)
    #expect(verdict(0) == .farBehind)
    #expect(verdict(19.8, TrackRule(slightPoints: 31, farPoints: 40)) == .onSchedule)
  }

  @Test func aFallingTargetHasItsSignsRight() {
    let values = [point("2024-12-31", 40), point("2025-12-31", 37)]
    let falling = track(values, to: target(31, .atMost), .less)
    #expect(near(falling.expected, 37))
    #expect(near(falling.wayShare, 1.0 / 3))
    #expect(near(falling.gap, 6))
    #expect(near(falling.pace, -3 * 365.25 / 365))
    #expect(near(falling.needed, -6 * 365.25 / 730))
    #expect(falling.verdict == .onSchedule)
    let rising = track(
      [point("2024-12-31", 40), point("2025-12-31", 41)], to: target(31, .atMost), .less)
    #expect(rising.verdict == .movingAway)
    #expect(near(rising.wayShare, -1.0 / 9))
  }

  @Test func aValueThatMovesAwayIsNeverMerelySlow() {
    #expect(
      track([point("2024-12-31", 30), point("2025-12-31", 29.9)], to: target(60)).verdict
        == .movingAway)
  }

  @Test func aTargetAlreadyMetIsMetWhateverThePace() {
    let over = track([point("2024-12-31", 62), point("2025-12-31", 61)], to: target(60))
    #expect(over.verdict == .met)
    #expect(over.gap == 0)
    #expect(over.needed == 0)
    #expect(track([point("2025-12-31", 61)], to: target(60)).verdict == .met)
    // It was met and is lost again: there is no way from base to target to be on.
    #expect(
      track([point("2024-12-31", 62), point("2025-12-31", 59)], to: target(60)).verdict
        == .movingAway)
    #expect(
      track([point("2024-12-31", 60), point("2025-12-31", 59)], to: target(60)).verdict
        == .movingAway)
  }

  @Test func comparatorsDecideWhatMeetsATarget() {
    func met(_ comparator: Comparator, _ value: Double, _ direction: Direction = .more) -> Bool {
      target(60, comparator).isMet(by: value, direction: direction)
    }
    #expect(met(.atLeast, 60) && !met(.above, 60) && met(.above, 60.1))
    #expect(met(.atMost, 60) && !met(.below, 60) && !met(.atMost, 60.1))
    #expect(met(.equal, 61) && !met(.equal, 59) && met(.about, 60))
    #expect(met(.equal, 59, .less) && !met(.equal, 61, .less))
    #expect(!target(nil, .qualitative, text: "保持").isMet(by: 1, direction: .hold))
  }

  @Test func withoutPaceThereIsNoVerdict() {
    #expect(track([], to: target(60)).verdict == .nothingReported)
    let one = track([point("2025-12-31", 30)], to: target(60))
    #expect(one.verdict == .tooLittle)
    #expect(near(one.gap, 30))
    #expect(one.pace == nil)
    #expect(track([point("2027-01-01", 30)], to: target(60)).verdict == .nothingReported)
  }

  @Test func aNamedBaseGoesBeforeTheFirstValue() {
    let track = track(
      [
        point("2023-12-31", 10), point("2024-12-31", 30, isBase: true), point("2025-12-31", 40),
      ], to: target(60))
    #expect(track.base?.value == 30)
    #expect(near(track.wayShare, 1.0 / 3))
  }

  @Test func onceTheTimeIsOverNothingIsNeededAYear() {
    let late = track(
      [point("2024-12-31", 30), point("2028-06-30", 50)], to: target(60), asOf: "2028-07-01")
    #expect(late.needed == nil)
    #expect(near(late.timeShare, 1))
    #expect(late.verdict == .farBehind)
  }

  @Test func growthRatesAreComparedWithTheirSigns() {
    let rule = TrackRule(method: .growth)
    // 50 → 100 over three years needs 2^(1/3) − 1 a year; 50 → 60 in one year is 20 %.
    let rising = track(
      [point("2024-12-31", 50), point("2025-12-31", 60)], to: target(100), rule: rule)
    // Years of 365.25 days: 1.2^(365.25 ÷ 365) − 1 over 2^(365.25 ÷ 1095) − 1.
    #expect(near(rising.ratio, 0.20014986269141644 / 0.2601204516823237))
    #expect(rising.verdict == .slightlyBehind)
    #expect(near(rising.growth?.observed, 0.20014986269141644))
    #expect(near(rising.growth?.required, 0.2601204516823237))
    let falling = track(
      [point("2024-12-31", 100), point("2025-12-31", 79)], to: target(50, .atMost), .less,
      rule: rule)
    #expect((falling.ratio ?? 0) > 1)
    #expect(falling.verdict == .onSchedule)
    let slow = track(
      [point("2024-12-31", 100), point("2025-12-31", 98)], to: target(50, .atMost), .less,
      rule: rule)
    #expect((slow.ratio ?? 1) > 0 && (slow.ratio ?? 1) < 0.6)
    #expect(slow.verdict == .farBehind)
  }

  @Test func withoutPositiveValuesGrowthFallsBackToTheLinearRule() {
    let track = track(
      [point("2024-12-31", 0), point("2025-12-31", 40)], to: target(100),
      rule: TrackRule(method: .growth))
    #expect(track.ratio == nil)
    #expect(near(track.wayShare, 0.4))
    #expect(track.verdict == .onSchedule)
  }

  @Test func wordsAreJudgedByPeople() {
    let words = target(nil, .qualitative, text: "保持稳定")
    #expect(track([point("2025-12-31", 1)], to: words).verdict == .toBeJudged)
    let judged = Judgement(year: 2027, verdict: .met, reason: "监测稳定")
    #expect(track([], to: words, judged: judged).verdict == .met)
  }

  @Test func theWorstBindingValueSpeaksForTheYear() {
    // A third of the time has passed: 30 of 270 is 22.2 points behind, of 1530 31.4.
    var aspired = target(1560)
    aspired.isAspirational = true
    let values = [point("2024-12-31", 30), point("2025-12-31", 60)]
    let tracks = [
      track(values, to: target(60)), track(values, to: target(90)),
      track(values, to: aspired), track([], to: target(1), year: 2030),
    ]
    #expect(tracks.map(\.verdict) == [.met, .onSchedule, .farBehind, .nothingReported])
    #expect(tracks.verdict(for: 2027) == .onSchedule)
    #expect(tracks.verdict(for: 2030) == .nothingReported)
    #expect(tracks.verdict(for: 2035) == nil)
  }
}
