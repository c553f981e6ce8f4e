/// A review mark as the journal tells it.
public struct Mark: Sendable, Hashable {
  public var by: Actor
  public var at: LocalTime
  public var note: String?
  public var digest: String?
  /// False for a mark that was taken off again (未核).
  public var isReviewed: Bool

  /// A mark from its parts.
  public init(by: Actor, at: LocalTime, note: String?, digest: String?, isReviewed: Bool) {
    self.by = by
    self.at = at
    self.note = note
    self.digest = digest
    self.isReviewed = isReviewed
  }
}

/// How a record stands with its reviewers.
public enum Review: Sendable, Hashable {
  /// Not marked in the present period; the last mark of an earlier one, if any (上次).
  case unreviewed(last: Mark?)
  /// Marked in the present period.
  case reviewed(Mark)
  /// Marked, but the official text has changed since (再核).
  case stale(Mark)

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case unreviewed, reviewed, stale
  }

  public var kind: Kind {
    switch self {
    case .unreviewed: .unreviewed
    case .reviewed: .reviewed
    case .stale: .stale
    }
  }

  /// The mark it rests on.
  public var mark: Mark? {
    switch self {
    case .unreviewed(let last): last
    case .reviewed(let mark), .stale(let mark): mark
    }
  }
}

/// What folding a journal's events gives: the marks that hold, and what can be undone.
///
/// Order is the order of the events as given, never their clocks. An undone batch counts as if
/// it had not happened, until it is redone.
public struct ReviewLog: Sendable {
  /// Every event, in order, with whether it holds.
  public private(set) var events: [JournalEvent] = []
  private var positions: [EventID: Int] = [:]
  private var byRecord: [RecordID: [Int]] = [:]
  private var undone: Set<EventID> = []

  /// A log of nothing.
  public init() {}

  /// The log of some events in the journal's order.
  public init(_ events: [JournalEvent]) { for event in events { append(event) } }

  /// Takes in one more event; an event it already has is passed over.
  public mutating func append(_ event: JournalEvent) {
    guard positions[event.id] == nil else { return }
    positions[event.id] = events.count
    if let record = event.record { byRecord[record, default: []].append(events.count) }
    events.append(event)
    switch event.action {
    case .undo(let batch): undone.insert(batch)
    case .redo(let batch): undone.remove(batch)
    case .review, .unreview, .unknown: break
    }
  }

  /// Whether an event has been taken back.
  public func isUndone(_ event: JournalEvent) -> Bool { undone.contains(event.batch) }

  /// The events about a record under its present and earlier ids, in order.
  public func events(about record: PlanRecord) -> [JournalEvent] {
    ([record.id] + record.formerly).flatMap { byRecord[$0] ?? [] }.sorted().map { events[$0] }
  }

  /// The marks that hold on a record, in order.
  public func marks(on record: PlanRecord) -> [Mark] {
    guard !events.isEmpty else { return [] }
    return events(about: record).compactMap { event in
      guard !isUndone(event) else { return nil }
      switch event.action {
      case .review(let note):
        return Mark(
          by: event.actor, at: event.localTime, note: note, digest: event.digest,
          isReviewed: true)
      case .unreview:
        return Mark(
          by: event.actor, at: event.localTime, note: nil, digest: event.digest,
          isReviewed: false)
      case .undo, .redo, .unknown: return nil
      }
    }
  }

  /// How a record stands on a day.
  ///
  /// A mark from before the period counts as 上次; a mark of any period on other official text
  /// than today's asks for another look (再核).
  public func review(
    of record: PlanRecord, on day: CalendarDate, period: CheckInPeriod
  ) -> Review {
    guard let mark = marks(on: record).last else { return .unreviewed(last: nil) }
    guard mark.isReviewed else { return .unreviewed(last: nil) }
    if let digest = mark.digest, digest != record.officialDigest { return .stale(mark) }
    return mark.at.date >= period.start(containing: day)
      ? .reviewed(mark) : .unreviewed(last: mark)
  }

  /// The batch that undo would take back for an actor: the latest of theirs that holds.
  public func undoable(by actor: Actor) -> EventID? {
    for event in events.reversed() where event.actor.name == actor.name {
      switch event.action {
      case .review, .unreview:
        if !undone.contains(event.batch) { return event.batch }
      case .undo, .redo, .unknown: continue
      }
    }
    return nil
  }

  /// The batch that redo would bring back for an actor: the one taken back last, unless they
  /// have done something new since.
  public func redoable(by actor: Actor) -> EventID? {
    var open: [EventID] = []
    for event in events where event.actor.name == actor.name {
      switch event.action {
      case .review, .unreview: open.removeAll()
      case .undo(let batch): open.append(batch)
      case .redo(let batch): open.removeAll { $0 == batch }
      case .unknown: continue
      }
    }
    return open.last
  }

  /// The events of a batch.
  public func events(inBatch batch: EventID) -> [JournalEvent] {
    events.filter { $0.batch == batch }
  }
}
