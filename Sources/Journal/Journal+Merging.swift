import GRDB
import PlanModel

/// What a merge did.
package struct MergeReport: Hashable, Sendable {
  package var read = 0
  package var added = 0
  /// Ids under which the two journals tell different things; both are kept, and the one that stands
  /// first counts.
  package var conflicts: [EventID] = []
  /// Numbers an installation used twice (继写分叉), each with the installation.
  package var forks: [Fork] = []
  /// Entries whose clock is more than a day ahead: they are kept, and believed by no other clock.
  package var farAhead = 0

  package struct Fork: Hashable, Sendable {
    package var installation: InstallationID
    package var number: Int64
  }

  package init() {}
}

extension Journal {
  /// Takes in another journal's events, of every plan: those that are not here yet, to the byte.
  ///
  /// The other is only read; merging again adds nothing.
  package func merge(_ other: Journal) throws(JournalProblem) -> MergeReport {
    if let whyReadOnly { throw whyReadOnly }
    try checkPlace()
    let entries = try other.allEntries()
    let now = stamp.now()
    let report = try committed { database in
      var report = MergeReport()
      report.read = entries.count
      var table = try EntryTable(database)
      var greatest = HybridClock.zero
      for var entry in entries where try !table.holds(hash: entry.hash) {
        if try table.holds(id: entry.id) { report.conflicts.append(entry.id) }
        let origin = entry.origin
        if origin.number > 0,
          try !table.hashes(of: origin.installation, number: origin.number).isEmpty
        {
          report.forks.append(
            MergeReport.Fork(installation: origin.installation, number: origin.number))
        }
        if origin.clock.isFarAhead(of: now) {
          report.farAhead += 1
        } else {
          greatest = max(greatest, origin.clock)
        }
        entry.arrived = now
        try table.insert(entry)
        report.added += 1
      }
      try table.finish(greatest: greatest)
      return report
    }
    try checkPlace()
    JournalFile.announce(path)
    return report
  }
}
