import PlanModel

/// What is asked of the shelf, and what comes back.
extension BoardState {
  /// Whether the level of many plans is on the screen.
  package var isAtShelf: Bool { shelf != nil && shelf?.openPlan == nil }

  /// The conditions that narrow all plans.
  private var shelfQuery: Query {
    let units = shelf?.plans
    let typed = typedQuery(home.filter.text) { name in
      name.isEmpty ? nil : units?.units(matching: name, limit: 1).first.map { UnitID($0.name) }
    }
    var query = home.filter.query(on: today, typed: typed)
    if let area = home.filter.area { query.filters.append(.area(area)) }
    return query
  }

  private var question: ShelfState.Question? {
    guard let shelf, shelf.plans != nil else { return nil }
    return ShelfState.Question(
      query: shelfQuery, order: shelf.order, day: today, period: options.period,
      edition: shelf.edition)
  }

  /// What is to be looked for now.
  package var shelfRequest: ShelfRequest? {
    guard let shelf, let question = shelf.asked else { return nil }
    return ShelfRequest(
      number: shelf.number, query: question.query, order: question.order, day: question.day,
      period: question.period, registers: shelf.seen,
      wantsCounts: shelf.totalOf != question.counted)
  }

  /// Asks anew when what is asked for has changed.
  mutating func askShelf() -> [Effect] {
    guard isAtShelf, let question, question != shelf?.asked else { return [] }
    let isNewQuery = shelf?.asked?.query != question.query || shelf?.asked?.order != question.order
    shelf?.asked = question
    shelf?.number += 1
    shelf?.isSearching = true
    shelf?.keepsRow = !isNewQuery
    if isNewQuery {
      shelf?.ticks = []
      if question.query.isEmpty, question.order == .plan {
        // Everything is known to be there before anybody has looked.
        let row = shelf?.returnRow ?? cursorRow
        shelf?.found = nil
        shelf?.keepsRow = true
        if let row { shelf?.cursors[.rows] = row }
      } else {
        shelf?.cursors[.rows] = 0
      }
    }
    return [.search]
  }

  /// Takes in all events of all plans.
  mutating func group(_ events: [JournalEvent]) {
    guard let plans = shelf?.plans else {
      shelf?.events = events
      return
    }
    var registers: [Int: Register] = [:]
    for event in events {
      guard let place = plans.index(of: event.plan) else { continue }
      registers[place, default: Register()].append(event)
    }
    shelf?.events = events
    shelf?.registers = registers
    shelf?.seen = options.asOf.map { day in registers.mapValues { $0.asOf(day) } } ?? registers
    shelf?.counts = [:]
    shelf?.edition += 1
    takeShelfLog()
  }

  /// The register of what is on the screen: the open plan's, else that of all plans.
  private mutating func takeShelfLog() {
    guard let shelf else { return }
    if let place = shelf.openPlan {
      take(Register(shelf.registers[place]?.events ?? [], of: plan))
    } else {
      take(Register(shelf.events))
    }
  }

  /// The row the cursor is on, on the level of rows.
  package var cursorRow: Int? {
    guard let shelf, shelf.level == .rows else { return nil }
    return shelf.row(at: shelf.cursors[.rows])
  }

  /// The plan the cursor is on, or whose row it is on.
  package var cursorPlan: Int? {
    guard let shelf, let plans = shelf.plans else { return nil }
    switch shelf.level {
    case .plans:
      let place = shelf.cursors[.plans]
      return listedPlans.map { $0.indices.contains(place) ? $0[place] : nil }
        ?? (place < plans.planCount ? place : nil)
    case .rows: return cursorRow.map { plans.plan(ofRow: $0) }
    }
  }

  /// The plans that hold anything of what is looked for; nil means all.
  var listedPlans: [Int]? {
    guard let shelf, let plans = shelf.plans, let found = shelf.found else { return nil }
    if shelf.order == .plan {
      // Rows of one plan stand together: jump from plan to plan.
      var places: [Int] = []
      var next = 0
      while next < found.count {
        let place = plans.plan(ofRow: Int(found[next]))
        places.append(place)
        let end = plans.plan(at: place).rows.upperBound
        while next < found.count, Int(found[next]) < end { next += 1 }
      }
      return places
    }
    return Set(found.map { plans.plan(ofRow: Int($0)) }).sorted()
  }
}
