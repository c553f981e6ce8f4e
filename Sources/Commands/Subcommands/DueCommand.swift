import ArgumentParser
import PlanModel
import Wording

/// Conditions the views of follow-up share.
package struct ViewOptions: ParsableArguments {
  @Option(help: "Only area 1–9. 只列此领域。")
  package var area: Int?
  @Option(
    help: ArgumentHelp(
      "Only what names this unit: any spelling, English, or pinyin initials. 只列此单位。",
      valueName: "name"))
  package var unit: String?
  @Flag(help: "With --unit: where it is named first. 该单位列首的。")
  package var lead = false

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if lead && unit == nil { throw ValidationError(words.roleNeedsUnit) }
  }

  /// The condition on records; ends the command if area or unit are unknown.
  func condition(in plan: Plan, _ work: Workplace) throws -> (PlanRecord) -> Bool {
    if let area, plan.area(area) == nil {
      throw work.areaFailure(area, plan)
    }
    let unit = try unit.map { try work.unit($0, in: plan) }
    return { [area, lead] record in
      if let area, record.area != area { return false }
      guard let unit else { return true }
      let role = record.role(of: unit)
      return lead ? role == .lead : role != nil || plan.bindsUnnamed(record, unit)
    }
  }
}

/// `planboard due`: what falls due, what presses most first.
package struct DueCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "What falls due, soonest first. 到期清单。",
    discussion: """
      One row a milestone of tasks, policies and indicators: overdue, this year, yearly, later, \
      without a date, complete. 任务、政策、指标的每个时间节点一行。
      """)

  @Option(help: "Only this year; yearly ones count for every year. 只列此年。")
  package var year: Int?
  @OptionGroup(title: "Conditions 条件") package var conditions: ViewOptions
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct Row {
    var record: PlanRecord
    var item: DueItem
    var standing: RecordStanding
  }

  struct RowJSON: Encodable {
    var id: String
    var milestone: String
    var due: DueJSON
    var text: String
    var title: String
    var units: [PartyJSON]
    @OrNull var area: Int?
    var review: String
    @OrNull var progress: String?
    /// Whether the report for the month is owed and not there, be it late or not.
    var unreported: Bool
    var duty: DutyJSON
    /// Open, done, closedOut or met.
    var state: String
    var source: SourceJSON

    init(_ row: Row, _ standing: Standing) {
      id = row.record.id.description
      milestone = row.item.id.rawValue
      due = DueJSON(row.item.due, today: standing.today)
      text = row.item.text
      title = row.record.title
      units = row.record.responsibilities.map(PartyJSON.init)
      area = row.record.area
      review = row.standing.review.kind.rawValue
      progress = row.standing.state?.rawValue
      unreported = row.standing.isReportOwed
      duty = DutyJSON(row.standing.duty)
      state = row.item.completionWord
      source = SourceJSON(row.record.source)
    }
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    let condition = try conditions.condition(in: standing.plan, work)
    let rows = Self.rows(standing, year: year).filter { condition($0.record) }
    let urgency: (Row) -> Int64 = { Int64($0.item.due.urgency) }
    let table = Table(columns: Self.columns(standing, work.words), rows: rows)
    try work.write(table, format, rank: urgency) {
      rows.map { RowJSON($0, standing) }
    }
  }

  /// Every milestone, what presses most first; of equal ones the plan's order stands.
  static func rows(_ standing: Standing, year: Int?) -> [Row] {
    let records = [RecordKind.task, .policy, .indicator].flatMap { standing.plan.records(of: $0) }
    let rows = records.flatMap { record -> [Row] in
      let own = standing.standing(of: record)
      return own.items.map { Row(record: record, item: $0, standing: own) }
    }
    return rows.filter { row in
      guard let year else { return true }
      return row.item.kind == .yearly || row.item.due.date?.day.year == year
    }.enumerated().sorted {
      ($0.element.item.due.urgency, $0.offset) < ($1.element.item.due.urgency, $1.offset)
    }.map(\.element)
  }

  private static func columns(_ standing: Standing, _ words: Words) -> [Column<Row>] {
    let plan = standing.plan
    return [
      Column("id", Phrase("编号", "Id")) { $0.record.id.description },
      Column(key: "due", heading: Phrase("时限", "Due")) { row, reader in
        reader == .script
          ? row.item.due.date?.day.description ?? row.item.id.rawValue
          : words.due(row.item.due)
      },
      Column("milestone", Phrase("节点", "Milestone"), for: [.sheet, .script]) {
        $0.item.id.rawValue
      },
      Column(key: "progress", heading: Phrase("进展", "State")) { row, reader in
        guard let state = row.standing.state else { return "" }
        return reader == .script ? state.rawValue : words.stateShort(state)
      },
      Column(key: "review", heading: Phrase("标核", "Review")) { row, reader in
        reader == .script
          ? row.standing.review.kind.rawValue : words.review(row.standing.review)
      },
      Column("unit", Phrase("列首单位", "First unit")) { row in
        row.record.lead.map { lead in
          lead.party.unit.flatMap(plan.unit).map { words.name(of: $0) } ?? lead.party.name
        } ?? ""
      },
      Column(key: "title", heading: Phrase("简称*", "Title*")) { row, reader in
        reader == .person ? words.title(of: row.record) : row.record.title
      },
      Column("text", Phrase("原文", "Official wording"), for: [.sheet, .script]) { $0.item.text },
      Column("source", Phrase("出处", "Source"), for: [.sheet, .script]) {
        words.citation($0.record.source)
      },
    ]
  }
}
