/// What a list shows of one record of many plans, without the record being decoded.
public struct RowSummary: Sendable, Hashable {
  /// The place of its plan on the shelf.
  public var plan: Int
  public var id: RecordID
  /// The key area, 1–9; nil for goals and safeguards.
  public var area: Int?
  public var title: String
  /// Ours: the short English name.
  public var english: String
  /// Who answers for it first, and how many more do.
  public var lead: String
  public var others: Int
  /// The years at whose ends something of it falls due.
  public var dueYears: DueYears
  public var isYearly: Bool
  /// Whether it has milestones and none of them names a time.
  public var isUndated: Bool

  /// A summary from its parts.
  public init(
    plan: Int, id: RecordID, area: Int?, title: String, english: String, lead: String,
    others: Int, dueYears: DueYears, isYearly: Bool, isUndated: Bool
  ) {
    self.plan = plan
    self.id = id
    self.area = area
    self.title = title
    self.english = english
    self.lead = lead
    self.others = others
    self.dueYears = dueYears
    self.isYearly = isYearly
    self.isUndated = isUndated
  }

  /// When it is next due by the plan alone, as seen from a day.
  public func due(on day: CalendarDate) -> Due {
    if let first = dueYears.first { return Due(.end(of: first), on: day) }
    if isYearly { return .yearly(days: day.days(to: .endOfYear(day.year))) }
    return isUndated ? .undated : .notApplicable
  }
}

/// A set of years, one bit a year: 1990 to 2117. Plans name years up to 2100; an earlier year
/// than 1990 counts as 1990.
public struct DueYears: Sendable, Hashable {
  static let base = 1990
  public var bits: UInt128

  /// The years of a mask.
  public init(bits: UInt128) { self.bits = bits }

  /// Some years.
  public init(_ years: some Sequence<Int>) {
    bits = years.reduce(0) { $0 | 1 << UInt128(Self.place(of: $1)) }
  }

  /// The latest year of them that is not behind a year.
  public func last(upTo year: Int) -> Int? {
    all.last { $0 <= year }
  }

  /// All of them, the earliest first.
  public var all: [Int] {
    (0..<UInt128.bitWidth).compactMap { bits >> UInt128($0) & 1 == 1 ? Self.base + $0 : nil }
  }

  public static func |= (left: inout DueYears, right: DueYears) { left.bits |= right.bits }

  /// The earliest of them.
  public var first: Int? { bits == 0 ? nil : Self.base + bits.trailingZeroBitCount }

  public func contains(_ year: Int) -> Bool {
    bits & 1 << UInt128(Self.place(of: year)) != 0
  }

  private static func place(of year: Int) -> Int { min(127, max(0, year - base)) }
}

/// What a list shows of one plan of many.
public struct PlanSummary: Sendable, Hashable {
  public var id: PlanID
  public var title: String
  public var city: String
  public var stage: String
  /// Ours: the English names.
  public var english: String
  public var englishShort: String
  /// The folder it was read from, or a name such as `built-in`.
  public var source: String
  /// Its rows on the shelf.
  public var rows: Range<Int>
  /// How many records of each kind it has.
  public var counts: [RecordKind: Int]
  /// Where linked records state the same thing otherwise.
  public var differences: Int
  /// What is wrong with its files, in Chinese and English; it has no rows then.
  public var problem: (chinese: String, english: String)? {
    problemChinese.isEmpty ? nil : (problemChinese, problemEnglish)
  }
  public var problemChinese: String
  public var problemEnglish: String

  /// A summary from its parts.
  public init(
    id: PlanID, title: String, city: String, stage: String, english: String,
    englishShort: String, source: String, rows: Range<Int>, counts: [RecordKind: Int],
    differences: Int, problemChinese: String = "", problemEnglish: String = ""
  ) {
    self.id = id
    self.title = title
    self.city = city
    self.stage = stage
    self.english = english
    self.englishShort = englishShort
    self.source = source
    self.rows = rows
    self.counts = counts
    self.differences = differences
    self.problemChinese = problemChinese
    self.problemEnglish = problemEnglish
  }
}

/// A unit as the plans of a shelf spell it.
public struct ShelfUnit: Sendable, Hashable {
  public var name: String
  public var english: String
  /// In how many rows it is named.
  public var rows: Int

  /// A unit from its parts.
  public init(name: String, english: String, rows: Int) {
    self.name = name
    self.english = english
    self.rows = rows
  }
}

/// Many plans, seen row by row: the one narrow interface through which lists, filters and
/// queries look at them. Nothing is decoded that is not asked for.
public protocol PlanShelf: AnyObject, Sendable {
  var planCount: Int { get }
  var rowCount: Int { get }
  func plan(at index: Int) -> PlanSummary
  func row(at index: Int) -> RowSummary
  /// The place of a row's plan.
  func plan(ofRow row: Int) -> Int
  /// The id of a row's record.
  func id(ofRow row: Int) -> RecordID
  /// The key area of a row, 1–9; nil for goals and safeguards.
  func area(ofRow row: Int) -> Int?
  /// The years at whose ends something of any row falls due.
  var dueYears: DueYears { get }
  /// The clause that binds, as `PlanRecord.bindingClause`.
  func clause(of row: Int) -> String
  /// What is counted of a plan's tasks where nobody has done anything yet.
  func counts(of plan: Int, on day: CalendarDate) -> ShelfCounts
  /// The plan itself; nil when it cannot be read.
  func open(_ index: Int) -> Plan?
  /// The row of a record.
  func row(of record: RecordID, in plan: Int) -> Int?
  /// The place of a plan.
  func index(of plan: PlanID) -> Int?
  /// Units whose names hold what was typed, best first, at most so many.
  func units(matching typed: String, limit: Int) -> [ShelfUnit]
}
