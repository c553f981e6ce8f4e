import ArgumentParser
import Canvas
import Commands
import Dashboard
import Journal
import PlanModel
import Search
import Wording

/// `planboard snapshot`: the screen as text, without a terminal.
struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Print the screen as text, without a terminal. 不用终端，把屏幕打印为文字。",
    discussion: """
      Keys have the names tmux gives them, with commas between: j, Enter, Escape, S-Down, C-d, \
      F5, PgDn; Comma is the comma itself and text:海绵 types each character. A mark made this \
      way is saved like any other. 按键以逗号分隔；这样标核同样会保存。
      """)

  @Option(help: "Columns and rows. 列数×行数。")
  var size: ScreenSize = ScreenSize(Size(width: 120, height: 36))
  @Option(help: ArgumentHelp("Keys to press first. 先按这些键。", valueName: "keys"))
  var keys: KeySequence = KeySequence(events: [])
  @Option(help: ArgumentHelp("Start on this unit's page. 从此单位的页面开始。", valueName: "name"))
  var unit: String?
  @Flag(help: "Also print the roles, one letter a cell. 另打印各格的含义。")
  var roles = false
  @OptionGroup var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") var shared: SharedOptions

  func run() throws {
    let work = try Workplace(shared)
    let plan = try work.plan()
    var options = BoardOptions(today: work.today)
    options.language = work.words.language
    options.loginName = work.context.loginName
    options.trackRule = work.context.trackRule
    options.dueSoonDays = work.context.dueSoonDays ?? options.dueSoonDays
    options.settingTroubles = work.context.settingTroubles
    options.ownUnit = work.context.ownUnit.flatMap { plan.unit(spelled: $0) }
    if signature.isGiven || work.context.actor != nil {
      options.actor = signature.actor(in: work.context, plan: plan)
    }
    options.startUnit = try unit.map { try work.unit($0, in: plan) }
    let standing = try work.standing()
    var board = BoardState(plan: plan, options: options, size: size.size)
    _ = board.update(.journalRead(standing.log.events))
    play(on: &board, work)
    let grid = board.draw()
    var text = grid.plainText() + "\n"
    if roles { text += (0..<grid.size.height).map { grid.roles(row: $0) + "\n" }.joined() }
    try work.answer(text)
    // A screen that says so is not enough for whoever reads no screens.
    for batch in board.unsaved {
      guard case .failed(let reason) = batch.progress else { continue }
      work.complain(work.words.lost(board.describe(batch), reason: reason))
    }
    if !board.unsaved.isEmpty { throw ExitCode(3) }
  }

  /// Presses the keys; what the board wants written is written before the next key.
  private func play(on board: inout BoardState, _ work: Workplace) {
    for event in keys.events {
      for effect in board.update(.input(event)) {
        switch effect {
        case .append(let batch): _ = board.update(append(batch, board, work))
        case .quit: return
        case .search, .readySpelling, .keepDraft, .dropDraft, .readDrafts, .export, .copy,
          .showTheme, .keepTheme, .keepLanguage, .keepActor, .keepOwnUnit, .redraw,
          .rereadJournal, .suspend:
          break
        }
      }
    }
  }

  private func append(_ batch: Batch, _ board: BoardState, _ work: Workplace) -> Message {
    do {
      let shared = work.shared
      let access = JournalOptions.Access.writing(making: shared.makingJournal(in: work.context))
      let journal = try Journal(
        path: shared.journalPath(in: work.context), plan: board.plan.id,
        options: shared.journalOptions(in: work.context, access, [board.plan]))
      return .saved(try journal.append(batch.drafts, by: batch.actor), batch: batch.id)
    } catch {
      return .notSaved(board.words.journal(error), batch: batch.id)
    }
  }
}

/// `120x36` as an option.
struct ScreenSize: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  init(_ size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.split(whereSeparator: { "xX×".contains($0) }).map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...1000).contains(width), (1...1000).contains(height)
    else { return nil }
    size = Size(width: width, height: height)
  }

  var description: String { "\(size.width)x\(size.height)" }
  var defaultValueDescription: String { description }
}

/// `j,Enter,text:海绵` as an option.
struct KeySequence: ExpressibleByArgument {
  var events: [InputEvent]

  init(events: [InputEvent]) { self.events = events }

  init?(argument: String) {
    events = []
    for part in argument.split(separator: ",") {
      if part.hasPrefix("text:") {
        events += part.dropFirst("text:".count).map { .key(KeyPress(.character($0))) }
      } else if part == "Comma" {
        events.append(.key(KeyPress(.character(","))))
      } else if let press = KeyPress(name: String(part)) {
        events.append(.key(press))
      } else {
        return nil
      }
    }
  }

  var defaultValueDescription: String { "" }
}
