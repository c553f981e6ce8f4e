import Canvas
import PlanModel

/// Moving about among many plans.
extension BoardState {
  /// Carries out what means something of its own here; false leaves it to the board.
  mutating func runOnShelf(_ command: Command) -> Bool {
    guard isAtShelf else { return false }
    switch command {
    case .due, .missing, .axis, .nextUnreviewed, .previousUnreviewed: pages = []
    default: if !pages.isEmpty { return false }
    }
    switch command {
    case .up: moveOnShelf(by: -1)
    case .down: moveOnShelf(by: 1)
    case .halfPageUp: turnShelf(by: -PageTurn.half(shelfHeight))
    case .halfPageDown: turnShelf(by: PageTurn.half(shelfHeight))
    case .pageUp: turnShelf(by: -PageTurn.page(shelfHeight))
    case .pageDown: turnShelf(by: PageTurn.page(shelfHeight))
    case .first: turnShelf(by: -.toTheEnd)
    case .last: turnShelf(by: .toTheEnd)
    case .nextPane, .previousPane: goToLevel(shelf?.level == .rows ? .plans : .rows)
    case .open: openFromShelf()
    case .back: goBackOnShelf()
    case .due:
      rememberPlace()
      shelf?.order = .due
      goToLevel(.rows)
    case .missing:
      rememberPlace()
      home.filter.time = .unreported
      goToLevel(.rows)
    case .axis:
      toggleShelfAxis()
    case .select: tickRow()
    case .nextUnreviewed: goToUnreviewedRow(1)
    case .previousUnreviewed: goToUnreviewedRow(-1)
    default: return false
    }
    return true
  }

  /// The lines of the list.
  var shelfHeight: Int { max(1, ShelfLayout(size: size).body.height) }

  private var listedCount: Int {
    guard let shelf else { return 0 }
    switch shelf.level {
    case .plans: return listedPlans?.count ?? shelf.plans?.planCount ?? 0
    case .rows: return shelf.listedRows
    }
  }

  private mutating func moveOnShelf(by delta: Int) {
    guard let level = shelf?.level else { return }
    let place = (shelf?.cursors[level] ?? 0) + delta
    let last = listedCount - 1
    shelf?.cursors[level] = max(0, min(place, last))
  }

  /// Turns the list by so many lines; the cursor goes along.
  private mutating func turnShelf(by delta: Int) {
    guard let shelf else { return }
    let level = shelf.level
    let turn = PageTurn(
      from: shelf.tops[level], line: shelf.cursors[level], by: delta, height: shelfHeight,
      count: listedCount
    ) { _ in true }
    guard let place = turn.line else { return }
    self.shelf?.tops[level] = turn.top
    self.shelf?.cursors[level] = place
    self.shelf?.settled[level] = place
    self.shelf?.placeOfGone = nil
  }

  /// Shows the plans or their rows; the cursor goes along.
  mutating func goToLevel(_ level: ShelfState.Level) {
    guard let shelf, let plans = shelf.plans, shelf.level != level else { return }
    let plan = cursorPlan
    self.shelf?.level = level
    guard let plan else { return }
    switch level {
    case .plans:
      let place = listedPlans.map { $0.firstIndex(of: plan) ?? 0 } ?? plan
      self.shelf?.cursors[.plans] = place
    case .rows:
      let rows = plans.plan(at: plan).rows
      let here = cursorRow ?? -1
      if shelf.order == .plan, !rows.contains(here) {
        let first = rows.lazy.compactMap { shelf.place(of: $0) }.first
        self.shelf?.cursors[.rows] = first ?? 0
      }
    }
  }

  private mutating func openFromShelf() {
    guard let shelf, let plans = shelf.plans else { return }
    switch shelf.level {
    case .plans:
      if let place = cursorPlan { openPlan(place) }
    case .rows:
      guard let row = cursorRow.map({ plans.row(at: $0) }) else { return }
      openPlan(row.plan, at: .record(row.id))
    }
  }

  /// Opens one plan: it is the board from here on.
  mutating func openPlan(_ place: Int, at page: PageID? = nil) {
    guard let plans = shelf?.plans else { return }
    guard let plan = plans.open(place) else {
      let summary = plans.plan(at: place)
      let reason = summary.problem.map { words.pick($0.chinese, $0.english) }
      say(words.cannotOpenPlan(summary.id.rawValue, reason), isTrouble: true)
      return
    }
    shelf?.openPlan = place
    shelf?.filterBefore = home.filter
    shelf?.pagesBefore = pages
    pages = []
    replace(plan, Register(shelf?.registers[place]?.events ?? [], of: plan))
    let before = home.filter
    home = HomeState()
    home.filter = before
    // A unit is a unit of its plan: another city's narrows nothing here.
    if let unit = before.unit, plan.unit(unit) == nil { home.filter.unit = nil }
    if let area = before.area, plan.area(area) == nil { home.filter.area = nil }
    selection = []
    guard let page else { return startHome() }
    open(page)
    shelf?.isForPage = true
  }

