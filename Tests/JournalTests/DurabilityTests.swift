import CSyncCount
import PlanModel
import Testing

@testable import Journal

/// What is returned as saved has been synchronised to the disk.
@Suite(.serialized) struct DurabilityTests {
  private let folder = TemporaryFolder()

  /// A journal beside which nothing else is kept, and synchronised.
  private func bare(_ name: String) throws -> Journal {
    try Journal(path: folder.file(name), plan: hangzhou, stamp: .fixed())
  }

  private func syncs(during work: () throws -> Void) rethrows -> Int {
    let before = sync_count()
    try work()
    return Int(sync_count() - before)
  }

  @Test func everyAppendIsSynchronised() throws {
    let journal = try bare("a.sqlite")
    let count = try syncs {
      for _ in 0..<20 { _ = try journal.append([review("T1")], by: wangFang) }
    }
    // Each commit waits for the old pages, the new ones, and the end of the transaction.
    #expect(count >= 20 * 4)
    #expect(try journal.number("PRAGMA synchronous") == 2)
  }

  @Test func countWouldTellIfSynchronisingWereLeftOut() throws {
    let journal = try bare("b.sqlite")
    try journal.execute("PRAGMA synchronous = NORMAL")
    let count = try syncs {
      for _ in 0..<20 { _ = try journal.append([review("T1")], by: wangFang) }
    }
    #expect(count < 20 * 4)
  }
}
