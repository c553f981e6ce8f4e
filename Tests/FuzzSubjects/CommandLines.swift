import ArgumentParser
import Canvas
import Commands
import Foundation
import Journal
import PlanFiles
import PlanModel
import Synchronization

/// Command lines nobody would type, and forms nobody would fill in so.
enum CommandLines {
  private struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planboard", version: "0", subcommands: Subcommands.all)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var signature: ActorOptions
  }

  /// A folder of its own, with a journal, and what was said.
  private final class Desk: Sendable {
    let folder: String
    private let said = Mutex("")

    init(_ random: inout SeededRandom) {
      // Of one seed, but nobody else's: subjects run side by side with the same seeds.
      folder = NSTemporaryDirectory() + "pb-fuzz-\(random.next())-\(UUID().uuidString)"
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func run(_ arguments: [String]) -> (code: Int32, said: String) {
      guard let today = CalendarDate("2026-11-23") else { return (-1, "no day") }
      var context = CommandContext(
        builtInPlan: PlanSource(name: "plan", files: FuzzSubject.planFiles), environment: [:],
        loginName: "login", today: today, journalPath: folder + "/journal.sqlite",
        language: .chinese)
      context.letters = Letters(
        columns: { TextWidth.columns(of: $0) }, shown: { SafeScalar.shown($0) },
        isInvisible: { SafeScalar.isInvisible($0) })
      said.withLock { $0 = "" }
      context.console = Console(
        answer: { [self] text in
          said.withLock { $0 += text }
          return 0
        }, complain: { [self] line in said.withLock { $0 += line + "\n" } })
      let code = CommandRunner.run(Root.self, arguments: arguments, context: context)
      return (code, said.withLock { $0 })
    }
  }

  /// What a terminal would take for a command in an answer; tables stand between tabs.
  private static func fault(_ said: String) -> String? {
    for scalar in said.unicodeScalars
    where !["\n", "\t", "\r", "\u{FEFF}"].contains(scalar) && SafeScalar.shown(scalar) != scalar {
      return "U+\(String(scalar.value, radix: 16)) is said: \(said.prefix(300).debugDescription)"
    }
    return nil
  }

  // MARK: Command lines

  private static let commands = [
    "list", "show", "review", "unreview", "undo", "redo", "due", "timeline", "progress", "agree",
    "missing", "remind", "observe", "judge", "track", "differs", "matrix", "changes", "log",
    "check", "export", "themes",
  ]
  private static let options = [
    "--format", "--unit", "--month", "--year", "--note", "--reason", "--verdict", "--value",
    "--to", "--state", "--source", "--sort", "--since", "--progress", "--problems", "--percent",
    "--next", "--limit", "--lead", "--group", "--from", "--form", "--date", "--count", "--confirm",
    "--by", "--behind", "--base", "--area", "--on", "--today", "--as-of", "--language", "--why",
    "--unit-of-actor", "--help", "--", "-h",
  ]
  private static let values = [
    "T18", "I5", "O1", "M1.4", "P3", "市建委", "sthjj", "2026", "2026-11", "2026-11-23", "csv",
    "json", "tsv", "table", "zh", "en", "50", "-1", "1e308", "nan", "99999999999999999999", "",
    "done", "是:未核", "9", "0", "T1-T9", "T1,T2", "*",
  ]

  /// Any words in any order: an ending code of ours, and nothing said that commands.
  static func run(_ random: inout SeededRandom) -> String? {
    let desk = Desk(&random)
    for _ in 0..<4 {
      var line = [random.pick(commands)]
      for _ in 0..<random.below(7) {
        switch random.below(5) {
        case 0: line.append(HostileText.make(&random, most: 4))
        case 1, 2: line.append(random.pick(options))
        default: line.append(random.pick(values))
        }
      }
      let (code, said) = desk.run(line)
      if !(0...3).contains(code) { return "\(line): ends with \(code)" }
      if code != 0 && said.isEmpty { return "\(line): ends with \(code) and says nothing" }
      if let fault = fault(said) { return "\(line): \(fault)" }
    }
    return nil
  }

  // MARK: Forms

  /// A form that was spoilt: taken in whole, or refused whole with the lines that are wrong.
  static func form(_ random: inout SeededRandom) -> String? {
    let desk = Desk(&random)
    let unit = random.pick(FuzzSubject.plan.units)
    let made = desk.run(["export", "--form", "--unit", unit.name])
    guard made.code == 0 else { return "no form of \(unit.name): \(made.said)" }
    var lines = made.said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Most lines have a state, or nothing of them would be read.
    for place in lines.indices.dropFirst() where random.below(2) == 0 {
      lines[place] = lines[place].replacing(
        ",,,,,", with: "," + random.pick(["正常", "滞后", "done"]) + ",50,一,,", maxReplacements: 1)
    }
    let bytes = Mutation.apply(to: Array(lines.joined(separator: "\n").utf8), &random)
    let path = desk.folder + "/form.csv"
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      return "no file"
    }
    let (code, said) = desk.run(["import", path, "--by", "王芳"])
    if !(0...3).contains(code) { return "ends with \(code)" }
    if let fault = fault(said) { return fault }
    if code == 0 { return nil }
    let journal = try? Journal(
      path: desk.folder + "/journal.sqlite", plan: FuzzSubject.plan.id, stamp: .system)
    let events = (try? journal?.events())?.count ?? 0
    return events == 0 ? nil : "refused, and \(events) lines were taken"
  }
}