  /// Closes the page on top. The last page of a plan that was opened for one page leads back
  /// to the level above.
  mutating func closePage() {
    pages.removeLast()
    if pages.isEmpty, shelf?.isForPage == true { closePlan() }
  }

  /// Leaves the open plan for the level above.
  mutating func closePlan() {
    guard shelf?.openPlan != nil else { return }
    shelf?.openPlan = nil
    shelf?.isForPage = false
    pages = shelf?.pagesBefore ?? []
    shelf?.pagesBefore = []
    selection = []
    home = HomeState()
    home.filter = shelf?.filterBefore ?? BoardFilter()
    replace(.none, Register(shelf?.events ?? []))
  }

  /// Undoes one thing: ticks, the search, then the level of rows.
  private mutating func goBackOnShelf() {
    if shelf?.ticks.isEmpty == false {
      shelf?.ticks = []
    } else if !home.filter.text.isEmpty {
      home.filter.text = ""
    } else if shelf?.level == .rows, shelf?.isAxisOpen == true {
      shelf?.isAxisOpen = false
    } else if shelf?.level == .rows, let place = shelf?.cameFrom {
      shelf?.cameFrom = nil
      shelf?.order = .plan
      if home.filter.time == .unreported { home.filter.time = nil }
      goBack(to: place, isAskedAnew: true)
    } else if shelf?.level == .rows {
      goToLevel(.plans)
    } else {
      say(words.howToQuit)
    }
  }

  /// Puts the cursor and the first line where they can be.
  mutating func settleShelf() {
    guard let level = shelf?.level else { return }
    let count = listedCount
    let place = max(0, min(shelf?.cursors[level] ?? 0, count - 1))
    shelf?.cursors[level] = place
    let height = shelfHeight
    let first = settledTop(
      from: shelf?.tops[level] ?? 0, to: place, height: height, count: count,
      hasMoved: place != shelf?.settled[level])
    shelf?.tops[level] = first
    shelf?.settled[level] = place
    if shelf?.placeOfGone != shelf?.cursors[.rows] { shelf?.placeOfGone = nil }
    guard level == .plans, let plans = shelf?.plans else { return }
    let listed = listedPlans
    let top = shelf?.tops[.plans] ?? 0
    for line in top..<max(top, min(top + height, count)) {
      let place = listed?[line] ?? line
      if shelf?.counts[place] == nil {
        let counts = counts(ofPlan: place, plans)
        shelf?.counts[place] = counts
      }
    }
  }

  private func counts(ofPlan place: Int, _ plans: any PlanShelf) -> ShelfCounts {
    guard shelf?.seen[place] != nil, let plan = plans.open(place),
      let register = shelf?.register(of: plan, at: place)
    else {
      return plans.counts(of: place, on: today)
    }
    return ShelfCounts(plan, register, on: today, period: options.period)
  }
}

extension BoardState {
  /// The records that have an id, in the first plans that have one.
  private func shelfItems(of id: RecordID, in plans: any PlanShelf) -> [ListOverlay.Item] {
    (0..<plans.planCount).lazy.compactMap { place in
      plans.row(of: id, in: place).map { (place, plans.row(at: $0)) }
    }
    .prefix(50).map { place, row in
      ListOverlay.Item(
        key: "\(plans.plan(at: place).id)/\(id)", title: words.pick(row.title, row.english),
        action: .openPlan(place, .record(id)))
    }
  }

  /// What the palette offers for `hangzhou/T18`, `hangzhou` or a city's name.
  func shelfItems(_ typed: String) -> [ListOverlay.Item] {
    guard let plans = shelf?.plans, !typed.isEmpty else { return [] }
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 1, let id = RecordID(typed) { return shelfItems(of: id, in: plans) }
    guard let name = parts.first, let place = plans.index(of: PlanID(name.lowercased())) else {
      return []
    }
    let plan = plans.plan(at: place)
    if parts.count > 1, let id = RecordID(parts[1]), let row = plans.row(of: id, in: place) {
      let title = plans.row(at: row)
      return [
        ListOverlay.Item(
          key: "\(plan.id)/\(id)", title: words.pick(title.title, title.english),
          action: .openPlan(place, .record(id)))
      ]
    }
    return [
      ListOverlay.Item(key: "\(plan.id)", title: self.name(of: plan), action: .openPlan(place, nil))
    ]
  }
}
