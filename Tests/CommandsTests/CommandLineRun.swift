import ArgumentParser
import Canvas
import Foundation
import Journal
import PlanModel
import Synchronization

@testable import Commands

/// A root that has every command, and the options the board shares with them.
private struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planboard", version: "0", subcommands: Subcommands.all)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var signature: ActorOptions
}

/// A desk for one test: a folder of its own, a fixed day, and what commands said.
final class Desk {
  let folder: String
  var context: CommandContext
  /// The error with which every answer fails.
  var answerFault: Int32 = 0
  private let answers = Mutex("")
  private let complaints = Mutex<[String]>([])

  /// What a command line came to.
  struct Ending: Equatable {
    var code: Int32
    var answer: String
    var complaints: [String]
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/planboard-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let today = CalendarDate("2026-11-23") ?? .endOfYear(2026)
    context = CommandContext(
      builtInPlan: BuiltInPlan.source, environment: [:], loginName: "login",
      today: today, journalPath: folder + "/journal.sqlite", language: .chinese)
    context.letters = Letters(
      columns: { TextWidth.columns(of: $0) }, shown: { SafeScalar.shown($0) },
      isInvisible: { SafeScalar.isInvisible($0) })
    // 16:42 in China.
    context.stamp = Stamp(now: { 1_795_423_320_000 }, random: { .random(in: .min ... .max) })
    context.installations = folder + "/installations"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs a command line.
  func run(_ arguments: String...) -> Ending { run(arguments) }

  /// Runs a command line given as a list.
  func run(_ arguments: [String]) -> Ending {
    answers.withLock { $0 = "" }
    complaints.withLock { $0 = [] }
    // The closures live no longer than this call.
    let box = Box(desk: self)
    context.console = Console(
      answer: { text in
        guard box.desk.answerFault == 0 else { return box.desk.answerFault }
        box.desk.answers.withLock { $0 += text }
        return 0
      },
      complain: { line in box.desk.complaints.withLock { $0.append(line) } })
    let code = CommandRunner.run(Root.self, arguments: arguments, context: context)
    return Ending(
      code: code, answer: answers.withLock { $0 }, complaints: complaints.withLock { $0 })
  }

  /// Moves the clock to a day.
  func moveTo(_ text: String) {
    guard let day = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
    context.today = day
    // Nine o'clock in China.
    let milliseconds = Int64(day.ordinal - 719_163) * 86_400_000 + 3_600_000
    context.stamp = Stamp(now: { milliseconds }, random: { .random(in: .min ... .max) })
  }

  /// Writes a file in the desk's folder and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The journal's events, oldest first.
  func events() throws -> [JournalEvent] {
    try Journal(path: context.journalPath, plan: PlanID("hangzhou"), stamp: context.stamp)
      .events()
  }

  var hasJournal: Bool { FileManager.default.fileExists(atPath: context.journalPath) }

  private final class Box: @unchecked Sendable {
    unowned let desk: Desk
    init(desk: Desk) { self.desk = desk }
  }
}
