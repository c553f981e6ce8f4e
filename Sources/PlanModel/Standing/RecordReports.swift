/// The reports on a record that hold: one a month and unit, told apart by whose they are.
///
/// A later report of a unit for the same month replaces the whole earlier one, its milestones
/// included. Each list is in the order of the months, within a month in the order they were filed;
/// what a collective reports in its own name stands behind what its members report.
public struct RecordReports: Sendable, Hashable {
  /// Those of the first-named party: what they say is how the record stands.
  public private(set) var lead: [FiledReport] = []
  /// Those of the other units the record names.
  public private(set) var named: [FiledReport] = []
  /// Those of districts that only the plan's notes bind.
  public private(set) var districts: [FiledReport] = []
  /// Those of units the record does not name.
  public private(set) var strangers: [FiledReport] = []
  /// Those of the first-named party that did not see that all had been closed out, and so count
  /// for nothing.
  public private(set) var laidAside: [FiledReport] = []

  /// No reports.
  init() {}

  /// Reports in the order they were filed, on a record of a plan. Without a plan every report is
  /// the lead's: nothing is known of who it is.
  init(_ filed: [FiledReport], on record: PlanRecord, in plan: Plan?) {
    struct Place: Hashable {
      var month: YearMonth
      var unit: String
    }
    var last: [Place: (position: Int, filed: FiledReport)] = [:]
    for (position, filed) in filed.enumerated() {
      var filed = filed
      if let plan { filed.report.unit = plan.officialName(of: filed.report.unit) }
      let place = Place(month: filed.report.month, unit: filed.report.unit)
      last[place] = (position, filed)
    }
    let first = record.lead?.party
    func isOwnName(_ filed: FiledReport) -> Int {
      first?.unit == nil && filed.report.unit == first?.name ? 1 : 0
    }
    let standing = last.values.sorted {
      ($0.filed.report.month, isOwnName($0.filed), $0.position)
        < ($1.filed.report.month, isOwnName($1.filed), $1.position)
    }
    for (_, filed) in standing {
      switch plan?.reporter(filed.report.unit, on: record) ?? .lead {
      case .lead: lead.append(filed)
      case .named: named.append(filed)
      case .district: districts.append(filed)
      case .stranger: strangers.append(filed)
      }
    }
  }

  /// The reports among some events, in their order. What said closed out in the first form is none.
  /// Those of the lead that are to be laid aside replace none.
  init(
    among events: [JournalEvent], on record: PlanRecord, in plan: Plan?,
    aside: Set<EventID> = []
  ) {
    let filed = events.compactMap { event -> FiledReport? in
      guard case .progress(let report) = event.action, report.state != .closedOut else {
        return nil
      }
      return FiledReport(report: report, by: event.actor, at: event.localTime, event: event.id)
    }
    if filed.isEmpty {
      self.init()
      return
    }
    func isLead(_ filed: FiledReport) -> Bool {
      plan.map { $0.reporter(filed.report.unit, on: record) == .lead } ?? true
    }
    let late = aside.isEmpty ? [] : filed.filter { aside.contains($0.event) && isLead($0) }
    self.init(late.isEmpty ? filed : filed.filter { !late.contains($0) }, on: record, in: plan)
    laidAside = late
  }

  /// Whether there is none.
  public var isEmpty: Bool {
    lead.isEmpty && named.isEmpty && districts.isEmpty && strangers.isEmpty && laidAside.isEmpty
  }

  /// All of them, by month.
  public var all: [FiledReport] {
    (lead + laidAside + named + districts + strangers).enumerated().sorted {
      ($0.element.report.month, $0.offset) < ($1.element.report.month, $1.offset)
    }.map(\.element)
  }

  /// The report of a unit for a month, by the plan's name for the unit.
  public func report(of unit: String, for month: YearMonth) -> FiledReport? {
    all.last { $0.report.month == month && $0.report.unit == unit }
  }

  /// Whether the first-named party has reported for a month.
  public func isReported(for month: YearMonth) -> Bool {
    lead.contains { $0.report.month == month } || laidAside.contains { $0.report.month == month }
  }

  /// The latest report of each unit among some, in the order in which the units are met first.
  public static func latest(of reports: [FiledReport]) -> [FiledReport] {
    var order: [String] = []
    var last: [String: FiledReport] = [:]
    for filed in reports {
      if last.updateValue(filed, forKey: filed.report.unit) == nil {
        order.append(filed.report.unit)
      }
    }
    return order.compactMap { last[$0] }
  }
}
