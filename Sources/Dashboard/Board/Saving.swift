import PlanModel
import Wording

/// What happens to events between the key and the disk.
extension BoardState {
  /// Hands events to the journal and keeps them until it has answered.
  mutating func append(
    _ drafts: [EventDraft], by actor: Actor, formDraft: FormDraft? = nil
  ) -> [Effect] {
    guard !drafts.isEmpty else { return [] }
    let drafts = drafts.map { draft in
      var draft = draft
      draft.plan = draft.plan ?? plan.id
      return draft
    }
    // Who does again what failed means to try again, not to do it twice.
    if let place = unsaved.firstIndex(where: {
      $0.hasFailed && $0.actor == actor && $0.drafts.map(\.subject) == drafts.map(\.subject)
    }) {
      unsaved[place].progress = .saving
      unsaved[place].drafts = drafts
      return [.append(unsaved[place])]
    }
    lastBatch += 1
    var batch = Batch(id: lastBatch, drafts: drafts, actor: actor)
    batch.formDraft = formDraft
    unsaved.append(batch)
    return [.append(batch)]
  }

  /// Takes in that a batch is on the disk.
  mutating func take(saved events: [JournalEvent], batch id: Int) -> [Effect] {
    if let shelf { group(shelf.events + events) } else { add(events) }
    var effects: [Effect] = []
    if let place = unsaved.firstIndex(where: { $0.id == id }) {
      let batch = unsaved.remove(at: place)
      if let draft = batch.formDraft { effects += dropDraft(draft) }
    }
    // Of several plans each has an event of its own for the same batch.
    var batches: Set<EventID> = []
    let taken = events.compactMap(\.action.takenBatch).filter { batches.insert($0).inserted }
      .flatMap { log.events(inBatch: $0) }
    if !taken.isEmpty { stand(onTaken: taken) }
    say(words.saved(events, on: (events + taken).compactMap(label)))
    return effects + refreshUnsaved()
  }

  /// Takes in that a batch could not be written, or is not written yet.
  mutating func take(_ progress: Batch.Progress, batch id: Int) -> [Effect] {
    guard let place = unsaved.firstIndex(where: { $0.id == id }) else { return [] }
    unsaved[place].progress = progress
    if case .failed(let reason) = progress { say(reason, isTrouble: true) }
    return refreshUnsaved()
  }

  /// What is said in place of the keys for as long as something is not saved. A notice goes with
  /// the next key, perhaps before it was ever drawn; this stays.
  var unsavedTrouble: String? {
    let failed = unsaved.count(where: \.hasFailed)
    if failed > 0 { return words.notSavedYet(failed) }
    if let draftTrouble, !drafts.isEmpty { return words.draftsNotKeptYet(draftTrouble) }
    return unsaved.contains { $0.progress == .slow }
      ? words.stillSaving(listed(unsaved)) : nil
  }

  // MARK: What is not saved

  /// Whether leaving now would lose something: an action, or what was typed into a form.
  package var hasLosses: Bool {
    !unsaved.isEmpty || draftTrouble != nil && !drafts.isEmpty
  }

  /// Takes in why drafts cannot be kept, or that they can again.
  mutating func take(draftTrouble reason: String?) -> [Effect] {
    if let reason, draftTrouble == nil { report(reason) }
    draftTrouble = reason
    return refreshUnsaved()
  }

  /// Leaves the board, unless something would be lost by it: then it asks.
  mutating func quit() -> [Effect] {
    if !hasLosses { return [.quit] }
    openUnsaved(isLeaving: true)
    return []
  }

  /// Shows what is not saved, and what can be done about it.
  mutating func openUnsaved(isLeaving: Bool) {
    let items = unsavedItems(isLeaving: isLeaving)
    var list = ListOverlay(
      kind: .menu(isLeaving ? .leaving : .unsaved),
      title: isLeaving ? words.leavingTitle : words.unsavedTitle, items: items)
    list.cursor = items.firstIndex { $0.action != nil } ?? 0
    overlay = .list(list)
  }

  /// Brings the list of what is not saved up to date; leaves once nothing holds one back.
  private mutating func refreshUnsaved() -> [Effect] {
    guard case .list(let list) = overlay else { return [] }
    switch list.kind {
    case .menu(.leaving):
      if !hasLosses { return [.quit] }
      openUnsaved(isLeaving: true)
    case .menu(.unsaved):
      if !hasLosses { overlay = nil } else { openUnsaved(isLeaving: false) }
    case .menu, .units, .palette, .help, .themes: break
    }
    return []
  }

