/// The register (台账): what folding a journal's events gives. What holds of each record, and what
/// can be undone.
///
/// Order is the order of the events as given, never their clocks. An undone batch counts as if
/// it had not happened, until it is redone.
public struct Register: Sendable {
  /// Every event, in order, whether it holds or not.
  public private(set) var events: [JournalEvent] = []
  private var known: Set<EventID> = []
  private var byRecord: [RecordID: [Int]] = [:]
  private var undone: Set<EventID> = []

  /// A register of nothing.
  public init() {}

  /// The register of some events in the journal's order.
  public init(_ events: some Sequence<JournalEvent>) { for event in events { append(event) } }

  /// Takes in one more event; an event it already has is passed over.
  public mutating func append(_ event: JournalEvent) {
    guard known.insert(event.id).inserted else { return }
    if let record = event.record { byRecord[record, default: []].append(events.count) }
    events.append(event)
    switch event.action {
    case .undo(let batch): undone.insert(batch)
    case .redo(let batch): undone.remove(batch)
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .unknown: break
    }
  }

  /// The register as it stood at the end of a day: without what was written later. What is undone
  /// later still holds in it.
  public func asOf(_ day: CalendarDate) -> Register {
    Register(events.lazy.filter { $0.localTime.date <= day })
  }

  /// Whether an event has been taken back.
  public func isUndone(_ event: JournalEvent) -> Bool { undone.contains(event.batch) }

  /// The events about a record under its present and earlier ids, in order.
  public func events(about record: PlanRecord) -> [JournalEvent] {
    if record.formerly.isEmpty { return (byRecord[record.id] ?? []).map { events[$0] } }
    return ([record.id] + record.formerly).flatMap { byRecord[$0] ?? [] }.sorted()
      .map { events[$0] }
  }

  /// The events about a record that hold, in order.
  public func standingEvents(about record: PlanRecord) -> [JournalEvent] {
    events.isEmpty ? [] : events(about: record).filter { !isUndone($0) }
  }

  /// How a record stands with its reviewers on a day.
  ///
  /// A mark from before the period counts as 上次; a mark of any period on other official text
  /// than today's, or older than the latest report, asks for another look (再核).
  public func review(
    of record: PlanRecord, on day: CalendarDate, period: CheckInPeriod
  ) -> Review {
    var mark: Mark?
    var hasNews = false
    for event in standingEvents(about: record) {
      switch event.action {
      case .review(let note):
        mark = Mark(by: event.actor, at: event.localTime, note: note, digest: event.digest)
        hasNews = false
      case .unreview: mark = nil
      case .progress, .observe, .judge: hasNews = true
      case .agree, .remind, .undo, .redo, .unknown: break
      }
    }
    guard let mark else { return .unreviewed(last: nil) }
    if let digest = mark.digest, digest != record.officialDigest {
      return .stale(mark, .textChanged)
    }
    if hasNews { return .stale(mark, .newReport) }
    return mark.at.date >= period.start(containing: day)
      ? .reviewed(mark) : .unreviewed(last: mark)
  }

  /// The batch that undo would take back for an actor: the latest of theirs that holds.
  public func undoable(by actor: Actor) -> EventID? {
    events.last {
      $0.actor.name == actor.name && $0.action.isUndoable && !undone.contains($0.batch)
    }?.batch
  }

  /// The batch that redo would bring back for an actor: the one taken back last, unless they
  /// have done something new since.
  public func redoable(by actor: Actor) -> EventID? {
    var open: [EventID] = []
    for event in events where event.actor.name == actor.name {
      switch event.action {
      case .undo(let batch): open.append(batch)
      case .redo(let batch): open.removeAll { $0 == batch }
      case .review, .unreview, .progress, .observe, .agree, .judge, .remind: open.removeAll()
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
