/// How a figure of the plan is meant.
public enum Comparator: String, Sendable, Hashable, CaseIterable {
  /// ≥, 以上, 不少于, 不低于, 及以上.
  case atLeast
  /// 超过.
  case above
  /// A bare number, or 达到.
  case equal
  /// 约, 左右.
  case about
  /// 低于.
  case below
  /// 不超过, 控制在…以内.
  case atMost
  /// Words instead of a number: 完成省下达目标, 保持稳定.
  case qualitative

  /// The sign that stands before the number; empty for a bare number and for words.
  public var sign: String {
    switch self {
    case .atLeast: "≥"
    case .above: ">"
    case .equal, .qualitative: ""
    case .about: "约"
    case .below: "<"
    case .atMost: "≤"
    }
  }
}

/// One figure (or wording in place of a figure) of a target or a milestone.
public struct Quantity: Sendable, Hashable {
  /// What is counted, where the cell says it (一星级; 新增污水处理能力).
  public var label: String?
  public var comparator: Comparator
  /// The figure, in `unitOfMeasure`; nil for words.
  public var value: Double?
  /// The upper end where the plan gives a range (1-2个).
  public var upTo: Double?
  /// %, 个, 万吨/日 …, as the plan writes it.
  public var unitOfMeasure: String?
  /// Whether the plan says 力争.
  public var isAspirational: Bool
  /// The words of a qualitative value.
  public var text: String?

  /// A quantity from its parts.
  public init(
    label: String? = nil, comparator: Comparator, value: Double? = nil, upTo: Double? = nil,
    unitOfMeasure: String? = nil, isAspirational: Bool = false, text: String? = nil
  ) {
    self.label = label
    self.comparator = comparator
    self.value = value
    self.upTo = upTo
    self.unitOfMeasure = unitOfMeasure
    self.isAspirational = isAspirational
    self.text = text
  }

  /// The figure as the plan would write it, without sign and unit of measure: `7.33`, `1-2`.
  public var figure: String? {
    guard let value else { return nil }
    let low = Self.digits(value)
    return upTo.map { low + "-" + Self.digits($0) } ?? low
  }

  /// Sign, figure and unit of measure in one piece, or the words: `≥450万吨/日`.
  public var summary: String {
    guard let figure else { return text ?? "" }
    return comparator.sign + figure + (unitOfMeasure ?? "")
  }

  /// A computed figure for people: at most two decimals, halves away from zero.
  public static func rounded(_ value: Double) -> String {
    digits((value * 100).rounded() / 100)
  }

  /// A share in per cent for people, cut to one decimal: never 100 before it is.
  public static func percent(_ share: Double) -> String {
    let tenths = (share * 1000 + 1e-9).rounded(.down) / 10
    return digits(tenths) + "%"
  }

  /// The shortest decimal form of a number; whole numbers without a point.
  public static func digits(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }
}

/// What an indicator is to reach in one year.
public struct Target: Sendable, Hashable {
  public var year: Int
  /// The official cell.
  public var text: String
  /// The values read out of the cell, in its order; a label may stand twice.
  public var values: [Quantity]

  /// A target from its parts.
  public init(year: Int, text: String, values: [Quantity]) {
    self.year = year
    self.text = text
    self.values = values
  }
}
