import PlanModel

struct AreaJSON: Encodable {
  var id: String
  var number: Int
  var title: String
  var annexTitle: String
  var shortTitle: String
  var english: String
  var source: SourceJSON
  var editorial = ["shortTitle", "english"]

  init(_ area: Area) {
    id = area.id.description
    number = area.number
    title = area.title
    annexTitle = area.annexTitle
    shortTitle = area.shortTitle
    english = area.english
    source = SourceJSON(area.source)
  }
}

struct UnitJSON: Encodable {
  var name: String
  var kind: String
  var english: String
  /// Other spellings the document uses.
  var spellings: [String]
  /// Ids of the records it leads, supports, or answers for as one of several.
  var lead: [String]
  var support: [String]
  var collective: [String]
  /// Ids of the records that only the plan's notes bind it to, as a district.
  var bound: [String]

  init(_ unit: PlanUnit, in plan: Plan) {
    name = unit.name
    kind = unit.kind.rawValue
    english = unit.english
    spellings = unit.spellings
    let duties = Duties(of: unit.id, in: plan)
    lead = duties.ids(.lead)
    support = duties.ids(.support)
    collective = duties.ids(.collective)
    bound = plan.records(binding: unit.id).map(\.id.description)
  }
}

/// What a unit answers for, by role: named itself, or as a member of a named collective.
struct Duties {
  private var records: [Role: [PlanRecord]] = [:]

  init(of unit: UnitID, in plan: Plan) {
    for record in plan.records(naming: unit) {
      if let role = record.role(of: unit) { records[role, default: []].append(record) }
    }
  }

  func records(_ role: Role) -> [PlanRecord] { records[role] ?? [] }
  func ids(_ role: Role) -> [String] { records(role).map(\.id.description) }
}

/// The whole plan with its review state.
struct PlanJSON: Encodable {
  struct Head: Encodable {
    var id: String
    var title: String
    var stage: String
    var city: String
    var english: String
    var preamble: String
    var editorial = ["english"]
  }
  struct LinkJSON: Encodable {
    var from: String
    var to: String
    var kind: String
    var why: String
  }
  struct CollectiveJSON: Encodable {
    var name: String
    var members: [String]
  }

  var plan: Head
  /// The day and the check-in period the review states are told for.
  var today: String
  var period: String
  var areas: [AreaJSON]
  var measures: [JSONItem]
  var indicators: [JSONItem]
  var tasks: [JSONItem]
  var policies: [JSONItem]
  var outcomes: [JSONItem]
  var goals: [JSONItem]
  var safeguards: [JSONItem]
  var units: [UnitJSON]
  var collectives: [CollectiveJSON]
  /// Ours, all of them.
  var links: [LinkJSON]

  init(_ standing: Standing) {
    let plan = standing.plan
    func items(_ kind: RecordKind) -> [JSONItem] {
      plan.records(of: kind).map { RecordJSON.item($0, standing) }
    }
    self.plan = Head(
      id: plan.id.rawValue, title: plan.head.title, stage: plan.head.stage, city: plan.head.city,
      english: plan.head.english, preamble: plan.head.preamble)
    today = standing.today.description
    period = standing.period.rawValue
    areas = plan.areas.map(AreaJSON.init)
    measures = items(.measure)
    indicators = items(.indicator)
    tasks = items(.task)
    policies = items(.policy)
    outcomes = items(.outcome)
    goals = items(.goal)
    safeguards = items(.safeguard)
    units = plan.units.map { UnitJSON($0, in: plan) }
    collectives = plan.collectives.map {
      CollectiveJSON(name: $0.name, members: $0.members.map(\.name))
    }
    links = plan.links.map {
      LinkJSON(
        from: $0.from.description, to: $0.to.description, kind: $0.kind.rawValue, why: $0.why)
    }
  }
}
