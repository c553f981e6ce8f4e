import PlanFiles
import PlanModel
import Search
import SystemIO

/// Why a workspace could not be packed.
package enum PackProblem: Error, Sendable, Hashable {
  case cannotWrite(FileFault)
  /// Whoever asked for it no longer wants it.
  case cancelled
}

/// Packs the plans of a workspace into one file.
struct PackWriter {
  private let file: Replacement
  private var offset = 0
  private var buffer: [UInt8] = []
  private var plans: [UInt8] = []
  private var rows: [UInt8] = []
  private var duties: [UInt8] = []
  private var units = UnitCollector()
  private var ids: [String: String] = [:]
  private var planCount = 0
  private var rowCount = 0

  /// Reads every plan and writes the pack under a name of its own; it takes its place only when
  /// it is complete, so that no other board ever sees half of one.
  ///
  /// - Parameter progress: told how many plans are done; answers whether to go on.
  static func pack(
    _ sources: [WorkspaceSource], stamp: UInt64, to path: String,
    progress: @Sendable (Int) -> Bool
  ) throws(PackProblem) {
    do {
      var writer = PackWriter(file: try Replacement(of: path))
      try writer.write(sources, stamp: stamp, progress: progress)
      try writer.file.commit()
    } catch let fault as FileFault {
      throw .cannotWrite(fault)
    } catch {
      throw .cancelled
    }
  }

  private init(file: Replacement) { self.file = file }

  private mutating func write(
    _ sources: [WorkspaceSource], stamp: UInt64, progress: @Sendable (Int) -> Bool
  ) throws {
    try append([UInt8](repeating: 0, count: PackLayout.Head.size))
    let batch = 32
    var done = 0
    while done < sources.count {
      guard progress(done) else { throw PackProblem.cancelled }
      let part = Array(sources[done..<min(done + batch, sources.count)])
      let made = Slots(count: part.count)
      InParallel.perform(part.count) { index in
        made.set(PackedPlan.make(part[index].files, fallbackID: part[index].name), at: index)
      }
      for (plan, source) in zip(made.all, part) { try append(plan, from: source.files.name) }
      done += part.count
    }
    guard progress(done) else { throw PackProblem.cancelled }
    try finish(stamp: stamp)
  }

  private mutating func append(_ plan: PackedPlan, from origin: String) throws(FileFault) {
    var plan = plan
    let source = plan.id
    if let other = ids[source] {
      // Marks are kept by a plan's id: two plans of one id would share them.
      plan = PackedPlan(
        id: source, source: origin,
        problem: ("编号与另一份计划重复：\(source)（\(other)）", "the id \(source) is taken by \(other)"))
    }
    ids[source] = ids[source] ?? origin
    let (strings, text) = (offset, offset + plan.strings.count)
    let body = text + plan.text.count + plan.sounds.count
    let firstRow = rows.count
    let firstDuty = duties.count
    for row in plan.rows { append(row, plan: planCount, strings: strings, text: text) }
    units.name(plan.english)
    var entry = [UInt8](repeating: 0, count: PackLayout.Plan.size)
    typealias Field = PackLayout.Plan
    entry.put(UInt64(strings), at: Field.strings)
    entry.put(UInt64(plan.strings.count), at: Field.stringsLength)
    entry.put(UInt64(text), at: Field.text)
    entry.put(UInt64(plan.text.count), at: Field.textLength)
    entry.put(UInt64(plan.sounds.count), at: Field.soundsLength)
    entry.put(UInt64(body), at: Field.body)
    entry.put(UInt64(plan.body.count), at: Field.bodyLength)
    entry.put(UInt32(rowCount), at: Field.firstRow)
    entry.put(UInt32(plan.rows.count), at: Field.rowCount)
    entry.put(UInt32(firstDuty / 4), at: Field.firstDuty)
    entry.put(UInt32((duties.count - firstDuty) / 4), at: Field.dutyCount)
    entry.put(PackLayout.checksum(plan.strings), at: Field.stringsChecksum)
    entry.put(
      PackLayout.checksum(plan.text) ^ PackLayout.checksum(plan.sounds), at: Field.textChecksum)
    entry.put(PackLayout.checksum(plan.body), at: Field.bodyChecksum)
    entry.put(
      PackLayout.checksum(Array(rows[firstRow...]))
        ^ PackLayout.checksum(
          Array(duties[firstDuty...])), at: Field.rowsChecksum)
    for (place, kind) in RecordKind.allCases.enumerated() {
      entry.put(UInt16(min(65535, plan.counts[kind] ?? 0)), at: Field.counts + place * 2)
    }
    entry.put(UInt32(plan.differences), at: Field.differences)
    entry.put(UInt32(plan.summaryLength), at: Field.summaryLength)
    plans += entry
    try append(plan.strings)
    try append(plan.text)
    try append(plan.sounds)
    try append(plan.body)
    rowCount += plan.rows.count
    planCount += 1
  }

