import ArgumentParser
import PlanModel
import Search
import Wording

/// `planboard list`: rows of one kind that meet some conditions.
package struct ListCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List records or units. 列出条目或单位。",
    discussion: """
      An empty list is no error. csv is for spreadsheets (byte-order mark, CRLF), tsv and json \
      for scripts. 没有符合的条目时列表为空，不算出错。
      """)

  @Argument(
    help: ArgumentHelp(
      "What to list. 列什么："
        + ListKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "kind"))
  package var kind: ListKind
  @OptionGroup(title: "Conditions 条件") package var conditions: ListOptions
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func validate() throws { try conditions.check(for: kind) }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    let standing = try work.standing()
    let plan = standing.plan
    if let area = conditions.area, plan.area(area) == nil {
      throw work.areaFailure(area, plan)
    }
    let unit = try conditions.unit.map { try work.unit($0, in: plan) }
    if let kind = kind.recordKind {
      let records = conditions.records(of: kind, in: standing, unit: unit)
      try work.write(
        Table(columns: RecordColumns(standing, work.words).columns(of: kind), rows: records),
        format
      ) { records.map { RecordJSON.item($0, standing) } }
    } else if kind == .areas {
      let areas = areas(in: plan)
      try work.write(
        Table(columns: OtherColumns(standing, work.words).areas, rows: areas), format
      ) { areas.map { JSONItem(AreaJSON($0)) } }
    } else {
      let units = units(in: plan, only: unit)
      try work.write(
        Table(columns: OtherColumns(standing, work.words).units, rows: units), format
      ) { units.map { JSONItem(UnitJSON($0, in: plan)) } }
    }
  }

  private func areas(in plan: Plan) -> [Area] {
    plan.areas.filter { area in
      if let number = conditions.area, number != area.number { return false }
      guard let text = conditions.text else { return true }
      return Needle(text).matches(
        [area.title, area.annexTitle, area.shortTitle, area.english].joined(separator: "\n"))
    }
  }

  private func units(in plan: Plan, only unit: UnitID?) -> [PlanUnit] {
    let found = conditions.text.map { UnitPicker(plan: plan).units(matching: $0).map(\.id) }
    return plan.units.filter { candidate in
      if let unit, candidate.id != unit { return false }
      if let found, !found.contains(candidate.id) { return false }
      guard let area = conditions.area else { return true }
      return plan.records(naming: candidate.id).contains { $0.area == area }
    }
  }
}
