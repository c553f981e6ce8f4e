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
  /// The same moment as civil time of the plan.
  public var localTime: LocalTime
  /// The SHA-256 of the record's official text as it was then.
  public var digest: String?
  /// Where it stands among all events.
  public var origin: EventOrigin
  /// What its writer had seen of the record: the reports, values, verdicts and close-outs that
  /// stood and that no earlier mark named; and that mark, which stands for all it names.
  public var saw: [EventID]
  /// When it came into this journal, as civil time of the plan; nil where it was written here.
  public var arrival: LocalTime?

  /// An event from its parts. Without an origin it is one of the first form.
  public init(
    id: EventID, batch: EventID, plan: PlanID, record: RecordID?, action: EventAction,
    actor: Actor, time: Int64, localTime: LocalTime, digest: String?,
    origin: EventOrigin? = nil, saw: [EventID] = [], arrival: LocalTime? = nil
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
    self.origin = origin ?? .firstForm(at: time)
    self.saw = saw
    self.arrival = arrival
  }

  /// Whether it stands before another in the order in which state is folded: by origin, then by id.
  public static func precedes(_ left: JournalEvent, _ right: JournalEvent) -> Bool {
    left.origin == right.origin ? left.id < right.id : left.origin < right.origin
  }
}

/// An event that is to be written: everything but what the journal gives.
public struct EventDraft: Sendable, Hashable {
  /// The plan it is about; nil is the plan that is open.
  public var plan: PlanID?
  public var record: RecordID?
  public var action: EventAction
  public var digest: String?
  /// What the writer has seen; see `JournalEvent.saw`.
  public var saw: [EventID]

  /// A draft from its parts.
  public init(
    record: RecordID?, action: EventAction, digest: String? = nil, plan: PlanID? = nil,
    saw: [EventID] = []
  ) {
    self.plan = plan
    self.record = record
    self.action = action
    self.digest = digest
    self.saw = saw
  }
}
