import Commands
import Dashboard
import Dispatch
import Journal
import PlanModel
import Wording

/// The journal, kept off the loop: opened after the first screen, written and read in order.
final class JournalDesk: Sendable {
  private let queue = DispatchQueue(label: "journal")
  private let mailbox: Mailbox
  private let path: String
  /// The plan whose events are read; nil for those of all plans.
  private let plan: PlanID?
  private let isShared: Bool
  /// Touched on the queue alone.
  private nonisolated(unsafe) var journal: Journal?
  private nonisolated(unsafe) var lastSequence: Int64 = -1

  init(path: String, plan: PlanID?, isShared: Bool, mailbox: Mailbox) {
    self.path = path
    self.plan = plan
    self.isShared = isShared
    self.mailbox = mailbox
  }

  /// Opens the journal and posts what is in it, or why it cannot be opened.
  func open(_ words: Words) {
    queue.async { [self] in
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
  func append(_ drafts: [EventDraft], by actor: Actor, in open: PlanID, _ words: Words) {
    let drafts = drafts.map { draft in
      var draft = draft
      draft.plan = draft.plan ?? open
      return draft
    }
    queue.async { [self] in
      guard let journal else {
        mailbox.post(.notSaved(words.journalNotOpen))
        return
      }
      do {
        let events = try journal.append(drafts, by: actor)
        mailbox.post(.saved(events))
        lastSequence = (try? journal.lastSequence()) ?? lastSequence
      } catch let problem as JournalProblem {
        mailbox.post(.notSaved(words.journal(problem)))
      } catch {
        mailbox.post(.notSaved("\(error)"))
      }
    }
  }

  /// Waits until everything asked for is done.
  func finish() { queue.sync {} }
}
