/// One record of the plan: what all kinds have in common, and what only its kind has.
public struct PlanRecord: Sendable, Hashable, Identifiable {
  public let id: RecordID
  /// The key area it belongs to, 1–9; nil for goals and safeguards.
  /// For indicators, policies and outcomes it is ours: the plan does not say it.
  public var area: Int?
  /// Ours: a short title.
  public var title: String
  /// Ours: the English name, and one of at most 26 columns.
  public var english: String
  public var englishShort: String
  public var responsibilities: [Responsibility]
  /// The official list of units, verbatim.
  public var unitsText: String
  /// Whether the list ends with 等: the names are not all who are meant.
  public var isOpenList: Bool
  public var source: Citation
  /// Ours: words of the official text that look wrong.
  public var notes: [SourceNote]
  /// Ids the record had in earlier versions of the plan; marks made on them follow it.
  public var formerly: [RecordID]
  public var detail: Detail

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
    self.id = id
    self.area = area
    self.title = title
    self.english = english
    self.englishShort = englishShort
    self.responsibilities = responsibilities
    self.unitsText = unitsText
    self.isOpenList = isOpenList
    self.source = source
    self.notes = notes
    self.formerly = formerly
    self.detail = detail
  }

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
