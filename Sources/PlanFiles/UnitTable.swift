import PlanModel

/// The units of `units.json` and every spelling of them.
struct UnitTable {
  private(set) var units: [PlanUnit] = []
  private(set) var collectives: [Collective] = []
  private var spelled: [Spelling: UnitID] = [:]
  private var collectiveNames: Set<String> = []

  /// The longest short English name of a unit, in columns.
  static let longestEnglish = 16

  /// The unit spelled so.
  subscript(name: String) -> UnitID? { spelled[Spelling(text: name)] }

  /// Whether there is a collective of a name.
  func hasCollective(_ name: String) -> Bool { collectiveNames.contains(name) }

  /// Reads `units.json`.
  init(_ reader: inout ObjectReader) {
    let named = reader.records("units", namedBy: "name") { reader, _ in
      UnitTable.unit(&reader, isNamed: true)
    }
    let unnamed = reader.records("unnamed", namedBy: "name") { reader, _ in
      UnitTable.unit(&reader, isNamed: false)
    }
    units = named + unnamed
    for unit in units {
      add(unit.name, of: unit, at: "name", reader.problems)
      for (index, spelling) in unit.spellings.enumerated() {
        add(spelling, of: unit, at: "spellings[\(index + 1)]", reader.problems)
      }
    }
    collectives = reader.records("collectives", namedBy: "name") { reader, _ in
      Collective(
        name: reader.text("name"),
        members: reader.texts("members", .present).map { UnitID($0) })
    }
    for collective in collectives { check(collective, reader.problems) }
  }

  private static func unit(_ reader: inout ObjectReader, isNamed: Bool) -> PlanUnit {
    let name = reader.text("name")
    let kind = reader.choice("kind", UnitKind.self) ?? .organisation
    let spellings = isNamed ? reader.texts("spellings", .present) : []
    var unit = PlanUnit(id: UnitID(name), kind: kind, spellings: spellings, isNamed: isNamed)
    reader.object("editorial") { reader in
      unit.english = reader.text("english")
      unit.englishShort = reader.shortText("englishShort", atMost: longestEnglish)
      unit.notes = reader.notes()
      if !isNamed, let why = reader.optionalText("why") {
        unit.notes.append(SourceNote(field: "name", words: name, suspected: nil, why: why))
      }
    }
    return unit
  }

  private mutating func add(
    _ spelling: String, of unit: PlanUnit, at field: String, _ problems: ProblemCollector
  ) {
    guard !spelling.isEmpty else { return }
    if self[spelling] != nil {
      problems.inside(record: unit.name) { problems.note(.duplicate(of: spelling), at: field) }
    } else {
      spelled[Spelling(text: spelling)] = unit.id
    }
  }

  private mutating func check(_ collective: Collective, _ problems: ProblemCollector) {
    problems.inside(record: collective.name) {
      if self[collective.name] != nil || !collectiveNames.insert(collective.name).inserted {
        problems.note(.duplicate(of: collective.name), at: "name")
      }
      var seen: Set<UnitID> = []
      for (index, member) in collective.members.enumerated() {
        let field = "members[\(index + 1)]"
        if self[member.name] == nil {
          problems.note(.unknownUnit(member.name), at: field)
        } else if !seen.insert(member).inserted {
          problems.note(.duplicate(of: member.name), at: field)
        }
      }
    }
  }
}

/// A name to be looked up by its bytes: Swift hashes Chinese text only after normalising it,
/// which is slow.
private struct Spelling: Hashable {
  var text: String

  func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }

  static func == (left: Spelling, right: Spelling) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }
}
