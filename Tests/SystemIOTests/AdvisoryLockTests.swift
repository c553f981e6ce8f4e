import Foundation
import Testing

@testable import SystemIO

@Suite struct AdvisoryLockTests {
  let folder = TemporaryFolder()

  @Test func oneHoldsItAtATime() throws {
    let path = folder.file("lock")
    var first = try AdvisoryLock.take(path)
    #expect(first != nil)
    #expect(try AdvisoryLock.take(path) == nil)
    first = nil
    #expect(try AdvisoryLock.take(path) != nil)
    #expect(try FileStatus(of: path).permissions == 0o600)
  }

  @Test func itIsWaitedFor() async throws {
    let path = folder.file("lock")
    var first = try AdvisoryLock.take(path)
    #expect(first != nil)
    let second = Task.detached { try AdvisoryLock.take(path, waiting: 20_000) != nil }
    first = nil
    #expect(try await second.value)
  }

  @Test func aLockOnAFileThatWasReplacedIsNone() throws {
    let path = folder.file("lock")
    let first = try AdvisoryLock.take(path)
    #expect(try SafeFile.remove(path))
    let second = try AdvisoryLock.take(path)
    #expect(second != nil)
    withExtendedLifetime((first, second)) {}
  }

  @Test(.timeLimit(.minutes(1)))
  func nothingIsLockedThatSomebodyLaidThere() throws {
    let goal = folder.file("goal")
    let link = try folder.link("link", to: goal)
    #expect(throws: FileFault(link, .notRegular(.link))) { try AdvisoryLock.take(link) }
    #expect(text(of: goal) == nil)
    let pipe = folder.pipe("pipe")
    #expect(throws: FileFault(pipe, .notRegular(.pipe))) { try AdvisoryLock.take(pipe) }
    let file = folder.file("theirs", holding: "")
    let owner = try FileStatus(of: file).owner
    #expect(throws: FileFault(file, .foreign(owner: owner))) {
      try AdvisoryLock.take(file, trust: Trust(user: owner + 1))
    }
  }
}
