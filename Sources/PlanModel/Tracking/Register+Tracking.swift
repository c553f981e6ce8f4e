/// Observations folded to series, and series followed to their targets.
extension Register {
  /// An observation as the journal holds it.
  public struct FiledObservation: Sendable, Hashable {
    public var observation: Observation
    public var by: Actor
    public var at: LocalTime
    public var event: EventID

    /// An observation with who filed it, and when.
    public init(observation: Observation, by: Actor, at: LocalTime, event: EventID) {
      self.observation = observation
      self.by = by
      self.at = at
      self.event = event
    }
  }

  /// The observations of an indicator that hold, in the order they were entered.
  public func observations(of record: PlanRecord) -> [FiledObservation] {
    standingEvents(about: record).compactMap { event in
      guard case .observe(let observation) = event.action else { return nil }
      return FiledObservation(
        observation: observation, by: event.actor, at: event.localTime, event: event.id)
    }
  }

  /// The values of one label by day. Of two for one day the one entered last counts: a
  /// correction; the journal keeps the other.
  public func series(of record: PlanRecord, label: String?) -> [SeriesPoint] {
    var points: [CalendarDate: SeriesPoint] = [:]
    for filed in observations(of: record) {
      let observation = filed.observation
      for value in observation.values where value.label == label {
        points[observation.date] = SeriesPoint(
          date: observation.date, value: value.value, source: observation.source,
          note: observation.note, isBase: observation.isBase)
      }
    }
    return points.values.sorted { $0.date < $1.date }
  }

  /// The verdict a person last gave on a year's target.
  public func judgement(of record: PlanRecord, year: Int) -> Judgement? {
    for event in standingEvents(about: record).reversed() {
      if case .judge(let judgement) = event.action, judgement.year == year { return judgement }
    }
    return nil
  }

  /// Every value of every target of an indicator, followed with what is known on a day.
  public func tracks(
    of record: PlanRecord, asOf day: CalendarDate, rule: TrackRule
  ) -> [Track] {
    guard let indicator = record.indicator else { return [] }
    return indicator.targets.flatMap { target in
      let judgement = judgement(of: record, year: target.year)
      return target.values.map { quantity in
        Track(
          series(of: record, label: quantity.label), to: quantity, year: target.year,
          direction: indicator.direction, asOf: day, rule: rule, judgement: judgement)
      }
    }
  }

  /// For each target year whether the indicator met it: every binding value with what was known
  /// at the end of that year, or a person's verdict on words. Aspirational values do not bind.
  func indicatorMet(_ record: PlanRecord, by day: CalendarDate) -> [Int: Bool] {
    guard let indicator = record.indicator, !events.isEmpty else { return [:] }
    var met: [Int: Bool] = [:]
    for target in indicator.targets {
      let until = min(day, .endOfYear(target.year))
      let verdicts = tracks(of: record, asOf: until, rule: TrackRule())
        .filter { $0.year == target.year && !$0.target.isAspirational }.map(\.verdict)
      met[target.year] = !verdicts.isEmpty && verdicts.allSatisfy { $0 == .met }
    }
    return met
  }
}

extension Sequence<Track> {
  /// The verdict on a year: the worst of its binding values.
  public func verdict(for year: Int) -> TrackVerdict? {
    filter { $0.year == year && !$0.target.isAspirational }.map(\.verdict)
      .min { $0.severity < $1.severity }
  }
}

extension Indicator {
  /// The labels its values go by, in order; an unlabelled value is nil.
  public var labels: [String?] {
    var labels: [String?] = []
    for value in targets.flatMap(\.values) where value.value != nil && !labels.contains(value.label)
    {
      labels.append(value.label)
    }
    if labels.isEmpty { labels = [nil] }
    return labels
  }

  /// The unit of measure of a label's values.
  public func unitOfMeasure(of label: String?) -> String? {
    targets.flatMap(\.values).first { $0.label == label && $0.unitOfMeasure != nil }?
      .unitOfMeasure ?? unitOfMeasure
  }
}
