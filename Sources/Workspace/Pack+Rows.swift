import PlanModel
import Search

/// What lists show of plans, rows and units.
extension Pack {
  package func plan(at index: Int) -> PlanSummary {
    typealias Field = PackLayout.Plan
    let isSound = isSound(.rows, of: index)
    var reader = ByteReader(
      isSound
        ? bytes.part(
          planField(UInt64.self, index, Field.strings),
          planField(UInt32.self, index, Field.summaryLength)) : .init(start: nil, count: 0))
    var texts = (try? reader.texts()) ?? []
    texts += [String](repeating: "", count: max(0, 9 - texts.count))
    var counts: [RecordKind: Int] = [:]
    for (place, kind) in RecordKind.allCases.enumerated() {
      let count = planField(UInt16.self, index, Field.counts + place * 2)
      if count > 0 { counts[kind] = count }
    }
    return PlanSummary(
      id: PlanID(texts[0]), title: texts[1], city: texts[2], stage: texts[3], english: texts[4],
      englishShort: texts[5], source: texts[6], rows: rows(of: index), counts: counts,
      differences: planField(UInt32.self, index, Field.differences), problemChinese: texts[7],
      problemEnglish: texts[8])
  }

  func id(of row: Int) -> RecordID {
    typealias Field = PackLayout.Row
    let kinds = RecordKind.allCases
    let kind = Int(rowField(UInt8.self, row, Field.kind))
    return RecordID(
      kinds[min(kind, kinds.count - 1)], Int(rowField(UInt32.self, row, Field.major)),
      Int(rowField(UInt16.self, row, Field.minor)))
  }

  func dueYears(of row: Int) -> DueYears {
    DueYears(bits: rowField(UInt128.self, row, PackLayout.Row.dueYears))
  }

  func flag(_ flag: UInt8, of row: Int) -> Bool {
    rowField(UInt8.self, row, PackLayout.Row.flags) & flag != 0
  }

  /// The duties of a row: which units answer for it, in which role.
  func duties(of row: Int) -> UnsafeRawBufferPointer {
    typealias Field = PackLayout.Row
    return table(.duties).part(
      Int(rowField(UInt32.self, row, Field.firstDuty)) * 4,
      Int(rowField(UInt8.self, row, Field.dutyCount)) * 4)
  }

  /// A piece of a row's strings: the title, the English name, the clause.
  private func string(of row: Int, skipping: Int, length: Int) -> String {
    let start = Int(truncatingIfNeeded: rowField(UInt64.self, row, PackLayout.Row.strings))
    return String(decoding: bytes.part(start + skipping, length), as: UTF8.self)
  }

  package func row(at index: Int) -> RowSummary {
    typealias Field = PackLayout.Row
    let plan = plan(ofRow: index)
    guard index < rowCount, isSound(.rows, of: plan) else {
      return RowSummary(
        plan: plan, id: RecordID(.task, 0), area: nil, title: "", english: "", lead: "",
        others: 0, dueYears: DueYears(bits: 0), isYearly: false, isUndated: false)
    }
    let titleLength = Int(rowField(UInt16.self, index, Field.titleLength))
    let duties = duties(of: index)
    let area = Int(rowField(UInt8.self, index, Field.area))
    return RowSummary(
      plan: plan, id: id(of: index), area: area == 0 ? nil : area,
      title: string(of: index, skipping: 0, length: titleLength),
      english: string(
        of: index, skipping: titleLength,
        length: Int(rowField(UInt32.self, index, Field.englishLength))),
      lead: duties.isEmpty ? "" : unitName(Int(duties.number(UInt32.self, at: 0) & 0x3FFF_FFFF)),
      others: max(0, duties.count / 4 - 1), dueYears: dueYears(of: index),
      isYearly: flag(Field.isYearly, of: index), isUndated: flag(Field.isUndated, of: index))
  }

  package func id(ofRow row: Int) -> RecordID {
    guard row < rowCount, isSound(.rows, of: plan(ofRow: row)) else { return RecordID(.task, 0) }
    return id(of: row)
  }

  package func area(ofRow row: Int) -> Int? {
    guard row < rowCount, isSound(.rows, of: plan(ofRow: row)) else { return nil }
    let area = Int(rowField(UInt8.self, row, PackLayout.Row.area))
    return area == 0 ? nil : area
  }

  package var dueYears: DueYears {
    var years = DueYears(bits: 0)
    for plan in 0..<planCount where isSound(.rows, of: plan) {
      for row in rows(of: plan) { years |= dueYears(of: row) }
    }
    return years
  }

