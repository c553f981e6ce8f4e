import PlanModel

/// What `plan.json` holds: the main text.
struct PlanDocument {
  var id = PlanID("")
  var head: Plan.Head
  var areas: [Area] = []
  var measures: [PlanRecord] = []
  var goals: [PlanRecord] = []
  var safeguards: [PlanRecord] = []
  var annexes: [Annex] = []

  /// The only version of the format there is.
  static let format = 1

  /// Reads `plan.json`.
  init(_ reader: inout ObjectReader) {
    if let format = reader.integer("format"), format != Self.format {
      reader.problems.note(
        .badValue(String(format), allowed: [String(Self.format)]), at: "format")
    }
    id = PlanID(reader.text("id"))
    if !id.rawValue.utf8.allSatisfy(Self.isPlain) {
      reader.problems.note(.badValue(id.rawValue, allowed: ["a–z", "0–9", "-"]), at: "id")
    }
    head = Plan.Head(
      title: reader.text("title"), stage: reader.text("stage"), city: reader.text("city"),
      preamble: reader.text("preamble"), requirements: Self.requirements(&reader),
      bindsAllDistricts: [], english: "", englishShort: "", startYear: 0, notes: [])
    goals = Self.goals(&reader)
    readAreas(&reader)
    safeguards = Self.safeguards(&reader)
    annexes = reader.objects("annexes") { reader in
      Annex(
        number: reader.integer("number") ?? 0, title: reader.text("title"),
        note: reader.optionalText("note"), columns: reader.texts("columns"))
    }
    head.bindsAllDistricts = Self.boundKinds(&reader)
    readEditorial(&reader)
  }

