import PlanModel
import Wording

/// Who reads a table: somebody at a terminal, somebody with a spreadsheet, or a script.
enum TableReader: Hashable, Sendable {
  case person, sheet, script
}

/// A column of a table of rows.
struct Column<Row> {
  /// Its name in files for scripts; never translated.
  var key: String
  var heading: Phrase
  var readers: Set<TableReader> = [.person, .sheet, .script]
  var value: (Row, TableReader) -> String
}

extension Column {
  /// A column that says the same to every reader.
  init(
    _ key: String, _ heading: Phrase, for readers: Set<TableReader> = [.person, .sheet, .script],
    _ value: @escaping (Row) -> String
  ) {
    self.init(key: key, heading: heading, readers: readers) { row, _ in value(row) }
  }
}

/// Rows in columns, written as aligned text, TSV or CSV.
struct Table<Row> {
  var columns: [Column<Row>]
  var rows: [Row]

  /// The whole table as text that can be printed as it is.
  func text(_ format: TextFormat, _ words: Words, _ letters: Letters) -> String {
    let lines = lines(format.reader, words)
    return TableText.text([lines.head] + lines.body, format, letters)
  }

  /// The cells of the table. With a plan's id, the ids of records are told with it.
  func lines(
    _ reader: TableReader, _ words: Words, qualifiedBy plan: PlanID? = nil
  ) -> (head: [String], body: [[String]]) {
    let columns = columns.filter { $0.readers.contains(reader) }
    let head = columns.map { reader == .script ? $0.key : words($0.heading) }
    let isID = columns.map { ["id", "record", "first", "second"].contains($0.key) }
    let body = rows.map { row in
      zip(columns, isID).map { column, isID in
        let value = column.value(row, reader)
        return isID && !value.isEmpty ? plan.map { "\($0)/\(value)" } ?? value : value
      }
    }
    // Rows without an id are told apart by their plan.
    guard let plan, !isID.contains(true) else { return (head, body) }
    let name = reader == .script ? "plan" : words.pick("计划", "Plan")
    return ([name] + head, body.map { [plan.rawValue] + $0 })
  }
}

/// How a table is written as text.
enum TextFormat {
  case aligned, tsv, csv

  var reader: TableReader {
    switch self {
    case .aligned: .person
    case .tsv: .script
    case .csv: .sheet
    }
  }
}

/// Lines of cells as text.
enum TableText {
  static func text(_ lines: [[String]], _ format: TextFormat, _ letters: Letters) -> String {
    switch format {
    case .aligned: aligned(lines, letters)
    case .tsv: tsv(lines, letters)
    case .csv: CSV.text(lines, letters)
    }
  }

  private static func aligned(_ lines: [[String]], _ letters: Letters) -> String {
    let cells = lines.map { $0.map { letters.visible(oneLine($0)) } }
    var widths = [Int](repeating: 0, count: cells.first?.count ?? 0)
    for line in cells {
      for (index, cell) in line.enumerated() {
        widths[index] = max(widths[index], letters.columns(cell))
      }
    }
    var text = ""
    for line in cells {
      var row = ""
      for (index, cell) in line.enumerated() {
        row += cell
        guard index + 1 < line.count else { continue }
        row += String(repeating: " ", count: widths[index] - letters.columns(cell) + 2)
      }
      while row.last == " " { row.removeLast() }
      text += row + "\n"
    }
    return text
  }

  private static func tsv(_ lines: [[String]], _ letters: Letters) -> String {
    lines.map { line in
      line.map { letters.visible(oneLine($0)) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Tabs and line breaks become spaces.
  private static func oneLine(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// CSV as spreadsheets want it: a byte-order mark, CRLF, and no cell that is taken for a formula.
enum CSV {
  static func text(_ lines: [[String]], _ letters: Letters) -> String {
    "\u{FEFF}"
      + lines.map { line in
        line.map { cell($0, letters) }.joined(separator: ",") + "\r\n"
      }.joined()
  }

  /// One cell, harmless and quoted where it must be.
  static func cell(_ text: String, _ letters: Letters) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      text = "'" + text
    }
    // A line break stays one, in quotes; every other control character is made visible.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    text = lines.map { letters.visible(String($0)) }.joined(separator: "\n")
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
