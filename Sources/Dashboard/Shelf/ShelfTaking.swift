import PlanModel

/// Taking in what comes about many plans: the cursors stay with what they are on.
extension BoardState {
  /// Takes in rows that were found; answers to older questions are dropped.
  mutating func take(_ answer: ShelfAnswer) {
    guard let shelf, answer.number == shelf.number else { return }
    let plan = shelf.level == .plans ? cursorPlan : nil
    let isEverything = shelf.order == .plan && answer.rows.count == shelf.plans?.rowCount
    // What is asked again with the same conditions stays on the screen until all is found.
    if answer.isComplete || !shelf.keepsRow {
      self.shelf?.found = isEverything ? nil : answer.rows
    }
    if answer.isComplete {
      self.shelf?.isSearching = false
      if let counts = answer.counts {
        self.shelf?.total = counts
        self.shelf?.totalOf = shelf.asked?.counted ?? []
      }
    }
    settleRow(after: shelf, isComplete: answer.isComplete)
    if let plan { settlePlan(on: plan) }
    guard answer.isComplete else { return }
    self.shelf?.returnRow = nil
    self.shelf?.returnTop = nil
    if shelf.seeksUnreviewed {
      self.shelf?.seeksUnreviewed = false
      self.shelf?.cursors[.rows] = -1
      goToUnreviewedRow(1)
    }
  }

  /// Puts the cursor on the row it is to come back to, else on the one it was on; if that has
  /// gone, on the one that followed it in the list as it was.
  private mutating func settleRow(after before: ShelfState, isComplete: Bool) {
    guard before.keepsRow || before.returnRow != nil else { return }
    let here = before.keepsRow ? before.row(at: before.cursors[.rows]) : nil
    if let place = before.returnRow.flatMap({ shelf?.place(of: $0) }) {
      shelf?.cursors[.rows] = place
      if let top = before.returnTop {
        shelf?.tops[.rows] = top
        shelf?.settled[.rows] = place
      }
      return
    }
    if let place = here.flatMap({ shelf?.place(of: $0) }) {
      shelf?.cursors[.rows] = place
      return
    }
    guard isComplete, before.keepsRow, let plans = shelf?.plans else { return }
    var isListed = [Bool](repeating: false, count: plans.rowCount)
    for place in 0..<(shelf?.listedRows ?? 0) {
      if let row = shelf?.row(at: place) { isListed[row] = true }
    }
    let follower = before.follower { isListed.indices.contains($0) && isListed[$0] ? $0 : nil }
    guard let place = follower.flatMap({ shelf?.place(of: $0) }) else { return }
    shelf?.cursors[.rows] = place
    shelf?.placeOfGone = place
    if before.hearsOthers, before.level == .rows, pages.isEmpty, let here, let follower {
      sayHandedOn(label(ofRow: here), label(ofRow: follower))
    }
  }

  /// Puts the cursor among the plans on one of them; if nothing of it is listed, on the next that
  /// has something.
  private mutating func settlePlan(on plan: Int) {
    let listed = listedPlans
    let place = listed.map { listed in listed.firstIndex { $0 >= plan } ?? listed.count - 1 }
    shelf?.cursors[.plans] = place ?? plan
  }

  /// Takes the packed plans, the first time or after they have changed.
  mutating func take(_ plans: any PlanShelf) {
    let before = shelf
    let listed = listedPlans
    let open = shelf?.openPlan.flatMap { shelf?.plans?.plan(at: $0).id }
    plansBefore = plansBefore ?? shelf?.plans
    let ticked = (shelf?.ticks ?? []).sorted().compactMap(hold)
    shelf?.plans = plans
    let isAxisOpen = shelf?.isAxisOpen == true
    shelf?.axisYears = isAxisOpen ? plans.dueYears : nil
    shelf?.packing = nil
    shelf?.trouble = nil
    shelf?.found = nil
    shelf?.placeOfGone = nil
    shelf?.ticks = []
    keepTicks(ticked)
    checkOpenList()
    group(shelf?.events ?? [])
    if let before, let old = before.plans {
      /// Where a row of the plans as they were is now.
      func now(_ row: Int) -> Int? {
        let place = plans.index(of: old.plan(at: old.plan(ofRow: row)).id)
        return place.flatMap { plans.row(of: old.id(ofRow: row), in: $0) }
      }
      if let row = before.row(at: before.cursors[.rows]).flatMap(now) ?? before.follower(now) {
        shelf?.cursors[.rows] = row
      }
      let all = listed ?? Array(0..<old.planCount)
      let here = min(before.cursors[.plans], all.count)
      let places = all[here...] + all[..<here].reversed()
      if let place = places.lazy.compactMap({ plans.index(of: old.plan(at: $0).id) }).first {
        shelf?.cursors[.plans] = place
      }
    }
    defer { checkHeldRecords() }
    guard let open else { return }
    if let place = plans.index(of: open), let plan = plans.open(place) {
      shelf?.openPlan = place
      takeAgain(plan)
    } else {
      closePlan()
      say(words.planGone(open.rawValue), isTrouble: true)
    }
  }

  /// Ticks again, by plan and number, what was ticked before the plans were packed anew; what
  /// stands there now must be what was ticked.
  private mutating func keepTicks(_ ticked: [HeldRecord]) {
    guard let plans = shelf?.plans else { return }
    var dropped: [String] = []
    for held in ticked {
      let row = plans.index(of: held.plan).flatMap { plans.row(of: held.id, in: $0) }
      if let row, hold(row: row)?.digest == held.digest {
        shelf?.ticks.insert(row)
      } else {
        dropped.append(name(held.id, of: held.plan))
      }
    }
    if !dropped.isEmpty { report(words.ticksDropped(words.recordsChanged(dropped))) }
  }
}

extension ShelfState {
  /// The nearest row behind the one the cursor is on that is still somewhere, else before it: what
  /// `now` gives of it.
  fileprivate func follower(_ now: (Int) -> Int?) -> Int? {
    let here = cursors[.rows]
    for place in here + 1..<max(here + 1, listedRows) {
      if let found = row(at: place).flatMap(now) { return found }
    }
    for place in (0..<max(0, min(here, listedRows))).reversed() {
      if let found = row(at: place).flatMap(now) { return found }
    }
    return nil
  }
}
