import ArgumentParser
import PlanModel
import Wording

/// `planboard log`: what was done, latest first.
package struct LogCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What was done, latest first. 操作记录，新的在前。")

  @Option(help: ArgumentHelp("At most so many entries. 最多列出几条。", valueName: "number"))
  package var limit: Int?
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if let limit, limit < 0 { throw ValidationError(words.negativeLimit) }
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    let events = Array(standing.log.events.reversed().prefix(limit ?? .max))
    let table = Table(columns: OtherColumns(standing, work.words).events, rows: events)
    let latestFirst: (JournalEvent) -> Int64 = { -$0.time }
    try work.write(table, format, rank: latestFirst) {
      events.map { EventJSON($0, in: standing.log) }
    }
  }
}
