import Dashboard
import Dispatch
import PlanFiles
import PlanModel
import Synchronization
import Wording

/// Reads a plan's folder again, off the loop, when something has changed in it.
final class PlanDesk: Sendable {
  private let folder: String
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "plan")
  private let isWaiting = Atomic<Bool>(false)
  /// Touched on the queue alone.
  private nonisolated(unsafe) var known: Plan
  private nonisolated(unsafe) var isBroken = false

  init(folder: String, plan: Plan, mailbox: Mailbox) {
    self.folder = folder
    known = plan
    self.mailbox = mailbox
  }

  /// Something has changed: reads the files once they have come to rest.
  func changed() {
    guard !isWaiting.exchange(true, ordering: .relaxed) else { return }
    queue.asyncAfter(deadline: .now() + .milliseconds(150)) { [self] in
      isWaiting.store(false, ordering: .relaxed)
      read()
    }
  }

  private func read() {
    switch PlanLoader.load(.folder(folder)) {
    case .success(let plan):
      guard isBroken || !plan.isSame(as: known) else { return }
      isBroken = false
      known = plan
      mailbox.post(.planRead(plan))
    case .failure(let found):
      guard let first = found.problems.first else { return }
      isBroken = true
      mailbox.post(
        .planUnreadable(Phrase(first.chinese, first.english), count: found.problems.count))
    }
  }
}

extension Plan {
  /// Whether nothing that is shown or searched differs.
  fileprivate func isSame(as other: Plan) -> Bool {
    id == other.id && head == other.head && areas == other.areas && records == other.records
      && units == other.units && collectives == other.collectives && annexes == other.annexes
      && links == other.links
  }
}
