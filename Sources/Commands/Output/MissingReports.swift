import PlanModel
import Wording

/// The tasks whose report for a month is owed and not there, by first-named unit (催报清单): awaited
/// before the month's cut-off, missing after it.
package struct MissingReports {
  private let standing: Standing
  private let month: YearMonth
  private let words: Words
  /// In the plan's order.
  let tasks: [PlanRecord]

  /// The reports of a month that are owed.
  package init(_ standing: Standing, month: YearMonth, _ words: Words) {
    self.standing = standing
    self.month = month
    self.words = words
    tasks = standing.log.owedReports(of: standing.plan, for: month)
  }

  /// A text to be sent: one block a unit, each task with its clause and citation.
  package func message(_ tasks: [PlanRecord]) -> String {
    let duty = standing.log.rules.duty(for: month, on: standing.today)
    return tasks.byLead.map { unit, tasks in
      let head = words.callForReports(unit, month, tasks.count, duty)
      let lines = tasks.enumerated().map { index, task in
        let clause = task.bindingClause.split(whereSeparator: \.isNewline).joined(separator: " ")
        let due = words.due(standing.standing(of: task).due)
        return "\(index + 1). \(task.id) \(words.title(of: task))（\(due)）：\(clause)"
          + "（\(words.citation(task.source))）"
      }
      return ([head] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The same as a text, for the tasks with some ids.
  package func message(of ids: [RecordID]) -> String {
    message(tasks.filter { ids.contains($0.id) })
  }

  var columns: [Column<PlanRecord>] {
    let (standing, month, words) = (standing, month, words)
    return [
      Column(key: "unit", heading: Phrase("列首单位", "First unit")) { task, reader in
        guard let lead = task.lead else { return "" }
        guard reader == .person else { return lead.party.name }
        return lead.party.unit.flatMap(standing.plan.unit).map { words.name(of: $0) }
          ?? lead.party.name
      },
      Column("id", Phrase("编号", "Id")) { $0.id.description },
      Column(key: "title", heading: Phrase("简称*", "Title*")) { task, reader in
        reader == .person ? words.title(of: task) : task.title
      },
      Column("due", Phrase("时限", "Due")) { words.due(standing.standing(of: $0).due) },
      Column("lastReport", Phrase("上次填报", "Last report")) {
        words.lastReport(standing.standing(of: $0).report?.report)
      },
      Column("duty", Phrase("状态", "Status")) { _ in
        words.dutyShort(standing.log.rules.duty(for: month, on: standing.today))
      },
      Column("doubts", Phrase("存疑", "Doubtful")) { task in
        words.doubts(standing.standing(of: task).doubts(of: task))
      },
      Column("reminders", Phrase("催办", "Reminders")) {
        words.reminded(standing.log.reminders(about: $0, for: month))
      },
      Column("clause", Phrase("目标安排（原文）", "Clause"), for: [.sheet, .script]) {
        $0.bindingClause
      },
      Column("source", Phrase("出处", "Source"), for: [.sheet, .script]) {
        words.citation($0.source)
      },
    ]
  }
}
