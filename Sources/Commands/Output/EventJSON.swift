import PlanModel

/// An entry of the journal.
struct EventJSON: Encodable {
  var id: String
  var batch: String
  var at: String
  var by: String
  @OrNull var unit: String?
  var action: String
  @OrNull var record: String?
  @OrNull var note: String?
  /// Whether it has been taken back.
  var undone: Bool
  /// Why it does not count though it is kept; only where it does not.
  var void: String?
  /// What a report says; only with reports.
  var report: ReportJSON?
  /// What an observation says; only with observations.
  var observation: ObservationJSON?

  init(_ event: JournalEvent, in log: Register) {
    id = event.id.rawValue
    batch = event.batch.rawValue
    at = event.localTime.stamp
    by = event.actor.name
    unit = event.actor.unit
    action = event.action.kind
    record = event.record?.description
    note = event.action.note
    undone = log.isUndone(event)
    void = log.whyVoid(event.id)?.rawValue
    if case .progress(let content) = event.action {
      report = ReportJSON(
        FiledReport(report: content, by: event.actor, at: event.localTime, event: event.id),
        log.rules)
    }
    if case .observe(let content) = event.action {
      observation = ObservationJSON(
        Register.FiledObservation(
          observation: content, by: event.actor, at: event.localTime, event: event.id))
    }
  }
}

extension EventAction {
  /// Whether it is a mark, whose note is all it says.
  var isReview: Bool {
    if case .review = self { return true }
    return false
  }

  var note: String? {
    switch self {
    case .review(let note): note
    case .observe(let observation): observation.note
    case .remind(let reminder): reminder.note
    case .agree(let agreed): agreed.reason
    case .judge(let judgement): judgement.reason
    case .progress(let report): report.progress.isEmpty ? nil : report.progress
    case .closeOut(let closeOut): closeOut.reason
    case .reopen(let reopening): reopening.reason
    case .unreview, .configure, .undo, .redo, .unknown: nil
    }
  }
}