  private func unsavedItems(isLeaving: Bool) -> [ListOverlay.Item] {
    func heading(_ text: String) -> ListOverlay.Item { .init(title: text, action: nil) }
    let width = max(8, min(size.width - 6, 72))
    var lines: [String] = []
    let failed = unsaved.filter(\.hasFailed)
    var reasons: [String] = []
    for batch in failed {
      if case .failed(let reason) = batch.progress, !reasons.contains(reason) {
        reasons.append(reason)
      }
    }
    for reason in reasons {
      let batches = failed.filter { $0.progress == .failed(reason) }
      lines += wrapped(reason, to: width).map(String.init)
      lines += wrapped("  " + listed(batches), to: width).map(String.init)
    }
    let waiting = unsaved.filter { !$0.hasFailed }
    if !waiting.isEmpty {
      lines += wrapped(words.stillSaving(listed(waiting)), to: width).map(String.init)
    }
    if let draftTrouble, !drafts.isEmpty {
      lines += wrapped(draftTrouble, to: width).map(String.init)
      lines += wrapped("  " + draftNames, to: width).map(String.init)
    }
    // The choices are always seen: what is told above them gives way.
    let room = max(1, size.height - 8)
    if lines.count > room { lines = Array(lines.prefix(room - 1)) + ["…"] }
    // What loses nothing stands first: that is what Enter does.
    let retry = ListOverlay.Item(
      key: "r", title: isLeaving ? words.retryAndLeave : words.retry,
      action: .retry(isLeaving: isLeaving))
    let lose = ListOverlay.Item(
      key: "y", title: isLeaving ? words.loseAndLeave : words.loseUnsaved,
      action: .lose(isLeaving: isLeaving))
    let canRetry = !failed.isEmpty || draftTrouble != nil
    return lines.map(heading) + (canRetry ? [retry] : [])
      + [ListOverlay.Item(key: "n", title: words.stay, action: .stay)]
      + (isLeaving || !failed.isEmpty ? [lose] : [])
  }

  /// The forms something was typed into, in short.
  package var draftNames: String {
    let names = drafts.keys.map { key in
      key.records.map { name($0.id, of: $0.plan) }.joined(separator: " ")
    }
    return names.sorted().joined(separator: words.pick("、", ", "))
  }

  private func listed(_ batches: [Batch]) -> String {
    let named = batches.prefix(12).map(describe)
    return named.joined(separator: words.pick("、", ", "))
      + (batches.count > named.count ? words.andOthers(batches.count - named.count) : "")
  }

  /// What a batch says, in short: `T11 已核`.
  package func describe(_ batch: Batch) -> String {
    words.notYetSaved(batch.drafts, on: batch.drafts.compactMap(label))
  }

  /// Tries again to write what could not be written.
  mutating func retry(isLeaving: Bool) -> [Effect] {
    var effects: [Effect] = []
    for place in unsaved.indices where unsaved[place].hasFailed {
      unsaved[place].progress = .saving
      effects.append(.append(unsaved[place]))
    }
    if draftTrouble != nil { effects += drafts.values.map { .keepDraft($0) } }
    openUnsaved(isLeaving: isLeaving)
    return effects
  }

  /// Gives up what could not be written; what was typed into a form stays as its draft. Who leaves
  /// is told once more what was lost: it stays listed.
  mutating func lose(isLeaving: Bool) -> [Effect] {
    if isLeaving { return [.quit] }
    unsaved.removeAll(where: \.hasFailed)
    return []
  }

  private func label(of event: JournalEvent) -> String? { label(event.record, of: event.plan) }
  private func label(of draft: EventDraft) -> String? {
    label(draft.record, of: draft.plan ?? plan.id)
  }

  /// A record as it is called here: with its plan among many.
  private func label(_ record: RecordID?, of plan: PlanID) -> String? {
    record.map { isAtShelf ? "\(plan)/\($0)" : "\($0)" }
  }
}

extension EventDraft {
  /// What is done to which record, whatever had been seen of it.
  fileprivate struct Subject: Equatable {
    var plan: PlanID?
    var record: RecordID?
    var action: EventAction
  }

  fileprivate var subject: Subject { Subject(plan: plan, record: record, action: action) }
}
