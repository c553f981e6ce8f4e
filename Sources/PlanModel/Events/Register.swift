/// The register (台账): what folding a journal's events gives. What holds of each record, and what
/// can be undone.
///
/// Events are folded in the order of their origins (clock, installation, number), whatever order
/// they came in: the same events give the same register everywhere. An undone batch counts as if it
/// had not happened, until it is redone.
public struct Register: Sendable {
  /// Every event, in order, whether it holds or not.
  public private(set) var events: [JournalEvent] = []
  /// How the plan is followed up: its defaults, and what events changed of them.
  public private(set) var rules: FollowUpRules
  /// The plan it is about; nil where several plans' events are held together.
  public let plan: Plan?
  private var known: Set<EventID> = []
  private var byRecord: [RecordID: [Int]] = [:]
  private var batches: [EventID: Batch] = [:]
  private var undone: Set<EventID> = []
  /// Batches that were taken back before anything of them was here.
  private var awaited: Set<EventID> = []
  private var voids: [EventID: VoidReason] = [:]

  /// Who made a batch, and where.
  private struct Batch {
    var actor: Actor
    var installation: InstallationID
  }

  /// A register of nothing.
  public init(of plan: Plan? = nil) {
    self.plan = plan
    rules = plan?.head.rules ?? FollowUpRules()
  }

  /// The register of some events; with a plan, what it says of units and rights counts.
  public init(_ events: some Sequence<JournalEvent>, of plan: Plan? = nil) {
    self.init(of: plan)
    append(events)
  }

  /// Takes in one more event; an event it already has is passed over.
  public mutating func append(_ event: JournalEvent) { append(CollectionOfOne(event)) }

  /// Takes in more events; those it already has are passed over. Of two different events with one
  /// id the one that stands first counts.
  public mutating func append(_ added: some Sequence<JournalEvent>) {
    var mustSort = false
    var last = events.last
    let count = events.count
    for event in added {
      guard known.insert(event.id).inserted else {
        if let place = events.firstIndex(where: { $0.id == event.id }),
          JournalEvent.precedes(event, events[place])
        {
          events[place] = event
          mustSort = true
        }
        continue
      }
      if let last, !JournalEvent.precedes(last, event) { mustSort = true }
      if awaited.contains(event.batch) { mustSort = true }
      events.append(event)
      last = event
    }
    if mustSort {
      events.sort(by: JournalEvent.precedes)
      foldAnew()
    } else {
      for index in count..<events.count { note(batchAt: index) }
      for index in count..<events.count { fold(index) }
    }
  }

  private mutating func foldAnew() {
    rules = plan?.head.rules ?? FollowUpRules()
    byRecord = [:]
    batches = [:]
    undone = []
    awaited = []
    voids = [:]
    // Who made a batch is known before anybody takes it back, even where clocks went backwards.
    for index in events.indices { note(batchAt: index) }
    for index in events.indices { fold(index) }
  }

  private mutating func note(batchAt index: Int) {
    let event = events[index]
    guard event.action.isUndoable, batches[event.batch] == nil else { return }
    batches[event.batch] = Batch(actor: event.actor, installation: event.origin.installation)
  }

  private mutating func fold(_ index: Int) {
    let event = events[index]
    if let record = event.record { byRecord[record, default: []].append(index) }
    if let reason = whyVoid(event) {
      voids[event.id] = reason
      return
    }
    switch event.action {
    case .undo(let batch): undone.insert(batch)
    case .redo(let batch): undone.remove(batch)
    case .configure(let change): rules.take(change)
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen,
      .unknown:
      break
    }
  }

  /// Why an event does not count. Events of the first form are taken as their own form took them.
  private mutating func whyVoid(_ event: JournalEvent) -> VoidReason? {
    if let batch = event.action.takenBatch {
      guard let made = batches[batch] else {
        awaited.insert(batch)
        return nil
      }
      return mayTake(made, event) ? nil : .notTheirs
    }
    guard !event.origin.installation.isFirstForm, let kind = event.action.knownKind, let plan,
      event.plan == plan.id
    else { return nil }
    let record = event.record.flatMap(plan.record)
    if event.record != nil, record == nil { return nil }
    return plan.allows(kind, by: event.actor, on: record, office: rules.office) ? nil : .noRight
  }

  /// A batch is taken back by the same person for the same unit on the same installation, or by the
  /// office.
  private func mayTake(_ batch: Batch, _ event: JournalEvent) -> Bool {
    if event.origin.installation.isFirstForm { return batch.actor.name == event.actor.name }
    if let office = rules.office, event.actor.unit == office { return true }
    let isHere =
      batch.installation == event.origin.installation || batch.installation.isFirstForm
    return isHere && batch.actor == event.actor
  }

  /// The same events with a plan, whose units and rights count.
  public func of(_ plan: Plan) -> Register {
    self.plan?.id == plan.id ? self : Register(events, of: plan)
  }

  /// The register as it stood at the end of a day: without what was written later. What is undone
  /// later still holds in it.
  public func asOf(_ day: CalendarDate) -> Register {
    Register(events.lazy.filter { $0.localTime.date <= day }, of: plan)
  }

  /// Whether an event has been taken back.
  public func isUndone(_ event: JournalEvent) -> Bool { undone.contains(event.batch) }

  /// Why an event does not count; nil if it does.
  public func whyVoid(_ event: EventID) -> VoidReason? { voids[event] }

  /// Whether an event holds: it was not taken back, and who wrote it might.
  public func holds(_ event: JournalEvent) -> Bool {
    !isUndone(event) && (voids.isEmpty || voids[event.id] == nil)
  }

  /// The events about a record under its present and earlier ids, in order.
  public func events(about record: PlanRecord) -> [JournalEvent] {
    if record.formerly.isEmpty { return (byRecord[record.id] ?? []).map { events[$0] } }
    return ([record.id] + record.formerly).flatMap { byRecord[$0] ?? [] }.sorted()
      .map { events[$0] }
  }

  /// The events about a record that hold, in order.
  public func standingEvents(about record: PlanRecord) -> [JournalEvent] {
    events.isEmpty ? [] : events(about: record).filter(holds)
  }

  /// The batch that undo would take back for an actor: the latest of theirs that holds. With an
  /// installation, only what was done there, or before events told where they come from.
  public func undoable(by actor: Actor, on installation: InstallationID? = nil) -> EventID? {
    events.last {
      $0.action.isUndoable && !undone.contains($0.batch) && isTheirs($0, actor, installation)
    }?.batch
  }

  /// The batch that redo would bring back for an actor: the one taken back last, unless they
  /// have done something new since.
  public func redoable(by actor: Actor, on installation: InstallationID? = nil) -> EventID? {
    var open: [EventID] = []
    for event in events where isTheirs(event, actor, installation) && voids[event.id] == nil {
      switch event.action {
      case .undo(let batch): open.append(batch)
      case .redo(let batch): open.removeAll { $0 == batch }
      case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen,
        .configure:
        open.removeAll()
      case .unknown: continue
      }
    }
    return open.last
  }

  private func isTheirs(
    _ event: JournalEvent, _ actor: Actor, _ installation: InstallationID?
  ) -> Bool {
    let isFirst = event.origin.installation.isFirstForm
    guard isFirst ? event.actor.name == actor.name : event.actor == actor else { return false }
    return isFirst || installation == nil || event.origin.installation == installation
  }

  /// The events of a batch.
  public func events(inBatch batch: EventID) -> [JournalEvent] {
    events.filter { $0.batch == batch }
  }
}
