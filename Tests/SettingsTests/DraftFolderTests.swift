import Foundation
import Testing

@testable import Settings

/// Drafts on the disk: several boards share the folder, and none loses another's.
@Suite final class DraftFolderTests {
  private let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("drafts-" + UUID().uuidString).path

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private var folder: DraftFolder { DraftFolder(root + "/drafts", old: root + "/drafts.json") }

  private func draft(_ record: String, _ text: String) -> StoredDraft {
    StoredDraft(
      form: "report",
      records: [.init(plan: "hangzhou", record: record, digest: "d", title: "题“目”")],
      fields: ["progress": text, "state": "behind"], changed: 7)
  }

  private func write(_ text: String, to name: String) throws {
    try SmallFile.write(Array(text.utf8), to: root + "/" + name)
  }

  private func text(_ name: String) throws -> String? {
    try SmallFile.read(root + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func nothingIsThereAtFirstAndThatIsNoProblem() {
    let content = folder.read()
    #expect(content.drafts.isEmpty && content.old.isEmpty && content.problems.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: root), "looking makes nothing")
  }

  @Test func draftsOfTwoBoardsOnOneRecordAreBothKept() throws {
    let (one, other) = (DraftFolder.newName(), DraftFolder.newName())
    try folder.write(draft("T18", "甲"), to: one)
    try folder.write(draft("T18", "乙"), to: other)
    try folder.write(draft("T18", "甲二"), to: one)
    #expect(
      folder.read().drafts == [one: draft("T18", "甲二"), other: draft("T18", "乙")])
    // Nobody else may read what was typed.
    let mode = try FileManager.default.attributesOfItem(atPath: root + "/drafts/" + one)[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aDraftAnotherBoardWentOnWithIsNotRemoved() throws {
    try folder.write(draft("T18", "甲"), to: "a.json")
    let seen = try #require(folder.read().drafts["a.json"])
    try folder.write(draft("T18", "甲，续"), to: "a.json")
    try folder.remove("a.json", ifStill: seen)
    #expect(folder.read().drafts == ["a.json": draft("T18", "甲，续")])
    try folder.remove("a.json", ifStill: draft("T18", "甲，续"))
    try folder.remove("a.json", ifStill: seen)
    #expect(folder.read().drafts.isEmpty)
  }

  @Test(arguments: ["{", "", "[]", #"{"form": "report"}"#, "\u{0}"])
  func aDamagedDraftIsNamedAndLeftAndHidesNoOther(text: String) throws {
    try folder.write(draft("T18", "甲"), to: "a.json")
    try write(text, to: "drafts/b.json")
    let content = folder.read()
    #expect(content.drafts == ["a.json": draft("T18", "甲")])
    #expect(content.problems.map(\.path) == [root + "/drafts/b.json"])
    #expect(throws: FileProblem.self) {
      try folder.remove("b.json", ifStill: draft("T18", "甲"))
    }
    #expect(try self.text("drafts/b.json") == text)
  }

  @Test func aFolderThatCannotBeReadIsNotTakenForEmpty() throws {
    try write("no folder", to: "drafts")
    #expect(folder.read().problems.map(\.path) == [root + "/drafts"])
    #expect(throws: FileProblem.self) { try folder.write(draft("T18", "甲"), to: "a.json") }
  }

  @Test func oldDraftsGoOneByOneAndTheFileWithTheLast() throws {
    try write(#"{"report T18": ["1", "40"], "note T1 T2": ["说明"]}"#, to: "drafts.json")
    #expect(folder.read().old == ["report T18": ["1", "40"], "note T1 T2": ["说明"]])
    try folder.removeOld("report T18", ifStill: ["1", "41"])
    #expect(folder.read().old.count == 2, "it is another draft than was gone on with")
    try folder.removeOld("report T18", ifStill: ["1", "40"])
    #expect(folder.read().old == ["note T1 T2": ["说明"]])
    try folder.removeOld("note T1 T2", ifStill: ["说明"])
    #expect(try text("drafts.json") == nil)
  }

  @Test(arguments: ["{", "[]", #"{"report T18": "40"}"#])
  func aDamagedFileOfOldDraftsIsNamedAndNeverWritten(text: String) throws {
    try write(text, to: "drafts.json")
    try folder.write(draft("T18", "甲"), to: "a.json")
    let content = folder.read()
    #expect(content.problems.map(\.path) == [root + "/drafts.json"])
    #expect(content.drafts.count == 1)
    #expect(throws: FileProblem.self) { try folder.removeOld("report T18", ifStill: ["40"]) }
    #expect(try self.text("drafts.json") == text)
  }
}
