import Dispatch
import Settings
import Synchronization

/// Keeps drafts on the disk off the loop. Changes that come while a file is being written are
/// written together after it.
final class DraftDesk: Sendable {
  private let queue = DispatchQueue(label: "drafts")
  private let path: String
  private let drafts: Mutex<(drafts: Drafts, isWaiting: Bool)>

  init(path: String) {
    self.path = path
    drafts = Mutex((Drafts.read(path), false))
  }

  /// What was left at the last sitting.
  var texts: [String: [String]] { drafts.withLock { $0.drafts.texts } }

  /// Keeps what stands in a form, or with nil forgets it.
  func keep(_ key: String, _ texts: [String]?) {
    let mustStart = drafts.withLock { state in
      state.drafts.texts[key] = texts
      defer { state.isWaiting = true }
      return !state.isWaiting
    }
    guard mustStart else { return }
    queue.async { [self] in
      let now = drafts.withLock { state in
        state.isWaiting = false
        return state.drafts
      }
      try? now.write(path)
    }
  }

  /// Waits until everything kept is on the disk, or for so long; whether it is.
  func finish(within time: DispatchTimeInterval) -> Bool {
    let group = DispatchGroup()
    queue.async(group: group) {}
    return group.wait(timeout: .now() + time) == .success
  }
}
