import Foundation
import PlanModel
import Testing

@testable import Commands

/// A journal filled through the commands alone; what every view shows of it is compared with an
/// independent calculation.
@Suite(.serialized) struct YearOfReportsTests {
  /// One year for all tests: filling it takes seconds.
  /// The tests of a serialized suite use it one after the other.
  private nonisolated(unsafe) static let filled:
    (desk: Desk, year: YearOfReports, endings: [Desk.Ending]) = {
      do {
        let desk = try Desk()
        let year = try YearOfReports(desk)
        return (desk, year, try year.fill(desk))
      } catch {
        fatalError("\(error)")
      }
    }()

  var desk: Desk { Self.filled.desk }
  var year: YearOfReports { Self.filled.year }
  var tasks: [YearOfReports.Task] { year.tasks }

  func json(_ arguments: String...) throws -> [[String: Any]] {
    let ending = desk.run(arguments + ["--format", "json"])
    #expect(ending.code == 0, "\(ending.complaints)")
    let value = try JSONSerialization.jsonObject(with: Data(ending.answer.utf8))
    return try #require(value as? [[String: Any]])
  }

  private func ids(_ arguments: String...) throws -> [String] {
    let ending = desk.run(arguments + ["--format", "tsv"])
    return ending.answer.split(separator: "\n").dropFirst().map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[0])
    }
  }

  @Test func theYearWasTakenInWhole() throws {
    #expect(
      Self.filled.endings.allSatisfy { $0.code == 0 }, "\(Self.filled.endings.map(\.complaints))")
    let events = try desk.events()
    let reports = tasks.reduce(0) { sum, task in
      sum + (0..<12).count { year.state(task, $0) != nil }
    }
    #expect(events.count { $0.action.kind == "progress" } == reports)
    #expect(reports > 800)
    let labels = Set(year.figures.filter { $0.goal != nil }.map(\.id)).count
    #expect(events.count { $0.action.kind == "observe" } == labels * 8)
  }

  @Test func listsByStateAndWhatIsMissing() throws {
    for state in ["notStarted", "onSchedule", "behind", "paused", "done"] {
      let expected = tasks.filter { year.standing($0) == state }.map(\.id)
      #expect(try ids("list", "tasks", "--state", state) == expected)
    }
    for (index, month) in YearOfReports.months.enumerated() {
      let rows = try json("missing", "--month", month)
      let expected = Set(tasks.filter { year.owesReport($0, month: index) }.map(\.id))
      #expect(Set(rows.compactMap { $0["id"] as? String }) == expected)
    }
  }

  @Test func whatIsDue() throws {
    let rows = try json("due").filter { ($0["id"] as? String)?.hasPrefix("T") == true }
    for task in tasks {
      let own = rows.filter { $0["id"] as? String == task.id }
      #expect(own.count == task.milestones.count)
      for row in own {
        let due = row["due"] as? [String: Any] ?? [:]
        let id = row["milestone"] as? String ?? ""
        let index = own.firstIndex { $0["milestone"] as? String == id } ?? 0
        let isMet = year.isMet(named(id, of: task, index), of: task)
        let date = due["date"] as? String
        let expected: String =
          if isMet {
            "met"
          } else if id == "yearly" {
            year.missedQuota(task) ? "overdue" : "yearly"
          } else if let date {
            date < YearOfReports.today ? "overdue" : date.hasPrefix("2026") ? "thisYear" : "later"
          } else {
            "undated"
          }
        #expect(due["state"] as? String == expected, "\(task.id) \(id)")
        if let date {
          #expect(due["days"] as? Int == Int(year.days(YearOfReports.today, date)))
        }
      }
    }
  }

  /// The milestone a row of the due list is about.
  private func named(
    _ id: String, of task: YearOfReports.Task, _ index: Int
  ) -> (kind: String, to: Int?) {
    task.milestones.first { $0.to.map { id.contains(String($0)) } ?? id.hasPrefix($0.kind) }
      ?? task.milestones[index]
  }

  @Test func whetherIndicatorsAreOnSchedule() throws {
    for row in try json("track") {
      for track in row["tracks"] as? [[String: Any]] ?? [] {
        let figure = try #require(
          year.figures.first {
            $0.id == row["id"] as? String && $0.year == track["year"] as? Int
              && $0.label == track["label"] as? String
              && $0.goal == (track["target"] as? [String: Any])?["value"] as? Double
          })
        #expect(
          track["verdict"] as? String == year.verdict(figure),
          "\(figure.id) \(figure.label ?? "") \(figure.year)")
      }
    }
    let kinds = Set(year.figures.map(year.verdict))
    #expect(kinds.isSuperset(of: ["met", "movingAway", "toBeJudged"]) && kinds.count >= 5)
  }

  @Test func unitsByAreas() throws {
    for (counting, isCounted) in [
      ("open", { (task: YearOfReports.Task) in !year.isDone(task) }),
      (
        "behind",
        { task in
          ["behind", "paused"].contains(year.standing(task) ?? "") || year.isOverdue(task)
        }
      ),
      (
        "due",
        { task in
          year.isDue2026(task) && !year.isComplete2026(task) || year.isOverdue(task)
        }
      ),
    ] {
      let rows = try json("matrix", "--count", counting)
      for row in rows {
        let unit = row["unit"] as? String ?? ""
        for (area, cell) in row["areas"] as? [String: [String: [String]]] ?? [:] {
          let lead = (cell["lead"] ?? []).filter { $0.hasPrefix("T") }
          let expected = tasks.filter {
            String($0.area) == area && $0.lead == unit && isCounted($0)
          }.map(\.id)
          #expect(lead == expected, "\(counting) \(unit) \(area)")
        }
      }
    }
  }

  @Test func whatHasChangedAndHowItStoodThen() throws {
    let rows = try json("changes", "--since", "2026-11-01")
    let reports = tasks.count { year.state($0, 11) != nil }
    let marks = tasks.count { year.isReviewed($0) }
    let values = Set(year.figures.filter { $0.goal != nil }.map(\.id)).count
    #expect(rows.count == reports + marks + values)
    let then = try ids("list", "tasks", "--state", "behind", "--as-of", "2026-06-30")
    #expect(then == tasks.filter { year.standing($0, upTo: 6) == "behind" }.map(\.id))
  }
}
