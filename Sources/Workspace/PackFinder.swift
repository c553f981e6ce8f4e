import Dispatch
import PlanModel
import Search
import Synchronization

/// Looks through a packed workspace, several plans at a time, and tells what it has found so far.
package final class PackFinder: Sendable {
  private let pack: Pack
  /// The number of the latest request: older ones stop.
  private let latest = Atomic<Int>(0)
  /// What was found last, for words that only go on from there.
  private let last = Mutex<Found?>(nil)
  private let kept = KeptCounts()

  private struct Found: Sendable {
    var needle: Needle
    var filters: [Filter]
    var registers: [Int: Int]
    var day: CalendarDate
    var rows: [UInt32]
  }

  /// A finder for a pack.
  package init(_ pack: Pack) { self.pack = pack }

  /// Whether it looks through a pack of such sources.
  package func isOf(stamp: UInt64) -> Bool { pack.stamp == stamp }

  /// Whether so little is to be looked through that handing it to others would take longer.
  package var isQuick: Bool { pack.rowCount <= 1_000 }

  /// Says that a new request is coming: whatever is being looked for is given up.
  package func expect(_ number: Int) { latest.store(number, ordering: .relaxed) }

  /// Works out what looking for spelled-out words needs, once: some ten milliseconds.
  package static func readySpelling() { ReadyNeedle.prepare() }

  private func isWanted(_ request: ShelfRequest) -> Bool {
    latest.load(ordering: .relaxed) <= request.number
  }

  /// Finds the rows that are asked for. Tells the first of them at once, then more every now and
  /// then, and at last all of them; nothing more once a newer request is expected.
  package func find(_ request: ShelfRequest, tell: (ShelfAnswer) -> Void) {
    var search = RowSearch(pack, request, kept)
    let events = request.registers.mapValues(\.events.count)
    let earlier = last.withLock { $0 }
    let isNarrower = earlier.map {
      $0.day == request.day && $0.filters == search.filters && $0.registers == events
        && search.needle.narrows($0.needle)
    }
    if isQuick, isNarrower == true, let earlier { search.limit(to: earlier.rows) }
    var rows: [UInt32] = []
    var keys: [Int64] = []
    var counts = ShelfCounts()
    var plan = 0
    var size = 8
    var told: UInt64 = 0
    while plan < pack.planCount {
      guard isWanted(request) else { return }
      let end = min(plan + size, pack.planCount)
      for part in inParallel(plan..<end, search) {
        rows += part.rows
        keys += part.keys
        counts += part.counts
      }
      plan = end
      if plan == pack.planCount { break }
      let now = DispatchTime.now().uptimeNanoseconds
      // Rows ordered by date are told when they are all there: earlier they would jump.
      let isFirst = size == 8
      if request.order == .plan, isFirst || now - told > 30_000_000 {
        tell(ShelfAnswer(number: request.number, rows: rows, isComplete: false))
        told = now
      }
      // Only now, so that the first of them are told without delay.
      if isFirst, isNarrower == true, let earlier {
        search.limit(to: earlier.rows)
      }
      size = 64
    }
    guard isWanted(request) else { return }
    let found = Found(
      needle: search.needle, filters: search.filters, registers: events, day: request.day,
      rows: rows)
    last.withLock { $0 = found }
    if request.order == .due { rows = Self.sorted(rows, by: keys) }
    guard isWanted(request) else { return }
    tell(
      ShelfAnswer(
        number: request.number, rows: rows, isComplete: true,
        counts: request.wantsCounts ? counts : nil))
  }

  private func inParallel(_ plans: Range<Int>, _ search: RowSearch) -> [RowSearch.Part] {
    let workers = min(plans.count / 4, InParallel.workers)
    if workers < 2 { return [search.part(plans)] }
    let results = Mutex<[Int: RowSearch.Part]>([:])
    let share = (plans.count + workers - 1) / workers
    InParallel.perform(workers) { worker in
      let first = plans.lowerBound + worker * share
      let part = search.part(first..<max(first, min(first + share, plans.upperBound)))
      results.withLock { $0[worker] = part }
    }
    return results.withLock { found in (0..<workers).compactMap { found[$0] } }
  }

  /// Rows by their keys; of equal keys the order of the rows stands.
  private static func sorted(_ rows: [UInt32], by keys: [Int64]) -> [UInt32] {
    zip(keys, rows).map { key, row in key << 32 | Int64(row) }.sorted()
      .map { UInt32(truncatingIfNeeded: $0) }
  }
}

/// One request, ready to be put to plan after plan.
struct RowSearch: Sendable {
  private let pack: Pack
  private let request: ShelfRequest
  private let kept: KeptCounts
  let needle: Needle
  private let ready: ReadyNeedle
  let filters: [Filter]
  private let units: [UnitID: Set<UInt32>]
  /// The only rows that can pass, if that is known: whether each is one of them.
  private var candidates: [Bool]?

  struct Part: Sendable {
    var rows: [UInt32] = []
    var keys: [Int64] = []
    var counts = ShelfCounts()
  }

  init(_ pack: Pack, _ request: ShelfRequest, _ kept: KeptCounts) {
    self.pack = pack
    self.request = request
    self.kept = kept
    var texts: [String] = []
    var filters: [Filter] = []
    var units: [UnitID: Set<UInt32>] = [:]
    for filter in request.query.filters {
      if case .text(let text) = filter { texts.append(text) } else { filters.append(filter) }
      if case .unit(let unit, _) = filter { units[unit] = pack.unitPlaces(named: unit.name) }
    }
    needle = Needle(texts.joined(separator: " "))
    ready = ReadyNeedle(needle)
    self.filters = filters
    self.units = units
  }

