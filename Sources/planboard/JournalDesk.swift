import Commands
import Dashboard
import Dispatch
import Journal
import PlanModel
import Settings
import Synchronization
import SystemIO
import Wording

/// The journal, kept off the loop: opened after the first screen, written and read in order, and
/// looked through when nobody waits for it.
final class JournalDesk: Sendable {
  private let queue = DispatchQueue(label: "journal")
  /// Walking the chains of a long journal takes a while: writing does not wait for it.
  private let walking = DispatchQueue(label: "verifying", qos: .utility)
  private let mailbox: Mailbox
  private let path: String
  /// The plan whose events are read; nil for those of all plans.
  private let plan: PlanID?
  private let options: JournalOptions
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
  /// The last place of the journal that was read.
  private nonisolated(unsafe) var lastPlace: Int64 = 0
  /// What was said of the journal last, so that it is said once.
  private nonisolated(unsafe) var told: JournalProblem?
  /// Whether the journal has to be tried again from time to time.
  private let isWanting = Atomic<Bool>(false)

  init(path: String, plan: PlanID?, options: JournalOptions, use: Use, mailbox: Mailbox) {
    self.path = path
    self.plan = plan
    self.options = options
    self.use = use
    self.mailbox = mailbox
  }

  /// Whether nothing but looking again will tell that the journal can be used.
  var mustLookAgain: Bool { isWanting.load(ordering: .relaxed) }

  /// Opens the journal and posts what is in it, or why it cannot be opened.
  func open(_ words: Words) { queue.async { [self] in openNow(words) } }

  private func openNow(_ words: Words) {
    if let reason = whyNotOpened(words) { return mailbox.post(.journalUnavailable(reason)) }
    do throws(JournalProblem) {
      let journal = try Journal(path: path, plan: plan ?? PlanID(""), options: options)
      lastPlace = 0
      let (events, last) = try journal.events(after: 0, of: plan)
      self.journal = journal
      lastPlace = last
      mailbox.post(.installation(journal.installation))
      mailbox.post(.journalRead(events))
      if let problem = journal.whyReadOnly {
        mailbox.post(.journalReadOnly(words.journal(problem), isNews: told != problem))
      }
      told = journal.whyReadOnly
      isWanting.store(journal.whyReadOnly?.mayPass == true, ordering: .relaxed)
      walk(journal, words)
    } catch {
      fail(error, words)
    }
  }

  private func fail(_ problem: JournalProblem, _ words: Words) {
    journal = nil
    isWanting.store(problem.mayPass, ordering: .relaxed)
    if told == problem { return }
    told = problem
    mailbox.post(.journalUnavailable(words.journal(problem)))
  }

  /// Reads what another board may have written, or opens what could not be opened before.
  func follow(_ words: Words) {
    queue.async { [self] in
      guard let journal, !journal.isWorthReopening else { return openNow(words) }
      do throws(JournalProblem) {
        try journal.checkPlace()
        try readOn(journal, except: [])
      } catch {
        fail(error, words)
      }
    }
  }

  /// Why the journal is not opened at all.
  private func whyNotOpened(_ words: Words) -> String? {
    if Places.isNowhere(path) { return words.noHome }
    return use == .unknown ? words.journalUnknown : nil
  }

  /// Reads everything anew, whatever is known.
  func reread(_ words: Words) { queue.async { [self] in openNow(words) } }

  /// Reads on from the last place that was read; of what has come, some is known already.
  private func readOn(
    _ journal: Journal, except known: Set<EventID>
  ) throws(JournalProblem) {
    let (events, last) = try journal.events(after: lastPlace, of: plan)
    lastPlace = last
    let others = events.filter { !known.contains($0.id) }
    if !others.isEmpty { mailbox.post(.journalGrew(others)) }
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
    do throws(JournalProblem) {
      let before = journal.installation
      let events = try journal.append(batch.drafts, by: batch.actor)
      if journal.installation != before {
        mailbox.post(.installation(journal.installation))
      }
      readOnceMore(journal, events, words)
      return .saved(events, batch: batch.id)
    } catch {
      if case .replaced = error {
        // What stands at the path now is what counts from here on.
        self.journal = nil
        openNow(words)
      }
      return .notSaved(words.journal(error), batch: batch.id)
    }
  }

  /// Another board may have written between: its events are read, too, not passed over. Where that
  /// fails, what was written is on the disk all the same.
  private func readOnceMore(_ journal: Journal, _ ours: [JournalEvent], _ words: Words) {
    do throws(JournalProblem) {
      try readOn(journal, except: Set(ours.map(\.id)))
    } catch {
      fail(error, words)
    }
  }

  /// Looks through the journal once its marks are shown, and says in one line what is wrong.
  private func walk(_ journal: Journal, _ words: Words) {
    walking.async { [self] in
      guard let found = try? journal.verifyOn(), let line = words.unsound(found.findings) else {
        return
      }
      mailbox.post(.notice(line, isTrouble: true))
    }
  }

  /// How long writing may take before it is said.
  private static let patience = DispatchTimeInterval.milliseconds(300)
}
