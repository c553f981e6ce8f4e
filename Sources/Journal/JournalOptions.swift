import PlanModel

/// How a journal is opened.
package struct JournalOptions: Sendable {
  /// Whether several people of a group write it.
  package var isShared = false
  /// The folder in which this account keeps how far it has written, in the place for a program's
  /// state; nil keeps nothing, and every sitting is an installation of its own.
  package var state: String?
  package var access = Access.writing(making: .fileAndFolders)
  /// The civil time of each plan.
  package var zone: @Sendable (PlanID) -> CivilZone = { _ in .china }
  /// The digest of each plan's edition, which its entries carry.
  package var edition: @Sendable (PlanID) -> String? = { _ in nil }

  /// What is wanted of it.
  package enum Access: Sendable, Hashable {
    /// Read as it lies; nothing is made, changed or brought into another form.
    case reading
    case writing(making: Making)
  }

  /// What is made where there is no file.
  package enum Making: Sendable, Hashable {
    /// Nothing: somebody named a journal that is to be there.
    case nothing
    /// The file, in a folder that is to be there.
    case file
    /// The file and the folders above it, unless there was a journal the last time.
    case fileAndFolders
    /// The file and the folders above it, whatever was there before.
    case anew
  }

  /// The usual: the journal is written, and made where there is none.
  package init() {}
}
