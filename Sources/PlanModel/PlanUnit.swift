/// What sort of body a unit is.
public enum UnitKind: String, Sendable, Hashable, CaseIterable {
  case party
  case government
  case judicial
  /// A district, county or county-level city, which the plan's notes bind as a whole.
  case district
  /// A management committee (管委会), bound by the same notes.
  case committee
  case enterprise
  case organisation

  /// Whether the notes under the annexes bind units of this kind without listing them.
  public var isBoundByNotes: Bool { self == .district || self == .committee }
}

/// A responsible unit.
public struct PlanUnit: Sendable, Hashable, Identifiable {
  public let id: UnitID
  public var kind: UnitKind
  /// Other spellings the document uses for it.
  public var spellings: [String]
  /// Ours: the English name, and one of at most 16 columns.
  public var english: String
  public var englishShort: String
  public var notes: [SourceNote]
  /// False for a district that the plan binds but never names.
  public var isNamed: Bool

  /// A unit from its parts.
  public init(
    id: UnitID, kind: UnitKind, spellings: [String] = [], english: String = "",
    englishShort: String = "", notes: [SourceNote] = [], isNamed: Bool = true
  ) {
    self.id = id
    self.kind = kind
    self.spellings = spellings
    self.english = english
    self.englishShort = englishShort
    self.notes = notes
    self.isNamed = isNamed
  }

  public var name: String { id.name }
}
