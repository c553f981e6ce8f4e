/// Something that happened since a day, and whose business it is.
public struct Change: Sendable, Hashable {
  public var event: JournalEvent
  public var record: PlanRecord?
  /// The unit it counts for: the one that reports or is reminded, else the record's first-named.
  public var unit: String
}

extension Register {
  /// What has happened since a day and still holds, in the journal's order.
  public func changes(since day: CalendarDate, in plan: Plan) -> [Change] {
    let positions = formerIDs(of: plan)
    return changes(since: day)
      .map { event in
        let record = event.record.flatMap { plan.record(positions[$0] ?? $0) }
        return Change(event: event, record: record, unit: unit(of: event, record, in: plan))
      }
  }

  /// The events since a day that still hold, in the journal's order: those made since then, and
  /// those that came in here since then.
  public func changes(since day: CalendarDate) -> [JournalEvent] {
    events.filter { event in
      let isRecent =
        event.localTime.date >= day || event.arrival.map { $0.date >= day } == true
      return isRecent && holds(event) && event.action.isUndoable
    }
  }

  private func formerIDs(of plan: Plan) -> [RecordID: RecordID] {
    var ids: [RecordID: RecordID] = [:]
    for record in plan.records { for former in record.formerly { ids[former] = record.id } }
    return ids
  }

  private func unit(of event: JournalEvent, _ record: PlanRecord?, in plan: Plan) -> String {
    let named: String? =
      switch event.action {
      case .progress(let report): report.unit
      case .remind(let reminder): reminder.unit
      case .review, .unreview, .observe, .agree, .judge, .closeOut, .reopen, .configure, .undo,
        .redo, .unknown:
        nil
      }
    if let named, !named.isEmpty { return plan.unit(spelled: named)?.name ?? named }
    return record?.lead?.party.name ?? ""
  }
}
