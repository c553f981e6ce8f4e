/// Reads CSV as spreadsheets write it: a byte-order mark, commas, semicolons or tabs, quotes that
/// may hold line breaks, any line ends.
struct CSVReader {
  /// A row with the number of the line it begins on.
  struct Row: Hashable {
    var line: Int
    var cells: [String]

    /// A cell without the spaces around it and the apostrophe that made it harmless.
    func cell(_ index: Int?) -> String {
      guard let index, cells.indices.contains(index) else { return "" }
      let text = cells[index].trimmed
      let isGuarded =
        text.hasPrefix("'") && text.dropFirst().first.map { "=+-@＝＋－＠".contains($0) } == true
      return isGuarded ? String(text.dropFirst()) : text
    }

    var isEmpty: Bool { cells.allSatisfy { $0.trimmed.isEmpty } }
  }

  enum Fault: Error, Hashable {
    case notUTF8
    case unclosedQuote(line: Int)
    /// A cell of more characters than anybody writes.
    case longCell(line: Int, limit: Int)
  }

  /// The rows of a file that hold anything.
  static func rows(_ bytes: [UInt8]) throws(Fault) -> [Row] {
    guard var text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    var reader = CSVReader(separator: separator(of: text))
    try reader.read(text)
    return reader.rows.filter { !$0.isEmpty }
  }

  /// The separator the first line uses most.
  private static func separator(of text: String) -> Unicode.Scalar {
    let first = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let candidates: [Unicode.Scalar] = [",", ";", "\t", "，"]
    return candidates.max { left, right in
      first.count { $0 == left } < first.count { $0 == right }
    } ?? ","
  }

  /// The most characters of a cell: ten pages of a report.
  static let longestCell = 10_000

  private let separator: Unicode.Scalar
  private var rows: [Row] = []
  private var cells: [String] = []
  private var cell = String.UnicodeScalarView()
  private var line = 1
  private var startLine = 1

  private init(separator: Unicode.Scalar) { self.separator = separator }

  private mutating func read(_ text: String) throws(Fault) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var quoteLine: Int?
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isBreak = scalar == "\n" || scalar == "\r"
      if quoteLine != nil {
        if scalar == "\"" && next == "\"" {
          cell.append("\"")
          index += 1
        } else if scalar == "\"" {
          quoteLine = nil
        } else {
          cell.append(scalar == "\r" ? "\n" : scalar)
          if isBreak { line += 1 }
          if scalar == "\r" && next == "\n" { index += 1 }
        }
      } else if scalar == "\"" && cell.isEmpty {
        quoteLine = line
      } else if scalar == separator {
        try endCell()
      } else if isBreak {
        try endRow()
        line += 1
        startLine = line
        if scalar == "\r" && next == "\n" { index += 1 }
      } else {
        cell.append(scalar)
      }
      index += 1
    }
    if let quoteLine { throw .unclosedQuote(line: quoteLine) }
    if !cell.isEmpty || !cells.isEmpty { try endRow() }
  }

  private mutating func endCell() throws(Fault) {
    guard cell.count <= Self.longestCell else {
      throw .longCell(line: startLine, limit: Self.longestCell)
    }
    cells.append(String(cell))
    cell = String.UnicodeScalarView()
  }

  private mutating func endRow() throws(Fault) {
    try endCell()
    rows.append(Row(line: startLine, cells: cells))
    cells = []
  }
}
