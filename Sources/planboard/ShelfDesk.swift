import Commands
import Dashboard
import Dispatch
import PlanModel
import Synchronization
import Wording
import Workspace

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
  /// How often a pack was made again because it was damaged. A disk that damages whatever is
  /// written must not keep the board at it for ever.
  private let remakes = Atomic<Int>(0)
  private static let mostRemakes = 5

  init(_ workspace: Workspace, mailbox: Mailbox) {
    self.workspace = workspace
    self.mailbox = mailbox
  }

  /// The plans as they were packed last, at once; nil where nothing is packed.
  func first(_ words: Words) -> (any PlanShelf)? {
    if let refusal = workspace.refusal() {
      mailbox.post(.notice(words.fact(refusal), isTrouble: true))
    }
    guard let pack = workspace.existing() else { return nil }
    use(pack, words)
    return pack
  }

  /// Looks through a pack from now on; wherever it turns out to be damaged, it is made again.
  private func use(_ pack: Pack, _ words: Words) {
    finder.withLock { $0 = PackFinder(pack) }
    pack.whenDamaged { [weak self] in
      guard let self else { return }
      let count = remakes.wrappingAdd(1, ordering: .relaxed).newValue
      if count <= Self.mostRemakes { refresh(words, distrusting: true) }
    }
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
        let known = finder.withLock { $0 }
        if let known, known.isOf(stamp: pack.stamp), !distrusting { return }
        use(pack, words)
        mailbox.post(.shelfRead(pack))
      } catch {
        switch error {
        case .cancelled: break
        case .cannotWrite: mailbox.post(.shelfUnavailable(words.cannotPack(error)))
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
      return answer
    }
    finding.async { [self] in finder.find(request) { mailbox.post(.found($0)) } }
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
