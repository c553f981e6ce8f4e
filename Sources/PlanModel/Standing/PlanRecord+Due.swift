extension PlanRecord {
  /// When the record is next due as the plan alone says, without reports or agreements.
  public func due(on day: CalendarDate) -> Due {
    RecordStanding(record: self, on: day).due
  }

  /// The milestone that counts by the plan alone: the earliest dated one, else a yearly one, else
  /// an undated one.
  public var presentMilestone: Milestone? {
    milestones.filter { $0.dueYear != nil }.min { ($0.dueYear ?? 0) < ($1.dueYear ?? 0) }
      ?? milestones.first { $0.kind == .yearly } ?? milestones.first
  }

  /// The indicator, if it is one.
  public var indicator: Indicator? {
    if case .indicator(let indicator) = detail { return indicator }
    return nil
  }
}
