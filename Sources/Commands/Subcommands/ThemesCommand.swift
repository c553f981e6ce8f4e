import ArgumentParser
import Wording

/// `planboard themes`: the themes there are, and what is wrong with one that cannot be read.
package struct ThemesCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes. 列出配色。")

  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  private struct ThemeJSON: Encodable {
    var id: String
    var name: String
    var english: String
    var dark: Bool
  }

  package func run() throws {
    let work = try Workplace(shared)
    let list = work.context.themes()
    let words = work.words
    let table = Table(
      columns: [
        Column<CommandContext.ThemeEntry>("id", Phrase("编号", "Id")) { $0.id },
        Column("name", Phrase("名称", "Name")) { words($0.name) },
        Column(key: "dark", heading: Phrase("底色", "Ground")) { theme, reader in
          reader == .script
            ? (theme.isDark ? "true" : "false")
            : (theme.isDark ? words.pick("深", "dark") : words.pick("浅", "light"))
        },
      ], rows: list.themes)
    try work.write(table, format) {
      list.themes.map {
        ThemeJSON(
          id: $0.id, name: $0.name.chinese, english: $0.name.english, dark: $0.isDark)
      }
    }
    for problem in list.problems { work.complain(words(problem)) }
    if !list.problems.isEmpty { throw ExitCode.problems }
  }
}
