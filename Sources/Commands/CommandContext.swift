import PlanFiles
import PlanModel
import Wording

/// What commands get from outside: the built-in plan, the environment, today.
package struct CommandContext: Sendable {
  package var builtInPlan: PlanSource
  package var environment: [String: String]
  package var loginName: String
  package var today: CalendarDate
  /// The journal's path unless `--journal` names another.
  package var journalPath: String
  package var sharedJournal = false
  /// Who marks, as the settings say.
  package var actor: Actor?
  package var period: CheckInPeriod = .month
  package var language: Language

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
