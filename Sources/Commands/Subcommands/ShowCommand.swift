import ArgumentParser
import PlanModel
import Wording

/// `planboard show`: everything about one record, area or unit.
package struct ShowCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a record, an area or a unit. 显示一个条目、领域或单位。",
    discussion: "For example: planboard show T18, planboard show 市建委, planboard show sjw.")

  @Argument(
    help: ArgumentHelp(
      "An id (T18, M2.2, A5) or a unit's name. 编号或单位。", valueName: "id-or-unit"))
  package var subject: String
  @Option(help: "table or json. 输出格式。")
  package var format: PageFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let name = QualifiedID(subject)
    if RecordID(name.id) != nil {
      for (work, ids) in try Workplace.ofRecords([subject], shared) {
        for id in ids { try run(for: work, id) }
      }
    } else {
      try Workplace.each(shared) { try run(for: $0, subject) }
    }
  }

  private func run(for work: Workplace, _ subject: String) throws {
    if format == .table, let unit = UnitLookup(subject, in: try work.plan()).unit,
      !unit.name.isEmpty
    {
      try work.sayPlan()
    }
    let standing = try work.standing()
    let plan = standing.plan
    let pages = PageLines(standing, work.words)
    if let id = RecordID(subject.trimmed) {
      if id.kind == .area, let area = plan.area(id.major) {
        try write(pages.area(area), AreaJSON(area), work)
      } else if let record = plan.record(id) {
        try write(pages.record(record), RecordJSON.item(record, standing), work)
      } else {
        throw work.failure(.problems, work.words.unknownRecords([subject]))
      }
      return
    }
    let unit = try work.unit(subject, in: plan)
    guard let unit = plan.unit(unit) else { return }
    try write(pages.unit(unit), UnitJSON(unit, in: plan), work)
  }

  private func write(
    _ lines: [PageLines.Line], _ json: some Encodable, _ work: Workplace
  ) throws {
    let letters = work.context.letters
    switch format {
    case .table: try work.answer(PageLines.text(lines, letters))
    case .json: try work.answer(JSONText.text(json, letters))
    }
  }
}
