/// An agreed date as the journal holds it.
public struct FiledAgreement: Sendable, Hashable {
  public var agreed: AgreedDate
  /// Who noted it.
  public var by: Actor
  public var at: LocalTime
  public var event: EventID

  /// An agreed date with who noted it, and when.
  public init(agreed: AgreedDate, by: Actor, at: LocalTime, event: EventID) {
    self.agreed = agreed
    self.by = by
    self.at = at
    self.event = event
  }
}

extension Register {
  /// Every date ever agreed for a record that was not taken back, in order; for each milestone
  /// the last one holds.
  public func agreements(of record: PlanRecord) -> [FiledAgreement] {
    Self.agreements(among: standingEvents(about: record))
  }

  static func agreements(among events: [JournalEvent]) -> [FiledAgreement] {
    events.compactMap { event in
      guard case .agree(let agreed) = event.action else { return nil }
      return FiledAgreement(
        agreed: agreed, by: event.actor, at: event.localTime, event: event.id)
    }
  }
}

extension Sequence<FiledAgreement> {
  /// Those about one milestone, a yearly one in a year. Dates agreed for no milestone in particular
  /// are those of undated ones.
  func about(_ milestone: MilestoneYear, _ kind: Milestone.Kind) -> [FiledAgreement] {
    filter { filed in
      filed.agreed.milestone.map { $0 == milestone } ?? (kind == .undated)
    }
  }
}

/// A date in the history of a milestone: what the plan says, what was agreed, what it was put off
/// to.
public struct DateStep: Sendable, Hashable {
  /// Whose word a date is, and which way it moved.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 原文.
    case official
    /// 商定: the first date where the plan names none, or one that is not later.
    case agreed
    /// 延至: later than the date before.
    case extended
  }

  public var kind: Kind
  /// Nil where the plan names no date.
  public var day: CalendarDate?
  /// The agreement; nil for the plan's own date.
  public var filed: FiledAgreement?
}

extension DueItem {
  /// Where the date comes from, from the plan's word on; one step where nothing was agreed.
  public var dateSteps: [DateStep] {
    var steps = [DateStep(kind: .official, day: official, filed: nil)]
    var day = official
    for filed in agreements {
      let isLater = day.map { filed.agreed.date > $0 } ?? false
      steps.append(
        DateStep(kind: isLater ? .extended : .agreed, day: filed.agreed.date, filed: filed))
      day = filed.agreed.date
    }
    return steps
  }
}
