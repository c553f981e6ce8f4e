import Foundation
import PlanModel
import Search
import Testing

@testable import Workspace

/// A pack is never trusted.
@Suite struct PackDamageTests {
  /// Looks at everything a pack can tell.
  private func use(_ pack: Pack) -> (rows: [RowSummary], plans: [PlanSummary], opened: Int) {
    let plans = (0..<pack.planCount).map { pack.plan(at: $0) }
    let rows = (0..<pack.rowCount).map { pack.row(at: $0) }
    for row in stride(from: 0, to: pack.rowCount, by: 7) { _ = pack.clause(of: row) }
    _ = pack.units(matching: "局", limit: 20)
    _ = PackFinder(pack).rows([.text("hmcs")])
    let opened = (0..<pack.planCount).count { pack.open($0) != nil }
    return (rows, plans, opened)
  }

  @Test func aByteChangedAnywhereIsNoticedBeforeItIsShown() throws {
    let small = try SmallWorkspace(2)
    let sound = use(try small.pack())
    let good = try Data(contentsOf: URL(filePath: small.workspace.path))
    var generator = SystemRandomNumberGenerator()
    var noticed = 0
    for _ in 0..<60 {
      var bytes = good
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      try bytes.write(to: URL(filePath: small.workspace.path))
      guard let pack = small.workspace.existing() else {
        noticed += 1
        continue
      }
      let seen = use(pack)
      // Either all is as it was, or it is known to be damaged and nothing wrong was shown.
      for (row, was) in zip(seen.rows, sound.rows) where !row.title.isEmpty {
        #expect(row.title == was.title && row.id == was.id, "byte \(place)")
        #expect(row.lead == was.lead || row.lead.isEmpty, "byte \(place)")
      }
      if pack.isDamaged { noticed += 1 }
      #expect(pack.isDamaged, "byte \(place)")
    }
    #expect(noticed == 60)
  }

  @Test(arguments: [0, 7, 100, 159, 160, 5_000, 400_000])
  func aFileCutShortIsNotUsed(_ length: Int) throws {
    let small = try SmallWorkspace(2)
    _ = try small.pack()
    let file = URL(filePath: small.workspace.path)
    let good = try Data(contentsOf: file)
    try #require(good.count > length)
    try good.prefix(length).write(to: file)
    #expect(small.workspace.existing() == nil)
    let again = try small.pack()
    #expect(again.open(1) != nil, "it is made again")
    #expect(try Data(contentsOf: file).count == good.count)
  }

  @Test func aDamagedPackIsMadeAgain() throws {
    let small = try SmallWorkspace(2)
    _ = try small.pack()
    let file = URL(filePath: small.workspace.path)
    var bytes = try Data(contentsOf: file)
    bytes[PackLayout.Head.size + 40] ^= 1
    try bytes.write(to: file)
    let damaged = try #require(small.workspace.existing())
    _ = damaged.plan(at: 0)
    #expect(damaged.isDamaged)
    let again = try small.workspace.current(distrusting: true) { _, _ in true }
    #expect(again.plan(at: 0).title.contains("市"))
    #expect(!again.isDamaged)
  }

  /// A plan in which something was done is opened for what depends on it alone: its damage shows
  /// whether it was.
  @Test func wordsAreLookedForWithoutOpeningPlans() throws {
    let small = try SmallWorkspace(2)
    let record = try #require(try small.pack().open(1)?.record(RecordID(.task, 18)))
    let file = URL(filePath: small.workspace.path)
    var bytes = try Data(contentsOf: file)
    let body = try #require(small.workspace.existing())
      .planField(UInt64.self, 1, PackLayout.Plan.body)
    bytes[body + 3] ^= 1
    try bytes.write(to: file)
    let register = Register([
      JournalEvent(
        id: EventID("a"), batch: EventID("a"), plan: PlanID("c0002"), record: record.id,
        action: .review(note: nil), actor: Actor(name: "张三"), time: 0,
        localTime: LocalTime(date: CalendarDate.ofTests, minute: 540),
        digest: record.officialDigest)
    ])
    let pack = try #require(small.workspace.existing())
    let finder = PackFinder(pack)
    for filters in [[Filter.text("海绵")], [.area(2), .text("水")], [.kinds([.task])]] {
      #expect(finder.rows(filters, registers: [1: register], wantsCounts: false).count > 1)
    }
    #expect(!pack.isDamaged)
    _ = finder.rows([.review(.reviewed)], registers: [1: register], wantsCounts: false)
    #expect(pack.isDamaged)
  }

  /// One bit in what a plan is decoded from, in its rows, in its text, and in the names of units.
  @Test(arguments: ["body", "rows", "text", "units"])
  func whoeverAsksIsToldOfDamageWhereverItIsFound(_ part: String) throws {
    let small = try SmallWorkspace(2)
    let sound = try small.pack()
    let place =
      switch part {
      case "body": sound.planField(UInt64.self, 1, PackLayout.Plan.body) + 3
      case "text": sound.planField(UInt64.self, 1, PackLayout.Plan.text) + 3
      case "units": Int(sound.table(.units).number(UInt64.self, at: PackLayout.Unit.text)) + 3
      default: sound.planField(UInt64.self, 1, PackLayout.Plan.strings) + 3
      }
    let file = URL(filePath: small.workspace.path)
    var bytes = try Data(contentsOf: file)
    bytes[place] ^= 1
    try bytes.write(to: file)
    let pack = try #require(small.workspace.existing())
    let told = Calls()
    pack.whenDamaged { _ = told.add(1) }
    #expect(told.all.isEmpty)
    switch part {
    case "body": #expect(pack.open(1) == nil)
    case "text": _ = PackFinder(pack).rows([.text("海绵")])
    case "units": #expect(pack.units(matching: "局", limit: 3).isEmpty)
    default: #expect(pack.row(of: RecordID(.task, 18), in: 1) == nil)
    }
    _ = pack.open(1)
    #expect(told.all == [1], "once")
    pack.whenDamaged { _ = told.add(2) }
    #expect(told.all == [1, 2], "at once if it is known")
    let again = try small.workspace.current(distrusting: true) { _, _ in true }
    #expect(again.open(1) != nil)
    #expect(!again.isDamaged)
  }

  @Test func severalThreadsMayAskAtOnce() throws {
    let small = try SmallWorkspace(4)
    let sound = try small.pack().plan(at: 3).title
    for _ in 0..<20 {
      let pack = try #require(small.workspace.existing())
      InParallel.perform(16) { index in
        for plan in 0..<4 { _ = pack.plan(at: (plan + index) % 4).title }
        _ = pack.units(matching: "局", limit: 3)
      }
      #expect(!pack.isDamaged)
      #expect(pack.plan(at: 3).title == sound)
    }
  }

  @Test func noiseIsNotUsed() throws {
    let small = try SmallWorkspace(1)
    _ = try small.pack()
    let noise = Data((0..<200_000).map { _ in UInt8.random(in: 0...255) })
    try noise.write(to: URL(filePath: small.workspace.path))
    #expect(small.workspace.existing() == nil)
  }

  @Test func bytesThatAreNoPlanEndInAnError() throws {
    let plan = try SmallWorkspace(1).plan(1)
    var writer = ByteWriter()
    writer.write(plan)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var bytes = writer.bytes
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255)
      }
      bytes.withUnsafeBytes { buffer in
        var reader = ByteReader(buffer)
        // It may still be a plan; it must not trap.
        _ = try? reader.plan()
      }
    }
    writer.bytes.prefix(1_000).withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      #expect(throws: PackDamage.self) { try reader.plan() }
    }
  }
}
