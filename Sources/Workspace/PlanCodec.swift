import PlanModel

/// A whole plan as bytes.
extension ByteWriter {
  mutating func write(_ plan: Plan) {
    write(plan.id.rawValue)
    write(plan.head)
    write(plan.areas) { writer, area in
      writer.write(area.number)
      writer.write(texts: [
        area.title, area.annexTitle, area.shortTitle, area.english, area.englishShort,
      ])
      writer.write(area.source)
    }
    write(plan.records) { $0.write($1) }
    write(plan.units) { writer, unit in
      writer.write(unit.name)
      writer.write(choice: unit.kind)
      writer.write(texts: unit.spellings)
      writer.write(unit.english)
      writer.write(unit.englishShort)
      writer.write(unit.notes) { $0.write($1) }
      writer.write(unit.isNamed)
    }
    write(plan.collectives) { writer, collective in
      writer.write(collective.name)
      writer.write(texts: collective.members.map(\.name))
    }
    write(plan.annexes) { writer, annex in
      writer.write(annex.number)
      writer.write(annex.title)
      writer.write(annex.note) { $0.write($1) }
      writer.write(texts: annex.columns)
    }
    write(plan.links) { writer, link in
      writer.write(link.from)
      writer.write(link.to)
      writer.write(choice: link.kind)
      writer.write(link.why)
    }
  }

  private mutating func write(_ head: Plan.Head) {
    write(texts: [
      head.title, head.stage, head.city, head.preamble, head.english, head.englishShort,
      head.startYearWhy,
    ])
    write(head.requirements) { writer, field in
      writer.write(texts: [field.key, field.heading, field.text])
    }
    write(RecordKind.allCases.filter { head.bindsAllDistricts.contains($0) }) {
      $0.write(choice: $1)
    }
    write(head.startYear)
    write(head.notes) { $0.write($1) }
  }
}

extension ByteReader {
  mutating func plan() throws(PackDamage) -> Plan {
    let id = PlanID(try text())
    let head = try head()
    let areas = try list { (reader: inout ByteReader) throws(PackDamage) in
      let number = try reader.int()
      let texts = try reader.texts()
      guard texts.count == 5 else { throw PackDamage() }
      return Area(
        number: number, title: texts[0], annexTitle: texts[1], source: try reader.citation(),
        shortTitle: texts[2], english: texts[3], englishShort: texts[4])
    }
    let records = try list { (reader: inout ByteReader) throws(PackDamage) in
      try reader.record()
    }
    let units = try list { (reader: inout ByteReader) throws(PackDamage) in
      PlanUnit(
        id: UnitID(try reader.text()), kind: try reader.choice(UnitKind.self),
        spellings: try reader.texts(), english: try reader.text(),
        englishShort: try reader.text(), notes: try reader.notes(),
        isNamed: try reader.flag())
    }
    let collectives = try list { (reader: inout ByteReader) throws(PackDamage) in
      Collective(name: try reader.text(), members: try reader.texts().map { UnitID($0) })
    }
    let annexes = try list { (reader: inout ByteReader) throws(PackDamage) in
      Annex(
        number: try reader.int(), title: try reader.text(), note: try reader.optionalText(),
        columns: try reader.texts())
    }
    let links = try list { (reader: inout ByteReader) throws(PackDamage) in
      RecordLink(
        from: try reader.id(), to: try reader.id(), kind: try reader.choice(RecordLink.Kind.self),
        why: try reader.text())
    }
    return Plan(
      id: id, head: head, areas: areas, records: records, units: units,
      collectives: collectives, annexes: annexes, links: links)
  }

  private mutating func head() throws(PackDamage) -> Plan.Head {
    let texts = try texts()
    guard texts.count == 7 else { throw PackDamage() }
    let requirements = try list { (reader: inout ByteReader) throws(PackDamage) in
      let texts = try reader.texts()
      guard texts.count == 3 else { throw PackDamage() }
      return OfficialField(key: texts[0], heading: texts[1], text: texts[2])
    }
    let kinds = try list { (reader: inout ByteReader) throws(PackDamage) in
      try reader.choice(RecordKind.self)
    }
    return Plan.Head(
      title: texts[0], stage: texts[1], city: texts[2], preamble: texts[3],
      requirements: requirements, bindsAllDistricts: Set(kinds), english: texts[4],
      englishShort: texts[5], startYear: try int(), notes: try notes(), startYearWhy: texts[6])
  }

  mutating func optionalText() throws(PackDamage) -> String? {
    try optional { (reader: inout ByteReader) throws(PackDamage) in try reader.text() }
  }
}
