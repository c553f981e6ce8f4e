import ArgumentParser
import PlanModel
import Wording

/// `planboard timeline`: a year axis with every task's milestones.
package struct TimelineCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "A year axis with every task's milestones. 时间轴。",
    discussion: "● due ✓ complete ◆ agreed ━ gone ─ ahead ┃ today · ● 节点 ✓ 已完成 ◆ 商定 ┃ 今天")

  @Option(help: "The first year. 起始年。")
  package var from: Int?
  @Option(help: "The last year. 截止年。")
  package var to: Int?
  @OptionGroup(title: "Conditions 条件") package var conditions: ViewOptions
  @Option(help: "area or unit. 分组：领域或列首单位。")
  var group: TimelineGroup?
  @Flag(help: "As JSON. 输出 JSON。")
  package var json = false
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct RowJSON: Encodable {
    var id: String
    var title: String
    var milestones: [Node]
    struct Node: Encodable {
      var milestone: String
      var due: DueJSON
      var text: String
    }
  }

  package func run() throws { try Workplace.each(shared) { try run(for: $0) } }

  private func run(for work: Workplace) throws {
    if !json { try work.sayPlan() }
    let standing = try work.standing()
    let plan = standing.plan
    let condition = try conditions.condition(in: plan, work)
    let tasks = plan.records(of: .task).filter(condition)
    if json {
      let rows = tasks.map { task in
        RowJSON(
          id: task.id.description, title: task.title,
          milestones: standing.standing(of: task).items.map { item in
            RowJSON.Node(
              milestone: item.id.rawValue, due: DueJSON(item.due, today: standing.today),
              text: item.text)
          })
      }
      return try work.answer(JSONText.text(rows, work.context.letters))
    }
    let years = plan.records.flatMap(\.milestones).compactMap(\.dueYear)
    let first = from ?? plan.head.startYear
    let last = max(first, min(to ?? years.max() ?? first + 5, first + 100))
    let letters = work.context.letters
    let titles = tasks.map { "\($0.id) " + work.words.title(of: $0) }
    let width = titles.map { letters.columns(letters.visible($0)) }.max() ?? 0
    var text =
      String(repeating: " ", count: width + 2)
      + (first...last).map { String($0) + "  " }.joined() + "\n"
    let lines = Dictionary(
      uniqueKeysWithValues: zip(tasks, titles).map { task, title -> (RecordID, String) in
        let shown = letters.visible(title)
        let blanks = String(repeating: " ", count: width - letters.columns(shown) + 2)
        let items = standing.standing(of: task).items
        return (task.id, shown + blanks + Self.axis(items, first...last, standing.today) + "\n")
      })
    for (heading, members) in grouped(tasks, plan, work.words) {
      if !heading.isEmpty { text += letters.visible(heading) + " \(members.count)\n" }
      text += members.compactMap { lines[$0.id] }.joined()
    }
    try work.answer(text)
  }

  /// The tasks under the headings asked for; without any under none.
  private func grouped(
    _ tasks: [PlanRecord], _ plan: Plan, _ words: Words
  ) -> [(heading: String, tasks: [PlanRecord])] {
    switch group {
    case .area:
      plan.areas.map { area in
        (words.areaHeading(area, isWide: true), tasks.filter { $0.area == area.number })
      }.filter { !$0.1.isEmpty }
    case .unit: tasks.byLead.map { ($0.lead, $0.records) }
    case nil: [("", tasks)]
    }
  }

  /// Six cells a year; a year's end stands on its last cell.
  private static func axis(
    _ items: [DueItem], _ years: ClosedRange<Int>, _ today: CalendarDate
  ) -> String {
    var cells = [Character](repeating: " ", count: years.count * 6)
    func cell(_ day: CalendarDate) -> Int {
      let first = CalendarDate(year: day.year, month: 1, day: 1) ?? day
      let length = first.days(to: .endOfYear(day.year)) + 1
      return (day.year - years.lowerBound) * 6 + first.days(to: day) * 6 / length
    }
    let dates = items.flatMap { item -> [(day: CalendarDate, glyph: Character)] in
      if item.kind == .yearly {
        return years.filter { $0 >= today.year }.map { year in
          (.endOfYear(year), year == today.year && item.isComplete ? "✓" : "●")
        }
      }
      guard let date = item.due.date else { return [] }
      return [(date.day, item.isComplete ? "✓" : date.isAgreed ? "◆" : "●")]
    }
    // Today's line never stands on the year-end itself, which lies ahead.
    let now = min(cell(today), cell(.endOfYear(today.year)) - 1)
    let end = dates.map { cell($0.day) }.max()
    for index in cells.indices {
      if let end {
        if index <= end { cells[index] = index < now ? "━" : "─" }
      } else {
        cells[index] = "·"
      }
    }
    if cells.indices.contains(now) { cells[now] = "┃" }
    for date in dates where cells.indices.contains(cell(date.day)) {
      cells[cell(date.day)] = date.glyph
    }
    while cells.last == " " { cells.removeLast() }
    return String(cells)
  }
}

/// What the lines of a timeline are grouped by, as it is typed.
package enum TimelineGroup: String, ExpressibleByArgument, CaseIterable, Sendable {
  case area, unit
}
