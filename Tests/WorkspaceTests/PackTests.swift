import Foundation
import PlanFiles
import PlanModel
import Search
import Testing

@testable import Workspace

@Suite struct PackTests {
  @Test func aPlanComesBackAsItWasRead() throws {
    let small = try SmallWorkspace(3)
    let pack = try small.pack()
    #expect(pack.planCount == 3)
    for number in 1...3 {
      let plan = try small.plan(number)
      let packed = try #require(pack.open(number - 1))
      #expect(packed.records == plan.records)
      #expect(packed.units == plan.units)
      #expect(packed.areas == plan.areas)
      #expect(packed.links == plan.links)
      #expect(packed.collectives == plan.collectives)
      #expect(packed.annexes == plan.annexes)
      #expect(packed.head == plan.head)
      #expect(packed.id == plan.id)
    }
  }

  @Test func rowsTellWhatTheRecordsTell() throws {
    let small = try SmallWorkspace(2)
    let pack = try small.pack()
    let day = CalendarDate.ofTests
    for index in 0..<2 {
      let plan = try small.plan(index + 1)
      let summary = pack.plan(at: index)
      #expect(summary.title == plan.head.title)
      #expect(summary.id == plan.id)
      #expect(summary.differences == plan.differences.count)
      #expect(summary.counts[.task] == 79)
      let records = plan.records.filter { RecordKind.binding.contains($0.kind) }
      #expect(summary.rows.count == records.count)
      for (row, record) in zip(summary.rows, records) {
        let shown = pack.row(at: row)
        #expect(shown.id == record.id)
        #expect(shown.plan == index)
        #expect(shown.title == record.title)
        #expect(shown.area == record.area)
        #expect(shown.lead == record.responsibilities.first?.party.name ?? "")
        #expect(shown.others == max(0, record.responsibilities.count - 1))
        #expect(pack.clause(of: row) == record.bindingClause)
        #expect(shown.due(on: day) == record.due(on: day), "\(record.id)")
        #expect(pack.row(of: record.id, in: index) == row)
      }
      #expect(
        pack.counts(of: index, on: day) == ShelfCounts(plan, Register(), on: day, period: .month))
      #expect(pack.index(of: plan.id) == index)
    }
  }

  @Test func itIsMadeAgainWhenAFileChangesAndOnlyThen() throws {
    let small = try SmallWorkspace(2)
    _ = try small.pack()
    let calls = Calls()
    _ = try small.workspace.current { done, _ in calls.add(done) }
    #expect(calls.all.isEmpty, "nothing is packed when nothing has changed")
    try small.change("tasks.json", ofPlan: 2) {
      $0.replacingOccurrences(of: "持续推进", with: "持续做好")
    }
    let pack = try small.workspace.current { done, _ in calls.add(done) }
    #expect(calls.all.last == 2)
    #expect(pack.open(1)?.records.contains { $0.bindingClause.contains("持续做好") } == true)
  }

  /// Nobody can set back when anything of a file was changed last.
  @Test func itIsMadeAgainWhenAFileChangesUnderItsOldTimeAndSize() throws {
    let small = try SmallWorkspace(1)
    let path = small.folder(1) + "/tasks.json"
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    _ = try small.pack()
    let before = try FileManager.default.attributesOfItem(atPath: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    file.write(Data(text.replacingOccurrences(of: "持续推进", with: "持续做好").utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(after[.size] as? Int == before[.size] as? Int)
    #expect(after[.systemFileNumber] as? Int == before[.systemFileNumber] as? Int)
    let pack = try small.pack()
    #expect(pack.open(0)?.records.contains { $0.bindingClause.contains("持续做好") } == true)
  }

  @Test func aChangeWhileItIsMadeIsSeenTheNextTime() throws {
    let small = try SmallWorkspace(1)
    _ = try small.workspace.current { done, _ in
      // The files have been read.
      if done == 1 {
        try? small.change("tasks.json", ofPlan: 1) {
          $0.replacingOccurrences(of: "持续推进", with: "持续做好")
        }
      }
      return true
    }
    let pack = try small.pack()
    #expect(pack.open(0)?.records.contains { $0.bindingClause.contains("持续做好") } == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func whatSomebodyElseLaidInItsPlaceIsLeftAlone() throws {
    let small = try SmallWorkspace(1)
    try FileManager.default.createDirectory(
      atPath: small.workspace.cache, withIntermediateDirectories: true)
    let path = small.workspace.path
    mkfifo(path, 0o600)
    #expect(small.workspace.existing() == nil)
    #expect(try small.pack().open(0) != nil)
    #expect(small.workspace.refusal() == nil)
    unlink(path)
    let goal = small.root.appending(path: "mine").path
    try Data("mine".utf8).write(to: URL(filePath: goal))
    // What earlier versions named their temporary file.
    symlink(goal, path + ".\(getpid()).new")
    #expect(try small.pack().open(0) != nil)
    #expect(FileManager.default.contents(atPath: goal) == Data("mine".utf8))
  }

  @Test(.enabled(if: geteuid() == 0))
  func aPackOfSomebodyElseIsNotUsedAndNamed() throws {
    let small = try SmallWorkspace(1)
    _ = try small.pack()
    chown(small.workspace.path, 4242, 4242)
    #expect(small.workspace.existing() == nil)
    #expect(small.workspace.refusal()?.cause == .foreign(owner: 4242))
    #expect(small.workspace.refusal()?.path == small.workspace.path)
    #expect(try small.pack().open(0) != nil)
    #expect(small.workspace.refusal() != nil, "it stays as it is")
  }

  @Test func aPlanThatCannotBeReadKeepsItsPlaceAndSaysWhy() throws {
    let small = try SmallWorkspace(3)
    try small.change("tasks.json", ofPlan: 2) {
      $0.replacingOccurrences(of: "\"number\": 7,", with: "\"number\": 8,")
    }
    let pack = try small.pack()
    #expect(pack.planCount == 3)
    let problem = try #require(pack.plan(at: 1).problem)
    #expect(problem.chinese.contains(".json"))
    #expect(problem.chinese.contains("另有"))
    #expect(problem.english.contains("T7"))
    #expect(pack.open(1) == nil)
    #expect(pack.plan(at: 1).rows.isEmpty)
    #expect(pack.open(2) != nil)
  }

  @Test func twoPlansOfOneIDDoNotShareTheirMarks() throws {
    let small = try SmallWorkspace(2)
    try small.change("plan.json", ofPlan: 2) {
      $0.replacingOccurrences(of: "\"c0002\"", with: "\"c0001\"")
    }
    let pack = try small.pack()
    #expect(pack.open(0) != nil)
    #expect(pack.open(1) == nil)
    let problem = try #require(pack.plan(at: 1).problem)
    #expect(problem.chinese.contains("c0001"))
    #expect(pack.index(of: PlanID("c0001")) == 0)
  }

  @Test func whoCancelsLeavesNothingBehind() throws {
    let small = try SmallWorkspace(33)
    #expect(throws: PackProblem.cancelled) {
      try small.workspace.current { done, _ in done == 0 }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: small.workspace.cache)
    #expect(left.isEmpty)
  }

  @Test func whereNothingCanBeKeptItIsMadeForOneSitting() throws {
    let small = try SmallWorkspace(2)
    let file = small.root.appending(path: "file")
    try Data().write(to: file)
    // A file stands where the folder should be: nobody can make it, root included.
    let workspace = Workspace([small.plans.path], cache: file.path + "/cache")
    let pack = try workspace.current { _, _ in true }
    #expect(pack.open(1) != nil)
    #expect(workspace.existing() == nil)
  }

  @Test func unitsAreFoundByNameAndInitials() throws {
    let pack = try SmallWorkspace(3).pack()
    let all = pack.units(matching: "生态环境局", limit: 10)
    #expect(all.count == 3)
    #expect(all.allSatisfy { $0.name.hasSuffix("市生态环境局") })
    let initials = pack.units(matching: "qzssthjj", limit: 10)
    #expect(initials.map(\.name) == ["青州市生态环境局"])
    #expect(pack.units(matching: "", limit: 5).count == 5)
  }
}

/// What a progress was told.
final class Calls: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Int] = []

  func add(_ value: Int) -> Bool {
    lock.withLock { values.append(value) }
    return true
  }

  var all: [Int] { lock.withLock { values } }
}