  package func clause(of row: Int) -> String {
    typealias Field = PackLayout.Row
    guard row < rowCount, isSound(.rows, of: plan(ofRow: row)) else { return "" }
    let before =
      Int(rowField(UInt16.self, row, Field.titleLength))
      + Int(rowField(UInt32.self, row, Field.englishLength))
    return string(
      of: row, skipping: before, length: Int(rowField(UInt32.self, row, Field.clauseLength)))
  }

  package func row(of record: RecordID, in plan: Int) -> Int? {
    guard isSound(.rows, of: plan) else { return nil }
    return rows(of: plan).first { id(of: $0) == record }
  }

  package func counts(of plan: Int, on day: CalendarDate) -> ShelfCounts {
    var counts = ShelfCounts()
    guard isSound(.rows, of: plan) else { return counts }
    let task = UInt8(RecordKind.allCases.firstIndex(of: .task) ?? 0)
    for row in rows(of: plan) where rowField(UInt8.self, row, PackLayout.Row.kind) == task {
      counts.tasks += 1
      counts.unreported += 1
      let years = dueYears(of: row)
      if flag(PackLayout.Row.isYearly, of: row) || years.contains(day.year) { counts.due += 1 }
      if let first = years.first, first < day.year { counts.overdue += 1 }
      if flag(PackLayout.Row.isUndated, of: row) { counts.undated += 1 }
    }
    counts.dueUnreviewed = counts.due
    return counts
  }

  // MARK: Units

  func unitName(_ place: Int) -> String { unit(place).name }

  private func unit(_ place: Int) -> ShelfUnit {
    typealias Field = PackLayout.Unit
    let entry = place * Field.size
    let table = table(.units)
    let start = Int(truncatingIfNeeded: table.number(UInt64.self, at: entry + Field.name))
    let length = Int(table.number(UInt32.self, at: entry + Field.nameLength))
    let english = Int(table.number(UInt32.self, at: entry + Field.englishLength))
    let sum = PackLayout.checksum(table.part(entry, Field.checksum))
    guard
      sum ^ PackLayout.checksum(bytes.part(start, length + english))
        == table.number(UInt64.self, at: entry + Field.checksum)
    else {
      noteDamage()
      return ShelfUnit(name: "", english: "", rows: 0)
    }
    return ShelfUnit(
      name: String(decoding: bytes.part(start, length), as: UTF8.self),
      english: String(decoding: bytes.part(start + length, english), as: UTF8.self),
      rows: Int(table.number(UInt32.self, at: entry + Field.rows) & ~Field.isCollective))
  }

  /// The places of the units that go by a name.
  func unitPlaces(named name: String) -> Set<UInt32> {
    guard hasSoundUnits else { return [] }
    let wanted = Array(name.utf8)
    let table = table(.units)
    var places: Set<UInt32> = []
    for place in 0..<table.count / PackLayout.Unit.size {
      let entry = place * PackLayout.Unit.size
      guard
        Int(table.number(UInt32.self, at: entry + PackLayout.Unit.nameLength)) == wanted.count
      else { continue }
      let start = table.number(UInt64.self, at: entry + PackLayout.Unit.name)
      if bytes.part(Int(truncatingIfNeeded: start), wanted.count).elementsEqual(wanted) {
        places.insert(UInt32(place))
      }
    }
    return places
  }

  package func units(matching typed: String, limit: Int) -> [ShelfUnit] {
    let table = table(.units)
    let count = table.count / PackLayout.Unit.size
    guard count > 0, hasSoundUnits else { return [] }
    var hits = (0..<count).map { place in
      table.number(UInt32.self, at: place * PackLayout.Unit.size + PackLayout.Unit.rows)
        & PackLayout.Unit.isCollective == 0
    }
    let needle = Needle(typed)
    if !needle.isEmpty {
      let origin = Int(truncatingIfNeeded: table.number(UInt64.self, at: PackLayout.Unit.text))
      let end = Int(bitPattern: table.baseAddress) - Int(bitPattern: bytes.baseAddress)
      FoldedText(
        bytes.part(origin, end - origin), origin: origin, entries: table,
        stride: PackLayout.Unit.size, startField: PackLayout.Unit.text,
        headField: PackLayout.Unit.headLength
      ).narrow(&hits, to: ReadyNeedle(needle))
    }
    let found = hits.indices.lazy.filter { hits[$0] }.prefix(4_000).map { self.unit($0) }
    // The whole name first, then what begins so, then what is named most.
    func rank(_ unit: ShelfUnit) -> Int {
      if unit.name == typed { return 0 }
      if unit.name.hasPrefix(typed) { return 1 }
      return needle.ranges(in: unit.name).first?.lowerBound == unit.name.startIndex ? 2 : 3
    }
    return found.map { (rank($0), $0) }
      .sorted { ($0.0, -$0.1.rows, $0.1.name) < ($1.0, -$1.1.rows, $1.1.name) }
      .prefix(limit).map(\.1)
  }
}
