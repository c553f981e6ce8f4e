import PlanModel
import Wording

/// Marks, undo and redo, and the way from one record not reviewed to the next.
extension BoardState {
  /// Marks what is ticked or under the cursor; if all of it is marked, takes the marks off.
  mutating func toggleMark() -> [Effect] {
    let held = markableRecords
    // Files that were replaced a moment ago have not been looked at yet.
    let unseen = held.first(where: isUnseen)
    forgetChanges()
    if let first = unseen {
      say(
        words.recordChanged(name(first.id, of: first.plan), before: "", now: "") + words.notMarked)
      return []
    }
    let allReviewed = held.allSatisfy { review(of: $0).kind == .reviewed }
    return mark(PendingMark(held: held, note: nil, isReviewed: !allReviewed))
  }

  /// Whether a record's text was replaced since the last key.
  private func isUnseen(_ held: HeldRecord) -> Bool {
    if held.plan == plan.id { return justChanged.contains(held.id) }
    guard let plansBefore, let place = plansBefore.index(of: held.plan) else { return false }
    return plansBefore.open(place)?.record(held.id)?.officialDigest != held.digest
  }

  /// A key was pressed: what was replaced before it can be seen now.
  mutating func forgetChanges() {
    justChanged = []
    plansBefore = nil
  }

  /// The records a mark would go on, as they are seen now.
  var markableRecords: [HeldRecord] {
    isAtShelf ? markableRows.compactMap(hold) : markable.compactMap(hold)
  }

  /// Writes a mark, after asking who marks if the board does not know. A record that was replaced
  /// while somebody answered is not marked.
  mutating func mark(_ mark: PendingMark) -> [Effect] {
    guard let actor = options.actor else {
      pendingMark = mark
      openIdentity()
      return []
    }
    pendingMark = nil
    let changes = changes(of: mark.held)
    guard changes.isEmpty else {
      say(sentence(changes) + words.notMarked, isTrouble: true)
      return []
    }
    if isAtShelf { shelf?.ticks = [] } else { selection.subtract(mark.held.map(\.id)) }
    let drafts = mark.held.map { held in
      EventDraft(
        record: held.id, action: mark.isReviewed ? .review(note: mark.note) : .unreview,
        digest: held.digest, plan: held.plan, saw: held.saw)
    }
    return append(drafts, by: actor, formDraft: mark.formDraft)
  }

  mutating func undo() -> [Effect] {
    guard let actor = options.actor, let batch = log.undoable(by: actor, on: installation) else {
      return []
    }
    let drafts = plans(ofBatch: batch).map {
      EventDraft(record: nil, action: .undo(batch: batch), plan: $0)
    }
    return append(drafts, by: actor)
  }

  mutating func redo() -> [Effect] {
    guard let actor = options.actor, let batch = log.redoable(by: actor, on: installation) else {
      return []
    }
    let drafts = plans(ofBatch: batch).map {
      EventDraft(record: nil, action: .redo(batch: batch), plan: $0)
    }
    return append(drafts, by: actor)
  }

  /// The records of a kind that wait for a look, soonest due first, then in the plan's order.
  func worklist(of kind: RecordKind) -> [PlanRecord] {
    let accepted = self.accepted
    return plan.records(of: kind)
      .filter { record in
        accepted.contains(record.id)
          && (home.filter.area == nil || record.area == home.filter.area)
      }
      .map { (key: worklistKey($0), record: $0) }
      .sorted { $0.key < $1.key }
      .map(\.record)
  }

  private func worklistKey(_ record: PlanRecord) -> (Int, RecordID) {
    (due(of: record).urgency, record.id)
  }

  mutating func goToUnreviewed(forward: Bool) {
    let kind = subject?.kind ?? lastRecordPane
    guard RecordKind.reviewable.contains(kind) else {
      say(words.nothingToReview)
      return
    }
    let open = worklist(of: kind).filter { review(of: $0.id).kind != .reviewed }
    guard let first = forward ? open.first : open.last else {
      say(words.everythingReviewed)
      return
    }
    var next = first
    let start = startOfNext
    if let start, start.kind == kind {
      let key = worklistKey(start)
      let later =
        forward
        ? open.first { worklistKey($0) > key } : open.last { worklistKey($0) < key }
      if let later {
        next = later
      } else {
        say(words.startedOver)
      }
    }
    if next.id == subject, start?.id != subject { say(words.isNextToReview("\(next.id)")) }
    if pages.isEmpty {
      home.focus = .records(kind)
      home.cursor = .record(next.id)
      home.standpoints[home.focus]?.forgetLeft()
      home.hasMoved = true
    } else if context == .page || !focus(on: next.id) {
      show(next.id)
    } else {
      page?.standpoint.forgetLeft()
    }
  }

  /// The record after which the next one is looked for: the one under the cursor, or the one that
  /// was marked there and has gone from a list of what is not reviewed. Whoever marks and goes on
  /// thus passes none.
  private var startOfNext: PlanRecord? { (goneRecord ?? subject).flatMap(plan.record) }

  /// The record whose row went from under the cursor, until somebody moves it.
  var goneRecord: RecordID? {
    guard let page else { return home.standpoints[home.focus]?.left?.record }
    // The items of a text are links, and what goes from among them was nobody's row.
    guard content(of: page.id, width: pageWidth).movesByItem else { return nil }
    return page.standpoint.left?.record
  }

  /// Says that what somebody was looking at has gone and what the cursor stands on now, unless
  /// something worse is being said.
  mutating func sayHandedOn(_ gone: String, _ now: String) {
    if notice?.isTrouble != true { say(words.handedOn(from: gone, to: now)) }
  }

  /// Puts the cursor on what was undone or redone just now, if it can be seen.
  mutating func stand(onTaken events: [JournalEvent]) {
    settle()
    if isAtShelf { standOnRows(of: events) } else { stand(on: events.compactMap(\.record)) }
  }

  private mutating func stand(on records: [RecordID]) {
    if let subject, records.contains(subject) { return }
    guard pages.isEmpty else {
      // Pages of text are about something of their own, and the record of changes is about what
      // was done and not about what it was done to.
      if context == .list { _ = records.first { focus(on: $0) } }
      return
    }
    keepLists()
    let kinds = [lastRecordPane] + records.map(\.kind)
    for kind in kinds {
      guard let row = rows(of: kind).ids.first(where: { $0.record.map(records.contains) == true })
      else { continue }
      home.focus = .records(kind)
      home.tallKind = kind
      home.cursor = row
      return
    }
  }

  /// Puts the cursor on the soonest due record not reviewed, if the one it is on is narrowed away.
  mutating func goToMostPressing() {
    keepLists()
    guard let kind = home.focus.kind, let record = home.cursor?.record,
      !accepted.contains(record)
    else { return }
    let open = worklist(of: kind)
    guard let first = open.first(where: { review(of: $0.id).kind != .reviewed }) ?? open.first
    else { return }
    home.cursor = .record(first.id)
  }

  /// Puts the cursor of home on the soonest due task that nobody has reviewed.
  mutating func startHome() {
    keepLists()
    let tasks = worklist(of: .task)
    let start = tasks.first { review(of: $0.id).kind != .reviewed } ?? tasks.first
    home.focus = .records(.task)
    home.cursor = start.map { .record($0.id) }
    home.tops = [:]
    settle()
  }
}
