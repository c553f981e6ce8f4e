/// How a task stands, as the unit that answers for it reports (推进状态).
public enum ProgressState: String, Sendable, Hashable, CaseIterable {
  /// 未启动.
  case notStarted
  /// 正常推进.
  case onSchedule
  /// 进度滞后.
  case behind
  /// 暂停.
  case paused
  /// 已完成: the unit says so.
  case done
  /// 已销号: somebody else has checked that it is done. No report says so: it is what a close-out
  /// makes of a record. In journals of the first form a report had this state.
  case closedOut

  /// Those a unit can report.
  public static let reportable: [ProgressState] = [
    .notStarted, .onSchedule, .behind, .paused, .done,
  ]

  /// Whether nothing is left to be done.
  public var isComplete: Bool { self == .done || self == .closedOut }

  /// Whether it asks for somebody's attention.
  public var isTroubled: Bool { self == .behind || self == .paused }
}

/// What a unit reports on a record for one month (月调度填报).
public struct ProgressReport: Sendable, Hashable {
  /// The check-in month it is for.
  public var month: YearMonth
  public var state: ProgressState
  /// 0–100, if there is one.
  public var percent: Double?
  /// 进展情况.
  public var progress: String
  /// 存在问题.
  public var problems: String
  /// 下一步措施.
  public var nextSteps: String
  /// The unit that reports; who keyed it in is the event's actor.
  public var unit: String
  /// The milestones it completes.
  public var completes: [MilestoneID]

  /// A report from its parts.
  public init(
    month: YearMonth, state: ProgressState, percent: Double? = nil, progress: String = "",
    problems: String = "", nextSteps: String = "", unit: String, completes: [MilestoneID] = []
  ) {
    self.month = month
    self.state = state
    self.percent = percent
    self.progress = progress
    self.problems = problems
    self.nextSteps = nextSteps
    self.unit = unit
    self.completes = completes
  }
}

/// Which milestone of a record is meant: `2026`, `2025-2030`, `yearly`, `undated`; where a record
/// has two alike, the later ones carry `#2`, `#3`. A yearly one is meant in its report's year.
public struct MilestoneID: Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  /// An id from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }
}

extension PlanRecord {
  /// The ids of the record's milestones, in their order.
  public var milestoneIDs: [MilestoneID] {
    var counts: [String: Int] = [:]
    return milestones.map { milestone in
      let name =
        switch milestone.kind {
        case .by: milestone.to.map(String.init) ?? "undated"
        case .during:
          [milestone.from, milestone.to].compactMap { $0.map(String.init) }.joined(separator: "-")
        case .yearly: "yearly"
        case .undated: "undated"
        }
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return MilestoneID(count == 1 ? name : "\(name)#\(count)")
    }
  }
}

/// A report as the journal holds it.
public struct FiledReport: Sendable, Hashable {
  public var report: ProgressReport
  /// Who keyed it in.
  public var by: Actor
  public var at: LocalTime
  public var event: EventID

  /// A report with who filed it, and when.
  public init(report: ProgressReport, by: Actor, at: LocalTime, event: EventID) {
    self.report = report
    self.by = by
    self.at = at
    self.event = event
  }
}
