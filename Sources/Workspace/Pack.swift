import PlanModel
import Search
import Synchronization
import SystemIO

/// Why a packed file is not used.
package enum PackFault: Error, Sendable, Hashable {
  case missing
  /// Not a pack, of another version, or damaged: it is made again.
  case unusable
  /// Somebody else's, or none that may be read: what it says is not believed.
  case refused(FileFault)
}

/// A packed workspace, mapped into memory. What is not looked at is not read.
///
/// Nothing of it is trusted: its head is checked when it is opened, a plan's rows before they are
/// first shown, its text before it is first searched and its body before it is decoded. What does
/// not agree with its checksum is taken as not there, and whoever asked to be told is told, so that
/// it is made again.
package final class Pack: PlanShelf, @unchecked Sendable {
  private let file: MappedFile
  var bytes: UnsafeRawBufferPointer { file.bytes }
  package let planCount: Int
  package let rowCount: Int
  /// The sources' stamp when it was made.
  package let stamp: UInt64
  let tables: [UnsafeRawBufferPointer]
  /// What of each plan was checked, and how that went: told by several threads at once.
  private let state: UnsafeMutablePointer<Atomic<UInt8>>
  private let unitState = Atomic<UInt8>(0)
  private let unitsChecksum: UInt64
  private let damage = Atomic<Bool>(false)
  private let toTell = Mutex<(@Sendable () -> Void)?>(nil)
  private let opened = Mutex<[(index: Int, plan: Plan)]>([])
  private let places = Mutex<[PlanID: Int]?>(nil)

  /// Opens a packed file.
  package init(path: String) throws(PackFault) {
    do throws(FileFault) {
      file = try MappedFile(path)
    } catch {
      throw error.cause == .absent ? .missing : .refused(error)
    }
    let head = try Head(file.bytes)
    tables = head.tables
    stamp = head.stamp
    planCount = head.plans
    rowCount = head.rows
    unitsChecksum = head.unitsChecksum
    state = .allocate(capacity: head.plans)
    for plan in 0..<head.plans { (state + plan).initialize(to: Atomic(0)) }
  }

  deinit {
    state.deinitialize(count: planCount)
    state.deallocate()
  }

  private struct Head {
    var tables: [UnsafeRawBufferPointer] = []
    var plans: Int
    var rows: Int
    var stamp: UInt64
    var unitsChecksum: UInt64

    init(_ bytes: UnsafeRawBufferPointer) throws(PackFault) {
      typealias Field = PackLayout.Head
      guard bytes.part(0, 8).elementsEqual(PackLayout.magic),
        bytes.number(UInt32.self, at: Field.version) == PackLayout.version,
        bytes.number(UInt64.self, at: Field.fileSize) == UInt64(bytes.count),
        bytes.number(UInt64.self, at: Field.checksum)
          == PackLayout.checksum(bytes.part(0, Field.checksum))
      else { throw .unusable }
      for table in PackLayout.Table.allCases {
        let field = Field.tables + table.rawValue * 24
        let offset = Int(truncatingIfNeeded: bytes.number(UInt64.self, at: field))
        let length = Int(truncatingIfNeeded: bytes.number(UInt64.self, at: field + 8))
        let part = bytes.part(offset, length)
        guard part.count == length, length % table.stride == 0 else { throw .unusable }
        tables.append(part)
      }
      plans = tables[PackLayout.Table.plans.rawValue].count / PackLayout.Plan.size
      rows = tables[PackLayout.Table.rows.rawValue].count / PackLayout.Row.size
      stamp = bytes.number(UInt64.self, at: Field.sources)
      unitsChecksum = bytes.number(UInt64.self, at: Field.unitsChecksum)
      let checksum = Field.tables + PackLayout.Table.plans.rawValue * 24 + 16
      guard
        PackLayout.checksum(tables[PackLayout.Table.plans.rawValue])
          == bytes.number(UInt64.self, at: checksum)
      else { throw .unusable }
    }
  }

  /// Whether anything did not agree with its checksum.
  package var isDamaged: Bool { damage.load(ordering: .relaxed) }

  // MARK: Fields

  func table(_ table: PackLayout.Table) -> UnsafeRawBufferPointer { tables[table.rawValue] }

  func planField<Number: FixedWidthInteger>(_ type: Number.Type, _ plan: Int, _ field: Int) -> Int {
    Int(
      truncatingIfNeeded: table(.plans).number(
        type, at: plan * PackLayout.Plan.size + field))
  }

  func rowField<Number: FixedWidthInteger>(_ type: Number.Type, _ row: Int, _ field: Int) -> Number
  {
    table(.rows).number(type, at: row * PackLayout.Row.size + field)
  }

  /// The rows of a plan.
  func rows(of plan: Int) -> Range<Int> {
    let first = min(planField(UInt32.self, plan, PackLayout.Plan.firstRow), rowCount)
    return first..<min(rowCount, first + planField(UInt32.self, plan, PackLayout.Plan.rowCount))
  }

  package func plan(ofRow row: Int) -> Int {
    min(Int(rowField(UInt32.self, row, PackLayout.Row.plan)), max(0, planCount - 1))
  }

  // MARK: Soundness

  enum Part: UInt8 {
    case rows = 1
    case text = 2
  }

  /// Whether a part of a plan agrees with its checksum; worked out once.
  func isSound(_ part: Part, of plan: Int) -> Bool {
    guard plan >= 0, plan < planCount else { return false }
    let (checked, bad) = (part.rawValue, part.rawValue << 4)
    let known = state[plan].load(ordering: .acquiring)
    if known & checked != 0 { return known & bad == 0 }
    // Several may work it out at once: all find the same.
    let isSound = check(part, of: plan)
    state[plan].bitwiseOr(isSound ? checked : checked | bad, ordering: .releasing)
    if !isSound { noteDamage() }
    return isSound
  }

  /// Whether the table of units and their names agree with their checksum; worked out once.
  var hasSoundUnits: Bool {
    let known = unitState.load(ordering: .acquiring)
    if known != 0 { return known == 1 }
    let table = table(.units)
    var sum = PackLayout.checksum(table)
    if !table.isEmpty {
      // The names stand between the plans' own parts and the first table.
      let start = Int(truncatingIfNeeded: table.number(UInt64.self, at: PackLayout.Unit.name))
      let end = (self.table(.plans).baseAddress ?? bytes.baseAddress).map {
        UnsafeRawPointer($0) - UnsafeRawPointer(bytes.baseAddress ?? $0)
      }
      sum ^= PackLayout.checksum(bytes.part(start, (end ?? 0) - start))
    }
    let isSound = sum == unitsChecksum
    unitState.store(isSound ? 1 : 2, ordering: .releasing)
    if !isSound { noteDamage() }
    return isSound
  }

  private func check(_ part: Part, of plan: Int) -> Bool {
    typealias Field = PackLayout.Plan
    func sum(_ field: Int) -> UInt64 {
      table(.plans).number(UInt64.self, at: plan * Field.size + field)
    }
    switch part {
    case .rows:
      let rows = rows(of: plan)
      let duties = table(.duties).part(
        planField(UInt32.self, plan, Field.firstDuty) * 4,
        planField(UInt32.self, plan, Field.dutyCount) * 4)
      let found =
        PackLayout.checksum(
          table(.rows).part(
            rows.lowerBound * PackLayout.Row.size, rows.count * PackLayout.Row.size))
        ^ PackLayout.checksum(duties)
      let strings = PackLayout.checksum(section(plan, Field.strings))
      return found == sum(Field.rowsChecksum) && strings == sum(Field.stringsChecksum)
    case .text:
      let text = PackLayout.checksum(section(plan, Field.text))
      return text ^ PackLayout.checksum(sounds(of: plan)) == sum(Field.textChecksum)
    }
  }

  /// What the rows of a plan sound like, behind their text.
  func sounds(of plan: Int) -> UnsafeRawBufferPointer {
    typealias Field = PackLayout.Plan
    let end =
      planField(UInt64.self, plan, Field.text) &+ planField(UInt64.self, plan, Field.textLength)
    return bytes.part(end, planField(UInt64.self, plan, Field.soundsLength))
  }

  /// One of a plan's own parts; its length stands behind its offset.
  func section(_ plan: Int, _ field: Int) -> UnsafeRawBufferPointer {
    bytes.part(
      planField(UInt64.self, plan, field), planField(UInt64.self, plan, field + 8))
  }

  /// Notes that something did not agree with its checksum.
  func noteDamage() {
    guard !damage.exchange(true, ordering: .acquiringAndReleasing) else { return }
    toTell.withLock { $0 }?()
  }

  /// Does something as soon as anything does not agree with its checksum, once; at once if that was
  /// found already.
  package func whenDamaged(_ tell: @escaping @Sendable () -> Void) {
    toTell.withLock { $0 = tell }
    if isDamaged { tell() }
  }

  // MARK: Plans

  package func open(_ index: Int) -> Plan? {
    guard index >= 0, index < planCount else { return nil }
    if let known = opened.withLock({ list in list.first { $0.index == index }?.plan }) {
      return known
    }
    let body = section(index, PackLayout.Plan.body)
    guard !body.isEmpty else { return nil }
    let sum = table(.plans).number(
      UInt64.self, at: index * PackLayout.Plan.size + PackLayout.Plan.bodyChecksum)
    guard PackLayout.checksum(body) == sum else {
      noteDamage()
      return nil
    }
    var reader = ByteReader(body)
    guard let plan = try? reader.plan() else {
      noteDamage()
      return nil
    }
    opened.withLock { list in
      list.insert((index, plan), at: 0)
      if list.count > 8 { list.removeLast() }
    }
    return plan
  }

  package func index(of plan: PlanID) -> Int? {
    places.withLock { known in
      if known == nil {
        known = [:]
        // Of two plans of one id the first counts: the second cannot be opened.
        for index in 0..<planCount where known?[self.plan(at: index).id] == nil {
          known?[self.plan(at: index).id] = index
        }
      }
      return known?[plan]
    }
  }
}
