import Foundation
import Testing

@testable import SystemIO

@Suite struct FolderTests {
  let folder = TemporaryFolder()

  @Test func foldersAreMadeForTheirOwnerAlone() throws {
    try Folders.make(folder.file("a/b"))
    try Folders.make(folder.file("a/b"))
    for name in ["a", "a/b"] {
      #expect(try FileStatus(of: folder.file(name)).permissions == 0o700)
    }
  }

  @Test func sharedFoldersGiveTheirGroupToWhatIsMadeInThem() throws {
    try Folders.make(folder.file("a/b"), isShared: true)
    for name in ["a", "a/b"] {
      #expect(try FileStatus(of: folder.file(name)).permissions == 0o2770)
    }
  }

  @Test func aFileInTheWayIsAFault() throws {
    let file = folder.file("a", holding: "")
    #expect(throws: FileFault(file, .unwritable(ENOTDIR))) { try Folders.make(file) }
    #expect(throws: FileFault.self) { try Folders.make(file + "/b") }
  }

  @Test func namesAreSorted() {
    for name in ["b", "a", ".c"] { _ = folder.file(name, holding: "") }
    #expect(Folders.names(in: folder.path) == [".c", "a", "b"])
    #expect(Folders.names(in: folder.file("none")).isEmpty)
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b//", "a", "b"), ("/", "/", "/"),
    ("a//b", "a", "b"),
  ])
  func pathsComeApart(_ path: String, _ above: String, _ name: String) {
    #expect(PathName.folder(of: path) == (path == "/" ? "/" : above))
    #expect(path == "/" || PathName.name(of: path) == name)
  }

  @Test func changesInAFolderAreTold() throws {
    let watch = try #require(FolderWatch())
    #expect(watch.watch(folder.path, for: [.added, .removed, .closed]))
    #expect(!watch.watch(folder.file("none"), for: .added))
    #expect(!watch.drain().isAnything)
    _ = folder.file("a", holding: "x")
    #expect(Waiting.forAny(of: [watch.descriptor], milliseconds: 5000) == [.readable])
    #expect(watch.drain().names.contains("a"))
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(watch.drain().isIncomplete)
  }

  @Test func whoeverWaitsIsWoken() {
    let pipe = WakePipe()
    #expect(Waiting.forAny(of: [pipe.descriptor, -1], milliseconds: 0) == [[], []])
    for _ in 0..<70_000 { pipe.wake() }
    #expect(Waiting.forAny(of: [pipe.descriptor]) == [.readable])
    pipe.drain()
    #expect(Waiting.forAny(of: [pipe.descriptor], milliseconds: 0) == [[]])
  }
}
