import PlanModel

/// The files of a plan's folder.
public enum PlanFile: String, Sendable, Hashable, CaseIterable {
  case plan, indicators, tasks, policies, outcomes, units, links, repairs

  /// `tasks.json`.
  public var name: String { rawValue + ".json" }

  /// Whether a plan can do without the file.
  public var isOptional: Bool {
    switch self {
    case .links, .repairs: true
    case .plan, .indicators, .tasks, .policies, .outcomes, .units: false
    }
  }

  /// The file that holds the records of a kind.
  static func holding(_ kind: RecordKind) -> PlanFile {
    switch kind {
    case .area, .measure, .goal, .safeguard: .plan
    case .indicator: .indicators
    case .task: .tasks
    case .policy: .policies
    case .outcome: .outcomes
    }
  }
}
