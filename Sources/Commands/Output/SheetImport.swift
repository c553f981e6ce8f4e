import PlanModel
import SystemIO
import Wording

/// A file of lines that become events: every bad line is named, and none is taken unless all are
/// good.
struct SheetImport {
  /// What came of a file.
  struct Result {
    var actions: [(record: PlanRecord, action: EventAction)] = []
    var skipped = 0
    /// Doubtful lines, which are taken all the same.
    var doubts: [(line: Int, record: RecordID, doubts: [ReportDoubt])] = []
  }

  /// A larger file is not read: a form of a whole plan has a hundredth of it.
  static let largestFile = 16 << 20

  let work: Workplace
  let file: String
  private(set) var columns: [String: Int] = [:]
  private(set) var rows: [CSVReader.Row] = []
  private var problems = 0

  /// Reads a file whose head names columns; `names` gives each column's names in both languages.
  init(
    _ file: String, _ names: [(key: String, names: [String])], required: [String], _ work: Workplace
  )
    throws
  {
    self.file = file
    self.work = work
    let bytes = try work.bytes(of: file)
    do throws(CSVReader.Fault) {
      rows = try CSVReader.rows(bytes)
    } catch {
      switch error {
      case .notUTF8: throw work.failure(.problems, work.words.notUTF8)
      case .longCell(let line, let limit):
        throw work.failure(.problems, work.words.longCell(file, line, limit))
      case .unclosedQuote(let line): throw work.failure(.problems, work.words.unclosedQuote(line))
      }
    }
    guard let head = rows.first else { throw work.failure(.problems, work.words.emptyFile) }
    rows.removeFirst()
    for (index, cell) in head.cells.enumerated() {
      let name = cell.trimmed.lowercased()
      if let column = names.first(where: { $0.names.contains { $0.lowercased() == name } }) {
        columns[column.key] = columns[column.key] ?? index
      }
    }
    for key in required where columns[key] == nil {
      let name = names.first { $0.key == key }?.names.first ?? key
      throw work.failure(.problems, work.words.noColumn(name))
    }
  }

  /// The cell of a column.
  func cell(_ row: CSVReader.Row, _ key: String) -> String { row.cell(columns[key]) }

  /// Names a bad line.
  mutating func complain(_ row: CSVReader.Row, _ column: String, _ reason: String) {
    problems += 1
    work.complain(work.words.badLine(file, row.line, column, reason))
  }

  /// Ends the command if any line was bad.
  func finish() throws {
    if problems > 0 { throw work.failure(.problems, work.words.nothingImported(problems)) }
  }
}

extension Workplace {
  /// The bytes of a file; ends the command if it cannot be read.
  func bytes(of file: String) throws -> [UInt8] {
    do throws(FileFault) {
      return try SafeFile.read(file, limit: SheetImport.largestFile)
    } catch {
      throw failure(
        .notReadOrWritten, error.cause == .absent ? words.noFile(file) : words.fact(error))
    }
  }

  /// Writes what a file said as one batch, and says so once it is on the disk.
  func saveImported(
    _ actions: [(record: PlanRecord, action: EventAction)], skipped: Int, _ plan: Plan,
    by actor: Actor, doubts: [(line: Int, record: RecordID, doubts: [ReportDoubt])] = []
  ) throws {
    if !actions.isEmpty {
      let log = try standing().log
      let drafts = actions.map {
        EventDraft(
          record: $0.record.id, action: $0.action, digest: $0.record.officialDigest,
          saw: log.sight(of: $0.record))
      }
      _ = try append(drafts, to: try journal(of: [plan]), by: actor)
    }
    confirm(words.imported(actions.count, skipped: skipped))
    for (line, record, doubts) in doubts {
      confirm(words.doubtfulLine(line, record, words.doubts(doubts)))
    }
  }
}
