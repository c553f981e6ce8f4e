import PlanModel

/// The level above the areas: several plans on one board.
///
/// One level shows the plans, another the rows of all of them; a plan that is opened is the
/// board itself, and leaving it comes back here.
package struct ShelfState: Sendable {
  /// The plans; nil until they are packed.
  package internal(set) var plans: (any PlanShelf)?
  /// How far packing is, while it goes on.
  var packing: (done: Int, of: Int)?
  /// Why there are no plans.
  var trouble: String?

  enum Level: Hashable, Sendable {
    case plans, rows
  }

  /// A place on each level, from 0 on.
  struct ByLevel: Hashable, Sendable {
    private var plans = 0
    private var rows = 0

    subscript(level: Level) -> Int {
      get { level == .plans ? plans : rows }
      set { if level == .plans { plans = newValue } else { rows = newValue } }
    }
  }

  var level: Level = .plans
  var order: ShelfRequest.Order = .plan
  /// The place of the cursor among what is listed, on each level, and the first line shown.
  var cursors = ByLevel()
  var tops = ByLevel()
  /// Where the cursors were when the lists were settled last: from there on nothing has scrolled.
  var settled = ByLevel()
  /// The place the cursor was moved to when its row went, until somebody moves it on.
  var placeOfGone: Int?
  /// Whether what changes the list now came from others.
  var hearsOthers = false
  /// Rows ticked for a mark together.
  var ticks: Set<Int> = []

  /// Whether rows show the year axis in place of who answers for them.
  var isAxisOpen = false
  /// The years it shows; worked out when it is first opened.
  var axisYears: DueYears?

  /// The plan that is open, by its place.
  package internal(set) var openPlan: Int?
  /// Whether it was opened for one of its pages: leaving that leaves the plan.
  var isForPage = false
  /// What was narrowed when it was opened, and the pages it was opened from.
  var filterBefore = BoardFilter()
  var pagesBefore: [PageState] = []

  /// Every event of every plan, and what they give plan by plan.
  var events: [JournalEvent] = []
  var registers: [Int: Register] = [:]
  /// The same as it was on the day that is looked back at; otherwise all of it.
  var seen: [Int: Register] = [:] { didSet { planned = PlannedRegisters() } }
  private(set) var planned = PlannedRegisters()
  /// The counts of plans that were shown, and of all plans.
  var counts: [Int: ShelfCounts] = [:]
  var total: ShelfCounts?
  /// Of which edition, day and period the total is.
  var totalOf: [Int] = []

  /// The request whose answer is shown or awaited.
  var number = 0
  var asked: Question?
  /// The rows that pass, in order; nil means all of them.
  var found: [UInt32]? { didSet { answers += 1 } }
  private(set) var answers = 0
  var isSearching = false
  /// Whether the cursor stays on its row when the answer comes, or at the top of it.
  var keepsRow = true
  /// Where due dates or missing reports were looked at from, to come back to.
  var cameFrom: ShelfPlace?
  /// The row to be on when the answer has come, whatever is shown until then, and the first line
  /// to show then.
  var returnRow: Int?
  var returnTop: Int?
  /// Whether the first row not reviewed is to be gone to when the answer has come.
  var seeksUnreviewed = false

  /// What an answer depends on.
  struct Question: Hashable, Sendable {
    var query: Query
    var order: ShelfRequest.Order
    var day: CalendarDate
    var period: CheckInPeriod
    /// Grows with every event and every reading of the plans.
    var edition: Int

    /// What the counts of all plans depend on.
    var counted: [Int] {
      [edition, day.ordinal, CheckInPeriod.allCases.firstIndex(of: period) ?? 0]
    }
  }

  var edition = 0

  /// A board of several plans, before they are packed.
  package init() {}

  /// How many rows are listed.
  var listedRows: Int { found?.count ?? plans?.rowCount ?? 0 }

  /// The row at a place of the list.
  func row(at place: Int) -> Int? {
    guard place >= 0, place < listedRows else { return nil }
    return found.map { Int($0[place]) } ?? place
  }

  /// The place of a row in the list.
  func place(of row: Int) -> Int? {
    guard let found else { return row < listedRows ? row : nil }
    if order == .plan { return found.place(of: UInt32(row)) }
    return found.firstIndex(of: UInt32(row))
  }

  /// How many of a plan's rows are listed.
  func hits(in rows: Range<Int>) -> Int {
    guard let found else { return rows.count }
    if order == .plan {
      return found.firstPlace(from: UInt32(rows.upperBound))
        - found.firstPlace(from: UInt32(rows.lowerBound))
    }
    return found.count { rows.contains(Int($0)) }
  }
}

extension [UInt32] {
  /// In a sorted list, the place of the first value that is not below another.
  fileprivate func firstPlace(from value: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func place(of value: UInt32) -> Int? {
    let place = firstPlace(from: value)
    return place < count && self[place] == value ? place : nil
  }
}

extension Plan {
  /// Nothing: what the board holds while it shows many plans.
  static let none = Plan(
    id: PlanID(""),
    head: Head(
      title: "", stage: "", city: "", preamble: "", requirements: [], bindsAllDistricts: [],
      english: "", englishShort: "", startYear: 0, notes: []), areas: [], records: [], units: [])
}