  /// Looks at these rows alone.
  mutating func limit(to rows: [UInt32]) {
    var candidates = [Bool](repeating: false, count: pack.rowCount)
    for row in rows where Int(row) < candidates.count { candidates[Int(row)] = true }
    self.candidates = candidates
  }

  func part(_ plans: Range<Int>) -> Part {
    var part = Part()
    for plan in plans { add(plan, to: &part) }
    return part
  }

  private func add(_ plan: Int, to part: inout Part) {
    let rows = pack.rows(of: plan)
    guard !rows.isEmpty, pack.isSound(.rows, of: plan) else { return }
    if request.wantsCounts { part.counts += counts(of: plan) }
    var hits = candidates.map { Array($0[rows]) } ?? [Bool](repeating: true, count: rows.count)
    if candidates != nil, !hits.contains(true) { return }
    var standings = RowStandings(pack, plan: plan, request)
    // How records stand is asked last, of those that are left.
    narrow(&hits, in: rows, &standings, by: filters.filter { !$0.asksStanding })
    if !needle.isEmpty {
      guard pack.isSound(.text, of: plan) else { return }
      let origin = pack.planField(UInt64.self, plan, PackLayout.Plan.text)
      FoldedText(
        pack.section(plan, PackLayout.Plan.text), sounds: pack.sounds(of: plan), origin: origin,
        entries: pack.table(.rows).part(
          rows.lowerBound * PackLayout.Row.size, rows.count * PackLayout.Row.size),
        stride: PackLayout.Row.size, startField: PackLayout.Row.text,
        headField: PackLayout.Row.headLength
      ).narrow(&hits, to: ready)
    }
    narrow(&hits, in: rows, &standings, by: filters.filter(\.asksStanding))
    for (place, row) in rows.enumerated() where hits[place] {
      part.rows.append(UInt32(row))
      if request.order == .due { part.keys.append(key(of: row, &standings)) }
    }
  }

  private func narrow(
    _ hits: inout [Bool], in rows: Range<Int>, _ standings: inout RowStandings, by filters: [Filter]
  ) {
    if filters.isEmpty { return }
    for (place, row) in rows.enumerated() where hits[place] {
      for filter in filters where hits[place] {
        hits[place] = accepts(row, filter, &standings)
      }
    }
  }

  private func counts(of plan: Int) -> ShelfCounts {
    guard let register = request.registers[plan] else {
      return pack.counts(of: plan, on: request.day)
    }
    let basis = KeptCounts.Basis(
      events: register.events.count, day: request.day, period: request.period)
    return kept.counts(of: plan, basis) {
      pack.open(plan).map { ShelfCounts($0, register, on: request.day, period: request.period) }
        ?? pack.counts(of: plan, on: request.day)
    }
  }

  private func key(of row: Int, _ standings: inout RowStandings) -> Int64 {
    let due: Due
    if let standing = standings.standing(of: pack.id(of: row)) {
      due = standing.due
    } else if let first = pack.dueYears(of: row).first {
      due = Due(.end(of: first), on: request.day)
    } else if pack.flag(PackLayout.Row.isYearly, of: row) {
      due = .yearly(days: 0)
    } else {
      due = pack.flag(PackLayout.Row.isUndated, of: row) ? .undated : .notApplicable
    }
    return Int64(due.urgency)
  }

  private func accepts(
    _ row: Int, _ filter: Filter, _ standings: inout RowStandings
  ) -> Bool {
    typealias Field = PackLayout.Row
    switch filter {
    case .kinds(let kinds): return kinds.contains(pack.id(of: row).kind)
    case .area(let area): return Int(pack.rowField(UInt8.self, row, Field.area)) == area
    case .unit(let unit, let roles): return names(row, units[unit] ?? [], roles)
    case .text: return true
    case .due(let year):
      if let standing = standings.standing(of: pack.id(of: row)) {
        return standing.isDue(in: year)
      }
      return pack.flag(Field.isYearly, of: row) || pack.dueYears(of: row).contains(year)
    case .undated:
      return pack.flag(Field.isUndated, of: row)
        && standings.standing(of: pack.id(of: row))?.isUndated ?? true
    case .overdue:
      if let standing = standings.standing(of: pack.id(of: row)) {
        return standing.items.contains { $0.due.isOverdue }
      }
      return pack.dueYears(of: row).first.map { $0 < request.day.year } ?? false
    case .state(let states):
      guard let state = standings.standing(of: pack.id(of: row))?.state else { return false }
      return states.contains(state)
    case .unreported:
      let id = pack.id(of: row)
      return standings.standing(of: id)?.isReportOwed ?? (id.kind == .task)
    case .review(let kind):
      let id = pack.id(of: row)
      guard RecordKind.reviewable.contains(id.kind) else { return kind == .unreviewed }
      return (standings.standing(of: id)?.review.kind ?? .unreviewed) == kind
    }
  }

  private func names(_ row: Int, _ places: Set<UInt32>, _ roles: Set<Role>) -> Bool {
    let duties = pack.duties(of: row)
    for offset in stride(from: 0, to: duties.count, by: 4) {
      let duty = duties.number(UInt32.self, at: offset)
      let role = Int(duty >> PackLayout.roleShift)
      if places.contains(duty & 0x3FFF_FFFF), Role.allCases.indices.contains(role) {
        // As `PlanRecord.role(of:)`: the first mention counts.
        return roles.contains(Role.allCases[role])
      }
    }
    return false
  }
}

extension Filter {
  /// Whether it depends on what was done with a record, not on its text alone.
  fileprivate var asksStanding: Bool {
    switch self {
    case .kinds, .area, .unit, .text: false
    case .due, .undated, .overdue, .state, .unreported, .review: true
    }
  }
}
