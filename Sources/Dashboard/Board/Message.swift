import Canvas
import PlanModel

/// Something that happened, and may change the board.
package enum Message: Sendable {
  case input(InputEvent)
  /// The journal is open, or another board has written to it: all its events, in order.
  case journalRead([JournalEvent])
  /// Events of ours are on the disk.
  case saved([JournalEvent])
  /// Nothing was written, and why, as a sentence in the board's language.
  case notSaved(String)
  /// The journal cannot be read or opened, and why.
  case journalUnavailable(String)
  /// A setting could not be kept, or something else worth a line happened.
  case notice(String, isTrouble: Bool)
  /// The themes there are to choose from.
  case themesRead([ThemeChoice])
  /// The day has changed.
  case today(CalendarDate)
  /// The plan's files were read again.
  case planRead(Plan)
}
