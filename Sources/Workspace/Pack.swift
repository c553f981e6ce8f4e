import PlanModel
import Search
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a packed file is not used.
package enum PackFault: Error, Sendable, Hashable {
  case missing
  /// Not a pack, of another version, or damaged: it is made again.
  case unusable
}

/// A packed workspace, mapped into memory. What is not looked at is not read.
///
/// Nothing of it is trusted: its head is checked when it is opened, a plan's rows before they are
/// first shown, its text before it is first searched and its body before it is decoded. What does
/// not agree with its checksum is taken as not there, and `isDamaged` says so.
package final class Pack: PlanShelf, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  package let planCount: Int
  package let rowCount: Int
  /// The sources' stamp when it was made.
  package let stamp: UInt64
  let tables: [UnsafeRawBufferPointer]
  private let state: UnsafeMutablePointer<UInt8>
  private let damage = Atomic<Bool>(false)
  private let opened = Mutex<[(index: Int, plan: Plan)]>([])
  private let places = Mutex<[PlanID: Int]?>(nil)

  /// Opens a packed file.
  package init(path: String) throws(PackFault) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .missing }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size >= PackLayout.Head.size,
      let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      base != MAP_FAILED
    else { throw .unusable }
    bytes = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
    var found: Head?
    do throws(PackFault) {
      found = try Head(bytes)
    } catch {
      munmap(base, bytes.count)
    }
    guard let head = found else { throw .unusable }
    tables = head.tables
    stamp = head.stamp
    planCount = head.plans
    rowCount = head.rows
    state = .allocate(capacity: max(1, head.plans))
    state.initialize(repeating: 0, count: max(1, head.plans))
  }

  deinit {
    state.deallocate()
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  private struct Head {
    var tables: [UnsafeRawBufferPointer] = []
    var plans: Int
    var rows: Int
    var stamp: UInt64

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
    if state[plan] & checked != 0 { return state[plan] & bad == 0 }
    let isSound = check(part, of: plan)
    state[plan] |= isSound ? checked : checked | bad
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
  func noteDamage() { damage.store(true, ordering: .relaxed) }

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
    guard let plan = try? reader.plan() else { return nil }
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
