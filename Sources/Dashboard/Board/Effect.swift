import PlanModel
import Wording

/// Something the board wants done outside itself. The board goes on at once; what came of it
/// returns as a `Message`.
package enum Effect: Hashable, Sendable {
  /// Write a batch of events to the journal.
  case append(Batch)
  /// Keep what stands in a form, in place of what it was gone on with.
  case keepDraft(FormDraft)
  /// Forget a draft, and what it was gone on with.
  case dropDraft(FormDraft)
  /// Look what other boards and sittings have left in forms.
  case readDrafts
  /// Write a list to a file.
  case export(ExportRequest)
  /// Look for `BoardState.shelfRequest` among all plans; what was looked for before is dropped.
  case search
  /// Get ready to look for words spelled out in pinyin: somebody is about to type.
  case readySpelling
  /// Put a text on the clipboard through the terminal.
  case copy(String)
  /// Show another theme; the preview of a theme is not kept.
  case showTheme(String)
  /// Keep a setting for the next start.
  case keepTheme(String)
  case keepLanguage(Language)
  case keepActor(Actor)
  case keepOwnUnit(UnitID?)
  case redraw
  /// Read the journal anew, whatever is known of it.
  case rereadJournal
  case suspend
  case quit
}
