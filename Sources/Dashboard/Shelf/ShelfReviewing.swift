import PlanModel
import Wording

/// Marks on rows of many plans.
extension BoardState {
  /// How the record of a row stands.
  func standing(ofRow row: RowSummary) -> (review: Review, due: Due) {
    guard let standing = reportedStanding(ofRow: row) else {
      return (.unreviewed(last: nil), row.due(on: today))
    }
    return (standing.review, standing.due)
  }

  /// How the record of a row stands where something was done in its plan.
  func reportedStanding(ofRow row: RowSummary) -> RecordStanding? {
    guard shelf?.seen[row.plan] != nil, let plan = shelf?.plans?.open(row.plan),
      let record = plan.record(row.id), let register = shelf?.register(of: plan, at: row.plan)
    else { return nil }
    return register.standing(of: record, on: today, period: options.period)
  }

  /// The rows a mark would go on: those ticked, else the one under the cursor.
  var markableRows: [Int] {
    if !pages.isEmpty { return shelfSubject.map { [$0] } ?? [] }
    guard let shelf, shelf.level == .rows else { return [] }
    let ticked = shelf.ticks.filter { shelf.place(of: $0) != nil }.sorted()
    return ticked.isEmpty ? cursorRow.map { [$0] } ?? [] : ticked
  }

  /// Plans are not ticked, their records are.
  var whyCannotTick: Phrase? {
    isAtShelf && (cursorRow == nil || !pages.isEmpty)
      ? Phrase("按 Tab 到条目再勾选", "Tab goes to the records: ticks go there") : nil
  }

  var whyCannotMarkRows: Phrase? {
    guard let plans = shelf?.plans, !markableRows.isEmpty else {
      if !pages.isEmpty { return Phrase("此处没有可标核的条目", "nothing to mark here") }
      return Phrase("按 Tab 到条目再标核", "Tab goes to the records: marks go there")
    }
    if markableRows.contains(where: { !RecordKind.reviewable.contains(plans.id(ofRow: $0).kind) }) {
      return Phrase("举措不标核；请标其任务", "measures are not marked; mark their tasks")
    }
    return nil
  }

  /// Puts the cursor on the row of what was undone or redone just now, as soon as it is listed.
  mutating func standOnRows(of events: [JournalEvent]) {
    guard let plans = shelf?.plans else { return }
    let rows = events.compactMap { event -> Int? in
      guard let record = event.record, let place = plans.index(of: event.plan) else { return nil }
      return plans.row(of: record, in: place)
    }
    guard pages.isEmpty else {
      if context == .list { focus(onRows: rows) }
      return
    }
    guard shelf?.level == .rows, cursorRow.map(rows.contains) != true else { return }
    shelf?.returnRow = rows.first
    shelf?.returnTop = nil
  }

  /// Puts the focus of a list of many plans on the first of some rows it has.
  private mutating func focus(onRows rows: [Int]) {
    guard let page, let plans = shelf?.plans, shelfSubject.map(rows.contains) != true else {
      return
    }
    let content = content(of: page.id, width: pageWidth)
    let targets = rows.map { row in
      PageTarget.plan(plans.plan(ofRow: row), .record(plans.id(ofRow: row)))
    }
    if let place = content.items.firstIndex(where: { targets.contains($0.target) }) {
      self.page?.focus(on: place, of: content)
    }
  }

  /// A batch may reach over several plans: each has to hear that it is taken back.
  func plans(ofBatch batch: EventID) -> [PlanID?] {
    guard let shelf else { return [nil] }
    var seen: [PlanID] = []
    for event in shelf.events where event.batch == batch && !seen.contains(event.plan) {
      seen.append(event.plan)
    }
    return seen.isEmpty ? [nil] : seen
  }

  /// Whether the cursor is on a row that can be ticked.
  var isOnReviewableRow: Bool {
    guard let row = cursorRow, let id = shelf?.plans?.id(ofRow: row) else { return false }
    return RecordKind.reviewable.contains(id.kind)
  }

  mutating func tickRow() {
    if isOnReviewableRow, let row = cursorRow {
      if shelf?.ticks.remove(row) == nil { shelf?.ticks.insert(row) }
    }
    _ = runOnShelf(.down)
  }

  /// The next row nobody has reviewed, from the cursor on.
  mutating func goToUnreviewedRow(_ step: Int) {
    if shelf?.order != .due {
      // Soonest due first: the first of them is known when the rows stand in that order.
      rememberPlace()
      shelf?.order = .due
      goToLevel(.rows)
      shelf?.seeksUnreviewed = true
      return
    }
    goToLevel(.rows)
    guard let shelf, let plans = shelf.plans else { return }
    // Where the row that was marked has gone, the one that followed it is the next.
    let isAtFollower = step > 0 && shelf.placeOfGone == shelf.cursors[.rows]
    self.shelf?.placeOfGone = nil
    var place = shelf.cursors[.rows] + (isAtFollower ? 0 : step)
    while let row = shelf.row(at: place) {
      let summary = plans.row(at: row)
      if RecordKind.reviewable.contains(summary.id.kind),
        standing(ofRow: summary).review.kind != .reviewed
      {
        if place == shelf.cursors[.rows] { say(words.isNextToReview(label(ofRow: row))) }
        self.shelf?.cursors[.rows] = place
        return
      }
      place += step
    }
    say(words.everythingReviewed)
  }
}
