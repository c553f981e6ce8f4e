/// What a unit is to a record. The plan never says 牵头: lead and support are inferred from
/// the order of names, which the screens mark with a star.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// First-named.
  case lead
  /// Named after the first.
  case support
  /// A member of a collective, or the collective itself.
  case collective
}

/// Who answers for a record.
public enum Party: Sendable, Hashable {
  case unit(UnitID)
  /// A mention that names no single unit, such as 市级相关部门.
  case collective(String)

  /// The name shown for the party.
  public var name: String {
    switch self {
    case .unit(let id): id.name
    case .collective(let name): name
    }
  }

  /// The unit, if it is one.
  public var unit: UnitID? {
    switch self {
    case .unit(let id): id
    case .collective: nil
    }
  }
}

/// One entry of a record's list of responsible units, in the document's order.
public struct Responsibility: Sendable, Hashable {
  public var party: Party
  public var role: Role
  /// The name as this record spells it.
  public var wording: String

  /// A responsibility from its parts.
  public init(party: Party, role: Role, wording: String) {
    self.party = party
    self.role = role
    self.wording = wording
  }

  /// Whether the role is our reading and not the plan's word. Always so for lead and support.
  public var isInferred: Bool { role != .collective }
}

/// Where in the document a record stands.
public enum Citation: Sendable, Hashable {
  /// A row of an annex's table.
  case annex(Int, row: Int)
  /// A section of the main text and, where it has several, the item in it.
  case section(String, item: Int?)
}

/// A remark of ours on a word of the official text that looks wrong. The text itself stays.
public struct SourceNote: Sendable, Hashable {
  /// The official field the words stand in.
  public var field: String
  public var words: String
  /// What the words were probably meant to be.
  public var suspected: String?
  public var why: String?

  /// A note from its parts.
  public init(field: String, words: String, suspected: String?, why: String?) {
    self.field = field
    self.words = words
    self.suspected = suspected
    self.why = why
  }
}
