import Foundation
import PlanFiles
import PlanModel
import WorkspaceGenerator

@testable import Workspace

/// A workspace of a few generated plans, removed with the value.
final class SmallWorkspace: Sendable {
  let root: URL
  let plans: URL
  let workspace: Workspace

  init(_ count: Int) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    plans = root.appending(path: "plans")
    try FileManager.default.createDirectory(at: plans, withIntermediateDirectories: true)
    try WorkspaceMaker.make(count, in: plans.path)
    workspace = Workspace([plans.path], cache: root.appending(path: "cache").path)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func pack() throws -> Pack { try workspace.current { _, _ in true } }

  /// The n-th plan as its files say.
  func plan(_ number: Int) throws -> Plan {
    try PlanLoader.load(.folder(folder(number))).get()
  }

  func folder(_ number: Int) -> String {
    plans.appending(path: "c" + String(format: "%04d", number)).path
  }

  func change(_ file: String, ofPlan number: Int, _ body: (String) -> String) throws {
    let path = folder(number) + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try body(text).write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension PackFinder {
  /// Every row a query finds.
  func rows(
    _ filters: [Filter], order: ShelfRequest.Order = .plan, registers: [Int: Register] = [:],
    day: CalendarDate = CalendarDate.ofTests, wantsCounts: Bool = true
  ) -> [UInt32] {
    var found: [UInt32] = []
    find(
      ShelfRequest(
        number: 1, query: Query(filters), order: order, day: day, period: .month,
        registers: registers, wantsCounts: wantsCounts)
    ) { if $0.isComplete { found = $0.rows } }
    return found
  }
}

extension CalendarDate {
  /// 23 November 2026.
  static let ofTests: CalendarDate = {
    guard let day = CalendarDate("2026-11-23") else { fatalError("a day") }
    return day
  }()
}
