import Foundation
import PlanFiles
import PlanModel
import Testing

@Suite struct DataFolderTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/hangzhou")

  @Test func everyFileOfTheFolderIsBuiltIn() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
      .filter { $0.hasSuffix(".json") }
    #expect(names.sorted() == BuiltInPlan.files.keys.sorted(), "see Sources/CPlanData/plan.c")
    #expect(names.sorted() == PlanFile.allCases.map(\.name).sorted())
    for name in names {
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      #expect(BuiltInPlan.files[name] == Array(bytes), "\(name)")
    }
  }

  @Test func theFolderItselfLoadsLikeTheBuiltInPlan() throws {
    let read = try PlanLoader.load(.folder(Self.folder.path())).get()
    #expect(read.records == (try BuiltInPlan.load().records))
  }

  @Test func aFolderThatIsNotThereIsOneProblem() {
    #expect(
      throws: PlanProblems([
        DataProblem(file: "/nowhere/at/all", reason: .unreadable(errno: ENOENT))
      ])
    ) { try PlanLoader.load(.folder("/nowhere/at/all")).get() }
  }

  @Test func aFileInsteadOfAFolderIsOneProblem() {
    #expect(
      throws: PlanProblems([DataProblem(file: #filePath, reason: .unreadable(errno: ENOTDIR))])
    ) { try PlanLoader.load(.folder(#filePath)).get() }
  }

  @Test func whatCannotBeReadAsAFileIsSaidSo() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "planboard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "tasks.json"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in SmallPlan().files where name != "tasks.json" && name != "units.json" {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    #expect(mkfifo(folder.appending(path: "units.json").path(), 0o600) == 0)
    #expect(
      throws: PlanProblems([
        DataProblem(file: "tasks.json", reason: .unreadable(errno: EISDIR)),
        DataProblem(file: "units.json", reason: .notAFile),
      ])
    ) { try PlanLoader.load(.folder(folder.path())).get() }
  }
}
