/// One of the nine key areas (重点任务).
public struct Area: Sendable, Hashable, Identifiable {
  /// 1–9.
  public let number: Int
  /// The title in the main text.
  public var title: String
  /// The title in annex 2, which differs in three areas.
  public var annexTitle: String
  public var source: Citation
  /// Ours: the four characters the area is known by, and its English names.
  public var shortTitle: String
  public var english: String
  public var englishShort: String

  /// An area from its parts.
  public init(
    number: Int, title: String, annexTitle: String, source: Citation, shortTitle: String,
    english: String, englishShort: String
  ) {
    self.number = number
    self.title = title
    self.annexTitle = annexTitle
    self.source = source
    self.shortTitle = shortTitle
    self.english = english
    self.englishShort = englishShort
  }

  public var id: RecordID { RecordID(.area, number) }
}

/// A table at the end of the plan.
public struct Annex: Sendable, Hashable {
  public var number: Int
  public var title: String
  /// The remark (备注) under the table.
  public var note: String?
  /// The official headings of its columns.
  public var columns: [String]

  /// An annex from its parts.
  public init(number: Int, title: String, note: String?, columns: [String]) {
    self.number = number
    self.title = title
    self.note = note
    self.columns = columns
  }
}

/// A mention of responsible units that names none singly.
public struct Collective: Sendable, Hashable {
  public var name: String
  public var members: [UnitID]

  /// A collective from its parts.
  public init(name: String, members: [UnitID]) {
    self.name = name
    self.members = members
  }
}

/// Ours: two records that speak of the same thing.
public struct RecordLink: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Both state the same thing, perhaps with different figures.
    case same
    /// Both are about the same matter.
    case related
    /// The first carries the second out.
    case carries
  }
  public var from: RecordID
  public var to: RecordID
  public var kind: Kind
  public var why: String

  /// A link from its parts.
  public init(from: RecordID, to: RecordID, kind: Kind, why: String) {
    self.from = from
    self.to = to
    self.kind = kind
    self.why = why
  }
}
