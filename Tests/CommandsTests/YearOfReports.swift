import Foundation
import PlanModel

@testable import Commands

/// A year in the life of the plan, made by rule: what each task's unit reports in each month and
/// what each indicator is found to be in each quarter. It fills a journal through the commands
/// alone, and says by itself what must come of it.
struct YearOfReports {
  static let today = "2026-11-23"
  static let months = [
    "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
    "2026-08", "2026-09", "2026-10", "2026-11",
  ]
  static let quarters = [
    "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31",
    "2026-06-30", "2026-09-30",
  ]

  /// A task as the JSON of `list tasks` has it.
  struct Task {
    var id: String
    var number: Int
    var area: Int
    var lead: String?
    var others: [String]
    var milestones: [(kind: String, to: Int?)]

    /// The years in which a dated milestone falls due.
    var years: [Int] {
      milestones.filter { $0.kind == "by" || $0.kind == "during" }.compactMap(\.to)
    }
    var isYearly: Bool { milestones.contains { $0.kind == "yearly" } }
  }

  /// A figure of an indicator's target.
  struct Figure {
    var id: String
    var number: Int
    var label: String?
    var year: Int
    var comparator: String
    var goal: Double?
    var isPercent: Bool
  }

  let tasks: [Task]
  let figures: [Figure]

  // MARK: What is reported

  /// The month's index from which a task is done; nil if it never is.
  private func doneFrom(_ task: Task) -> Int? { task.number % 13 == 5 ? 6 + task.number % 5 : nil }

  /// What is reported on a task for a month; nil when nothing is.
  func state(_ task: Task, _ month: Int) -> String? {
    if let done = doneFrom(task), month >= done { return month == done ? "done" : nil }
    let chance = (task.number * 31 + month * 17) % 23
    if chance == 0 || (month == 11 && task.number % 4 == 1) { return nil }
    return chance < 3
      ? "behind" : chance == 3 ? "paused" : chance == 4 ? "notStarted" : "onSchedule"
  }

  /// Whether a task's report of October completes its milestone of 2026.
  func completes2026(_ task: Task) -> Bool {
    task.years.filter { $0 == 2026 }.count == 1
      && task.milestones.contains {
        $0.kind == "by" && $0.to == 2026
      } && task.number % 6 == 0 && state(task, 10) != nil
  }

  /// Whether a task with a yearly quota did not report that of 2025, the journal's first year.
  func missedQuota(_ task: Task) -> Bool { task.isYearly && task.number != 10 }

  func value(_ figure: Figure, _ quarter: Int) -> Double? {
    guard let goal = figure.goal else { return nil }
    let speed = Double(figure.number % 5 - 1) * 0.02
    let value =
      goal * (0.7 + speed * Double(quarter) + Double((figure.number * quarter) % 3) * 0.001)
    return (value * 100).rounded() / 100
  }

  // MARK: Filling a journal

