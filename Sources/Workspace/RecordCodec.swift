import PlanModel

/// Records as bytes.
extension ByteWriter {
  mutating func write(_ id: RecordID) {
    write(choice: id.kind)
    write(id.major)
    write(id.minor)
  }

  mutating func write(_ source: Citation) {
    switch source {
    case .annex(let number, let row):
      write(true)
      write(number)
      write(row)
    case .section(let name, let item):
      write(false)
      write(name)
      write(item) { $0.write($1) }
    }
  }

  mutating func write(_ note: SourceNote) {
    write(note.field)
    write(note.words)
    write(note.suspected) { $0.write($1) }
    write(note.why) { $0.write($1) }
  }

  mutating func write(_ record: PlanRecord) {
    write(record.id)
    write(record.area) { $0.write($1) }
    write(record.title)
    write(record.english)
    write(record.englishShort)
    write(record.responsibilities) { writer, duty in
      writer.write(duty.party.unit != nil)
      writer.write(duty.party.name)
      writer.write(choice: duty.role)
      writer.write(duty.wording)
    }
    write(record.unitsText)
    write(record.isOpenList)
    write(record.source)
    write(record.notes) { $0.write($1) }
    write(record.formerly) { $0.write($1) }
    write(record.detail)
  }

  private mutating func write(_ detail: PlanRecord.Detail) {
    switch detail {
    case .measure(let measure):
      write(texts: [measure.heading, measure.text])
      write(measure.tasks) { $0.write($1) }
    case .indicator(let indicator):
      write(texts: [indicator.name, indicator.category, indicator.remark])
      write(indicator.unitOfMeasure) { $0.write($1) }
      write(indicator.targets) { writer, target in
        writer.write(target.year)
        writer.write(target.text)
        writer.write(target.values) { $0.write($1) }
      }
      write(choice: indicator.direction)
      write(indicator.reading)
    case .task(let task):
      write(texts: [task.content, task.schedule, task.effect])
      write(task.milestones) { $0.write($1) }
    case .policy(let policy):
      write(texts: [policy.name, policy.time, policy.purpose])
      write(policy.milestone)
      write(policy.reading)
    case .outcome(let outcome):
      write(texts: [outcome.content, outcome.highlights, outcome.benefit, outcome.remark])
      write(outcome.quantities) { $0.write($1) }
      write(outcome.reading)
    case .goal(let goal):
      write(goal.year)
      write(goal.text)
      write(goal.quantities) { $0.write($1) }
    case .safeguard(let safeguard): write(texts: [safeguard.heading, safeguard.text])
    }
  }

  private mutating func write(_ quantity: Quantity) {
    write(quantity.label) { $0.write($1) }
    write(choice: quantity.comparator)
    write(quantity.value) { $0.write($1) }
    write(quantity.upTo) { $0.write($1) }
    write(quantity.unitOfMeasure) { $0.write($1) }
    write(quantity.isAspirational)
    write(quantity.text) { $0.write($1) }
  }

  private mutating func write(_ milestone: Milestone) {
    write(choice: milestone.kind)
    write(milestone.from) { $0.write($1) }
    write(milestone.to) { $0.write($1) }
    write(milestone.text)
    write(milestone.quantities) { $0.write($1) }
  }

  private mutating func write(_ reading: AreaReading) {
    write(reading.why)
    write(choice: reading.confidence)
    write(reading.alternatives) { $0.write($1) }
  }
}

extension ByteReader {
  mutating func id() throws(PackDamage) -> RecordID {
    RecordID(try choice(RecordKind.self), try int(), try int())
  }

  mutating func citation() throws(PackDamage) -> Citation {
    if try flag() { return .annex(try int(), row: try int()) }
    return .section(try text(), item: try optionalInt())
  }

  mutating func notes() throws(PackDamage) -> [SourceNote] {
    try list { (reader: inout ByteReader) throws(PackDamage) in
      SourceNote(
        field: try reader.text(), words: try reader.text(), suspected: try reader.optionalText(),
        why: try reader.optionalText())
    }
  }

