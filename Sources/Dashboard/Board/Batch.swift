import PlanModel

/// Events that are to be written together. The board keeps them until they are on the disk, so
/// that what could not be written can be tried again and nobody leaves without knowing.
package struct Batch: Hashable, Sendable, Identifiable {
  /// Tells one batch of a sitting from another.
  package let id: Int
  package var drafts: [EventDraft]
  package var actor: Actor
  package var progress = Progress.saving
  /// The form's draft that says the same; let go once the batch is on the disk.
  var formDraft: FormDraft?

  /// How far the writing has come.
  package enum Progress: Hashable, Sendable {
    case saving
    /// Still being written, for so long that it has to be said.
    case slow
    /// Nothing was written, and why, as a sentence in the board's language.
    case failed(String)
  }

  /// A batch that is about to be written.
  package init(id: Int, drafts: [EventDraft], actor: Actor) {
    self.id = id
    self.drafts = drafts
    self.actor = actor
  }

  /// Whether it could not be written.
  package var hasFailed: Bool {
    if case .failed = progress { return true }
    return false
  }
}
