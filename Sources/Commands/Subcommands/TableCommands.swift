import ArgumentParser
import PlanModel
import Wording

/// `planboard differs`: where linked records state the same thing otherwise.
package struct DiffersCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "differs",
    abstract: "Where linked records state the same thing otherwise. 口径不一。",
    discussion: "Computed from the figures of linked records. 由关联条目的数据计算得出。")

  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct StatementJSON: Encodable {
    var id: String
    @OrNull var year: Int?
    var quantity: QuantityJSON

    init(_ statement: Difference.Statement) {
      id = statement.record.description
      year = statement.year
      quantity = QuantityJSON(statement.quantity)
    }
  }

  struct RowJSON: Encodable {
    var label: String
    var first: StatementJSON
    var second: StatementJSON
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let words = work.words
    let differences = try work.plan().differences
    let table = Table(
      columns: [
        Column<Difference>("first", Phrase("条目", "Record")) { $0.first.record.description },
        Column("firstStates", Phrase("写作", "States")) { words.statement($0.first) },
        Column("second", Phrase("条目", "Record")) { $0.second.record.description },
        Column("secondStates", Phrase("写作", "States")) { words.statement($0.second) },
        Column("label", Phrase("事项", "Of")) { $0.label },
      ], rows: differences)
    try work.write(table, format) {
      differences.map { difference in
        RowJSON(
          label: difference.label, first: StatementJSON(difference.first),
          second: StatementJSON(difference.second))
      }
    }
  }
}

/// `planboard matrix`: how many records each unit leads and supports in each area.
package struct MatrixCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "How many records each unit answers for in each area. 单位领域分布表。",
    discussion:
      "5+3: led and supported. ＋ the notes of the plan bind the unit to all. 列首+配合；＋ 按备注均需落实。")

  @Option(help: "all, open, due or behind. 统计口径。")
  package var count: CountArgument = .all
  @Option(help: "load or plan. 排序：项数或原文顺序。")
  package var sort: SortArgument = .load
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct RowJSON: Encodable {
    var unit: String
    /// Whether the notes of the plan bind it to every measure, indicator and task.
    var boundByNotes: Bool
    var lead: Int
    var support: Int
    var member: Int
    /// By area: ids led, supported, as a member.
    var areas: [String: CellJSON]
  }

  struct CellJSON: Encodable {
    var lead: [String]
    var support: [String]
    var member: [String]

    init(_ cell: UnitMatrix.Cell) {
      lead = cell.lead.map(\.description)
      support = cell.support.map(\.description)
      member = cell.member.map(\.description)
    }
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    let plan = standing.plan
    let words = work.words
    let counting = count.counting
    let matrix = UnitMatrix(plan) { record in
      let verdict =
        record.kind == .indicator
        ? standing.tracks(of: record).map(\.verdict).min { $0.severity < $1.severity } : nil
      return standing.standing(of: record).isCounted(counting, record, verdict: verdict)
    }
    let rows = sort == .load ? matrix.byLoad : matrix.rows
    func figures(_ lead: Int, _ all: Int) -> String { all == 0 ? "-" : "\(lead)+\(all - lead)" }
    let areas = plan.areas.enumerated().map { index, area in
      Column<UnitMatrix.Row>(
        area.id.description, Phrase("\(area.number)\(area.shortTitle)", "\(area.number)")
      ) { figures($0.cells[index].lead.count, $0.cells[index].count) }
    }
    let table = Table(
      columns: [
        Column<UnitMatrix.Row>(key: "unit", heading: Phrase("单位", "Unit")) { row, reader in
          guard reader == .person, let unit = plan.unit(row.unit) else { return row.unit.name }
          return words.name(of: unit) + (unit.kind.isBoundByNotes ? "＋" : "")
        }
      ] + areas + [
        Column("total", Phrase("合计", "All")) { figures($0.lead, $0.total) }
      ], rows: rows)
    try work.write(table, format) {
      rows.map { row in
        RowJSON(
          unit: row.unit.name, boundByNotes: plan.unit(row.unit)?.kind.isBoundByNotes ?? false,
          lead: row.lead, support: row.support, member: row.total - row.lead - row.support,
          areas: Dictionary(
            uniqueKeysWithValues: zip(plan.areas, row.cells).map {
              (String($0.number), CellJSON($1))
            }))
      }
    }
  }
}

/// What the table counts, as it is typed.
package enum CountArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
  case all, open, due, behind

  var counting: UnitMatrix.Counting {
    switch self {
    case .all: .all
    case .open: .open
    case .due: .due
    case .behind: .behind
    }
  }
}

/// The order of the table, as it is typed.
package enum SortArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
  case load, plan
}

/// `planboard changes`: what has happened since a day, by unit.
package struct ChangesCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "What has changed since a day, by unit. 某日以来的变化。",
    discussion: "Without --since: since the check-in period began. 不写 --since 即本调度期以来。")

  @Option(help: ArgumentHelp("The day, or last. 起始日。", valueName: "2026-11-01"))
  package var since: String = "last"
  @Option(help: ArgumentHelp("Only this unit's. 只列此单位。", valueName: "name"))
  package var unit: String?
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if since != "last", CalendarDate(since.trimmed) == nil {
      throw ValidationError(words.notADate("--since", since))
    }
  }

  struct RowJSON: Encodable {
    var unit: String
    var event: EventJSON
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    let words = work.words
    let day = CalendarDate(since.trimmed) ?? standing.period.start(containing: standing.today)
    let unit = try unit.map { try work.unit($0, in: standing.plan).name }
    let changes = standing.log.changes(since: day, in: standing.plan)
      .filter { unit == nil || $0.unit == unit }
      .enumerated().sorted { ($0.element.unit, $0.offset) < ($1.element.unit, $1.offset) }
      .map(\.element)
    let table = Table(
      columns: [
        Column<Change>("unit", Phrase("单位", "Unit")) { $0.unit },
        Column(key: "at", heading: Phrase("时间", "At")) { change, reader in
          reader == .person
            ? change.event.localTime.date.description + " " + change.event.localTime.clock
            : change.event.localTime.stamp
        },
        Column(key: "action", heading: Phrase("操作", "Action")) { change, reader in
          reader == .script
            ? change.event.action.kind : words.eventAction(change.event, isUndone: false)
        },
        Column("record", Phrase("编号", "Record")) { $0.event.record?.description ?? "" },
        Column("by", Phrase("经办", "By")) { $0.event.actor.name },
        Column("what", Phrase("内容", "What")) { words.eventNote($0.event).trimmed },
      ], rows: changes)
    try work.write(table, format) {
      changes.map { RowJSON(unit: $0.unit, event: EventJSON($0.event, in: standing.log)) }
    }
  }
}
