import ArgumentParser
import Journal
import PlanFiles
import PlanModel
import Wording
import Workspace

/// Options that the board and every command share.
package struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with another plan's files, or with many plans' folders; may be given again. 另一份计划的数据目录，或内有多份计划的目录；可多次给出。",
      valueName: "folder"))
  package var plan: [String] = []
  @Option(help: "The journal's file. 操作记录文件。")
  package var journal: String?
  @Option(help: "Take this day for today, as 2026-11-23. 以此日为今天。")
  package var today: String?
  @Option(help: "How it stood at the end of this day; nothing is written then. 截至此日的情况，只读。")
  package var asOf: String?
  @Option(help: "Language of the interface: zh or en. 界面语言。")
  package var language: String?

  package init() {}

  package func validate() throws {
    if let today, CalendarDate(today) == nil {
      throw ValidationError("--today \(today): not a day like 2026-11-23 · 不是 2026-11-23 这样的日期")
    }
    if let asOf, CalendarDate(asOf) == nil {
      throw ValidationError("--as-of \(asOf): not a day like 2026-10-31 · 不是 2026-10-31 这样的日期")
    }
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language \(language): zh or en · 只能是 zh 或 en")
    }
  }

  /// What was chosen, free of the parser.
  package var choices: SharedChoices {
    var choices = SharedChoices()
    choices.plans = plan
    choices.journal = journal
    choices.today = today.flatMap { CalendarDate($0) }
    choices.earlierDay = asOf.flatMap { CalendarDate($0) }
    choices.language = language.flatMap { Language(rawValue: $0) }
    return choices
  }
}

/// What was chosen for the board or a command; nothing chosen means what the context says.
package struct SharedChoices: Sendable, Hashable {
  /// Folders with other plans' files, or with many plans' folders; none is the built-in plan.
  package var plans: [String] = []
  /// The journal's file.
  package var journal: String?
  package var today: CalendarDate?
  /// The earlier day that is looked at, if one is.
  package var earlierDay: CalendarDate?
  package var language: Language?

  /// Nothing chosen.
  package init() {}

  /// The day that counts as today.
  package func day(in context: CommandContext) -> CalendarDate { today ?? context.today }

  /// The words of the language asked for.
  package func words(in context: CommandContext) -> Words { Words(language ?? context.language) }

  /// Whether more than one plan is asked for.
  package var isSeveral: Bool { !plans.isEmpty && Workspace.isSeveral(plans) }

  /// The one plan asked for, or everything wrong with it.
  package func loadPlan(in context: CommandContext) -> Result<Plan, PlanProblems> {
    PlanLoader.load(plans.first.map { .folder($0) } ?? context.builtInPlan)
  }

  /// The journal's path.
  package func journalPath(in context: CommandContext) -> String { journal ?? context.journalPath }

  /// What is made where there is no journal. One that somebody named, in the environment or the
  /// settings, is to be there: it may lie where something is not mounted. One that was named just
  /// now, on the command line, is made in a folder that is there.
  package func makingJournal(in context: CommandContext) -> JournalOptions.Making {
    if journal != nil { return .file }
    return context.journalIsNamed ? .nothing : .fileAndFolders
  }

  /// How the journal is opened, with what the plans say of time and editions.
  package func journalOptions(
    in context: CommandContext, _ access: JournalOptions.Access, _ plans: [Plan]
  ) -> JournalOptions {
    var options = JournalOptions()
    options.access = access
    options.isShared = context.sharedJournal
    options.state = context.installations
    let known = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    options.zone = { known[$0]?.head.zone ?? .china }
    options.edition = { known[$0]?.editionDigest }
    return options
  }
}
