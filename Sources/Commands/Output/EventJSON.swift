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
    action = event.action.word
    record = event.record?.description
    note = event.action.note
    undone = isUndone
  }
}

extension EventAction {
  /// The name of the action in files for scripts.
  var word: String {
    switch self {
    case .review: "review"
    case .unreview: "unreview"
    case .undo: "undo"
    case .redo: "redo"
    case .unknown(let kind, _): kind
    }
  }

  /// The batch that was taken back or made to hold again.
  var takenBatch: EventID? {
    switch self {
    case .undo(let batch), .redo(let batch): batch
    case .review, .unreview, .unknown: nil
    }
  }

  var note: String? {
    if case .review(let note) = self { return note }
    return nil
  }
}
