import PlanModel

/// The rows of the four annexes, each list from its own file.
enum AnnexRecords {
  /// Reads `indicators.json`.
  static func indicators(_ file: FileReading) -> [PlanRecord] {
    var numbering = Numbering()
    return file.records { reader, index in
      let id = reader.recordID(.indicator, at: index, &numbering)
      let name = reader.text("name")
      let unitOfMeasure = reader.optionalText("unitOfMeasure")
      let category = reader.text("category")
      let targets = reader.targets()
      let units = reader.responsibleUnits()
      let remark = reader.text("remark", allowsEmpty: true)
      let source = reader.citation()
      let formerly = reader.formerly()
      var area: (area: Int, reading: AreaReading)?
      var direction: Direction?
      let editorial = reader.editorial {
        area = $0.areaReading()
        direction = $0.choice("direction", Direction.self)
      }
      return PlanRecord(
        id: id, area: area?.area, editorial: editorial, units: units, source: source,
        formerly: formerly,
        detail: .indicator(
          Indicator(
            name: name, unitOfMeasure: unitOfMeasure, category: category, targets: targets,
            remark: remark, direction: direction ?? .more, reading: area?.reading ?? .none)))
    }
  }

  /// Reads `tasks.json`.
  static func tasks(_ file: FileReading) -> [PlanRecord] {
    var numbering = Numbering()
    return file.records { reader, index in
      let id = reader.recordID(.task, at: index, &numbering)
      let area = reader.area("area")
      let content = reader.text("content")
      let schedule = reader.text("schedule")
      let effect = reader.text("effect")
      let units = reader.responsibleUnits()
      let milestones = reader.milestones("milestones")
      let source = reader.citation()
      let formerly = reader.formerly()
      return PlanRecord(
        id: id, area: area, editorial: reader.editorial(), units: units, source: source,
        formerly: formerly,
        detail: .task(
          PlanTask(content: content, schedule: schedule, effect: effect, milestones: milestones)
        ))
    }
  }

  /// Reads `policies.json`.
  static func policies(_ file: FileReading) -> [PlanRecord] {
    var numbering = Numbering()
    return file.records { reader, index in
      let id = reader.recordID(.policy, at: index, &numbering)
      let name = reader.text("name")
      let time = reader.text("time")
      let milestone = reader.policyMilestone(time: time)
      let purpose = reader.text("purpose")
      let units = reader.responsibleUnits()
      let source = reader.citation()
      let formerly = reader.formerly()
      var area: (area: Int, reading: AreaReading)?
      let editorial = reader.editorial { area = $0.areaReading() }
      return PlanRecord(
        id: id, area: area?.area, editorial: editorial, units: units, source: source,
        formerly: formerly,
        detail: .policy(
          Policy(
            name: name, time: time, purpose: purpose, milestone: milestone,
            reading: area?.reading ?? .none)))
    }
  }

  /// Reads `outcomes.json`.
  static func outcomes(_ file: FileReading) -> [PlanRecord] {
    var numbering = Numbering()
    return file.records { reader, index in
      let id = reader.recordID(.outcome, at: index, &numbering)
      let content = reader.text("content")
      let highlights = reader.text("highlights")
      let benefit = reader.text("benefit")
      let units = reader.responsibleUnits()
      let remark = reader.text("remark", allowsEmpty: true)
      let source = reader.citation()
      let formerly = reader.formerly()
      var area: (area: Int, reading: AreaReading)?
      let editorial = reader.editorial { area = $0.areaReading() }
      let quantities = reader.quantities("quantities", .optional)
      return PlanRecord(
        id: id, area: area?.area, editorial: editorial, units: units, source: source,
        formerly: formerly,
        detail: .outcome(
          Outcome(
            content: content, highlights: highlights, benefit: benefit, remark: remark,
            quantities: quantities, reading: area?.reading ?? .none)))
    }
  }
}

extension AreaReading {
  /// Stands in where the editorial part cannot be read.
  fileprivate static let none = AreaReading(why: "", confidence: .low, alternatives: [])
}

extension ObjectReader {
  /// An indicator's targets in order of year.
  fileprivate mutating func targets() -> [Target] {
    let targets = object("targets") { reader in
      var targets: [Target] = []
      for (key, node) in reader.allMembers() {
        let target = reader.problems.inside(name: key) {
          guard let year = Int(key), String(year) == key else {
            reader.problems.note(.badValue(key, allowed: ["2027", "2030"]))
            return Target?.none
          }
          _ = reader.checkedYear(year)
          return ObjectReader.read(node, in: reader.reading) { reader in
            Target(
              year: year, text: reader.text("text"), values: reader.quantities("values"))
          }
        }
        if let target { targets.append(target) }
      }
      if targets.isEmpty { reader.problems.note(.emptyList) }
      return targets
    }
    return (targets ?? []).sorted { $0.year < $1.year }
  }

  /// How a policy's `years` speak of time.
  private enum PolicyTime: String, CaseIterable {
    case by, during, ongoing
  }

  /// A policy's time as a milestone; 持续推进 has no date.
  fileprivate mutating func policyMilestone(time: String) -> Milestone {
    let milestone = object("years") { reader in
      let kind = reader.choice("kind", PolicyTime.self)
      let need: YearNeed =
        switch kind {
        case .by: YearNeed(.by)
        case .during: YearNeed(.during)
        case .ongoing: YearNeed(from: .allowed, to: .notAllowed)
        case nil: .unknown
        }
      let (from, to) = reader.years(needs: need)
      let milestoneKind: Milestone.Kind =
        switch kind {
        case .by: .by
        case .during: .during
        case .ongoing, nil: .undated
        }
      return Milestone(kind: milestoneKind, from: from, to: to, text: time, quantities: [])
    }
    return milestone ?? Milestone(kind: .undated, text: time, quantities: [])
  }
}
