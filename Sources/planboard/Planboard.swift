import ArgumentParser
import Canvas
import Commands
import Dashboard
import Journal
import PlanFiles
import PlanModel
import Settings
import Terminal
import Theming
import Wording

/// The board, and every command beside it.
struct Planboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planboard",
    abstract: "A dashboard for a city's official action plan. 计划看板。",
    discussion: "Without a subcommand the board opens. ? on the board shows every key.",
    version: "0.1.0")

  @OptionGroup var shared: SharedOptions
  @Option(help: "The theme's name. 配色。")
  var theme: String?
  @Option(help: "Who marks. 经办人。")
  var by: String?

  func run() throws {
    guard let context = CommandContext.current else { return }
    try Session(shared: shared, theme: theme, by: by, context: context).run()
  }
}

@main
enum Main {
  static func main() {
    let environment = Login.environment()
    let places = Places(environment: environment)
    var context = CommandContext(
      builtInPlan: BuiltIn.plan, environment: environment,
      loginName: Login.name(environment: environment),
      today: Stamp.localTime(of: Stamp.system.now()).date, journalPath: places.journal,
      language: Language(
        locale: environment["LC_ALL"].nonEmpty ?? environment["LC_MESSAGES"].nonEmpty
          ?? environment["LANG"].nonEmpty))
    let settings = (try? Configuration.read(places.configuration)) ?? Configuration()
    if let language = settings.language.flatMap({ Language(rawValue: $0) }) {
      context.language = language
    }
    if let path = environment["PLANBOARD_JOURNAL"].nonEmpty ?? settings.journal {
      context.journalPath = path
    }
    if let name = environment["PLANBOARD_ACTOR"].nonEmpty ?? settings.actorName {
      context.actor = Actor(name: name, unit: settings.actorUnit)
    }
    context.sharedJournal = settings.sharedJournal ?? false
    context.period = settings.period.flatMap { CheckInPeriod(rawValue: $0) } ?? .month
    CommandContext.$current.withValue(context) { Planboard.main() }
  }
}

extension Optional where Wrapped == String {
  /// The text, unless it is empty.
  var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
}
