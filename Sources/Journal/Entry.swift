import PlanModel

/// An entry as the file holds it: a string of bytes that is never encoded anew, the hash over it,
/// and columns by which it is found.
struct Entry: Hashable {
  /// When it came into the file, in milliseconds since 1970.
  var arrived: Int64
  var origin: EventOrigin
  var id: EventID
  var plan: String
  var record: String?
  var kind: String
  /// SHA-256 over the bytes, as 64 hexadecimal digits.
  var hash: String
  var bytes: [UInt8]

  /// The longest an entry may be.
  static let longest = 1 << 20

  /// An entry of some bytes; nil if they are no entry.
  init?(bytes: [UInt8], arrived: Int64) {
    guard let content = EntryContent(bytes) else { return nil }
    self.init(content, bytes: bytes, arrived: arrived)
  }

  init(_ content: EntryContent, bytes: [UInt8], arrived: Int64) {
    self.arrived = arrived
    origin = content.origin
    id = content.id
    plan = content.plan
    record = content.record
    kind = content.kind
    var digest = SHA256()
    digest.update(bytes)
    hash = digest.hexadecimal()
    self.bytes = bytes
  }
}

/// What the bytes of an entry say.
struct EntryContent: Hashable {
  /// 1 for what was written in the first form, 2 for what carries its origin.
  var form: Int64
  var origin: EventOrigin
  /// The hash of the installation's entry before; nil for its first, and in the first form.
  var previous: String?
  var id: EventID
  var batch: EventID
  var plan: String
  /// The digest of the plan's edition.
  var edition: String?
  var record: String?
  var kind: String
  var actor: String
  var unit: String?
  /// Milliseconds since 1970 as the writer's clock said.
  var time: Int64
  /// The plan's civil time then, in minutes ahead of UTC.
  var offset: Int64?
  var digest: String?
  var saw: [EventID] = []
  /// What was done, as JSON. In the first form the text of the old column.
  var payload: String

  /// The entry as bytes.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.put("form", form)
    if form > 1 {
      writer.put("installation", origin.installation.description)
      writer.put("number", origin.number)
      writer.put("clock", origin.clock.milliseconds)
      writer.put("tick", origin.clock.rawValue & 0xFFFF)
      writer.put("previous", previous)
    }
    writer.put("id", id.rawValue)
    writer.put("batch", batch.rawValue)
    writer.put("plan", plan)
    writer.put("edition", edition)
    writer.put("record", record)
    writer.put("kind", kind)
    writer.put("by", actor)
    writer.put("unit", unit)
    writer.put("time", time)
    writer.put("offset", offset)
    writer.put("digest", digest)
    writer.put("saw", saw.map(\.rawValue))
    if form > 1, isObject {
      writer.put("payload", json: payload)
    } else {
      writer.put("text", payload)
    }
    return writer.finish()
  }

  /// Whether the payload can stand in the bytes as it is.
  private var isObject: Bool {
    var copy = payload
    return copy.withUTF8 { bytes in
      guard bytes.first == UInt8(ascii: "{") else { return false }
      var scanner = JSONScanner(bytes)
      return scanner.value() != nil && scanner.isAtEnd()
    }
  }
}

extension EntryContent {
  /// The content of an entry's bytes; nil if they are no entry.
  init?(_ bytes: [UInt8]) {
    guard let found = bytes.withUnsafeBufferPointer({ EntryContent.read($0) }) else { return nil }
    self = found
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> EntryContent? {
    var reader = Reader()
    var scanner = JSONScanner(bytes)
    guard scanner.object({ reader.take(&$0, $1) }), scanner.isAtEnd() else { return nil }
    return reader.content
  }

  /// What has been read of an entry.
  private struct Reader {
    var form: Int64 = 0
    var installation: EventID?
    var number: Int64 = 0
    var clock: Int64?
    var tick: Int64 = 0
    var previous: String?
    var id: EventID?
    var batch: EventID?
    var plan: String?
    var edition: String?
    var record: String?
    var kind: String?
    var actor: String?
    var unit: String?
    var time: Int64?
    var offset: Int64?
    var digest: String?
    var saw: [EventID] = []
    var payload: String?

    /// Reads the value of a key; whether it could.
    mutating func take(_ scanner: inout JSONScanner, _ key: JSONScanner.Span) -> Bool {
      if key.equals("id") { return set(&id, scanner.id()) }
      if key.equals("batch") { return set(&batch, scanner.id()) }
      if key.equals("installation") { return set(&installation, scanner.id()) }
      if key.equals("plan") { return set(&plan, scanner.text()) }
      if key.equals("record") { return set(&record, scanner.text()) }
      if key.equals("kind") { return set(&kind, scanner.text()) }
      if key.equals("by") { return set(&actor, scanner.text()) }
      if key.equals("unit") { return set(&unit, scanner.text()) }
      if key.equals("digest") { return set(&digest, scanner.text()) }
      if key.equals("edition") { return set(&edition, scanner.text()) }
      if key.equals("previous") { return set(&previous, scanner.text()) }
      if key.equals("text") { return set(&payload, scanner.text()) }
      if key.equals("clock") { return set(&clock, scanner.integer()) }
      if key.equals("time") { return set(&time, scanner.integer()) }
      if key.equals("offset") { return set(&offset, scanner.integer()) }
      if key.equals("form") { return set(&form, scanner.integer()) }
      if key.equals("number") { return set(&number, scanner.integer()) }
      if key.equals("tick") { return set(&tick, scanner.integer()) }
      if key.equals("saw") {
        return scanner.list { element in
          guard let id = element.id() else { return false }
          saw.append(id)
          return true
        }
      }
      if key.equals("payload") {
        return set(&payload, scanner.value().map { String(decoding: $0, as: UTF8.self) })
      }
      // What a newer version says beside.
      return scanner.value() != nil
    }

    private func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
      place = value
      return value != nil
    }

    private func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
      guard let value else { return false }
      place = value
      return true
    }

    var content: EntryContent? {
      guard let id, let batch, let plan, let kind, let actor, let time, let payload else {
        return nil
      }
      var origin = EventOrigin.firstForm(at: time)
      if form > 1 {
        guard let installation, let clock, number > 0, (0...0xFFFF).contains(tick),
          (0...Int64.max >> 16).contains(clock), !InstallationID(installation).isFirstForm
        else { return nil }
        origin = EventOrigin(
          clock: HybridClock(rawValue: clock << 16 | tick),
          installation: InstallationID(installation), number: number)
      } else if form != 1 {
        return nil
      }
      return EntryContent(
        form: form, origin: origin, previous: previous, id: id, batch: batch, plan: plan,
        edition: edition, record: record, kind: kind, actor: actor, unit: unit, time: time,
        offset: offset, digest: digest, saw: saw, payload: payload)
    }
  }
}

extension EntryContent {
  /// The event it tells of, with its times as civil time of the plan.
  ///
  /// - Parameter arrived: when it came into the file it is read from.
  func event(_ zone: CivilZone, arrived: Int64) -> JournalEvent {
    JournalEvent(
      id: id, batch: batch, plan: PlanID(plan), record: record.flatMap { RecordID($0) },
      action: EventPayload(text: payload)?.action(of: kind)
        ?? .unknown(kind: kind, payload: payload), actor: Actor(name: actor, unit: unit),
      time: time, localTime: zone.time(of: time), digest: digest, origin: origin, saw: saw,
      arrival: arrived == time ? nil : zone.time(of: arrived))
  }
}
