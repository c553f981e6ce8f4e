import PlanModel
import Wording

/// The form a unit fills in for a month: a CSV out, the filled one back.
struct ReportForm {
  let standing: Standing
  let work: Workplace

  /// The columns, by the names they bear in both languages.
  static let columns: [(key: String, names: [String])] = [
    ("id", ["编号", "Id"]), ("title", ["任务", "Task"]), ("milestones", ["时间节点", "Milestones"]),
    ("schedule", ["目标安排", "Schedule"]), ("month", ["填报月份", "Month"]),
    ("unit", ["填报单位", "Unit"]), ("state", ["推进状态", "State"]),
    ("percent", ["完成百分比", "Per cent"]), ("progress", ["进展情况", "Progress"]),
    ("problems", ["存在问题", "Problems"]), ("next", ["下一步措施", "Next steps"]),
    ("completes", ["已完成节点", "完成的节点", "Milestones met"]),
  ]

  /// The form for the tasks a unit reports on, with what it reported for the month already.
  func text(for unit: UnitID, month: YearMonth) -> String {
    let words = work.words
    let head = Self.columns.compactMap {
      words.language == .chinese ? $0.names.first : $0.names.last
    }
    let lines = standing.plan.tasksToReport(by: unit).map { task -> [String] in
      let report = standing.log.reports(on: task).report(of: unit.name, for: month)?.report
      return [
        task.id.description, words.title(of: task),
        task.milestoneIDs.map(\.rawValue).joined(separator: " "), task.bindingClause,
        month.description, unit.name, report.map { words.state($0.state) } ?? "",
        report?.percent.map { Quantity.digits($0) } ?? "", report?.progress ?? "",
        report?.problems ?? "", report?.nextSteps ?? "",
        report?.completes.map(\.rawValue).joined(separator: " ") ?? "",
      ]
    }
    return CSV.text([head] + lines, work.context.letters)
  }

  /// The reports of a filled form. Lines without a state are passed over.
  func read(_ file: String) throws -> SheetImport.Result {
    var sheet = try SheetImport(
      file, Self.columns, required: ["id", "month", "unit", "state"], work)
    var result = SheetImport.Result()
    // Each line is checked against what the lines before it say.
    var register = standing.log
    for row in sheet.rows {
      guard !sheet.cell(row, "state").isEmpty else {
        result.skipped += 1
        continue
      }
      guard let (record, report) = report(row, &sheet) else { continue }
      do throws(ReportRefusal) {
        try register.check(report, on: record, in: standing.plan, today: work.today)
      } catch {
        sheet.complain(row, name(error.column), work.words.refusal(error, in: standing.plan))
        continue
      }
      if isKnown(report, of: record, in: register) {
        result.skipped += 1
        continue
      }
      result.actions.append((record, .progress(report)))
      register.append(provisional(record, report, number: result.actions.count))
      let doubts = register.doubts(about: report, on: record)
      if !doubts.isEmpty { result.doubts.append((row.line, record.id, doubts)) }
    }
    try sheet.finish()
    return result
  }

  private func name(_ key: String) -> String {
    let names = Self.columns.first { $0.key == key }?.names
    return (work.words.language == .chinese ? names?.first : names?.last) ?? key
  }

  private func report(
    _ row: CSVReader.Row, _ sheet: inout SheetImport
  ) -> (PlanRecord, ProgressReport)? {
    let words = work.words
    let id = sheet.cell(row, "id")
    guard let record = RecordID(id).flatMap(standing.plan.record) else {
      sheet.complain(row, name("id"), words.unknownRecords([id]))
      return nil
    }
    guard let month = SheetDate.month(sheet.cell(row, "month")) else {
      sheet.complain(row, name("month"), words.notAMonth(sheet.cell(row, "month")))
      return nil
    }
    guard let state = StateArgument.state(sheet.cell(row, "state")) else {
      sheet.complain(row, name("state"), words.notAState(sheet.cell(row, "state")))
      return nil
    }
    var percent: Double?
    let typed = sheet.cell(row, "percent")
    if !typed.isEmpty {
      guard let number = try? ObservedValue.number(typed, unitOfMeasure: "%") else {
        sheet.complain(row, name("percent"), words.refusal(.notANumber(typed)))
        return nil
      }
      percent = number
    }
    let unit = sheet.cell(row, "unit")
    let lookup = UnitLookup(unit, in: standing.plan)
    if case .ambiguous(let units) = lookup {
      let names = work.names(of: units, in: standing.plan)
      sheet.complain(row, name("unit"), words.ambiguousUnit(unit, names))
      return nil
    }
    let completes = sheet.cell(row, "completes").split(whereSeparator: { " ,，、;；".contains($0) })
    return (
      record,
      ProgressReport(
        month: month, state: state, percent: percent, progress: sheet.cell(row, "progress"),
        problems: sheet.cell(row, "problems"), nextSteps: sheet.cell(row, "next"),
        unit: lookup.unit?.name ?? standing.plan.officialName(of: unit),
        completes: completes.map { MilestoneID(String($0)) })
    )
  }

  /// Whether the form only gives back what was reported before.
  private func isKnown(
    _ report: ProgressReport, of record: PlanRecord, in register: Register
  ) -> Bool {
    register.reports(on: record).report(of: report.unit, for: report.month)?.report == report
  }

  private func provisional(
    _ record: PlanRecord, _ report: ProgressReport, number: Int
  ) -> JournalEvent {
    JournalEvent(
      id: EventID("line \(number)"), batch: EventID("form"), plan: standing.plan.id,
      record: record.id, action: .progress(report), actor: Actor(name: ""), time: 0,
      localTime: LocalTime(date: work.today, minute: 0), digest: nil,
      // Behind everything that is known: it is only looked at as if it had been filed just now.
      origin: EventOrigin(
        clock: HybridClock(rawValue: .max), installation: .firstForm, number: Int64(number)))
  }
}

extension ReportRefusal {
  /// The column of the form that is to blame.
  fileprivate var column: String {
    switch self {
    case .notReportable: "id"
    case .percentOutOfRange: "percent"
    case .futureMonth: "month"
    case .noUnit, .unknownUnit, .unitNotNamed: "unit"
    case .unknownMilestone, .whichMilestone: "completes"
    case .percentAgainstState, .closeOutIsNoReport, .isClosedOut, .notReportedDone, .sameUnit,
      .closedOutBeforeReport, .notClosedOut, .noReason:
      "state"
    }
  }
}
