import Commands
import Dashboard
import Dispatch
import Journal
import PlanModel
import Settings
import Synchronization
import SystemIO
import Wording

/// The journal, kept off the loop: opened after the first screen, written and read in order.
final class JournalDesk: Sendable {
  private let queue = DispatchQueue(label: "journal")
  private let mailbox: Mailbox
  private let path: String
  /// The plan whose events are read; nil for those of all plans.
  private let plan: PlanID?
  private let isShared: Bool
  private let use: Use

  /// What may be done with the journal.
  enum Use: Sendable {
    case writing
    /// Read what there is; nothing is made or written.
    case reading
    /// It is not known which journal is meant.
    case unknown
  }

  /// The batches that are being written or wait for it.
  private let writing = Mutex<Set<Batch.ID>>([])
  /// Touched on the queue alone.
  private nonisolated(unsafe) var journal: Journal?
  private nonisolated(unsafe) var lastSequence: Int64 = -1

  init(path: String, plan: PlanID?, isShared: Bool, use: Use, mailbox: Mailbox) {
    self.path = path
    self.plan = plan
    self.isShared = isShared
    self.use = use
    self.mailbox = mailbox
  }

  /// Opens the journal and posts what is in it, or why it cannot be opened.
  func open(_ words: Words) {
    queue.async { [self] in
      if let reason = whyNotOpened(words) { return mailbox.post(.journalUnavailable(reason)) }
      do {
        journal = try Journal(path: path, plan: plan ?? PlanID(""), isShared: isShared)
        try read()
        if journal?.isWritable == false {
          mailbox.post(.journalUnavailable(words.journal(.readOnly(path: path))))
        }
      } catch let problem as JournalProblem {
        mailbox.post(.journalUnavailable(words.journal(problem)))
      } catch {
        mailbox.post(.journalUnavailable("\(error)"))
      }
    }
  }

  /// Why the journal is not opened at all. Opening makes one where there is none.
  private func whyNotOpened(_ words: Words) -> String? {
    if Places.isNowhere(path) { return words.noHome }
    return switch use {
    case .writing: nil
    case .unknown: words.journalUnknown
    case .reading: isThere ? nil : words.noJournalYet(path)
    }
  }

  /// Whether there is a file; one that cannot be looked at is there: opening it says why.
  private var isThere: Bool {
    do throws(FileFault) {
      return try FileStatus.ifThere(path) != nil
    } catch {
      return true
    }
  }

  private func read() throws {
    guard let journal else { return }
    lastSequence = try journal.lastSequence()
    mailbox.post(
      .journalRead(try plan == nil ? journal.eventsOfAllPlans() : journal.events()))
  }

  /// Reads again what another board may have written.
  func follow() {
    queue.async { [self] in
      guard let journal, let last = try? journal.lastSequence(), last != lastSequence else {
        return
      }
      try? read()
    }
  }

  /// Writes a batch; says saved only when it is on the disk.
  func append(_ batch: Batch, _ words: Words) {
    _ = writing.withLock { $0.insert(batch.id) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [self] in
      let isWaiting = writing.withLock { $0.contains(batch.id) }
      if isWaiting { mailbox.post(.stillSaving(batch: batch.id)) }
    }
    queue.async { [self] in
      let answer = write(batch, words)
      _ = writing.withLock { $0.remove(batch.id) }
      mailbox.post(answer)
    }
  }

  private func write(_ batch: Batch, _ words: Words) -> Message {
    guard use == .writing else {
      return .notSaved(words.settingsForbidWriting, batch: batch.id)
    }
    guard let journal else { return .notSaved(words.journalNotOpen, batch: batch.id) }
    do {
      let events = try journal.append(batch.drafts, by: batch.actor)
      lastSequence = (try? journal.lastSequence()) ?? lastSequence
      return .saved(events, batch: batch.id)
    } catch {
      return .notSaved(words.journal(error), batch: batch.id)
    }
  }

  /// How long writing may take before it is said.
  private static let patience = DispatchTimeInterval.milliseconds(300)
}
