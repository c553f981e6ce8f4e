import ArgumentParser

/// Every command of this module, in the order help lists them.
package enum Subcommands {
  package static let all: [any ParsableCommand.Type] = [
    ListCommand.self, ShowCommand.self, ReviewCommand.self, UnreviewCommand.self,
    UndoCommand.self, RedoCommand.self, LogCommand.self, MergeCommand.self, CheckCommand.self,
    ExportCommand.self, ThemesCommand.self,
  ]
}
