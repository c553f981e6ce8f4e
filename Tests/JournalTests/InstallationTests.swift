import Foundation
import PlanModel
import SystemIO
import Testing

@testable import Journal

/// Numbers, chains and clocks: who wrote what, and that no number is ever used twice.
@Suite struct InstallationTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("journal.sqlite") }
  private var state: String { folder.file("state") }

  private func open(
    _ path: String? = nil, state: String?? = .none, now: Int64 = 1_795_400_000_000
  ) throws -> Journal {
    var options = JournalOptions()
    options.state = state ?? self.state
    return try Journal(
      path: path ?? self.path, plan: hangzhou,
      stamp: Stamp(now: { now }, random: { UInt64.random(in: .min ... .max) }), options: options)
  }

  private func numbers(_ journal: Journal) throws -> [Int64] {
    try journal.allEntries().map(\.origin.number)
  }

  @Test func entriesAreNumberedAndChained() throws {
    let journal = try open()
    _ = try journal.append([review("T1"), review("T2")], by: wangFang)
    _ = try open().append([review("T3")], by: wangFang)
    let entries = try journal.allEntries()
    #expect(entries.map(\.origin.number) == [1, 2, 3])
    #expect(Set(entries.map(\.origin.installation)).count == 1)
    let contents = entries.compactMap { EntryContent($0.bytes) }
    #expect(contents.map(\.previous) == [nil, entries[0].hash, entries[1].hash])
    #expect(contents.allSatisfy { $0.offset == 480 })
    #expect(try journal.verify().findings == [])
  }

  @Test func aCopyElsewhereIsAnotherInstallation() throws {
    _ = try open().append([review("T1")], by: wangFang)
    let copy = folder.file("copy.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let other = try open(copy)
    _ = try other.append([review("T2")], by: wangFang)
    let mine = try open()
    _ = try mine.append([review("T3")], by: wangFang)
    let report = try mine.merge(other)
    #expect(report.added == 1 && report.forks.isEmpty && report.conflicts.isEmpty)
    #expect(try mine.verify().findings == [])
    #expect(Set(try mine.allEntries().map(\.origin.installation)).count == 2)
  }

  @Test func aRestoredFileNeverUsesANumberAgain() throws {
    let journal = try open()
    _ = try journal.append([review("T1")], by: wangFang)
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    _ = try journal.append([review("T2")], by: wangFang)
    let lost = try journal.allEntries()
    try journal.database.close()
    // In place, so that the inode stays: it proves nothing.
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: kept)
    try file.close()
    let again = try open()
    _ = try again.append([review("T3")], by: wangFang)
    let entries = try again.allEntries()
    #expect(entries.count == 2)
    #expect(entries[1].origin.installation != lost[1].origin.installation)
    #expect(entries[1].origin.number == 1)
  }

  @Test func withoutWhatIsKeptANewInstallationBegins() throws {
    _ = try open().append([review("T1")], by: wangFang)
    try FileManager.default.removeItem(atPath: state)
    _ = try open().append([review("T2")], by: wangFang)
    let entries = try open().allEntries()
    #expect(entries.map(\.origin.number) == [1, 1])
    #expect(Set(entries.map(\.origin.installation)).count == 2)
  }

  @Test func aCommitThatWasNotNotedAnyMoreIsContinued() throws {
    let journal = try open()
    _ = try journal.append([review("T1")], by: wangFang)
    let names = Folders.names(in: state).filter { $0.hasSuffix(".json") }
    let note = try #require(names.first)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: state + "/" + note))
    _ = try journal.append([review("T2")], by: wangFang)
    // As if it had been killed between the commit and the note.
    try bytes.write(to: URL(fileURLWithPath: state + "/" + note))
    _ = try open().append([review("T3")], by: wangFang)
    #expect(try numbers(journal) == [1, 2, 3])
    #expect(try journal.verify().findings == [])
  }

  @Test func whatIsSeenIsBeforeWhatIsWrittenNext() throws {
    let ahead = try open(folder.file("ahead.sqlite"), now: 1_795_400_000_000 + 3_600_000)
    _ = try ahead.append([review("T1")], by: wangFang)
    let mine = try open()
    _ = try mine.merge(ahead)
    _ = try mine.append(
      [EventDraft(record: RecordID("T1"), action: .unreview, digest: "d")], by: wangFang)
    #expect(try mine.events().map(\.action.kind) == ["review", "unreview"])
  }

  @Test func aClockADayAheadIsKeptAndNamedAndAdvancesNoOther() throws {
    let wrong: Int64 = 1_795_400_000_000 + 3 * 86_400_000
    let ahead = try open(folder.file("ahead.sqlite"), now: wrong)
    _ = try ahead.append([review("T1")], by: wangFang)
    let mine = try open()
    let report = try mine.merge(ahead)
    #expect(report.added == 1 && report.farAhead == 1)
    let written = try mine.append([review("T2")], by: wangFang)
    #expect(written[0].origin.clock.milliseconds == 1_795_400_000_000)
    #expect(
      try mine.verify().findings
        == [.farAhead(ahead.installation, number: 1)])
  }

  @Test func twoEventsUnderOneNumberAreBothKept() throws {
    let journal = try open()
    _ = try journal.append([review("T1")], by: wangFang)
    // Two copies, each with a copy of what was kept: as a machine that was cloned.
    let twin = folder.file("twin.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: twin)
    let other = try open(twin)
    other.desk.withLock { desk in
      desk.take(
        Installation(
          path: twin, file: journal.file, installation: journal.installation.description,
          number: 1, hash: (try? journal.allEntries()[0].hash) ?? ""))
    }
    _ = try other.append([review("T2")], by: wangFang)
    _ = try journal.append([review("T3")], by: wangFang)
    let report = try journal.merge(other)
    #expect(report.forks.map(\.number) == [2])
    #expect(try numbers(journal).sorted() == [1, 2, 2])
    let findings = try journal.verify().findings
    #expect(findings.contains(.fork(journal.installation, number: 2)))
    #expect(findings.filter(\.isDamage).isEmpty)
  }

  @Test func onlyThoseOfOneSittingAreTakenBackThere() throws {
    let journal = try open()
    let batch = try journal.append([review("T1")], by: wangFang)[0].batch
    let register = Register(try journal.events())
    #expect(register.undoable(by: wangFang, on: journal.installation) == batch)
    let elsewhere = InstallationID("00000000-0000-7000-8000-000000000001")
    #expect(register.undoable(by: wangFang, on: elsewhere) == nil)
    #expect(register.undoable(by: Actor(name: "王芳", unit: "市建委"), on: journal.installation) == nil)
  }
}
