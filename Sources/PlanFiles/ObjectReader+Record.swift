import PlanModel

extension ObjectReader {
  /// The id and the number of this record, which must agree with its kind and with each other.
  mutating func recordID(
    _ kind: RecordKind, at index: Int, _ numbering: inout Numbering
  ) -> RecordID {
    let text = text("id")
    let number = integer("number")
    let written = RecordID(canonical: text)
    let id = RecordID(kind, number ?? written?.major ?? index + 1)
    if number != nil, !text.isEmpty, written != id {
      problems.note(.wrongID(text, expected: id.description), at: "id")
    } else if number == nil, !text.isEmpty, written?.kind != kind {
      problems.note(.wrongID(text, expected: kind.rawValue + "n"), at: "id")
    }
    if let number { numbering.take(number, id, problems, at: "number") }
    return id
  }

  /// Where in the document the record stands.
  mutating func citation(_ key: StaticString = "source") -> Citation {
    let citation = object(key) { reader -> Citation? in
      let annex = reader.optionalInteger("annex")
      let row = reader.optionalInteger("row")
      let section = reader.optionalText("section")
      let item = reader.optionalInteger("item")
      switch (annex, row, section, item) {
      case (let annex?, let row?, nil, nil) where annex > 0 && row > 0:
        return .annex(annex, row: row)
      case (nil, nil, let section?, _) where item ?? 1 > 0:
        return .section(section, item: item)
      default:
        reader.problems.note(.broken(.sourceUnclear))
        return nil
      }
    }
    return (citation ?? nil) ?? .section("", item: nil)
  }

  /// Ids that the record had in earlier versions of the plan.
  mutating func formerly() -> [RecordID] {
    references("formerly", .optional)
  }

  /// The ids of other records under a key.
  mutating func references(_ key: StaticString, _ need: ListNeed) -> [RecordID] {
    let texts = texts(key, need)
    return problems.inside(key: key) {
      var result: [RecordID] = []
      for (index, text) in texts.enumerated() {
        problems.inside(position: index + 1) {
          guard let id = reference(text) else { return }
          if result.contains(id) { problems.note(.duplicate(of: text)) }
          result.append(id)
        }
      }
      return result
    }
  }

  /// The id of another record.
  mutating func reference(_ key: StaticString) -> RecordID? {
    let text = text(key)
    return text.isEmpty ? nil : problems.inside(key: key) { reference(text) }
  }

  private func reference(_ text: String) -> RecordID? {
    if let id = RecordID(canonical: text) { return id }
    problems.note(.badValue(text, allowed: ["A1", "M1.1", "I1", "T1", "P1", "O1", "G1", "S1"]))
    return nil
  }

  /// A key area, by its number; 0 when something is wrong with it.
  mutating func area(_ key: StaticString) -> Int {
    let text = text(key)
    return text.isEmpty ? 0 : problems.inside(key: key) { areaNumber(text) ?? 0 }
  }

  private func areaNumber(_ text: String) -> Int? {
    if let id = RecordID(canonical: text), id.kind == .area { return id.major }
    problems.note(.badValue(text, allowed: ["A1", "A2", "…"]))
    return nil
  }

  /// The area we gave the record, and why; for reading inside `editorial`.
  mutating func areaReading() -> (area: Int, reading: AreaReading) {
    let area: Int = self.area("area")
    let why = text("areaWhy")
    let confidence = choice("areaConfidence", AreaReading.Confidence.self) ?? .low
    let names = texts("areaAlternatives", .present)
    var alternatives: [Int] = []
    problems.inside(key: "areaAlternatives") {
      for (index, name) in names.enumerated() {
        problems.inside(position: index + 1) {
          guard let other = areaNumber(name) else { return }
          if other == area || alternatives.contains(other) {
            problems.note(.duplicate(of: name))
          }
          alternatives.append(other)
        }
      }
    }
    return (area, AreaReading(why: why, confidence: confidence, alternatives: alternatives))
  }
}

/// Sees that the numbers of a list run 1, 2, 3 …
struct Numbering {
  private var previous = 0
  private var seen: [Int: RecordID] = [:]

  /// Takes the next number and notes a gap or a number that was there before.
  mutating func take(
    _ number: Int, _ id: RecordID, _ problems: ProblemCollector, at field: String
  ) {
    if let other = seen[number] {
      problems.note(.duplicate(of: other.description), at: field)
    } else if number != previous + 1 {
      problems.note(.badNumbering(found: number, expected: previous + 1), at: field)
    }
    seen[number] = id
    previous = min(number, Int.max - 1)
  }
}
