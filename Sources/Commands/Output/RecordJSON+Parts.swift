import PlanModel

/// A responsible unit of a record.
struct PartyJSON: Encodable {
  var name: String
  var role: String
  var inferred: Bool

  init(_ responsibility: Responsibility) {
    name = responsibility.party.name
    role = responsibility.role.rawValue
    inferred = responsibility.isInferred
  }
}

/// Where in the document a record stands.
enum SourceJSON: Encodable {
  case annex(Int, Int)
  case section(String, Int?)

  init(_ citation: Citation) {
    switch citation {
    case .annex(let annex, let row): self = .annex(annex, row)
    case .section(let section, let item): self = .section(section, item)
    }
  }

  private enum Key: String, CodingKey { case annex, row, section, item }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .annex(let annex, let row):
      try container.encode(annex, forKey: .annex)
      try container.encode(row, forKey: .row)
    case .section(let section, let item):
      try container.encode(section, forKey: .section)
      try container.encode(item, forKey: .item)
    }
  }
}

/// How a record stands with its reviewers. With `unreviewed`, the others tell of the last mark of
/// an earlier period, if there is one.
struct ReviewJSON: Encodable {
  var state: String
  @OrNull var by: String?
  @OrNull var at: String?
  @OrNull var note: String?

  init(_ review: Review) {
    state = review.kind.rawValue
    by = review.mark?.by.name
    at = review.mark.map { $0.at.stamp }
    note = review.mark?.note
  }
}

extension LocalTime {
  /// `2026-11-20T16:42`.
  var stamp: String { date.description + "T" + clock + CivilZone.text(of: offset) }
}

/// A figure, or the words in place of one.
struct QuantityJSON: Encodable {
  @OrNull var label: String?
  var comparator: String
  @OrNull var value: Double?
  var upTo: Double?
  @OrNull var unitOfMeasure: String?
  var aspirational: Bool
  /// The words of a qualitative value.
  var text: String?

  init(_ quantity: Quantity) {
    label = quantity.label
    comparator = quantity.comparator.rawValue
    value = quantity.value
    upTo = quantity.upTo
    unitOfMeasure = quantity.unitOfMeasure
    aspirational = quantity.isAspirational
    text = quantity.text
  }
}

/// When a part of a task falls due.
struct MilestoneJSON: Encodable {
  var kind: String
  @OrNull var from: Int?
  @OrNull var to: Int?
  var text: String
  var quantities: [QuantityJSON]

  init(_ milestone: Milestone) {
    kind = milestone.kind.rawValue
    from = milestone.from
    to = milestone.to
    text = milestone.text
    quantities = milestone.quantities.map(QuantityJSON.init)
  }
}

/// When a policy is to be issued.
struct YearsJSON: Encodable {
  var kind: String
  @OrNull var from: Int?
  @OrNull var to: Int?

  init(_ milestone: Milestone) {
    kind = milestone.kind.rawValue
    from = milestone.from
    to = milestone.to
  }
}

/// What an indicator is to reach in a year.
struct TargetJSON: Encodable {
  var text: String
  var values: [QuantityJSON]

  init(_ target: Target) {
    text = target.text
    values = target.values.map(QuantityJSON.init)
  }
}
