import Canvas
import PlanModel
import Wording

/// Something that happened, and may change the board.
package enum Message: Sendable {
  case input(InputEvent)
  /// The journal is open: all its events, in order.
  case journalRead([JournalEvent])
  /// Others have written to the journal, or have before and it came in now.
  case journalGrew([JournalEvent])
  /// As which installation this account writes to the journal.
  case installation(InstallationID)
  /// The events of a batch of ours are on the disk.
  case saved([JournalEvent], batch: Batch.ID)
  /// Nothing of a batch was written, and why, as a sentence in the board's language.
  case notSaved(String, batch: Batch.ID)
  /// A batch takes so long to be written that it has to be said.
  case stillSaving(batch: Batch.ID)
  /// The journal was read but cannot be written, and why; whether that was not known before.
  case journalReadOnly(String, isNews: Bool)
  /// The journal cannot be read or opened, and why.
  case journalUnavailable(String)
  /// What lies on the disk of other boards and sittings, newest first; what lies there from before
  /// drafts named their plan; and which drafts of this board another has gone on with.
  case draftsRead([FormDraft], old: [String: [String]], gone: Set<DraftKey>)
  /// Why drafts cannot be kept, or with nil that all of them are.
  case draftsNotKept(String?)
  /// A setting could not be kept, or something else worth a line happened.
  case notice(String, isTrouble: Bool)
  /// The themes there are to choose from.
  case themesRead([ThemeChoice])
  /// The day has changed.
  case today(CalendarDate)
  /// Plans are being packed: how many of how many are done.
  case packing(done: Int, of: Int)
  /// The plans are packed, for the first time or again.
  case shelfRead(any PlanShelf)
  /// The plans cannot be packed, and why.
  case shelfUnavailable(String)
  /// Rows were found among the plans.
  case found(ShelfAnswer)
  /// The plan's files were read again.
  case planRead(Plan)
  /// The plan's files have changed and cannot be read: the first of so many problems.
  case planUnreadable(Phrase, count: Int)
}

extension Message {
  /// Whether it tells what others did, or the calendar: what somebody was looking at may go
  /// without their having pressed a key.
  var isOfOthers: Bool {
    switch self {
    case .journalRead, .journalGrew, .today, .planRead, .shelfRead: true
    case .input, .installation, .saved, .notSaved, .stillSaving, .journalReadOnly,
      .journalUnavailable, .notice, .themesRead, .packing, .shelfUnavailable, .found,
      .planUnreadable, .draftsRead, .draftsNotKept:
      false
    }
  }
}
