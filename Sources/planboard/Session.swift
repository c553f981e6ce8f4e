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
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One sitting at the board: puts the parts together and runs the loop.
struct Session {
  let choices: SharedChoices
  let theme: String?
  /// The unit whose page is to stand open.
  let unit: String?
  let context: CommandContext

  init(_ board: BoardChoices, _ context: CommandContext) {
    choices = board.shared
    theme = board.theme
    unit = board.unit
    self.context = context
  }

  func run() throws {
    let places = Places(environment: context.environment)
    var troubles: [String] = []
    let words = choices.words(in: context)
    let settings = SettingsFile.reading.configuration
    troubles += context.settingFaults.filter(\.isHarmless).map { words.fact($0) }
    // Several plans are not read before the first screen, but packed behind it.
    let isSeveral = choices.isSeveral
    let plan = isSeveral ? nil : try loadPlan(words)
    let startUnit = try plan.flatMap { plan in
      try unit.map { try Workplace(choices, context).unit($0, in: plan) }
    }
    let shelf = ThemeShelf(places: places)
    let look = chosenTheme(shelf, settings, words, &troubles)
    var terminal = TerminalDevice.Options(theme: look, environment: context.environment)
    terminal.usesASCII = settings.ascii
    terminal.usesMouse = settings.mouse ?? true
    let ambiguous = settings.ambiguousWidth.flatMap { AmbiguousWidth(rawValue: $0) }
    terminal.asksWidth = ambiguous == nil
    let device = try open(terminal, words)
    var options = BoardOptions(today: choices.day(in: context))
    options.asOf = choices.earlierDay.flatMap { $0 < options.today ? $0 : nil }
    // A console that cannot draw Chinese is spoken to in English.
    options.language =
      device.capabilities.canShowChinese || choices.language != nil ? words.language : .english
    options.canShowChinese = device.capabilities.canShowChinese
    options.actor = context.actor
    options.loginName = context.loginName
    options.oldRules = context.oldRules
    options.theme = look.id
    options.dueSoonDays = context.dueSoonDays ?? options.dueSoonDays
    options.trackRule = context.trackRule
    options.ownUnit = context.ownUnit.flatMap { plan?.unit(spelled: $0) }
    if let name = context.ownUnit, plan != nil, options.ownUnit == nil {
      troubles.append(words.noSuchOwnUnit(name))
    }
    options.settingTroubles = context.settingTroubles
    options.startUnit = startUnit ?? options.ownUnit
    let zone = plan?.head.zone ?? .china
    if choices.today == nil { options.today = zone.time(of: Stamp.system.now()).date }
    options.ambiguous = ambiguous ?? .narrow
    let planWatch = PlanWatch(choices.plans)
    let journal = choices.journalPath(in: context)
    let mailbox = Mailbox()
    let drafts = DraftDesk(
      DraftFolder(places.drafts, old: places.oldDrafts), mailbox: mailbox)
    for trouble in troubles { mailbox.post(.notice(trouble, isTrouble: true)) }
    let plans =
      isSeveral
      ? ShelfDesk(Workspace(choices.plans, cache: places.cache), mailbox: mailbox) : nil
    var board =
      plan.map { BoardState(plan: $0, options: options, size: device.size) }
      ?? BoardState(shelf: ShelfState(), options: options, size: device.size)
    board.openSettingTroubles()
    let isReading = options.settingTroubles != nil
    var loop = EventLoop(
      board: board, device: device, mailbox: mailbox,
      desk: JournalDesk(
        path: journal, plan: plan?.id,
        options: choices.journalOptions(
          in: context,
          isReading ? .reading : .writing(making: choices.makingJournal(in: context)),
          plan.map { [$0] } ?? []),
        use: choices.journal == nil && context.isJournalUnknown
          ? .unknown : isReading ? .reading : .writing, mailbox: mailbox),
      plans: plans,
      files: plan.flatMap { plan in
        choices.plans.first.map { PlanDesk(folder: $0, plan: plan, mailbox: mailbox) }
      }, planWatch: planWatch, watch: JournalWatch(path: journal), drafts: drafts, shelf: shelf,
      papers: FileDesk(places, shelf, mailbox: mailbox),
      followsClock: choices.today == nil, zone: zone, complain: complain)
    loop.run()
    // Who leaves all the same has been asked; whoever called the board has not.
    let losses = loop.losses
    for loss in losses { complain(loss) }
    if !losses.isEmpty { throw ExitCode(3) }
  }

  private func loadPlan(_ words: Words) throws -> Plan {
    switch choices.loadPlan(in: context) {
    case .success(let plan): return plan
    case .failure(let found):
      for problem in found.problems {
        complain(words.pick(problem.chinese, problem.english))
      }
      throw ExitCode(3)
    }
  }

  private func chosenTheme(
    _ shelf: ThemeShelf, _ settings: Configuration, _ words: Words,
    _ troubles: inout [String]
  ) -> Theme {
    let id = theme ?? settings.theme ?? ThemeShelf.standard
    do {
      return try shelf.theme(id)
    } catch {
      troubles.append(words.theme(error))
    }
    if let standard = try? shelf.theme(ThemeShelf.standard) { return standard }
    return Theme(id: "monochrome", name: "", english: "", isDark: true, colours: [:])
  }

  private func open(_ options: TerminalDevice.Options, _ words: Words) throws -> TerminalDevice {
    do {
      return try TerminalDevice(options)
    } catch {
      complain(words.terminal(error))
      throw ExitCode(3)
    }
  }

  private func complain(_ sentence: String) {
    context.console.complain("planboard: " + context.letters.visible(sentence))
  }
}
