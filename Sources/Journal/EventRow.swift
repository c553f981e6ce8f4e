import GRDB
import PlanModel

/// An event as the table holds it.
struct EventRow {
  var id: String
  var batch: String
  var plan: String
  var record: String?
  var kind: String
  var actor: String
  var actorUnit: String?
  var time: Int64
  /// A JSON object; what is in it depends on the kind.
  var payload: String
  var digest: String?
  /// Its place in the file; 0 until it is there.
  var sequence: Int64 = 0

  init(_ event: JournalEvent) {
    id = event.id.rawValue
    batch = event.batch.rawValue
    plan = event.plan.rawValue
    record = event.record?.description
    actor = event.actor.name
    actorUnit = event.actor.unit
    time = event.time
    digest = event.digest
    (kind, payload) = EventPayload.of(event.action)
  }

  init(_ row: Row) {
    id = row["id"]
    batch = row["batch"]
    plan = row["plan"]
    record = row["record"]
    kind = row["kind"]
    actor = row["actor"]
    actorUnit = row["actor_unit"]
    time = row["time"]
    payload = row["payload"]
    digest = row["digest"]
    sequence = row["sequence"]
  }

  /// The event, with its time as wall-clock time.
  func event(_ local: (Int64) -> LocalTime) -> JournalEvent {
    JournalEvent(
      id: EventID(id), batch: EventID(batch), plan: PlanID(plan),
      record: record.flatMap { RecordID($0) }, action: action,
      actor: Actor(name: actor, unit: actorUnit), time: time, localTime: local(time),
      digest: digest,
      origin: EventOrigin(
        clock: HybridClock(rawValue: sequence), installation: .firstForm, number: 0))
  }

  private var action: EventAction {
    EventPayload(text: payload)?.action(of: kind) ?? .unknown(kind: kind, payload: payload)
  }

  /// Adds the row unless the table has an event of that id; whether it was added.
  func insert(_ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO event
        (id, batch, plan, record, kind, actor, actor_unit, time, payload, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, batch, plan, record, kind, actor, actorUnit, time, payload, digest])
    return database.changesCount > 0
  }
}
