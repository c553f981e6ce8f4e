/// One of the thirty measures (举措) of the main text.
public struct Measure: Sendable, Hashable {
  /// The first sentence, by which the measure is known.
  public var heading: String
  /// The full text, heading included, without the bracketed units.
  public var text: String
  /// Ours: the tasks that carry the measure out.
  public var tasks: [RecordID]

  /// A measure from its parts.
  public init(heading: String, text: String, tasks: [RecordID]) {
    self.heading = heading
    self.text = text
    self.tasks = tasks
  }
}

/// Which way an indicator is to move. Ours: the plan does not say it.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case more, less, hold
}

/// How sure we are of the area we gave a record.
public struct AreaReading: Sendable, Hashable {
  public enum Confidence: String, Sendable, Hashable, CaseIterable { case high, medium, low }
  public var why: String
  public var confidence: Confidence
  /// Other areas, 1–9, it could stand in.
  public var alternatives: [Int]

  /// A reading from its parts.
  public init(why: String, confidence: Confidence, alternatives: [Int]) {
    self.why = why
    self.confidence = confidence
    self.alternatives = alternatives
  }
}

/// A row of annex 1.
public struct Indicator: Sendable, Hashable {
  /// 具体指标, verbatim.
  public var name: String
  public var unitOfMeasure: String?
  /// 指标类别.
  public var category: String
  /// In order of year.
  public var targets: [Target]
  /// 备注.
  public var remark: String
  public var direction: Direction
  public var reading: AreaReading

  /// An indicator from its parts.
  public init(
    name: String, unitOfMeasure: String?, category: String, targets: [Target], remark: String,
    direction: Direction, reading: AreaReading
  ) {
    self.name = name
    self.unitOfMeasure = unitOfMeasure
    self.category = category
    self.targets = targets
    self.remark = remark
    self.direction = direction
    self.reading = reading
  }
}

/// A row of annex 2.
public struct PlanTask: Sendable, Hashable {
  /// 任务内容, verbatim.
  public var content: String
  /// 任务目标安排, verbatim.
  public var schedule: String
  /// 预期成效, verbatim.
  public var effect: String
  public var milestones: [Milestone]

  /// A task from its parts.
  public init(content: String, schedule: String, effect: String, milestones: [Milestone]) {
    self.content = content
    self.schedule = schedule
    self.effect = effect
    self.milestones = milestones
  }
}

/// A row of annex 3.
public struct Policy: Sendable, Hashable {
  /// 政策名称, verbatim.
  public var name: String
  /// 预计出台时间, verbatim.
  public var time: String
  /// 政策目的, verbatim.
  public var purpose: String
  /// The time as a milestone; undated for 持续推进.
  public var milestone: Milestone
  public var reading: AreaReading

  /// A policy from its parts.
  public init(
    name: String, time: String, purpose: String, milestone: Milestone, reading: AreaReading
  ) {
    self.name = name
    self.time = time
    self.purpose = purpose
    self.milestone = milestone
    self.reading = reading
  }
}

/// A row of annex 4.
public struct Outcome: Sendable, Hashable {
  /// 成果内容, verbatim.
  public var content: String
  /// 核心亮点, verbatim.
  public var highlights: String
  /// 预期达成效益, verbatim.
  public var benefit: String
  /// 备注.
  public var remark: String
  public var quantities: [Quantity]
  public var reading: AreaReading

  /// An outcome from its parts.
  public init(
    content: String, highlights: String, benefit: String, remark: String,
    quantities: [Quantity], reading: AreaReading
  ) {
    self.content = content
    self.highlights = highlights
    self.benefit = benefit
    self.remark = remark
    self.quantities = quantities
    self.reading = reading
  }
}

/// One sentence of 实施目标.
public struct Goal: Sendable, Hashable {
  public var year: Int
  public var text: String
  public var quantities: [Quantity]

  /// A goal from its parts.
  public init(year: Int, text: String, quantities: [Quantity]) {
    self.year = year
    self.text = text
    self.quantities = quantities
  }
}

/// One of the safeguards (保障体系).
public struct Safeguard: Sendable, Hashable {
  public var heading: String
  public var text: String

  /// A safeguard from its parts.
  public init(heading: String, text: String) {
    self.heading = heading
    self.text = text
  }
}
