/// Who did something: a signature, not a login.
public struct Actor: Hashable, Sendable {
  public var name: String
  /// The unit the person signs for, if given.
  public var unit: String?

  /// An actor from name and unit.
  public init(name: String, unit: String? = nil) {
    self.name = name
    self.unit = unit
  }
}

/// The id of an event or of a batch: a UUID, version 7, in lower-case text.
public struct EventID: Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  /// An id from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }
}

/// What was done.
public enum EventAction: Sendable, Hashable {
  /// A record was marked reviewed, with an optional note.
  case review(note: String?)
  /// The mark was taken off.
  case unreview
  /// A unit's report on a record for a month.
  case progress(ProgressReport)
  /// An indicator's values on a day.
  case observe(Observation)
  /// A date was agreed for a record that has none.
  case agree(AgreedDate)
  /// A person's verdict on a target in words.
  case judge(Judgement)
  /// A reminder was sent.
  case remind(Reminder)
  /// A batch was taken back.
  case undo(batch: EventID)
  /// A batch that was taken back holds again.
  case redo(batch: EventID)
  /// Something a newer version wrote; kept as it is.
  case unknown(kind: String, payload: String)
}

extension EventAction {
  /// The word for it in the journal and in files for scripts.
  public var kind: String {
    switch self {
    case .review: "review"
    case .unreview: "unreview"
    case .progress: "progress"
    case .observe: "observe"
    case .agree: "agree"
    case .judge: "judge"
    case .remind: "remind"
    case .undo: "undo"
    case .redo: "redo"
    case .unknown(let kind, _): kind
    }
  }

  /// The batch that was taken back or made to hold again.
  public var takenBatch: EventID? {
    switch self {
    case .undo(let batch), .redo(let batch): batch
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .unknown: nil
    }
  }

  /// Whether it says something of a record, and so can be taken back.
  public var isUndoable: Bool {
    switch self {
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind: true
    case .undo, .redo, .unknown: false
    }
  }
}

/// One entry of the journal. Entries are only ever added.
public struct JournalEvent: Sendable, Hashable, Identifiable {
  public let id: EventID
  /// Events made together; undo takes back a whole batch.
  public var batch: EventID
  public var plan: PlanID
  public var record: RecordID?
  public var action: EventAction
  public var actor: Actor
  /// Milliseconds since 1970-01-01 UTC, as the writer's clock said. Shown, never used for order.
  public var time: Int64
  /// The same moment as wall-clock time where the board runs.
  public var localTime: LocalTime
  /// The SHA-256 of the record's official text as it was then.
  public var digest: String?

  /// An event from its parts.
  public init(
    id: EventID, batch: EventID, plan: PlanID, record: RecordID?, action: EventAction,
    actor: Actor, time: Int64, localTime: LocalTime, digest: String?
  ) {
    self.id = id
    self.batch = batch
    self.plan = plan
    self.record = record
    self.action = action
    self.actor = actor
    self.time = time
    self.localTime = localTime
    self.digest = digest
  }
}

/// An event that is to be written: everything but id and time, which the journal gives.
public struct EventDraft: Sendable, Hashable {
  /// The plan it is about; nil is the plan that is open.
  public var plan: PlanID?
  public var record: RecordID?
  public var action: EventAction
  public var digest: String?

  /// A draft from its parts.
  public init(
    record: RecordID?, action: EventAction, digest: String? = nil, plan: PlanID? = nil
  ) {
    self.plan = plan
    self.record = record
    self.action = action
    self.digest = digest
  }
}
