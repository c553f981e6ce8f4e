import PlanModel

/// The JSON form of each kind of record. The names are a promise to scripts.
enum RecordJSON {
  /// A record with how it stands.
  static func item(_ record: PlanRecord, _ standing: Standing) -> JSONItem {
    switch record.detail {
    case .measure(let measure): JSONItem(MeasureJSON(record, measure))
    case .indicator(let indicator): JSONItem(IndicatorJSON(record, indicator, standing))
    case .task(let task): JSONItem(TaskJSON(record, task, standing))
    case .policy(let policy): JSONItem(PolicyJSON(record, policy, standing))
    case .outcome(let outcome): JSONItem(OutcomeJSON(record, outcome, standing))
    case .goal(let goal): JSONItem(GoalJSON(record, goal))
    case .safeguard(let safeguard): JSONItem(SafeguardJSON(record, safeguard))
    }
  }
}

struct TaskJSON: Encodable {
  var id: String
  var number: Int
  @OrNull var area: Int?
  var title: String
  var content: String
  var schedule: String
  var effect: String
  var units: [PartyJSON]
  var openList: Bool
  var milestones: [MilestoneJSON]
  var source: SourceJSON
  var review: ReviewJSON
  @OrNull var progress: ReportJSON?
  var followUp: FollowUpJSON
  var due: DueJSON
  @OrNull var agreed: AgreedJSON?
  var editorial = ["title"]

  init(_ record: PlanRecord, _ task: PlanTask, _ standing: Standing) {
    id = record.id.description
    number = record.id.major
    area = record.area
    title = record.title
    content = task.content
    schedule = task.schedule
    effect = task.effect
    units = record.responsibilities.map(PartyJSON.init)
    openList = record.isOpenList
    milestones = task.milestones.map(MilestoneJSON.init)
    source = SourceJSON(record.source)
    let own = standing.standing(of: record)
    review = ReviewJSON(own.review)
    progress = own.report.map {
      ReportJSON($0, standing.log.rules, doubts: own.doubts(of: record))
    }
    followUp = FollowUpJSON(record, own, standing)
    due = DueJSON(own.due, today: standing.today)
    agreed = own.agreed.map(AgreedJSON.init)
  }
}

struct IndicatorJSON: Encodable {
  var id: String
  var number: Int
  @OrNull var area: Int?
  var category: String
  var name: String
  @OrNull var unitOfMeasure: String?
  /// By year, written as text.
  var targets: [String: TargetJSON]
  var units: [PartyJSON]
  var remark: String
  var source: SourceJSON
  var review: ReviewJSON
  /// Every observation that holds, by day.
  var observations: [ObservationJSON]
  /// The worst verdict of each target year.
  var track: [String: String]
  var editorial = ["area"]

  init(_ record: PlanRecord, _ indicator: Indicator, _ standing: Standing) {
    id = record.id.description
    number = record.id.major
    area = record.area
    category = indicator.category
    name = indicator.name
    unitOfMeasure = indicator.unitOfMeasure
    targets = Dictionary(
      indicator.targets.map { (String($0.year), TargetJSON($0)) }, uniquingKeysWith: { $1 })
    units = record.responsibilities.map(PartyJSON.init)
    remark = indicator.remark
    source = SourceJSON(record.source)
    review = ReviewJSON(standing.review(of: record))
    observations = standing.log.observations(of: record).map { ObservationJSON($0) }
      .sorted { $0.date < $1.date }
    let tracks = standing.tracks(of: record)
    track = Dictionary(
      uniqueKeysWithValues: indicator.targets.compactMap { target in
        tracks.verdict(for: target.year).map { (String(target.year), $0.word) }
      })
  }
}

struct MeasureJSON: Encodable {
  var id: String
  /// `2.2`.
  var number: String
  @OrNull var area: Int?
  var title: String
  var text: String
  var units: [PartyJSON]
  var openList: Bool
  var source: SourceJSON
  var editorial = ["title"]

  init(_ record: PlanRecord, _ measure: Measure) {
    id = record.id.description
    number = record.number
    area = record.area
    title = record.title
    text = measure.text
    units = record.responsibilities.map(PartyJSON.init)
    openList = record.isOpenList
    source = SourceJSON(record.source)
  }
}

struct PolicyJSON: Encodable {
  var id: String
  var number: Int
  @OrNull var area: Int?
  var name: String
  var time: String
  var years: YearsJSON
  var purpose: String
  var units: [PartyJSON]
  var source: SourceJSON
  var review: ReviewJSON
  @OrNull var progress: ReportJSON?
  var followUp: FollowUpJSON
  var due: DueJSON
  @OrNull var agreed: AgreedJSON?
  var editorial = ["area"]

  init(_ record: PlanRecord, _ policy: Policy, _ standing: Standing) {
    id = record.id.description
    number = record.id.major
    area = record.area
    name = policy.name
    time = policy.time
    years = YearsJSON(policy.milestone)
    purpose = policy.purpose
    units = record.responsibilities.map(PartyJSON.init)
    source = SourceJSON(record.source)
    let own = standing.standing(of: record)
    review = ReviewJSON(own.review)
    progress = own.report.map {
      ReportJSON($0, standing.log.rules, doubts: own.doubts(of: record))
    }
    followUp = FollowUpJSON(record, own, standing)
    due = DueJSON(own.due, today: standing.today)
    agreed = own.agreed.map(AgreedJSON.init)
  }
}

struct OutcomeJSON: Encodable {
  var id: String
  var number: Int
  @OrNull var area: Int?
  var content: String
  var highlights: String
  var benefit: String
  var units: [PartyJSON]
  var remark: String
  var source: SourceJSON
  var review: ReviewJSON
  @OrNull var progress: ReportJSON?
  var followUp: FollowUpJSON
  var editorial = ["area"]

  init(_ record: PlanRecord, _ outcome: Outcome, _ standing: Standing) {
    id = record.id.description
    number = record.id.major
    area = record.area
    content = outcome.content
    highlights = outcome.highlights
    benefit = outcome.benefit
    units = record.responsibilities.map(PartyJSON.init)
    remark = outcome.remark
    source = SourceJSON(record.source)
    let own = standing.standing(of: record)
    review = ReviewJSON(own.review)
    progress = own.report.map {
      ReportJSON($0, standing.log.rules, doubts: own.doubts(of: record))
    }
    followUp = FollowUpJSON(record, own, standing)
  }
}

struct GoalJSON: Encodable {
  var id: String
  var number: Int
  var year: Int
  var title: String
  var text: String
  var quantities: [QuantityJSON]
  var source: SourceJSON
  var editorial = ["title"]

  init(_ record: PlanRecord, _ goal: Goal) {
    id = record.id.description
    number = record.id.major
    year = goal.year
    title = record.title
    text = goal.text
    quantities = goal.quantities.map(QuantityJSON.init)
    source = SourceJSON(record.source)
  }
}

struct SafeguardJSON: Encodable {
  var id: String
  var number: Int
  var heading: String
  var text: String
  var source: SourceJSON

  init(_ record: PlanRecord, _ safeguard: Safeguard) {
    id = record.id.description
    number = record.id.major
    heading = safeguard.heading
    text = safeguard.text
    source = SourceJSON(record.source)
  }
}
