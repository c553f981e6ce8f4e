import Canvas
import Dashboard
import Foundation
import PlanFiles
import PlanModel
import Testing
import Wording

@testable import Commands

/// The year as the board shows it, at two sizes and in both languages.
extension YearOfReportsTests {
  private func board(_ width: Int, _ height: Int, _ language: Language) throws -> BoardState {
    var options = BoardOptions(today: try #require(CalendarDate(YearOfReports.today)))
    options.language = language
    options.actor = Actor(name: "王芳")
    guard case .success(let plan) = PlanLoader.load(desk.context.builtInPlan) else {
      throw CocoaError(.fileReadUnknown)
    }
    var state = BoardState(
      plan: plan, options: options, size: Size(width: width, height: height))
    _ = state.update(.journalRead(try desk.events()))
    return state
  }

  private func press(_ state: inout BoardState, _ keys: String...) {
    for key in keys {
      if key.hasPrefix("text:") {
        for character in key.dropFirst(5) {
          _ = state.update(.input(.key(KeyPress(.character(character)))))
        }
      } else if let press = KeyPress(name: key) {
        _ = state.update(.input(.key(press)))
      }
    }
  }

  private func lines(_ state: BoardState) -> [String] {
    state.draw().plainText().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The whole numbers in a line, in order.
  private func numbers(_ line: String) -> [Int] {
    line.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }

  static let boards: [(Int, Int, Language)] = [
    (80, 24, .chinese), (120, 36, .chinese), (80, 24, .english), (120, 36, .english),
  ]

  @Test(arguments: boards)
  func theHeaderCounts(width: Int, height: Int, language: Language) throws {
    let state = try board(width, height, language)
    let due = tasks.filter { year.isDue2026($0) }
    // English says “due by 31 Dec”: that day is no count.
    let shown = numbers(lines(state)[1]).drop(while: { $0 == 31 && language == .english })
    #expect(
      Array(shown.prefix(5)) == [
        due.count, due.count { year.isComplete2026($0) }, due.count { !year.isReviewed($0) },
        due.count { year.owesReport($0) }, 38,
      ], "\(lines(state)[1])")
    let reviewed = "\(tasks.count { year.isReviewed($0) })/79"
    #expect(lines(state)[1].contains(reviewed) || language == .english && width == 80)
  }

  @Test(arguments: boards)
  func theDueViewCounts(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, "d")
    let groups = Dictionary(grouping: tasks, by: year.group).mapValues(\.count)
    let shown = numbers(lines(state)[1])
    let pressing = tasks.filter { ["overdue", "2026", "yearly"].contains(year.group($0)) }
    #expect(
      Array(shown.prefix(5)) == [
        groups["overdue"] ?? 0, groups["2026"] ?? 0, pressing.count { !year.isReviewed($0) }, 38,
        groups["yearly"] ?? 0,
      ], "\(lines(state)[1])")
    // Every group's heading, gone to by Tab, carries its count.
    var headings: [String] = []
    for _ in 0..<24 {
      press(&state, "Tab")
      let grid = state.draw()
      headings.append(grid.text(row: grid.cursor?.y ?? 0))
    }
    for (group, name) in [
      ("2027", Words(language).pick(" 2027年底 ", " End 2027 ")),
      ("2030", Words(language).pick(" 2030年底 ", " End 2030 ")),
      ("undated", Words(language).pick(" 未定时限 ", " No date ")),
      ("complete", Words(language).pick(" 已完成 ", " Complete ")),
    ] {
      let count = groups[group] ?? 0
      #expect(
        headings.contains { $0.contains("▾" + name + "\(count) ") }, "\(group) \(count) \(headings)"
      )
    }
  }

  @Test(arguments: boards)
  func theTimelineShowsEveryMilestone(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, "d", "t", "s", "a")
    let rows = lines(state)
    var seen = 0
    for task in tasks {
      guard let row = rows.first(where: { $0.dropFirst(3).hasPrefix("\(task.id) ") }) else {
        continue
      }
      seen += 1
      // What is due before the axis begins is not on it; a year-end may stand under today's line.
      let shown = task.milestones.filter {
        ($0.kind == "by" || $0.kind == "during") && $0.to.map { $0 >= 2025 } ?? false
      }
      let dated = shown.compactMap(\.to)
      let complete = shown.filter { year.isMet($0, of: task) }.compactMap(\.to)
      if task.isYearly { continue }
      #expect(
        row.count { $0 == "✓" } - (year.isReviewed(task) ? 1 : 0) == Set(complete).count, "\(row)")
      #expect(row.count { $0 == "●" } == Set(dated).count - Set(complete).count, "\(row)")
      #expect(row.contains("┃"))
    }
    #expect(seen > 8)
  }

  @Test(arguments: boards)
  func anEarlierDayCountsWhatWasKnownThen(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, "@", "text:2026-06-30", "Enter")
    let due = tasks.filter { year.isDue2026($0) }
    let shown = numbers(lines(state)[1]).filter { $0 != 31 || language == .chinese }
    let expected = [
      tasks.count { task in
        year.missedQuota(task)
          && task.milestones.contains { $0.kind == "yearly" && !year.isMet($0, of: task, upTo: 6) }
      }, due.count,
      due.count { year.isComplete2026($0, upTo: 6) }, due.count,
      due.count { year.owesReport($0, month: 6) }, 184,
    ].filter { $0 > 0 }
    #expect(Array(shown.prefix(expected.count)) == expected, "\(lines(state)[1])")
  }

  @Test(arguments: boards)
  func missingReportsAndChanges(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, "B")
    let missing = tasks.count { year.owesReport($0) }
    let corner = numbers(lines(state)[0])
    #expect(
      corner.suffix(2) == [missing, 79] || corner.suffix(2) == [79, missing]
        || language == .english && corner.contains(missing), "\(lines(state)[0])")
    press(&state, "Escape", "H")
    let counts = numbers(lines(state)[1])
    let values = Set(year.figures.filter { $0.goal != nil }.map(\.id)).count
    #expect(
      counts == [
        tasks.count { year.state($0, 11) != nil }, values, tasks.count { year.isReviewed($0) },
      ], "\(lines(state)[1])")
  }

  @Test(arguments: boards)
  func theUnitsPageAndTheTable(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    let unit = "市生态环境局"
    let led = tasks.filter { $0.lead == unit }
    press(&state, "g", "x", "s", "b")
    press(&state, "Enter")
    let head = lines(state).prefix(5).joined(separator: "\n")
    #expect(state.page?.id == .unit(UnitID(unit)), "\(head)")
    let missing = led.count { year.owesReport($0) }
    let behind = led.count { ["behind", "paused"].contains(year.standing($0) ?? "") }
    let words = Words(language)
    #expect(
      head.contains(
        words.owedShort(isPast: false) + " \(missing) · " + words.stateShort(.behind) + " \(behind)"
      ), "\(head)")
    let due = tasks.filter { ($0.lead == unit || $0.others.contains(unit)) && year.isDue2026($0) }
    #expect(head.contains(words.dueThisYear + " \(due.count)"), "\(head)")
  }

  @Test(arguments: boards)
  func theTableCountsEveryDuty(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    // Who is named where, from the lists as scripts see them.
    var duties: [String: [Int: (lead: Int, others: Int)]] = [:]
    for kind in ["measures", "indicators", "tasks", "policies", "outcomes"] {
      for record in try json("list", kind) {
        let area = record["area"] as? Int ?? 0
        for unit in record["units"] as? [[String: Any]] ?? [] {
          let isLead = unit["role"] as? String == "lead"
          var cell = duties[unit["name"] as? String ?? ""]?[area] ?? (0, 0)
          if isLead { cell.lead += 1 } else { cell.others += 1 }
          duties[unit["name"] as? String ?? "", default: [:]][area] = cell
        }
      }
    }
    press(&state, "g", "x")
    let rows = lines(state).dropFirst(3)
    var seen = 0
    for unit in state.plan.units {
      let name = Words(language).name(of: unit)
      let row = rows.first {
        $0.hasPrefix("▌" + name + " ") || $0.hasPrefix(" " + name + " ")
          || $0.hasPrefix(" " + name + "＋")
      }
      guard let row, let own = duties[unit.name] else { continue }
      seen += 1
      let cells = (1...9).map { area -> String in
        guard let cell = own[area] else { return "-" }
        if cell.others == 0 { return "\(cell.lead)" }
        return (cell.lead == 0 ? "" : "\(cell.lead)") + "+\(cell.others)"
      }
      let shown = row.dropFirst(name.count + 1).split(separator: " ").map { text in
        text.filter { !"░▒▓█▐＋".contains($0) }
      }.filter { !$0.isEmpty }
      #expect(Array(shown.prefix(9)) == cells, "\(row)")
    }
    #expect(seen > 12)
  }

  @Test(arguments: boards)
  func valuesAndReportsAreThoseThatWereEntered(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, "S-Tab")
    let rows = lines(state)
    var seen = 0
    for figure in year.figures where figure.year == 2027 && figure.goal != nil {
      let labels = Set(year.figures.filter { $0.id == figure.id }.map(\.label))
      guard labels.count == 1, let value = year.value(figure, 7),
        let row = rows.first(where: { $0.contains(" \(figure.id) ") })
      else { continue }
      seen += 1
      #expect(row.contains(" \(Quantity.digits(value)) "), "\(row)")
    }
    #expect(seen > 2)
    for task in tasks where [4, 18, 39, 57].contains(task.number) {
      guard let month = (0...11).reversed().first(where: { year.state(task, $0) != nil }),
        let name = year.state(task, month), let reported = ProgressState(rawValue: name)
      else { continue }
      press(&state, ":", "text:\(task.id)", "Enter")
      let percent = name == "done" ? 100 : month * 5
      let text = lines(state).joined(separator: "\n")
      let words = Words(language)
      let isPart = name == "done" && !year.isDone(task)
      let word = isPart ? words.doneForLong(2026) : words.state(reported)
      #expect(text.contains(word + " \(percent)%"), "\(text)")
      press(&state, "Escape")
    }
  }

  @Test(arguments: boards)
  func whyAnIndicatorStandsSo(width: Int, height: Int, language: Language) throws {
    var state = try board(width, height, language)
    press(&state, ":", "text:I23", "Enter", "w")
    let figure = try #require(year.figures.first { $0.id == "I23" && $0.year == 2027 })
    let first = try #require(year.value(figure, 0))
    let last = try #require(year.value(figure, 7))
    let goal = try #require(figure.goal)
    let time = year.days("2024-12-31", "2026-09-30") / year.days("2024-12-31", "2027-12-31")
    let expected = ((first + (goal - first) * time) * 100).rounded() / 100
    let text = lines(state).joined(separator: "\n")
    #expect(text.contains("= \(expected)%"), "\(expected) \(text)")
    #expect(text.contains("2026-09-30  \(last)%"))
    #expect(text.contains("2024-12-31  \(first)%"))
  }
}
