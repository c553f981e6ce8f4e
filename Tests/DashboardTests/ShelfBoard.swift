import Canvas
import Foundation
import PlanModel
import Workspace
import WorkspaceGenerator

@testable import Dashboard

/// A board of a few generated plans.
enum ShelfBoard {
  /// Five plans, the third of which cannot be read, packed once for all tests.
  static let pack: Pack = {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "pb-shelf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    do {
      try WorkspaceMaker.make(5, in: root.path)
      let broken = root.appending(path: "c0003/units.json")
      try Data("{}".utf8).write(to: broken)
      // The folder's name would stand on the screen: goldens show another.
      return try Workspace([root.path], cache: root.path + "/cache").current { _, _ in true }
    } catch {
      fatalError("\(error)")
    }
  }()

  static func open(width: Int = 120, height: Int = 36) -> SampleBoard {
    var board = SampleBoard(width: width, height: height)
    board.state = BoardState(
      shelf: ShelfState(), options: board.state.options, size: Size(width: width, height: height))
    board.finder = PackFinder(pack)
    board.perform(board.state.update(.shelfRead(NamedShelf(pack))))
    board.perform(board.state.update(.journalRead([])))
    return board
  }

  /// The same plans but one.
  static func without(_ plan: PlanID) -> NamedShelf { NamedShelf(pack, without: plan) }
}

/// A shelf whose folders are called alike wherever the tests run.
final class NamedShelf: PlanShelf {
  private let pack: Pack
  /// A plan that is not to be found any more.
  private let gone: PlanID?
  /// A plan in which every text is another.
  private let changed: PlanID?

  init(_ pack: Pack, without gone: PlanID? = nil, changed: PlanID? = nil) {
    self.pack = pack
    self.gone = gone
    self.changed = changed
  }

  var planCount: Int { pack.planCount }
  var rowCount: Int { pack.rowCount }
  func plan(at index: Int) -> PlanSummary {
    var plan = pack.plan(at: index)
    let folder = plan.source.split(separator: "/").last.map(String.init) ?? ""
    plan.problemChinese = plan.problemChinese.replacing(plan.source, with: "plans/" + folder)
    plan.problemEnglish = plan.problemEnglish.replacing(plan.source, with: "plans/" + folder)
    plan.source = "plans/" + folder
    return plan
  }
  func row(at index: Int) -> RowSummary { pack.row(at: index) }
  func plan(ofRow row: Int) -> Int { pack.plan(ofRow: row) }
  func id(ofRow row: Int) -> RecordID { pack.id(ofRow: row) }
  func area(ofRow row: Int) -> Int? { pack.area(ofRow: row) }
  var dueYears: DueYears { pack.dueYears }
  func clause(of row: Int) -> String { pack.clause(of: row) }
  func counts(of plan: Int, on day: CalendarDate) -> ShelfCounts { pack.counts(of: plan, on: day) }
  func open(_ index: Int) -> Plan? {
    guard let plan = pack.open(index), plan.id == changed else { return pack.open(index) }
    let records = plan.records.map { record in
      var record = record
      record.unitsText += "（调整）"
      return record
    }
    return Plan(
      id: plan.id, head: plan.head, areas: plan.areas, records: records, units: plan.units,
      collectives: plan.collectives, annexes: plan.annexes, links: plan.links)
  }
  func row(of record: RecordID, in plan: Int) -> Int? { pack.row(of: record, in: plan) }
  func index(of plan: PlanID) -> Int? { plan == gone ? nil : pack.index(of: plan) }
  func units(matching typed: String, limit: Int) -> [ShelfUnit] {
    pack.units(matching: typed, limit: limit)
  }
}
