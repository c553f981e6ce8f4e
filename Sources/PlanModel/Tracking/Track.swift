/// A value of a series on its day.
public struct SeriesPoint: Sendable, Hashable {
  public var date: CalendarDate
  public var value: Double
  public var source: String
  public var note: String?
  public var isBase: Bool

  /// A point from its parts.
  public init(
    date: CalendarDate, value: Double, source: String = "", note: String? = nil,
    isBase: Bool = false
  ) {
    self.date = date
    self.value = value
    self.source = source
    self.note = note
    self.isBase = isBase
  }
}

/// How one value of an indicator stands to one target: inputs, figures, verdict.
///
/// All figures are in the indicator's unit of measure, paces in that unit a year (of 365.25 days).
public struct Track: Sendable, Hashable {
  public var year: Int
  public var target: Quantity
  /// Where progress is counted from: the point named as base, else the first.
  public var base: SeriesPoint?
  public var latest: SeriesPoint?
  /// How much is still to go; 0 when met. Nil without a value or a figure to reach.
  public var gap: Double?
  /// The change a year from base to latest.
  public var pace: Double?
  /// The change a year from now on that reaches the target in time; nil once its time is over.
  public var needed: Double?
  /// What the linear rule expects on the day of the latest value.
  public var expected: Double?
  /// (latest − base) ÷ (target − base).
  public var wayShare: Double?
  /// The share of the time from base to target that has passed at the latest value.
  public var timeShare: Double?
  /// The ratio of growth rates, where that rule applies.
  public var ratio: Double?
  /// The rates of growth a year the ratio is of: as observed, and as the target requires.
  public var growth: (observed: Double, required: Double)? {
    guard let observedGrowth, let requiredGrowth else { return nil }
    return (observedGrowth, requiredGrowth)
  }
  private var observedGrowth: Double?
  private var requiredGrowth: Double?
  public var rule: TrackRule
  public var verdict: TrackVerdict
  /// The person's verdict on words.
  public var judgement: Judgement?

  /// How many points of the way the value lags behind time; negative when ahead.
  public var pointsBehind: Double? {
    guard let wayShare, let timeShare else { return nil }
    return (timeShare - wayShare) * 100
  }
}

extension Track {
  /// Follows a series to a target, with the values known on a day.
  ///
  /// Linear: expected = base + (target − base) × elapsed ÷ total, compared in points of the way.
  /// Growth: R = d × CAGR_observed ÷ |CAGR_required|, d = 1 where more is better and −1 where
  /// less is (Open SDG, after Eurostat 2021); it needs positive values and a target other than
  /// the base, else the linear rule is used.
  public init(
    _ series: [SeriesPoint], to target: Quantity, year: Int, direction: Direction,
    asOf day: CalendarDate, rule: TrackRule, judgement: Judgement? = nil
  ) {
    self.year = year
    self.target = target
    self.rule = rule
    self.judgement = judgement
    let known = series.filter { $0.date <= day }.sorted { $0.date < $1.date }
    latest = known.last
    base = known.last { $0.isBase } ?? known.first
    verdict = .nothingReported
    guard let goal = target.value else {
      verdict = judgement.map { TrackVerdict($0.verdict) } ?? .toBeJudged
      return
    }
    guard let base, let latest else { return }
    let upward = target.isMoreBetter(direction)
    let isMet = target.isMet(by: latest.value, direction: direction)
    gap = isMet ? 0 : abs(goal - latest.value)
    let deadline = CalendarDate.endOfYear(year)
    let left = Double(latest.date.days(to: deadline)) / Self.daysAYear
    if left > 0 { needed = isMet ? 0 : (goal - latest.value) / left }
    let past = Double(base.date.days(to: latest.date)) / Self.daysAYear
    if past > 0 { pace = (latest.value - base.value) / past }
    if isMet {
      verdict = .met
    } else if past <= 0 {
      verdict = .tooLittle
      return
    }
    let total = Double(base.date.days(to: deadline)) / Self.daysAYear
    let elapsed = total > 0 ? min(1, max(0, past / total)) : 1
    timeShare = elapsed
    expected = base.value + (goal - base.value) * elapsed
    let way = goal - base.value
    if way != 0 { wayShare = (latest.value - base.value) / way }
    if isMet { return }
    let moved = (latest.value - base.value) * (upward ? 1 : -1)
    if moved < 0 || way == 0 || (way > 0) != upward {
      // It was there already, or has gone the wrong way.
      verdict = .movingAway
      return
    }
    if rule.method == .growth,
      let growth = Self.growth(base, latest, goal, total: total, past: past)
    {
      let ratio = (upward ? 1 : -1) * growth.observed / abs(growth.required)
      (observedGrowth, requiredGrowth) = (growth.observed, growth.required)
      self.ratio = ratio
      verdict = Self.verdict(ratio: ratio, rule)
    } else {
      verdict = Self.verdict(points: pointsBehind ?? 0, rule)
    }
  }

  private static let daysAYear = 365.25

  /// CAGR_o = (y_t ÷ y_0)^(1 ÷ (t − t_0)) − 1, and CAGR_r likewise from base to target; nil
  /// where one of the values is not positive or nothing has to grow.
  private static func growth(
    _ base: SeriesPoint, _ latest: SeriesPoint, _ goal: Double, total: Double, past: Double
  ) -> (observed: Double, required: Double)? {
    guard base.value > 0, latest.value > 0, goal > 0, total > 0, past > 0 else { return nil }
    let observed = power(latest.value / base.value, 1 / past) - 1
    let required = power(goal / base.value, 1 / total) - 1
    return required == 0 ? nil : (observed, required)
  }

  private static func verdict(points: Double, _ rule: TrackRule) -> TrackVerdict {
    if points < rule.slightPoints { return .onSchedule }
    return points <= rule.farPoints ? .slightlyBehind : .farBehind
  }

  private static func verdict(ratio: Double, _ rule: TrackRule) -> TrackVerdict {
    if ratio >= rule.onScheduleRatio { return .onSchedule }
    if ratio >= rule.slightRatio { return .slightlyBehind }
    return ratio >= 0 ? .farBehind : .movingAway
  }
}

extension TrackVerdict {
  /// What a person's verdict comes to.
  public init(_ verdict: Judgement.Verdict) {
    switch verdict {
    case .met: self = .met
    case .onSchedule: self = .onSchedule
    case .behind: self = .slightlyBehind
    case .movingAway: self = .movingAway
    }
  }
}

extension Quantity {
  /// Whether more is better of this target: its comparator says so, else the direction does.
  func isMoreBetter(_ direction: Direction) -> Bool {
    switch comparator {
    case .atLeast, .above: true
    case .below, .atMost: false
    case .equal, .about, .qualitative: direction != .less
    }
  }

  /// Whether a value meets the target. A bare number is met by anything at least as good.
  public func isMet(by value: Double, direction: Direction) -> Bool {
    guard let goal = self.value else { return false }
    switch comparator {
    case .atLeast: return value >= goal
    case .above: return value > goal
    case .below: return value < goal
    case .atMost: return value <= goal
    case .equal, .about: return direction == .less ? value <= goal : value >= goal
    case .qualitative: return false
    }
  }
}
