import PlanModel

/// Something wrong in a plan's files, with the place it was found at.
public struct DataProblem: Error, Hashable, Sendable {
  /// `tasks.json`; empty where the whole folder is meant.
  public var file: String
  /// The record's id, a unit's name, a link's two ids, or `#3` for the third entry of a list
  /// whose id cannot be read.
  public var record: String?
  /// The path of the field in the record, such as `milestones[2].to`, counted from 1.
  public var field: String?
  public var reason: Reason

  /// A problem from its parts.
  public init(file: String, record: String? = nil, field: String? = nil, reason: Reason) {
    self.file = file
    self.record = record
    self.field = field
    self.reason = reason
  }

  /// The sorts of JSON values.
  public enum ValueType: String, Sendable, Hashable, CaseIterable {
    case object, list, text, number, wholeNumber, yesOrNo, null
  }

  /// What is wrong, with the facts.
  public enum Reason: Error, Hashable, Sendable {
    case missingFile
    case unreadable(errno: Int32)
    /// A pipe, a device or the like.
    case notAFile
    case tooLarge(bytes: Int, limit: Int)
    case notJSON(JSONFault, line: Int)
    case missingField
    /// No such field is known, so that a slip of the pen does not lose a value.
    case unknownField
    /// The field stands twice in one object.
    case repeatedField
    case wrongType(expected: ValueType, found: ValueType)
    case invalidUTF8
    /// A character that could steer a terminal; the position counts from 1.
    case forbiddenCharacter(codePoint: UInt32, position: Int)
    case emptyText
    case emptyList
    case tooLong(count: Int, limit: Int)
    /// Not one of the values the field can have.
    case badValue(String, allowed: [String])
    /// Another record or field has the same id, name or number.
    case duplicate(of: String)
    case unknownUnit(String)
    case unknownCollective(String)
    case unknownRecord(String)
    /// The number of a record does not follow on the one before it.
    case badNumbering(found: Int, expected: Int)
    /// The id does not agree with the file, the number or the place.
    case wrongID(String, expected: String)
    case badYear(Int)
    case broken(Rule)
  }

  /// A rule that binds several fields together.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A comparator other than `qualitative` needs a value.
    case valueNeeded
    /// A `qualitative` quantity has no value.
    case valueNotAllowed
    /// A `qualitative` quantity needs its words.
    case textNeeded
    /// Words belong to `qualitative` quantities only.
    case textNotAllowed
    /// The upper end of a range lies above its lower end.
    case rangeReversed
    case yearNeeded
    case yearNotAllowed
    case yearsReversed
    /// The first named unit is the lead.
    case leadNeeded
    /// Only the first named unit is the lead.
    case leadNotFirst
    /// A collective mention has the role `collective`.
    case collectiveRole
    /// A unit is named once in a record.
    case unitRepeated
    /// The official list of units does not hold the name.
    case nameNotInText
    /// The official field does not hold the words a note is about.
    case wordsNotInText
    /// A record is not linked with itself.
    case linkedToItself
    /// A source is either a row of an annex or a section.
    case sourceUnclear
  }
}

extension DataProblem: Comparable {
  public static func < (left: DataProblem, right: DataProblem) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.record != right.record {
      return RecordOrder(left.record) < RecordOrder(right.record)
    }
    if left.field != right.field { return (left.field ?? "") < (right.field ?? "") }
    return left.english < right.english
  }
}

/// Puts T2 before T10, and the whole file before its records.
private struct RecordOrder: Comparable {
  private let id: RecordID?
  private let position: Int?
  private let text: String?

  init(_ record: String?) {
    text = record
    id = record.flatMap { RecordID($0) }
    position = record.flatMap { $0.hasPrefix("#") ? Int($0.dropFirst()) : nil }
  }

  /// The file, then ids, then positions, then names.
  private var rank: Int {
    if text == nil { return 0 }
    if id != nil { return 1 }
    return position != nil ? 2 : 3
  }

  static func < (left: RecordOrder, right: RecordOrder) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if let first = left.id, let second = right.id, first != second { return first < second }
    if let first = left.position, let second = right.position { return first < second }
    return (left.text ?? "") < (right.text ?? "")
  }
}
