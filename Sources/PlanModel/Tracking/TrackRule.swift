/// How progress of indicators is judged. All of it is configuration: places differ.
public struct TrackRule: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Progress expected by elapsed time (序时进度).
    case linear
    /// The ratio of growth rates, observed to required.
    case growth
  }

  public var method: Method
  /// Linear: from how many points of the way behind it is behind, and from how many far behind.
  public var slightPoints: Double
  public var farPoints: Double
  /// Growth: from which ratio it is on schedule, and from which it only needs some acceleration.
  public var onScheduleRatio: Double
  public var slightRatio: Double

  /// A rule; the figures left out are those of one city (10 and 30 points) and of the Open SDG
  /// progress methodology (0.95 and 0.60).
  public init(
    method: Method = .linear, slightPoints: Double = 10, farPoints: Double = 30,
    onScheduleRatio: Double = 0.95, slightRatio: Double = 0.60
  ) {
    self.method = method
    self.slightPoints = slightPoints
    self.farPoints = farPoints
    self.onScheduleRatio = onScheduleRatio
    self.slightRatio = slightRatio
  }
}

/// How an indicator stands to one target.
public enum TrackVerdict: Sendable, Hashable {
  /// 未填报: nobody has entered a value. Never shown as good.
  case nothingReported
  /// 数据不足: one value alone has no pace.
  case tooLittle
  /// 待评: the target is words, and nobody has judged yet.
  case toBeJudged
  /// 已达标.
  case met
  /// 符合序时.
  case onSchedule
  /// 慢于序时.
  case slightlyBehind
  /// 明显慢于序时.
  case farBehind
  /// 不升反降, or 降而应升: it moves away from the target.
  case movingAway

  /// Sorts what is worst to the front.
  public var severity: Int {
    switch self {
    case .movingAway: 0
    case .farBehind: 1
    case .slightlyBehind: 2
    case .nothingReported: 3
    case .tooLittle: 4
    case .toBeJudged: 5
    case .onSchedule: 6
    case .met: 7
    }
  }

  /// Whether it is on the list of those slower than time (慢序时).
  public var isBehind: Bool { severity <= 2 }
}
