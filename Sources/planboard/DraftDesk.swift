import Dashboard
import Dispatch
import Journal
import PlanModel
import Settings
import Synchronization
import Wording

/// Keeps drafts on the disk off the loop, and looks what other boards and sittings have left.
/// Changes to a form that come while another is being written are written together after it.
final class DraftDesk: Sendable {
  private let queue = DispatchQueue(label: "drafts")
  private let folder: DraftFolder
  private let mailbox: Mailbox
  private let waiting = Mutex<[Change]>([])

  private enum Change: Sendable {
    case keep(FormDraft)
    case drop(FormDraft)
    case read
  }

  /// A draft of this board, and the file it lies in.
  private struct Own {
    var name: String
    var draft: StoredDraft
  }

  /// Touched on the queue alone: the drafts of this board, what was read of others, what of it has
  /// been complained about, and whether the last draft could not be kept.
  private nonisolated(unsafe) var own: [DraftKey: Own] = [:]
  private nonisolated(unsafe) var content = DraftFolder.Content()
  private nonisolated(unsafe) var told: Set<FileProblem> = []
  private nonisolated(unsafe) var isFailing = false

  init(_ folder: DraftFolder, mailbox: Mailbox) {
    self.folder = folder
    self.mailbox = mailbox
  }

  /// Looks what lies there and posts it.
  func read(_ words: Words) { take(.read, words) }

  /// Keeps what stands in a form.
  func keep(_ draft: FormDraft, _ words: Words) { take(.keep(draft), words) }

  /// Forgets what was in a form.
  func drop(_ draft: FormDraft, _ words: Words) { take(.drop(draft), words) }

  private func take(_ change: Change, _ words: Words) {
    let mustStart = waiting.withLock { changes in
      if case .keep(let draft) = change, case .keep(let last) = changes.last, last.key == draft.key
      {
        changes[changes.count - 1] = change
        return false
      }
      changes.append(change)
      return true
    }
    guard mustStart else { return }
    queue.async { [self] in
      let changes = waiting.withLock { changes in
        defer { changes = [] }
        return changes
      }
      for change in changes { carryOut(change, words) }
    }
  }

  private func carryOut(_ change: Change, _ words: Words) {
    do throws(FileProblem) {
      switch change {
      case .keep(let draft): try write(draft)
      case .drop(let draft): try remove(draft)
      case .read: return look(words)
      }
      if isFailing { mailbox.post(.draftsNotKept(nil)) }
      isFailing = false
    } catch {
      isFailing = true
      mailbox.post(.draftsNotKept(words.draftsNotKept(error)))
    }
  }

  private func write(_ draft: FormDraft) throws(FileProblem) {
    let name = own[draft.key]?.name ?? DraftFolder.newName()
    let stored = StoredDraft(draft, changed: Stamp.system.now())
    try folder.write(stored, to: name)
    own[draft.key] = Own(name: name, draft: stored)
    try supersede(draft.source)
  }

  private func remove(_ draft: FormDraft) throws(FileProblem) {
    if let mine = own[draft.key] {
      try folder.remove(mine.name, ifStill: mine.draft)
      own[draft.key] = nil
    }
    try supersede(draft.source)
  }

  /// What was gone on with is no draft of its own any more.
  private func supersede(_ source: String?) throws(FileProblem) {
    guard let source else { return }
    if let name = FormDraft.oldName(source) {
      guard let texts = content.old.removeValue(forKey: name) else { return }
      try folder.removeOld(name, ifStill: texts)
    } else if let draft = content.drafts.removeValue(forKey: source) {
      try folder.remove(source, ifStill: draft)
    }
  }

  private func look(_ words: Words) {
    content = folder.read()
    let unread = Set(content.problems.map(\.path))
    var gone: Set<DraftKey> = []
    for (key, mine) in own where content.drafts.removeValue(forKey: mine.name) == nil {
      // What cannot be read may still be there.
      if unread.isDisjoint(with: [folder.path, folder.path + "/" + mine.name]) { gone.insert(key) }
    }
    for key in gone { own[key] = nil }
    for problem in content.problems where told.insert(problem).inserted {
      mailbox.post(.notice(words.badDraft(problem), isTrouble: true))
    }
    let newestFirst = content.drafts.sorted {
      ($1.value.changed, $1.key) < ($0.value.changed, $0.key)
    }
    mailbox.post(
      .draftsRead(
        newestFirst.compactMap { FormDraft($0.value, source: $0.key) }, old: content.old, gone: gone
      ))
  }

  /// Waits until everything kept is on the disk, or for so long; whether it is.
  func finish(within time: DispatchTimeInterval) -> Bool {
    let group = DispatchGroup()
    queue.async(group: group) {}
    return group.wait(timeout: .now() + time) == .success
  }
}

extension StoredDraft {
  /// A draft of the board, to be kept.
  init(_ draft: FormDraft, changed: Int64) {
    self.init(
      form: draft.form,
      records: draft.held.map {
        Record(
          plan: $0.plan.rawValue, record: $0.id.description, digest: $0.digest, title: $0.title)
      }, fields: draft.fields, changed: changed)
  }
}

extension FormDraft {
  /// A draft as it was kept; nil if it names what is no record.
  init?(_ stored: StoredDraft, source: String) {
    var held: [HeldRecord] = []
    for record in stored.records {
      guard let id = RecordID(record.record) else { return nil }
      held.append(
        HeldRecord(
          plan: PlanID(record.plan), id: id, digest: record.digest, title: record.title))
    }
    self.init(form: stored.form, held: held, fields: stored.fields, source: source)
  }
}

extension Words {
  /// What was typed is not on the disk.
  func draftsNotKept(_ problem: FileProblem) -> String {
    pick("草稿未能存盘：", "draft not kept: ") + problem.path + pick("：", ": ") + reason(problem)
  }

  /// A draft is there and cannot be read.
  func badDraft(_ problem: FileProblem) -> String {
    pick("草稿无法读取，文件未动：", "a draft cannot be read and is left alone: ") + problem.path
      + pick("：", ": ") + reason(problem)
  }
}
