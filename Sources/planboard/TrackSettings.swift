import PlanModel
import Settings

extension TrackRule {
  /// The rule a configuration asks for; what it leaves out or what makes no sense is standard.
  init(_ settings: Configuration) {
    let standard = TrackRule()
    self.init(
      method: settings.trackMethod.flatMap { Method(rawValue: $0) } ?? standard.method,
      slightPoints: settings.trackSlightPoints ?? standard.slightPoints,
      farPoints: settings.trackFarPoints ?? standard.farPoints,
      onScheduleRatio: settings.trackOnScheduleRatio ?? standard.onScheduleRatio,
      slightRatio: settings.trackSlightRatio ?? standard.slightRatio)
  }
}
