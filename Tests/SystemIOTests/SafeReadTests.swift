import Foundation
import Testing

@testable import SystemIO

@Suite struct SafeReadTests {
  let folder = TemporaryFolder()

  private func cause(_ path: String, trust: Trust = .anyone, links: Bool = true) -> FileFault.Cause?
  {
    do throws(FileFault) {
      _ = try SafeFile.read(path, limit: 100, trust: trust, followingLinks: links)
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func aRegularFileIsReadWhole() throws {
    let path = folder.file("a", holding: "计划")
    #expect(try SafeFile.read(path, limit: 6) == Array("计划".utf8))
    #expect(try SafeFile.read(try folder.link("b", to: path), limit: 6) == Array("计划".utf8))
  }

  @Test func whatTheSystemWritesAsItIsReadIsReadToo() throws {
    #expect(try !SafeFile.read("/proc/self/status", limit: 1 << 20).isEmpty)
  }

  @Test func whatIsNotThereIsAbsent() throws {
    let file = folder.file("a", holding: "")
    for path in [folder.file("none"), folder.file("none/b"), file + "/b"] {
      #expect(cause(path) == .absent)
      #expect(try SafeFile.readIfThere(path, limit: 1) == nil)
    }
    #expect(try cause(folder.link("dangling", to: "nowhere")) == .absent)
  }

  @Test func whatMayNotBeReadIsUnreadable() throws {
    let path = try folder.link("circle", to: folder.file("circle"))
    #expect(cause(path) == .unreadable(ELOOP))
    #expect(throws: FileFault(path, .unreadable(ELOOP))) {
      try SafeFile.readIfThere(path, limit: 1)
    }
  }

  /// A read of a pipe without a writer would never end.
  @Test(.timeLimit(.minutes(1)))
  func nothingButRegularFilesIsRead() throws {
    #expect(cause(folder.path) == .notRegular(.folder))
    #expect(cause(folder.pipe("pipe")) == .notRegular(.pipe))
    #expect(cause("/dev/zero") == .notRegular(.device))
    #expect(try cause(folder.link("link", to: "/dev/zero")) == .notRegular(.device))
  }

  @Test func noMoreThanTheLimitIsRead() {
    let path = folder.file("large", holding: String(repeating: "x", count: 101))
    #expect(cause(path) == .tooLarge(bytes: 101, limit: 100))
    // Its size is not told.
    guard case .tooLarge(let bytes, limit: 100) = cause("/proc/self/status") else {
      Issue.record("read beyond the limit")
      return
    }
    #expect(bytes > 100)
  }

  @Test func aFileOfSomebodyElseIsNotBelievedUnlessShared() throws {
    let path = folder.file("a", holding: "")
    let owner = try FileStatus(of: path).owner
    // For anybody but the owner; what is the system's is believed.
    let others: [UInt32] = [4242, 4243]
    for user in others where owner != 0 {
      #expect(cause(path, trust: Trust(user: user)) == .foreign(owner: owner))
    }
    #expect(cause(path, trust: .own) == nil)
    #expect(!Trust(user: 4242).believes(4243))
    #expect(Trust(user: 4242).believes(0))
    #expect(!Trust(user: 0).believes(4242))
    #expect(!Trust(user: 4242).replaces(0))
    #expect(Trust.anyone.replaces(4242))
  }

  @Test(.enabled(if: geteuid() == 0))
  func aFileGivenToSomebodyElseIsNotBelieved() {
    let path = folder.file("a", holding: "")
    chown(path, 4242, 4242)
    #expect(cause(path, trust: .own) == .foreign(owner: 4242))
    #expect(cause(path) == nil)
  }

  @Test func linksAreFollowedOnlyWhereTheyMay() throws {
    let path = try folder.link("link", to: folder.file("a", holding: ""))
    #expect(cause(path, links: false) == .notRegular(.link))
  }
}