  private mutating func append(_ row: PackedPlan.Row, plan: Int, strings: Int, text: Int) {
    var entry = [UInt8](repeating: 0, count: PackLayout.Row.size)
    typealias Field = PackLayout.Row
    entry.put(UInt32(plan), at: Field.plan)
    entry[Field.kind] = UInt8(RecordKind.allCases.firstIndex(of: row.id.kind) ?? 0)
    entry[Field.area] = UInt8(clamping: row.area)
    entry.put(UInt16(clamping: row.id.minor), at: Field.minor)
    entry.put(UInt32(clamping: row.id.major), at: Field.major)
    entry[Field.flags] = row.flags
    entry[Field.dutyCount] = UInt8(row.duties.count)
    entry.put(UInt16(clamping: row.titleLength), at: Field.titleLength)
    entry.put(row.dueYears.bits, at: Field.dueYears)
    entry.put(UInt64(strings + row.strings), at: Field.strings)
    entry.put(UInt64(text + row.text), at: Field.text)
    entry.put(UInt32(row.headLength), at: Field.headLength)
    entry.put(UInt32(duties.count / 4), at: Field.firstDuty)
    entry.put(UInt32(row.englishLength), at: Field.englishLength)
    entry.put(UInt32(row.clauseLength), at: Field.clauseLength)
    rows += entry
    for duty in row.duties {
      let unit = units.place(of: duty.name, isCollective: !duty.isUnit)
      let role = UInt32(Role.allCases.firstIndex(of: duty.role) ?? 0)
      let value = UInt32(unit) | role << PackLayout.roleShift
      withUnsafeBytes(of: value.littleEndian) { duties.append(contentsOf: $0) }
    }
  }

  private mutating func finish(stamp: UInt64) throws(FileFault) {
    let unitTable = units.table(at: offset)
    try append(unitTable.strings)
    var head = [UInt8](repeating: 0, count: PackLayout.Head.size)
    for (place, table) in [plans, rows, duties, unitTable.entries].enumerated() {
      let field = PackLayout.Head.tables + place * 24
      head.put(UInt64(offset), at: field)
      head.put(UInt64(table.count), at: field + 8)
      head.put(PackLayout.checksum(table), at: field + 16)
      try append(table)
    }
    head.put(
      PackLayout.checksum(unitTable.entries)
        ^ (unitTable.entries.isEmpty ? 0 : PackLayout.checksum(unitTable.strings)),
      at: PackLayout.Head.unitsChecksum)
    for (place, byte) in PackLayout.magic.enumerated() { head[place] = byte }
    head.put(PackLayout.version, at: PackLayout.Head.version)
    head.put(UInt64(offset), at: PackLayout.Head.fileSize)
    head.put(stamp, at: PackLayout.Head.sources)
    head.put(UInt64(planCount), at: PackLayout.Head.plans)
    head.put(UInt64(rowCount), at: PackLayout.Head.rows)
    head.put(
      PackLayout.checksum(Array(head[..<PackLayout.Head.checksum])),
      at: PackLayout.Head.checksum)
    try flush()
    try file.write(head, at: 0)
  }

  private mutating func append(_ bytes: [UInt8]) throws(FileFault) {
    buffer += bytes
    offset += bytes.count
    if buffer.count >= 1 << 20 { try flush() }
  }

  private mutating func flush() throws(FileFault) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Results of work done side by side, each in its place.
private final class Slots: @unchecked Sendable {
  private let values: UnsafeMutablePointer<PackedPlan?>
  private let count: Int

  init(count: Int) {
    self.count = count
    values = .allocate(capacity: count)
    values.initialize(repeating: nil, count: count)
  }

  deinit {
    values.deinitialize(count: count)
    values.deallocate()
  }

  /// Each place is set once, by one thread.
  func set(_ value: PackedPlan, at index: Int) { values[index] = value }

  var all: [PackedPlan] { (0..<count).compactMap { values[$0] } }
}
