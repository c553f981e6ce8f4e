/// One record of the plan: what all kinds have in common, and what only its kind has.
///
/// A value like any other; its fields lie behind one reference, because records are handed about
/// far more often than they are made.
public struct PlanRecord: Sendable, Identifiable {
  private var box: Box

  /// What only records of one kind have.
  public enum Detail: Sendable, Hashable {
    case measure(Measure)
    case indicator(Indicator)
    case task(PlanTask)
    case policy(Policy)
    case outcome(Outcome)
    case goal(Goal)
    case safeguard(Safeguard)
  }

  /// A record from its parts.
  public init(
    id: RecordID, area: Int?, title: String, english: String = "", englishShort: String = "",
    responsibilities: [Responsibility] = [], unitsText: String = "", isOpenList: Bool = false,
    source: Citation, notes: [SourceNote] = [], formerly: [RecordID] = [], detail: Detail
  ) {
    box = Box(
      Fields(
        id: id, area: area, title: title, english: english, englishShort: englishShort,
        responsibilities: responsibilities, unitsText: unitsText, isOpenList: isOpenList,
        source: source, notes: notes, formerly: formerly, detail: detail))
  }

  public var id: RecordID { box.fields.id }
  /// The key area it belongs to, 1–9; nil for goals and safeguards.
  /// For indicators, policies and outcomes it is ours: the plan does not say it.
  public var area: Int? {
    get { box.fields.area }
    set { change { $0.area = newValue } }
  }
  /// Ours: a short title.
  public var title: String {
    get { box.fields.title }
    set { change { $0.title = newValue } }
  }
  /// Ours: the English name.
  public var english: String {
    get { box.fields.english }
    set { change { $0.english = newValue } }
  }
  /// Ours: an English name of at most 26 columns.
  public var englishShort: String {
    get { box.fields.englishShort }
    set { change { $0.englishShort = newValue } }
  }
  /// Who answers for it, in the document's order.
  public var responsibilities: [Responsibility] {
    get { box.fields.responsibilities }
    set { change { $0.responsibilities = newValue } }
  }
  /// The official list of units, verbatim.
  public var unitsText: String {
    get { box.fields.unitsText }
    set { change { $0.unitsText = newValue } }
  }
  /// Whether the list ends with 等: the names are not all who are meant.
  public var isOpenList: Bool {
    get { box.fields.isOpenList }
    set { change { $0.isOpenList = newValue } }
  }
  /// Where in the document it stands.
  public var source: Citation {
    get { box.fields.source }
    set { change { $0.source = newValue } }
  }
  /// Ours: words of the official text that look wrong.
  public var notes: [SourceNote] {
    get { box.fields.notes }
    set { change { $0.notes = newValue } }
  }
  /// Ids the record had in earlier versions of the plan; marks made on them follow it.
  public var formerly: [RecordID] {
    get { box.fields.formerly }
    set { change { $0.formerly = newValue } }
  }
  /// What only records of its kind have.
  public var detail: Detail {
    get { box.fields.detail }
    set { change { $0.detail = newValue } }
  }

  private mutating func change(_ body: (inout Fields) -> Void) {
    if !isKnownUniquelyReferenced(&box) { box = Box(box.fields) }
    body(&box.fields)
  }

  fileprivate struct Fields: Sendable, Hashable {
    let id: RecordID
    var area: Int?
    var title: String
    var english: String
    var englishShort: String
    var responsibilities: [Responsibility]
    var unitsText: String
    var isOpenList: Bool
    var source: Citation
    var notes: [SourceNote]
    var formerly: [RecordID]
    var detail: Detail
  }

  /// Changed only while one record alone holds it.
  fileprivate final class Box: @unchecked Sendable {
    var fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }
}

extension PlanRecord: Hashable {
  public static func == (left: PlanRecord, right: PlanRecord) -> Bool {
    left.box === right.box || left.box.fields == right.box.fields
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.fields) }
}

extension PlanRecord {
  public var kind: RecordKind { id.kind }

  /// The number as the document prints it: `18`, `2.2`.
  public var number: String {
    id.minor == 0 ? String(id.major) : "\(id.major).\(id.minor)"
  }

  /// The first-named party, whom we take for the lead.
  public var lead: Responsibility? { responsibilities.first }

  /// The roles of a unit in this record; a unit can be named once or not at all.
  public func role(of unit: UnitID) -> Role? {
    responsibilities.first { $0.party == .unit(unit) }?.role
  }

  /// The milestones: of a task those of its schedule, of a policy its time; else none.
  public var milestones: [Milestone] {
    switch detail {
    case .task(let task): task.milestones
    case .policy(let policy): [policy.milestone]
    case .indicator(let indicator):
      indicator.targets.map {
        Milestone(kind: .by, to: $0.year, text: $0.text, quantities: $0.values)
      }
    case .measure, .outcome, .goal, .safeguard: []
    }
  }
}