  init(_ desk: Desk) throws {
    func list(_ kind: String) throws -> [[String: Any]] {
      let answer = desk.run("list", kind, "--format", "json").answer
      return try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[String: Any]] ?? []
    }
    tasks = try list("tasks").map { object in
      let units = object["units"] as? [[String: Any]] ?? []
      func names(_ role: String) -> [String] {
        units.filter { $0["role"] as? String == role }.compactMap { $0["name"] as? String }
      }
      return Task(
        id: object["id"] as? String ?? "", number: object["number"] as? Int ?? 0,
        area: object["area"] as? Int ?? 0, lead: names("lead").first,
        others: names("support") + names("collective"),
        milestones: (object["milestones"] as? [[String: Any]] ?? []).map {
          ($0["kind"] as? String ?? "", $0["to"] as? Int)
        })
    }
    figures = try list("indicators").flatMap { object -> [Figure] in
      let targets = object["targets"] as? [String: [String: Any]] ?? [:]
      return targets.keys.sorted().flatMap { year -> [Figure] in
        (targets[year]?["values"] as? [[String: Any]] ?? []).map { value in
          Figure(
            id: object["id"] as? String ?? "", number: object["number"] as? Int ?? 0,
            label: value["label"] as? String, year: Int(year) ?? 0,
            comparator: value["comparator"] as? String ?? "", goal: value["value"] as? Double,
            isPercent: value["unitOfMeasure"] as? String == "%")
        }
      }
    }
  }

  /// Fills the desk's journal: twelve forms, eight files of values, some marks.
  func fill(_ desk: Desk) throws -> [Desk.Ending] {
    var endings: [Desk.Ending] = []
    for (index, month) in Self.months.enumerated() {
      desk.moveTo(month + "-20")
      var lines = ["编号,填报月份,填报单位,推进状态,完成百分比,进展情况,完成的节点"]
      for task in tasks {
        guard let state = state(task, index) else { continue }
        let isQuotaMet = index == 0 && task.isYearly && !missedQuota(task)
        let completes = index == 10 && completes2026(task) ? "2026" : isQuotaMet ? "yearly" : ""
        let percent = state == "done" ? "100" : String(index * 5)
        lines.append(
          "\(task.id),\(month),\(task.lead ?? task.others[0]),\(state),\(percent),\"按计划推进，第\(index)次填报\",\(completes)"
        )
      }
      endings.append(
        desk.run("import", try desk.file("form-\(month).csv", lines.joined(separator: "\n"))))
    }
    for (index, quarter) in Self.quarters.enumerated() {
      desk.moveTo(index < 4 ? "2025-12-21" : index < 7 ? "2026-07-10" : "2026-11-05")
      var lines = ["id,label,value,date,source"]
      var seen: Set<String> = []
      for figure in figures {
        guard let value = value(figure, index),
          seen.insert("\(figure.id) \(figure.label ?? "")").inserted
        else { continue }
        lines.append("\(figure.id),\(figure.label ?? ""),\(value),\(quarter),统计")
      }
      endings.append(
        desk.run(
          "observe", "--confirm", "--import",
          try desk.file("values-\(quarter).csv", lines.joined(separator: "\n"))))
    }
    desk.moveTo("2026-11-21")
    endings.append(desk.run(["review"] + tasks.filter { $0.number % 7 == 0 }.map(\.id)))
    desk.moveTo(Self.today)
    return endings
  }

  // MARK: What must come of it, from the definitions

  /// How a task stands after so many months.
  func last(_ task: Task, upTo month: Int = 11) -> String? {
    (0...month).reversed().lazy.compactMap { state(task, $0) }.first
  }

  /// Whether one milestone of a task is complete: its unit said done without naming any, which
  /// means the only one, all where none has a date, this year's quota and what is due by this year's
  /// end; or it named the one of 2026.
  func isMet(_ milestone: (kind: String, to: Int?), of task: Task, upTo month: Int = 11) -> Bool {
    if milestone.kind == "by", milestone.to == 2026, completes2026(task), month >= 10 {
      return true
    }
    guard last(task, upTo: month) == "done" else { return false }
    if task.milestones.count == 1 || task.milestones.allSatisfy({ $0.kind == "undated" }) {
      return true
    }
    return milestone.kind == "yearly" || milestone.to.map { $0 <= 2026 } ?? false
  }

  /// Whether all of a task is complete.
  func isDone(_ task: Task, upTo month: Int = 11) -> Bool {
    task.milestones.allSatisfy { isMet($0, of: task, upTo: month) }
  }

  /// How a task stands: one that goes on after a part of it was done is on schedule.
  func standing(_ task: Task, upTo month: Int = 11) -> String? {
    if isDone(task, upTo: month) { return "done" }
    let last = last(task, upTo: month)
    return last == "done" ? "onSchedule" : last
  }

  func owesReport(_ task: Task, month: Int = 11) -> Bool {
    state(task, month) == nil && !(month > 0 && isDone(task, upTo: month - 1))
  }

  /// Whether something of a task falls due in 2026, complete or not.
  func isDue2026(_ task: Task) -> Bool { task.isYearly || task.years.contains(2026) }

  /// Whether all of it that falls due in 2026 is complete.
  func isComplete2026(_ task: Task, upTo month: Int = 11) -> Bool {
    task.milestones.filter { $0.kind == "yearly" || $0.to == 2026 }
      .allSatisfy { isMet($0, of: task, upTo: month) }
  }

  /// The group of the due view a task stands in: a year, or a word.
  func group(_ task: Task) -> String {
    if isDone(task) { return "complete" }
    let open = task.milestones.filter { !isMet($0, of: task) }
    if let year = open.filter({ $0.kind == "by" || $0.kind == "during" }).compactMap(\.to).min() {
      return year < 2026 ? "overdue" : String(year)
    }
    if open.contains(where: { $0.kind == "yearly" }) {
      return missedQuota(task) ? "overdue" : "yearly"
    }
    return "undated"
  }

  /// Whether something of it is past its date and not complete.
  func isOverdue(_ task: Task) -> Bool {
    task.milestones.contains { milestone in
      !isMet(milestone, of: task)
        && (milestone.kind == "yearly"
          ? missedQuota(task) : milestone.to.map { $0 < 2026 } ?? false)
    }
  }

  func isReviewed(_ task: Task) -> Bool { task.number % 7 == 0 }

  /// The verdict on a figure by the linear rule, worked out from days and shares.
  func verdict(_ figure: Figure) -> String {
    guard let goal = figure.goal else { return "toBeJudged" }
    let key =
      figures.first { $0.id == figure.id && $0.label == figure.label && $0.goal != nil } ?? figure
    guard let first = value(key, 0), let last = value(key, 7) else { return "nothingReported" }
    if figure.comparator == "above" ? last > goal : last >= goal { return "met" }
    if goal <= first || last < first { return "movingAway" }
    let total = days("2024-12-31", "\(figure.year)-12-31")
    let gone = days("2024-12-31", "2026-09-30")
    let behind = (gone / total - (last - first) / (goal - first)) * 100
    return behind < 10 ? "onSchedule" : behind <= 30 ? "slightlyBehind" : "farBehind"
  }

  /// Days between two dates by the calendar of Foundation.
  func days(_ from: String, _ to: String) -> Double {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC") ?? .gmt
    func date(_ text: String) -> Date {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
        ?? .distantPast
    }
    return Double(calendar.dateComponents([.day], from: date(from), to: date(to)).day ?? 0)
  }
}
