import Foundation
import Testing

@testable import SystemIO

@Suite struct SafeWriteTests {
  let folder = TemporaryFolder()

  private func cause(_ body: () throws(FileFault) -> Void) -> FileFault.Cause? {
    do throws(FileFault) {
      try body()
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func aFileIsMadeForItsOwnerAlone() throws {
    try SafeFile.write(Array("新".utf8), to: folder.file("a"))
    #expect(text(of: folder.file("a")) == "新")
    #expect(try FileStatus(of: folder.file("a")).permissions == 0o600)
    #expect(folder.names == ["a"])
  }

  @Test func whatWasThereIsReplacedNotWrittenInto() throws {
    let path = folder.file("a", holding: "old")
    let before = try FileStatus(of: path)
    let old = try FileHandle(forReadingFrom: URL(filePath: path))
    try SafeFile.write(Array("new".utf8), to: path)
    #expect(try !FileStatus(of: path).isSameFile(as: before))
    #expect(try old.readToEnd() == Data("old".utf8))
    #expect(text(of: path) == "new")
  }

  @Test func aLinkStaysOneAndWhatItPointsAtIsReplaced() throws {
    let goal = folder.file("goal", holding: "old")
    let inner = try folder.link("inner", to: "goal")
    let outer = try folder.link("outer", to: inner)
    try SafeFile.write(Array("new".utf8), to: outer)
    #expect(text(of: goal) == "new")
    #expect(try FileStatus(of: outer, followingLinks: false).kind == .link)
    #expect(try FileStatus(of: inner, followingLinks: false).kind == .link)
    let dangling = try folder.link("dangling", to: "later")
    try SafeFile.write(Array("new".utf8), to: dangling)
    #expect(text(of: folder.file("later")) == "new")
  }

  @Test func aCircleOfLinksIsAFault() throws {
    let path = try folder.link("circle", to: "circle")
    #expect(
      cause { () throws(FileFault) in try SafeFile.write([], to: path) } == .unwritable(ELOOP))
  }

  @Test(.timeLimit(.minutes(1)))
  func nothingButAFileIsReplaced() throws {
    let pipe = folder.pipe("pipe")
    #expect(
      cause { () throws(FileFault) in try SafeFile.write([], to: pipe) } == .notRegular(.pipe))
    #expect(
      cause { () throws(FileFault) in try SafeFile.write([], to: folder.path) }
        == .notRegular(.folder))
    #expect(folder.names == ["pipe"])
  }

  @Test func whatIsSomebodyElsesIsLeftAlone() throws {
    let path = folder.file("a", holding: "theirs")
    let owner = try FileStatus(of: path).owner
    let trust = Trust(user: owner + 1)
    #expect(
      cause { () throws(FileFault) in try SafeFile.write([], to: path, trust: trust) }
        == .foreign(owner: owner))
    let link = try folder.link("link", to: "nowhere")
    #expect(
      cause { () throws(FileFault) in try SafeFile.write([], to: link, trust: trust) }
        == .foreign(owner: owner))
    #expect(text(of: path) == "theirs")
    try SafeFile.write(Array("ours".utf8), to: path, trust: .anyone)
    #expect(text(of: path) == "ours")
  }

  @Test func whatComesThereMeanwhileIsNotReplacedUnlessAsked() throws {
    let path = folder.file("a")
    let replacement = try Replacement(of: path)
    try replacement.write(Array("ours".utf8))
    _ = folder.file("a", holding: "theirs")
    #expect(
      cause { () throws(FileFault) in try replacement.commit(replacing: false) }
        == .unwritable(EEXIST))
    #expect(text(of: path) == "theirs")
    try SafeFile.write(Array("ours".utf8), to: folder.file("b"), replacing: false)
    #expect(text(of: folder.file("b")) == "ours")
    #expect(try FileStatus(of: folder.file("b")).links == 1)
  }

  @Test func aPipeThatComesThereMeanwhileIsNotReplaced() throws {
    let replacement = try Replacement(of: folder.file("a"))
    _ = folder.pipe("a")
    #expect(
      cause { () throws(FileFault) in try replacement.commit() } == .notRegular(.pipe))
  }

  @Test func whatIsGivenUpLeavesNothing() throws {
    var replacement: Replacement? = try Replacement(of: folder.file("a"))
    try replacement?.write(Array("half".utf8))
    #expect(folder.names.count == 1)
    replacement = nil
    #expect(folder.names.isEmpty)
  }

  @Test func namesOfTemporariesCannotBeGuessed() throws {
    let first = try Replacement(of: folder.file("a"))
    let second = try Replacement(of: folder.file("a"))
    #expect(Set(folder.names).count == 2)
    for name in folder.names {
      #expect(!name.contains("\(getpid())") && !name.hasPrefix("a"))
      #expect(try FileStatus(of: folder.file(name)).permissions == 0o600)
    }
    withExtendedLifetime((first, second)) {}
  }

  @Test func whatAKilledWriterLeftIsRemoved() throws {
    let left = folder.file(LeftOvers.newName(), holding: "half")
    let another = folder.file(".planboard-of-somebody.new", holding: "")
    let twice = folder.file(LeftOvers.newName(), holding: "a second name of a file")
    #expect(link(twice, folder.file("first name")) == 0)
    let inUse = try Replacement(of: folder.file("b"))
    try SafeFile.write([], to: folder.file("a"))
    #expect(!folder.names.contains(PathName.name(of: left)))
    #expect(folder.names.contains(PathName.name(of: another)))
    #expect(folder.names.contains(PathName.name(of: twice)))
    try inUse.commit()
    #expect(folder.names.contains("b"))
  }

  @Test func aFileIsMadeOnlyWhereThereIsNone() throws {
    #expect(try SafeFile.create(folder.file("a"), mode: 0o660))
    #expect(try FileStatus(of: folder.file("a")).permissions == 0o660)
    #expect(try !SafeFile.create(folder.file("a")))
    let link = try folder.link("link", to: "nowhere")
    #expect(try !SafeFile.create(link))
    #expect(text(of: folder.file("nowhere")) == nil)
  }

  @Test func faultsTellFullDisksFromMissingRights() {
    #expect(FileFault("a", .unwritable(ENOSPC)).isDiskFull)
    #expect(!FileFault("a", .unwritable(ENOSPC)).isRefused)
    #expect(FileFault("a", .unwritable(EROFS)).isRefused)
    #expect(FileFault("a", .absent).code == ENOENT)
  }
}
