import Dashboard
import Dispatch
import PlanModel
import Synchronization
import Wording
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The plans of a workspace, kept off the loop: packed when need be, and looked through.
final class ShelfDesk: Sendable {
  private let workspace: Workspace
  private let mailbox: Mailbox
  private let packing = DispatchQueue(label: "packing")
  private let finding = DispatchQueue(label: "finding")
  private let finder = Mutex<PackFinder?>(nil)
  private let isLeaving = Atomic<Bool>(false)
  private let isWaiting = Atomic<Bool>(false)
  private let isReady = Atomic<Bool>(false)

  init(_ workspace: Workspace, mailbox: Mailbox) {
    self.workspace = workspace
    self.mailbox = mailbox
  }

  /// The plans as they were packed last, at once; nil where nothing is packed.
  func first() -> (any PlanShelf)? {
    guard let pack = workspace.existing() else { return nil }
    finder.withLock { $0 = PackFinder(pack) }
    return pack
  }

  /// Packs the plans if files have changed since, and tells when they are there.
  func refresh(_ words: Words, distrusting: Bool = false) {
    packing.async { [self] in
      do throws(PackProblem) {
        let last = Mutex<Int>(-1)
        let pack = try workspace.current(distrusting: distrusting) { [self] done, count in
          // One message a hundredth is enough to be seen.
          let step = count == 0 ? 0 : done * 100 / count
          let isNews = last.withLock { last in
            defer { last = step }
            return last != step
          }
          if isNews { mailbox.post(.packing(done: done, of: count)) }
          return !isLeaving.load(ordering: .relaxed)
        }
        let isKnown = finder.withLock { finder in
          if let finder, finder.isOf(stamp: pack.stamp), !distrusting { return true }
          finder = PackFinder(pack)
          return false
        }
        if !isKnown { mailbox.post(.shelfRead(pack)) }
      } catch {
        switch error {
        case .cancelled: break
        case .cannotWrite(let path, let number):
          mailbox.post(.shelfUnavailable(words.cannotPack(path, String(cString: strerror(number)))))
        }
      }
    }
  }

  /// Something has changed in a plan's folder: looks once the files have come to rest.
  func changed(_ words: Words) {
    guard !isWaiting.exchange(true, ordering: .relaxed) else { return }
    packing.asyncAfter(deadline: .now() + .milliseconds(150)) { [self] in
      isWaiting.store(false, ordering: .relaxed)
      refresh(words)
    }
  }

  /// Looks for something; gives up what was looked for before. Among few plans the answer is there
  /// at once, among many it comes by mail, bit by bit.
  func find(_ request: ShelfRequest) -> ShelfAnswer? {
    guard let finder = finder.withLock({ $0 }) else { return nil }
    finder.expect(request.number)
    if finder.isQuick {
      var answer: ShelfAnswer?
      finder.find(request) { answer = $0 }
      if !finder.isDamaged { return answer }
    }
    finding.async { [self] in
      finder.find(request) { mailbox.post(.found($0)) }
      if finder.isDamaged { refresh(Words(.chinese), distrusting: true) }
    }
    return nil
  }

  /// Works out what looking for spelled-out words needs, off the loop: the first of them would wait
  /// for it.
  func readySpelling() {
    guard !isReady.exchange(true, ordering: .relaxed) else { return }
    finding.async { PackFinder.readySpelling() }
  }

  /// Stops packing: nobody waits for it any more.
  func leave() { isLeaving.store(true, ordering: .relaxed) }
}
