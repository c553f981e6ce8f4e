import GRDB
import PlanModel

/// Something in a journal that is not as it was written, or that people should know of.
package enum Finding: Hashable, Sendable {
  /// SQLite finds its pages damaged.
  case pages(String)
  /// An entry's bytes are no entry, or its columns or its hash say something else; by its place.
  case altered(place: Int64)
  /// An entry does not carry the hash of the one before.
  case brokenChain(InstallationID, number: Int64)
  /// Numbers are missing.
  case gap(InstallationID, from: Int64, to: Int64)
  /// Two entries under one number (继写分叉).
  case fork(InstallationID, number: Int64)
  /// Two entries under one id.
  case conflict(EventID)
  /// There are not as many rows as were counted, or a head is not the last of its chain.
  case count(found: Int64, told: Int64)
  case head(InstallationID)
  /// A clock more than a day ahead of this machine's.
  case farAhead(InstallationID, number: Int64)

  /// Whether it means that something was lost or altered; forks and clocks are only to be known.
  package var isDamage: Bool {
    switch self {
    case .pages, .altered, .brokenChain, .gap, .count, .head: true
    case .fork, .conflict, .farAhead: false
    }
  }
}

/// What walking the chains found.
package struct Verification: Hashable, Sendable {
  package var entries = 0
  package var installations = 0
  package var firstForm = 0
  package var findings: [Finding] = []
  /// The last place that was walked.
  package var last: Int64 = 0

  package init() {}
}

extension Journal {
  /// Walks every chain: that each entry is as its hash says, carries the hash of the one before,
  /// and none is missing.
  ///
  /// - Parameters:
  ///   - place: entries up to it were walked before and are taken as found good.
  ///   - pages: whether SQLite looks through all pages, too.
  package func verify(
    after place: Int64 = 0, pages: Bool = true
  ) throws(JournalProblem) -> Verification {
    let now = stamp.now()
    return try reading { database in
      var walk = ChainWalk(now: now)
      if pages {
        for problem in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        where problem != "ok" { walk.found(.pages(problem)) }
      }
      guard !self.file.isEmpty else {
        walk.verification.firstForm = try FirstForm.contents(database, after: 0).count
        walk.verification.entries = walk.verification.firstForm
        return walk.verification
      }
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT arrival, installation, number, clock, id, plan, record, kind, hash, bytes
          FROM entry WHERE arrival > ? ORDER BY installation, number, arrival
          """, arguments: [place])
      while let row = try rows.next() {
        try walk.take(row) { installation, number in
          try EntryTable(database).hashes(of: installation, number: number)
        }
      }
      try self.checkCounts(database, &walk)
      return walk.verification
    }
  }

  /// Walks on from the last place that was found good, and keeps how far it came if all was well.
  package func verifyOn() throws(JournalProblem) -> Verification {
    let start = desk.withLock { $0.verified }
    let found = try verify(after: start, pages: start == 0)
    if found.findings.isEmpty { desk.withLock { $0.keepVerified(max(start, found.last)) } }
    return found
  }

  private func checkCounts(_ database: Database, _ walk: inout ChainWalk) throws {
    let told = try Int64.fetchOne(database, sql: "SELECT rows FROM state") ?? -1
    let found = try Int64.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
    if told != found { walk.found(.count(found: found, told: told)) }
    let heads = try Row.fetchAll(
      database,
      sql: """
        SELECT installation FROM head WHERE NOT EXISTS (
          SELECT 1 FROM entry
          WHERE entry.installation = head.installation AND entry.number = head.number
          AND entry.hash = head.hash)
        OR EXISTS (
          SELECT 1 FROM entry
          WHERE entry.installation = head.installation AND entry.number > head.number)
        """)
    for head in heads { walk.found(.head(InstallationID(head[0] as String))) }
    let ids = try String.fetchAll(
      database, sql: "SELECT id FROM entry GROUP BY id HAVING count(*) > 1")
    for id in ids { walk.found(.conflict(EventID(id))) }
  }
}

/// The walk along the chains, installation by installation.
private struct ChainWalk {
  var verification = Verification()
  private let now: Int64
  private var installation: InstallationID?
  private var number: Int64 = 0
  private var hashes: [String] = []

  init(now: Int64) { self.now = now }

  mutating func found(_ finding: Finding) { verification.findings.append(finding) }

  /// Takes the next row; `before` gives the hashes of an entry that is not walked.
  mutating func take(
    _ row: Row, before: (InstallationID, Int64) throws -> [String]
  ) throws {
    let place: Int64 = row[0]
    verification.entries += 1
    verification.last = max(verification.last, place)
    let bytes = try row.withUnsafeData(atIndex: 9) { data in
      data?.withUnsafeBytes { Array($0) } ?? []
    }
    guard let content = EntryContent(bytes) else { return found(.altered(place: place)) }
    let entry = Entry(content, bytes: bytes, arrived: 0)
    let isSame =
      entry.hash == row[8] && entry.origin.installation.description == row[1]
      && entry.origin.number == row[2] && entry.origin.clock.rawValue == row[3]
      && entry.id.rawValue == row[4] && entry.plan == row[5] && entry.record == row[6]
      && entry.kind == row[7]
    if !isSame { return found(.altered(place: place)) }
    if entry.origin.clock.isFarAhead(of: now) {
      found(.farAhead(entry.origin.installation, number: entry.origin.number))
    }
    if entry.origin.installation.isFirstForm {
      verification.firstForm += 1
      return
    }
    try follow(entry, content.previous, before)
  }

  private mutating func follow(
    _ entry: Entry, _ previous: String?, _ before: (InstallationID, Int64) throws -> [String]
  ) throws {
    let origin = entry.origin
    if installation != origin.installation {
      installation = origin.installation
      verification.installations += 1
      number = origin.number - 1
      hashes = number == 0 ? [] : try before(origin.installation, number)
      if number > 0, hashes.isEmpty { found(.gap(origin.installation, from: 1, to: number)) }
    }
    if origin.number == number {
      found(.fork(origin.installation, number: number))
      hashes.append(entry.hash)
      return
    }
    if origin.number > number + 1 {
      found(.gap(origin.installation, from: number + 1, to: origin.number - 1))
    } else if let previous {
      // Nothing before it was found to be missing: it must be the one it names.
      if !hashes.isEmpty, !hashes.contains(previous) {
        found(.brokenChain(origin.installation, number: origin.number))
      }
      if origin.number == 1 { found(.brokenChain(origin.installation, number: 1)) }
    } else if origin.number > 1 {
      found(.brokenChain(origin.installation, number: origin.number))
    }
    number = origin.number
    hashes = [entry.hash]
  }
}