  /// Plan ids stand in file names and journals: small letters, digits and hyphens.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "-")
    }
  }

  private mutating func readEditorial(_ reader: inout ObjectReader) {
    var head = head
    reader.object("editorial") { reader in
      head.english = reader.text("english")
      head.englishShort = reader.text("englishShort")
      head.startYear = reader.year("startYear") ?? 0
      head.startYearWhy = reader.text("startYearWhy")
      head.zone = Self.zone(&reader)
      head.rules = Self.rules(&reader)
      head.notes = reader.notes()
    }
    self.head = head
  }

  /// The civil time days are counted in; China's where none is named.
  private static func zone(_ reader: inout ObjectReader) -> CivilZone {
    guard let name = reader.optionalText("timeZone") else { return .china }
    if let zone = CivilZone(name) { return zone }
    reader.problems.note(
      .badValue(name, allowed: ["Asia/Shanghai", "+08:00"]), at: "timeZone")
    return .china
  }

  /// How the plan is followed up until the journal says otherwise.
  private static func rules(_ reader: inout ObjectReader) -> FollowUpRules {
    var rules = FollowUpRules()
    reader.optionalObject("followUp") { reader in
      if let word = reader.optionalText("period") {
        if let period = CheckInPeriod(rawValue: word) {
          rules.period = period
        } else {
          reader.problems.note(
            .badValue(word, allowed: CheckInPeriod.allCases.map(\.rawValue)), at: "period")
        }
      }
      if let day = reader.optionalInteger("reportDay") {
        if (1...31).contains(day) {
          rules.reportDay = day
        } else {
          reader.problems.note(.badValue(String(day), allowed: ["1–31"]), at: "reportDay")
        }
      }
      rules.office = reader.optionalText("office")
    }
    return rules
  }

  private static func requirements(_ reader: inout ObjectReader) -> [OfficialField] {
    let fields = reader.objects("requirements") { reader in
      (heading: reader.text("heading"), text: reader.text("text"))
    }
    return fields.enumerated().map { index, field in
      OfficialField(
        key: "requirements[\(index + 1)]", heading: field.heading, text: field.text)
    }
  }

  private static func boundKinds(_ reader: inout ObjectReader) -> Set<RecordKind> {
    let words = reader.texts("bindsAllDistricts", .present)
    var kinds: Set<RecordKind> = []
    for (index, word) in words.enumerated() {
      let field = "bindsAllDistricts[\(index + 1)]"
      if let kind = RecordKind.binding.first(where: { $0.word == word }) {
        if !kinds.insert(kind).inserted {
          reader.problems.note(.duplicate(of: word), at: field)
        }
      } else {
        reader.problems.note(
          .badValue(word, allowed: RecordKind.binding.map(\.word)), at: field)
      }
    }
    return kinds
  }

  private mutating func readAreas(_ reader: inout ObjectReader) {
    var numbering = Numbering()
    var measures: [PlanRecord] = []
    areas = reader.records("areas") { reader, index in
      let id = reader.recordID(.area, at: index, &numbering)
      let title = reader.text("title")
      let annexTitle = reader.text("annexTitle")
      let source = reader.citation()
      let editorial = reader.editorial()
      measures += Self.measures(&reader, of: id.major)
      return Area(
        number: id.major, title: title, annexTitle: annexTitle, source: source,
        shortTitle: editorial.title, english: editorial.english,
        englishShort: editorial.englishShort)
    }
    self.measures = measures
  }

  private static func measures(_ reader: inout ObjectReader, of area: Int) -> [PlanRecord] {
    reader.records("measures") { reader, index in
      let expected = RecordID(.measure, area, index + 1)
      let id = reader.text("id")
      if !id.isEmpty, id != expected.description {
        reader.problems.note(.wrongID(id, expected: expected.description), at: "id")
      }
      let number = reader.text("number")
      if !number.isEmpty, "M" + number != expected.description {
        reader.problems.note(
          .wrongID(number, expected: "\(area).\(index + 1)"), at: "number")
      }
      let heading = reader.text("heading")
      let text = reader.text("text")
      let units = reader.responsibleUnits()
      let source = reader.citation()
      let formerly = reader.formerly()
      var tasks: [RecordID] = []
      let editorial = reader.editorial { tasks = $0.references("tasks", .present) }
      return PlanRecord(
        id: expected, area: area, editorial: editorial, units: units, source: source,
        formerly: formerly,
        detail: .measure(Measure(heading: heading, text: text, tasks: tasks)))
    }
  }

  private static func goals(_ reader: inout ObjectReader) -> [PlanRecord] {
    var numbering = Numbering()
    return reader.records("goals") { reader, index in
      let id = reader.recordID(.goal, at: index, &numbering)
      let goal = Goal(
        year: reader.year("year") ?? 0, text: reader.text("text"),
        quantities: reader.quantities("quantities", .present))
      let source = reader.citation()
      let formerly = reader.formerly()
      return PlanRecord(
        id: id, area: nil, editorial: reader.editorial(), source: source, formerly: formerly,
        detail: .goal(goal))
    }
  }

  private static func safeguards(_ reader: inout ObjectReader) -> [PlanRecord] {
    var numbering = Numbering()
    return reader.records("safeguards") { reader, index in
      let id = reader.recordID(.safeguard, at: index, &numbering)
      let safeguard = Safeguard(heading: reader.text("heading"), text: reader.text("text"))
      let source = reader.citation()
      let formerly = reader.formerly()
      return PlanRecord(
        id: id, area: nil, editorial: reader.editorial(), source: source, formerly: formerly,
        detail: .safeguard(safeguard))
    }
  }
}

extension PlanRecord {
  /// A record from what its file says of it.
  init(
    id: RecordID, area: Int?, editorial: Editorial,
    units: ResponsibleUnits = ResponsibleUnits(), source: Citation, formerly: [RecordID],
    detail: Detail
  ) {
    self.init(
      id: id, area: area, title: editorial.title, english: editorial.english,
      englishShort: editorial.englishShort, responsibilities: units.responsibilities,
      unitsText: units.text, isOpenList: units.isOpenList, source: source,
      notes: editorial.notes, formerly: formerly, detail: detail)
  }
}
