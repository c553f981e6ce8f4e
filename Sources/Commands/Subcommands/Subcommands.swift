import ArgumentParser

/// Every command of this module, in the order help lists them.
package enum Subcommands {
  package static let all: [any ParsableCommand.Type] = [
    ListCommand.self, ShowCommand.self, ReviewCommand.self, UnreviewCommand.self,
    UndoCommand.self, RedoCommand.self, DueCommand.self, TimelineCommand.self,
    ProgressCommand.self, CloseOutCommand.self, ReopenCommand.self, AgreeCommand.self,
    MissingCommand.self, RemindCommand.self, RulesCommand.self,
    ObserveCommand.self, JudgeCommand.self, TrackCommand.self, DiffersCommand.self,
    MatrixCommand.self, ChangesCommand.self, LogCommand.self, MergeCommand.self,
    VerifyCommand.self, BackupCommand.self, RestoreCommand.self, NewJournalCommand.self,
    CheckCommand.self, ExportCommand.self, ImportCommand.self,
    ThemesCommand.self,
  ]
}
