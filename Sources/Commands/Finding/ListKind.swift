import ArgumentParser
import PlanModel

/// What can be listed.
package enum ListKind: String, ExpressibleByArgument, CaseIterable, Sendable {
  case areas, measures, indicators, tasks, policies, outcomes, units, goals, safeguards

  /// The kind of record, where it is one.
  var recordKind: RecordKind? {
    switch self {
    case .areas, .units: nil
    case .measures: .measure
    case .indicators: .indicator
    case .tasks: .task
    case .policies: .policy
    case .outcomes: .outcome
    case .goals: .goal
    case .safeguards: .safeguard
    }
  }

  /// The conditions that mean something for it.
  var conditions: Set<ListCondition> {
    switch self {
    case .areas: [.area, .text]
    case .measures: [.area, .unit, .text]
    case .outcomes: [.area, .unit, .text, .review, .report]
    case .indicators: [.area, .unit, .review, .due, .text]
    case .tasks, .policies: Set(ListCondition.allCases)
    case .units: [.area, .unit, .text]
    case .goals, .safeguards: [.text]
    }
  }
}

/// A sort of condition on a list.
enum ListCondition: CaseIterable, Sendable {
  case area, unit, review, due, report, text
}
