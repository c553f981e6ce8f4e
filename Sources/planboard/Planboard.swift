import ArgumentParser
import CBytes
import CTerminal
import Canvas
import Commands
import Dashboard
import Journal
import PlanFiles
import PlanModel
import Settings
import SystemIO
import Terminal
import Theming
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The board, and every command beside it.
struct Planboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planboard",
    abstract: "A dashboard for a city's official action plan. 计划看板。",
    discussion: """
      Without a subcommand the board opens; ? on the board shows every key. \
      不带子命令即打开看板，按 ? 查看全部按键。

      Exit codes: 0 done, 1 problems found or unknown id or unit, 2 wrong usage, 3 could not \
      read or write. 退出码：0 完成，1 有误或查无此项，2 用法有误，3 读写失败。

      Completions: planboard --generate-completion-script zsh (or bash, fish). 命令补全脚本。
      """,
    version: "0.1.0", subcommands: [Board.self] + Subcommands.all + [Snapshot.self],
    defaultSubcommand: Board.self)

  // Options that may stand before a command as well as behind it.
  @OptionGroup var shared: SharedOptions
  @OptionGroup var signature: ActorOptions
}

/// `planboard`, or `planboard board`: opens the board.
struct Board: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Open the board (without a command). 打开看板（可不写）。")

  @OptionGroup var shared: SharedOptions
  @Option(help: "The theme's name. 配色。")
  var theme: String?
  @Option(
    help: ArgumentHelp(
      "Open on this unit's page: any spelling, English, or pinyin initials. 打开此单位的页面。",
      valueName: "name"))
  var unit: String?
  // Named as in the commands, so that `planboard --by NAME review` and
  // `planboard review --by NAME` are the same.
  @OptionGroup var signature: ActorOptions

  func run() throws {
    guard var context = CommandContext.current else { return }
    if signature.isGiven { context.actor = signature.actor(in: context, plan: nil) }
    var choices = BoardChoices()
    choices.shared = shared.choices
    choices.theme = theme
    choices.unit = unit
    try Session(choices, context).run()
  }
}

@main
enum Main {
  static func main() {
    pb_guard_files(pb_mapping_name)
    let arguments = ThisProcess.arguments
    var context = context()
    let files = ThisProcess.openFiles(wanted: Self.neededFiles)
    guard files >= Self.neededFiles else {
      let words = Words(context.language)
      context.console.complain("planboard: " + words.tooFewFiles(files, needed: neededFiles))
      exit(3)
    }
    if let plain = BoardChoices(plain: arguments) {
      context.language = plain.shared.language ?? context.language
      exit(CommandRunner.run(context) { [context] in try Session(plain, context).run() })
    }
    exit(CommandRunner.run(Planboard.self, arguments: arguments, context: context))
  }

  /// How many files are open at once on a board: with fewer, libraries end the program.
  private static let neededFiles = 32

  private static func context() -> CommandContext {
    let environment = Login.environment()
    let places = Places(environment: environment)
    var context = CommandContext(
      builtInPlan: BuiltIn.plan, environment: environment,
      loginName: Login.name(environment: environment),
      today: CivilZone.china.time(of: Stamp.system.now()).date, journalPath: places.journal,
      language: Language(
        locale: environment["LC_ALL"].nonEmpty ?? environment["LC_MESSAGES"].nonEmpty
          ?? environment["LANG"].nonEmpty))
    let settings = SettingsFile.reading.configuration
    context.settingFaults = SettingsFile.reading.faults
    if let language = settings.language.flatMap({ Language(rawValue: $0) }) {
      context.language = language
    }
    let named = environment["PLANBOARD_JOURNAL"].nonBlank
    if let path = named ?? settings.journal {
      context.journalPath = path
      context.journalIsNamed = true
    }
    context.lacksHome = Places.isNowhere(context.journalPath)
    // Another journal than the settings mean is not used in its place.
    context.isJournalUnknown = named == nil && context.settingFaults.contains(where: \.hidesJournal)
    if let name = environment["PLANBOARD_ACTOR"].nonBlank ?? settings.actorName {
      context.actor = Actor(name: name.trimmed, unit: settings.actorUnit?.trimmed)
    }
    context.cache = places.cache
    context.installations = places.installations
    context.sharedJournal = settings.sharedJournal ?? false
    let oldPeriod = settings.period.flatMap { CheckInPeriod(rawValue: $0) }
    if oldPeriod != nil || settings.reportDay != nil {
      context.oldRules = FollowUpRules(
        period: oldPeriod ?? .month, reportDay: settings.reportDay)
    }
    context.dueSoonDays = settings.dueSoonDays
    context.ownUnit = settings.ownUnit
    context.trackRule = TrackRule(settings)
    context.letters = Letters(
      columns: { TextWidth.columns(of: $0) }, shown: { SafeScalar.shown($0) },
      isInvisible: { SafeScalar.isInvisible($0) })
    context.themes = { themes(places) }
    return context
  }

  private static func themes(_ places: Places) -> CommandContext.ThemeList {
    let shelf = ThemeShelf(places: places)
    let (themes, problems) = shelf.all()
    return CommandContext.ThemeList(
      themes: themes.map {
        .init(id: $0.id, name: Phrase($0.name, $0.english), isDark: $0.isDark)
      },
      problems: problems.map {
        Phrase(Words(.chinese).theme($0), Words(.english).theme($0))
      })
  }
}

extension Optional where Wrapped == String {
  /// The text, unless it is empty.
  var nonEmpty: String? { flatMap { $0.isEmpty ? nil : $0 } }
  /// The text, unless there is nothing in it but spaces.
  var nonBlank: String? { flatMap { $0.isBlank ? nil : $0 } }
}