  mutating func record() throws(PackDamage) -> PlanRecord {
    let id = try id()
    let area = try optionalInt()
    let title = try text()
    let english = try text()
    let short = try text()
    let duties = try list { (reader: inout ByteReader) throws(PackDamage) in
      let isUnit = try reader.flag()
      let name = try reader.text()
      return Responsibility(
        party: isUnit ? .unit(UnitID(name)) : .collective(name),
        role: try reader.choice(Role.self), wording: try reader.text())
    }
    return PlanRecord(
      id: id, area: area, title: title, english: english, englishShort: short,
      responsibilities: duties, unitsText: try text(), isOpenList: try flag(),
      source: try citation(), notes: try notes(), formerly: try ids(),
      detail: try detail(of: id.kind))
  }

  private mutating func detail(of kind: RecordKind) throws(PackDamage) -> PlanRecord.Detail {
    switch kind {
    case .measure:
      let texts = try texts(2)
      return .measure(Measure(heading: texts[0], text: texts[1], tasks: try ids()))
    case .indicator:
      let texts = try texts(3)
      let unit = try optionalText()
      let targets = try list { (reader: inout ByteReader) throws(PackDamage) in
        Target(year: try reader.int(), text: try reader.text(), values: try reader.quantities())
      }
      return .indicator(
        Indicator(
          name: texts[0], unitOfMeasure: unit, category: texts[1], targets: targets,
          remark: texts[2], direction: try choice(Direction.self), reading: try reading()))
    case .task:
      let texts = try texts(3)
      let milestones = try list { (reader: inout ByteReader) throws(PackDamage) in
        try reader.milestone()
      }
      return .task(
        PlanTask(
          content: texts[0], schedule: texts[1], effect: texts[2], milestones: milestones))
    case .policy:
      let texts = try texts(3)
      return .policy(
        Policy(
          name: texts[0], time: texts[1], purpose: texts[2], milestone: try milestone(),
          reading: try reading()))
    case .outcome:
      let texts = try texts(4)
      return .outcome(
        Outcome(
          content: texts[0], highlights: texts[1], benefit: texts[2], remark: texts[3],
          quantities: try quantities(), reading: try reading()))
    case .goal:
      return .goal(Goal(year: try int(), text: try text(), quantities: try quantities()))
    case .safeguard:
      let texts = try texts(2)
      return .safeguard(Safeguard(heading: texts[0], text: texts[1]))
    case .area: throw PackDamage()
    }
  }

  private mutating func quantities() throws(PackDamage) -> [Quantity] {
    try list { (reader: inout ByteReader) throws(PackDamage) in
      Quantity(
        label: try reader.optionalText(), comparator: try reader.choice(Comparator.self),
        value: try reader.optionalDouble(), upTo: try reader.optionalDouble(),
        unitOfMeasure: try reader.optionalText(), isAspirational: try reader.flag(),
        text: try reader.optionalText())
    }
  }

  private mutating func milestone() throws(PackDamage) -> Milestone {
    Milestone(
      kind: try choice(Milestone.Kind.self), from: try optionalInt(), to: try optionalInt(),
      text: try text(), quantities: try quantities())
  }

  private mutating func reading() throws(PackDamage) -> AreaReading {
    AreaReading(
      why: try text(), confidence: try choice(AreaReading.Confidence.self),
      alternatives: try list { (reader: inout ByteReader) throws(PackDamage) in
        try reader.int()
      })
  }

  private mutating func ids() throws(PackDamage) -> [RecordID] {
    try list { (reader: inout ByteReader) throws(PackDamage) in try reader.id() }
  }

  private mutating func texts(_ count: Int) throws(PackDamage) -> [String] {
    let texts = try texts()
    guard texts.count == count else { throw PackDamage() }
    return texts
  }

  private mutating func optionalInt() throws(PackDamage) -> Int? {
    try optional { (reader: inout ByteReader) throws(PackDamage) in try reader.int() }
  }

  private mutating func optionalDouble() throws(PackDamage) -> Double? {
    try optional { (reader: inout ByteReader) throws(PackDamage) in try reader.double() }
  }
}
