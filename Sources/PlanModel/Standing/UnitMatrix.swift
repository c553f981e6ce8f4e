/// How many records each unit leads and supports in each area (单位领域分布表).
public struct UnitMatrix: Sendable, Hashable {
  /// Which records are counted.
  public enum Counting: String, Sendable, Hashable, CaseIterable {
    /// Every record that binds units.
    case all
    /// What can be complete and is not.
    case open
    /// What falls due in the present year or is overdue.
    case due
    /// What is reported behind or paused, overdue, or an indicator behind schedule.
    case behind
  }

  /// The records of a unit in one area.
  public struct Cell: Sendable, Hashable {
    public var lead: [RecordID] = []
    public var support: [RecordID] = []
    /// Named only as one of several (成员).
    public var member: [RecordID] = []
    public var count: Int { lead.count + support.count + member.count }
    public var records: [RecordID] { lead + support + member }
  }

  /// A unit's cells, one an area in the plan's order.
  public struct Row: Sendable, Hashable {
    public var unit: UnitID
    public var cells: [Cell]
    public var lead: Int { cells.reduce(0) { $0 + $1.lead.count } }
    public var support: Int { cells.reduce(0) { $0 + $1.support.count } }
    public var total: Int { cells.reduce(0) { $0 + $1.count } }
  }

  /// In the plan's order of units.
  public var rows: [Row]

  /// The table of a plan; `counts` says whether a record is counted.
  public init(_ plan: Plan, counting: (PlanRecord) -> Bool) {
    let areas = plan.areas.map(\.number)
    rows = plan.units.map { unit in
      var cells = areas.map { _ in Cell() }
      for record in plan.records(naming: unit.id) where counting(record) {
        guard let area = record.area, let index = areas.firstIndex(of: area) else { continue }
        switch record.role(of: unit.id) {
        case .lead: cells[index].lead.append(record.id)
        case .support: cells[index].support.append(record.id)
        case .collective: cells[index].member.append(record.id)
        case nil: break
        }
      }
      return Row(unit: unit.id, cells: cells)
    }
  }

  /// The rows with most records first; of equal ones the plan's order stands.
  public var byLoad: [Row] {
    rows.enumerated().sorted {
      ($0.element.total, $0.element.lead, -$0.offset) > (
        $1.element.total, $1.element.lead, -$1.offset
      )
    }.map(\.element)
  }
}

extension RecordStanding {
  /// Whether a record that stands so is counted; `verdict` is the worst of an indicator's.
  public func isCounted(
    _ counting: UnitMatrix.Counting, _ record: PlanRecord, verdict: TrackVerdict?
  ) -> Bool {
    switch counting {
    case .all: return RecordKind.binding.contains(record.kind)
    case .open:
      if record.kind == .indicator { return items.contains { !$0.isComplete } }
      return RecordKind.reportable.contains(record.kind) && state?.isComplete != true
    case .due: return items.contains { $0.due.isDueThisYear || $0.due.isOverdue }
    case .behind:
      return state?.isTroubled == true || items.contains { $0.due.isOverdue }
        || verdict?.isBehind == true
    }
  }
}
