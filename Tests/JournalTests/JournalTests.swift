import Foundation
import PlanModel
import Testing

@testable import Journal

@Suite struct JournalTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.file("deep/er/journal.sqlite") }

  @Test func eventsComeBackInTheirOrderAfterReopening() throws {
    let written = try open(path).append(
      [review("T18", note: "能力口径待说明"), review("M2.2"), review("I4")], by: wangFang)
    let read = try open(path).events()
    #expect(read == written)
    #expect(Set(read.map(\.batch)).count == 1)
    #expect(read[0].action == .review(note: "能力口径待说明"))
    #expect(read[0].actor == wangFang)
  }

  @Test func undoAndRedoHoldAcrossReopening() throws {
    let batch = try open(path).append([review("T1"), review("T2")], by: wangFang)[0].batch
    let log = Register(try open(path).events())
    #expect(log.undoable(by: wangFang) == batch)
    _ = try open(path).append(
      [EventDraft(record: nil, action: .undo(batch: batch))], by: wangFang)
    let undone = Register(try open(path).events())
    #expect(undone.undoable(by: wangFang) == nil)
    #expect(undone.redoable(by: wangFang) == batch)
    _ = try open(path).append(
      [EventDraft(record: nil, action: .redo(batch: batch))], by: wangFang)
    #expect(Register(try open(path).events()).undoable(by: wangFang) == batch)
  }

  @Test func twoBoardsOnOneFileSeeEachOthersEvents() throws {
    let first = try open(path)
    let second = try open(path)
    _ = try first.append([review("T1")], by: wangFang)
    let before = try second.lastSequence()
    _ = try second.append([review("T2")], by: Actor(name: "李明"))
    #expect(try first.lastSequence() > before)
    #expect(try first.events().map(\.record) == [RecordID("T1"), RecordID("T2")])
    #expect(try first.events() == second.events())
  }

  @Test func watchWakesWhenAnotherBoardWrites() throws {
    let journal = try open(path)
    let watch = JournalWatch(path: path)
    _ = watch.drain()
    _ = try journal.append([review("T1")], by: wangFang)
    var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 10_000) == 1)
    #expect(watch.drain())
  }

  @Test func watchBeginsWhenTheFolderIsThere() throws {
    let watch = JournalWatch(path: path)
    let journal = try open(path)
    let begins = watch.start()
    #expect(begins)
    _ = watch.drain()
    _ = try journal.append([review("T1")], by: wangFang)
    #expect(watch.drain())
  }

  @Test func mergeIsAUnionAndMergingAgainAddsNothing() throws {
    let other = folder.file("other.sqlite")
    let mine = try open(path)
    _ = try mine.append([review("T1")], by: wangFang)
    let theirs = try open(other)
    _ = try theirs.append([review("T2"), review("T3")], by: Actor(name: "李明"))
    _ = try Journal(path: other, plan: PlanID("ningbo"), stamp: .fixed()).append(
      [review("T9")], by: Actor(name: "陈"))
    #expect(try mine.merge(theirs).added == 3)
    #expect(try mine.merge(theirs).added == 0)
    #expect(Set(try mine.events().map(\.record?.description)) == ["T1", "T2", "T3"])
    let ningbo = try Journal(path: path, plan: PlanID("ningbo"), stamp: .fixed())
    #expect(try ningbo.events().count == 1)
  }

  @Test func kindsOfANewerVersionAreKeptAndMerged() throws {
    let other = folder.file("other.sqlite")
    let theirs = try open(other)
    _ = try theirs.append(
      [EventDraft(record: RecordID("T1"), action: .unknown(kind: "agree", payload: "{\"x\":1}"))],
      by: wangFang)
    let mine = try open(path)
    _ = try mine.merge(theirs)
    #expect(try mine.events()[0].action == .unknown(kind: "agree", payload: "{\"x\":1}"))
  }

  @Test func entriesCannotBeChangedOrRemoved() throws {
    let journal = try open(path)
    _ = try journal.append([review("T1")], by: wangFang)
    for statement in ["UPDATE entry SET plan = 'x'", "DELETE FROM entry"] {
      #expect(throws: (any Error).self) { try journal.execute(statement) }
    }
    #expect(try journal.events().count == 1)
  }

  @Test func fileIsForItsOwnerAlone() throws {
    let journal = try open(path)
    _ = try journal.append([review("T1")], by: wangFang)
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-journal") == 0o600)
    #expect(try mode(folder.file("deep/er")) == 0o700)
  }

  @Test func sharedFileIsForTheGroupToo() throws {
    let journal = try open(path, isShared: true)
    _ = try journal.append([review("T1")], by: wangFang)
    #expect(try mode(path) == 0o660)
    #expect(try mode(path + "-journal") == 0o660)
    #expect(try mode(folder.file("deep/er")) == 0o2770)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func idsAreVersionSevenAndSortByTime() {
    let stamp = Stamp.fixed()
    let ids = (0..<50).map { stamp.newID(at: 1_795_400_000_000 + Int64($0)).rawValue }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 50)
    for id in ids {
      #expect(id.count == 36)
      #expect(Array(id)[14] == "7")
      #expect("89ab".contains(Array(id)[19]))
    }
  }
}
