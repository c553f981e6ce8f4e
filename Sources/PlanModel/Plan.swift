/// A city's plan: everything the document says, and what we added, kept apart.
///
/// Immutable once made; lookups by id and by unit are prepared at the start.
public struct Plan: Sendable {
  public let id: PlanID
  public let head: Head
  public let areas: [Area]
  /// Every record, in the plan's own order: measures, indicators, tasks, policies, outcomes,
  /// goals, safeguards.
  public let records: [PlanRecord]
  /// The named units, then the districts that are bound but never named.
  public let units: [PlanUnit]
  public let collectives: [Collective]
  public let annexes: [Annex]
  public let links: [RecordLink]

  /// What stands at the head of the document.
  public struct Head: Sendable, Hashable {
    public var title: String
    /// 征求意见稿; always shown.
    public var stage: String
    public var city: String
    public var preamble: String
    /// Headed paragraphs of the general requirements other than the goals.
    public var requirements: [OfficialField]
    /// Kinds that also bind every district, county and committee.
    public var bindsAllDistricts: Set<RecordKind>
    /// Ours.
    public var english: String
    public var englishShort: String
    /// Ours: the year from which elapsed time is counted.
    public var startYear: Int
    public var notes: [SourceNote]
    /// Ours: why that year.
    public var startYearWhy: String
    /// Ours: the civil time days are counted in.
    public var zone: CivilZone
    /// Ours: how the plan is followed up, until events say otherwise.
    public var rules: FollowUpRules

    /// A head from its parts.
    public init(
      title: String, stage: String, city: String, preamble: String,
      requirements: [OfficialField], bindsAllDistricts: Set<RecordKind>, english: String,
      englishShort: String, startYear: Int, notes: [SourceNote], startYearWhy: String = "",
      zone: CivilZone = .china, rules: FollowUpRules = FollowUpRules()
    ) {
      self.title = title
      self.stage = stage
      self.city = city
      self.preamble = preamble
      self.requirements = requirements
      self.bindsAllDistricts = bindsAllDistricts
      self.english = english
      self.englishShort = englishShort
      self.startYear = startYear
      self.notes = notes
      self.startYearWhy = startYearWhy
      self.zone = zone
      self.rules = rules
    }
  }

  private let positions: [RecordID: Int]
  private let unitPositions: [UnitID: Int]
  private let spelled: [String: UnitID]
  private let byUnit: [UnitID: [Int]]
  private let linked: [RecordID: [RecordLink]]
  private let byKind: [RecordKind: [Int]]

  /// A plan from its parts. Ids are taken to be unique: `PlanFiles` sees to it.
  public init(
    id: PlanID, head: Head, areas: [Area], records: [PlanRecord], units: [PlanUnit],
    collectives: [Collective] = [], annexes: [Annex] = [], links: [RecordLink] = []
  ) {
    self.id = id
    self.head = head
    self.areas = areas
    self.records = records
    self.units = units
    self.collectives = collectives
    self.annexes = annexes
    self.links = links
    var positions: [RecordID: Int] = [:]
    var byUnit: [UnitID: [Int]] = [:]
    var byKind: [RecordKind: [Int]] = [:]
    for (index, record) in records.enumerated() {
      positions[record.id] = index
      byKind[record.kind, default: []].append(index)
      for responsibility in record.responsibilities {
        if let unit = responsibility.party.unit { byUnit[unit, default: []].append(index) }
      }
    }
    self.positions = positions
    self.byUnit = byUnit
    self.byKind = byKind
    var unitPositions: [UnitID: Int] = [:]
    var spelled: [String: UnitID] = [:]
    for (index, unit) in units.enumerated() {
      unitPositions[unit.id] = index
      for spelling in [unit.name] + unit.spellings { spelled[spelling] = unit.id }
    }
    self.unitPositions = unitPositions
    self.spelled = spelled
    var linked: [RecordID: [RecordLink]] = [:]
    for link in links {
      linked[link.from, default: []].append(link)
      linked[link.to, default: []].append(link)
    }
    self.linked = linked
  }

  /// The record with an id.
  public func record(_ id: RecordID) -> PlanRecord? { positions[id].map { records[$0] } }

  /// Where a record stands among all.
  func position(of id: RecordID) -> Int? { positions[id] }

  /// The records of a kind, in the plan's order.
  public func records(of kind: RecordKind) -> [PlanRecord] {
    (byKind[kind] ?? []).map { records[$0] }
  }

  /// Which of the records of its kind a record is, from 0 on, and how many they are.
  public func place(of id: RecordID) -> (position: Int, count: Int)? {
    guard let places = byKind[id.kind],
      let position = places.firstIndex(where: { records[$0].id == id })
    else { return nil }
    return (position, places.count)
  }

  /// The records of a kind in one area, in the plan's order.
  public func records(of kind: RecordKind, in area: Int) -> [PlanRecord] {
    (byKind[kind] ?? []).lazy.map { records[$0] }.filter { $0.area == area }
  }

  /// The area with a number.
  public func area(_ number: Int) -> Area? { areas.first { $0.number == number } }

  /// The unit with an id.
  public func unit(_ id: UnitID) -> PlanUnit? { unitPositions[id].map { units[$0] } }

  /// The unit that the document spells so.
  public func unit(spelled name: String) -> UnitID? { spelled[name] }

  /// The records that name a unit, in the plan's order.
  public func records(naming unit: UnitID) -> [PlanRecord] {
    (byUnit[unit] ?? []).map { records[$0] }
  }

  /// The links of a record, from either end.
  public func links(of id: RecordID) -> [RecordLink] { linked[id] ?? [] }

  /// Whether the notes of the plan bind all districts to records of this kind.
  public func bindsAllDistricts(_ kind: RecordKind) -> Bool {
    head.bindsAllDistricts.contains(kind)
  }

  /// The measures a task carries out. Ours.
  public func measures(carriedOutBy task: RecordID) -> [PlanRecord] {
    (byKind[.measure] ?? []).compactMap { index in
      guard case .measure(let measure) = records[index].detail, measure.tasks.contains(task)
      else { return nil }
      return records[index]
    }
  }
}
