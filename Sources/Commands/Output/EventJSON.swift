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

  init(_ event: JournalEvent, isUndone: Bool) {
    id = event.id.rawValue
    batch = event.batch.rawValue
    at = event.localTime.stamp
    by = event.actor.name
    unit = event.actor.unit
    action = event.action.kind
    record = event.record?.description
    note = event.action.note
    undone = isUndone
  }
}

extension EventAction {
  /// The batch that was taken back or made to hold again.
  var takenBatch: EventID? {
    switch self {
    case .undo(let batch), .redo(let batch): batch
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .unknown: nil
    }
  }

  var note: String? {
    switch self {
    case .review(let note): note
    case .observe(let observation): observation.note
    case .remind(let reminder): reminder.note
    case .agree(let agreed): agreed.reason
    case .judge(let judgement): judgement.reason
    case .progress(let report): report.progress.isEmpty ? nil : report.progress
    case .unreview, .undo, .redo, .unknown: nil
    }
  }
}
