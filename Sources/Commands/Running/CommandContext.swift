import Journal
import PlanFiles
import PlanModel
import Settings
import Wording

/// What commands get from outside: the built-in plan, the environment, today.
package struct CommandContext: Sendable {
  package var builtInPlan: PlanSource
  package var environment: [String: String]
  package var loginName: String
  package var today: CalendarDate
  /// The journal's path unless `--journal` names another.
  package var journalPath: String
  /// Whether somebody named that path, in the environment or the settings: then it is to be there,
  /// and is never made by itself.
  package var journalIsNamed = false
  package var sharedJournal = false
  /// Whether nobody said where the journal is: there is no home to look in.
  package var lacksHome = false
  /// What is wrong with the settings; what is right in them holds all the same.
  package var settingFaults: [SettingFault] = []
  /// Whether the settings may name another journal than `journalPath`.
  package var isJournalUnknown = false
  /// Where this account keeps how far it has written in each journal.
  package var installations: String?
  /// Where packed plans are kept.
  package var cache = ""
  /// Who marks, as the environment or the settings say.
  package var actor: Actor?
  /// Rules of follow-up that stand in the settings and hold no more: they are everybody's now.
  package var oldRules: FollowUpRules?
  /// How indicators are judged.
  package var trackRule = TrackRule()
  /// From how many days before the year's end due dates are loud.
  package var dueSoonDays: Int?
  /// The unit of the person at the board.
  package var ownUnit: String?
  package var language: Language
  package var console = Console.standard
  package var letters = Letters.plain
  /// Where the journal gets time and chance from.
  package var stamp = Stamp.system
  /// The themes there are, and what is wrong with others. Asked for by `themes` alone.
  package var themes: @Sendable () -> ThemeList = { ThemeList() }

  /// A theme by its names.
  package struct ThemeEntry: Sendable, Hashable {
    package var id: String
    package var name: Phrase
    package var isDark: Bool

    /// A theme by its names.
    package init(id: String, name: Phrase, isDark: Bool) {
      self.id = id
      self.name = name
      self.isDark = isDark
    }
  }

  /// The themes, and a sentence for each one that cannot be read.
  package struct ThemeList: Sendable, Hashable {
    package var themes: [ThemeEntry]
    package var problems: [Phrase]

    /// A list from its parts.
    package init(themes: [ThemeEntry] = [], problems: [Phrase] = []) {
      self.themes = themes
      self.problems = problems
    }
  }

  /// A context from its parts.
  package init(
    builtInPlan: PlanSource, environment: [String: String], loginName: String,
    today: CalendarDate, journalPath: String, language: Language
  ) {
    self.builtInPlan = builtInPlan
    self.environment = environment
    self.loginName = loginName
    self.today = today
    self.journalPath = journalPath
    self.language = language
  }

  /// The context of the running command; the executable sets it before anything is parsed.
  @TaskLocal package static var current: CommandContext?
}
