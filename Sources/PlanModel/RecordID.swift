/// What a record of the plan is. The raw value is the letter its ids begin with.
public enum RecordKind: String, CaseIterable, Sendable, Hashable {
  case area = "A"
  case measure = "M"
  case indicator = "I"
  case task = "T"
  case policy = "P"
  case outcome = "O"
  case goal = "G"
  case safeguard = "S"

  /// The kinds a unit can be responsible for, in the plan's own order.
  public static let binding: [RecordKind] = [.measure, .indicator, .task, .policy, .outcome]

  /// The kinds that can be marked reviewed.
  public static let reviewable: [RecordKind] = [.indicator, .task, .policy, .outcome]

  /// The word used for the kind in data files and commands.
  public var word: String {
    switch self {
    case .area: "area"
    case .measure: "measure"
    case .indicator: "indicator"
    case .task: "task"
    case .policy: "policy"
    case .outcome: "outcome"
    case .goal: "goal"
    case .safeguard: "safeguard"
    }
  }
}

/// The short id of a record: a letter and a number (`T18`), for measures two numbers (`M2.2`).
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let kind: RecordKind
  /// The row number, or for a measure the area's number.
  public let major: Int
  /// The number of a measure within its area; 0 for every other kind.
  public let minor: Int

  /// An id from its parts.
  public init(_ kind: RecordKind, _ major: Int, _ minor: Int = 0) {
    self.kind = kind
    self.major = major
    self.minor = minor
  }

  /// Reads `T18` or `M2.2`; nil for anything else. Lower-case letters and full-width
  /// forms are accepted, leading zeros and signs are not.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    guard let first = scalars.first,
      let kind = RecordKind(rawValue: String(first).uppercased())
    else { return nil }
    let parts = scalars.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == (kind == .measure ? 2 : 1) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      let digits = String(String.UnicodeScalarView(part))
      guard (1...6).contains(part.count), part.first != "0",
        part.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits)
      else { return nil }
      numbers.append(number)
    }
    self.init(kind, numbers[0], numbers.count > 1 ? numbers[1] : 0)
  }

  /// One number is hashed instead of three fields: ids are looked up for every row drawn.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(
      kind.code << 56 ^ UInt64(truncatingIfNeeded: major) << 20
        ^ UInt64(truncatingIfNeeded: minor))
  }

  public var description: String {
    minor == 0 ? "\(kind.rawValue)\(major)" : "\(kind.rawValue)\(major).\(minor)"
  }

  public static func < (left: RecordID, right: RecordID) -> Bool {
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    return (left.major, left.minor) < (right.major, right.minor)
  }
}

extension RecordKind {
  fileprivate var order: Int { Int(code) }

  /// Its place among all kinds.
  fileprivate var code: UInt64 {
    switch self {
    case .area: 0
    case .measure: 1
    case .indicator: 2
    case .task: 3
    case .policy: 4
    case .outcome: 5
    case .goal: 6
    case .safeguard: 7
    }
  }
}

/// The short name of a plan, such as `hangzhou`.
public struct PlanID: Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  /// A plan id from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }
}

/// A unit's id is its official name as the document spells it: to the letter, so that names are
/// compared byte by byte, which is many times faster than as text.
public struct UnitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let name: String
  /// A unit id from the official name.
  public init(_ name: String) { self.name = name }
  public var description: String { name }

  public static func == (left: UnitID, right: UnitID) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
  }

  public static func < (left: UnitID, right: UnitID) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
