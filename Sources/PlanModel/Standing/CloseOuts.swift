/// A close-out as the journal holds it.
public struct FiledCloseOut: Sendable, Hashable {
  public var closeOut: CloseOut
  /// Who signed it.
  public var by: Actor
  /// The unit or office that closed out, as the plan spells it.
  public var unit: String
  public var at: LocalTime
  public var event: EventID

  /// A close-out with who made it, and when.
  public init(closeOut: CloseOut, by: Actor, unit: String, at: LocalTime, event: EventID) {
    self.closeOut = closeOut
    self.by = by
    self.unit = unit
    self.at = at
    self.event = event
  }
}

/// What of a record is closed out.
struct CloseOuts {
  /// Milestones, a yearly one with its year.
  var milestones: [MilestoneYear: FiledCloseOut] = [:]
  /// The whole record: one without milestones, or a close-out of the first form.
  var whole: FiledCloseOut?

  var isEmpty: Bool { milestones.isEmpty && whole == nil }

  /// Each once.
  var all: [FiledCloseOut] {
    var seen: Set<EventID> = []
    return (Array(milestones.values) + [whole].compactMap { $0 })
      .filter { seen.insert($0.event).inserted }
  }
}

extension CloseOuts {
  /// What is closed out by some events about a record: what was, and was not opened again.
  init(among events: [JournalEvent], of record: PlanRecord, in plan: Plan?) {
    for event in events {
      if case .reopen(let reopening) = event.action {
        reopen(reopening, of: record)
      } else if let filed = FiledCloseOut(event, in: plan) {
        if filed.closeOut.milestones.isEmpty { whole = filed }
        for milestone in filed.closeOut.milestones { milestones[milestone] = filed }
      }
    }
  }

  private mutating func reopen(_ reopening: Reopening, of record: PlanRecord) {
    if reopening.milestones.isEmpty {
      self = CloseOuts()
      return
    }
    // A close-out of everything, of which a part is open again, is one of the rest.
    if let whole {
      for milestone in record.milestoneYears(in: whole.closeOut.month.year)
      where milestones[milestone] == nil { milestones[milestone] = whole }
      self.whole = nil
    }
    for milestone in reopening.milestones { milestones[milestone] = nil }
  }
}

extension FiledCloseOut {
  /// The close-out an event is. In the first form it was a report whose state was closed out.
  init?(_ event: JournalEvent, in plan: Plan?) {
    let closeOut: CloseOut
    let unit: String
    switch event.action {
    case .closeOut(let own):
      closeOut = own
      unit = event.actor.unit ?? ""
    case .progress(let report) where report.state == .closedOut:
      closeOut = CloseOut(month: report.month, milestones: [], reason: report.progress)
      unit = report.unit
    case .progress, .review, .unreview, .observe, .agree, .judge, .remind, .reopen, .configure,
      .undo, .redo, .unknown:
      return nil
    }
    self.init(
      closeOut: closeOut, by: event.actor, unit: plan?.officialName(of: unit) ?? unit,
      at: event.localTime, event: event.id)
  }
}

extension PlanRecord {
  /// The record's milestones, a yearly one with a year.
  public func milestoneYears(in year: Int) -> [MilestoneYear] {
    zip(milestones, milestoneIDs).map { milestone, id in
      MilestoneYear(milestone: id, year: milestone.kind == .yearly ? year : nil)
    }
  }
}
