import ArgumentParser
import PlanModel
import Wording

/// A progress state as it is typed: the name in JSON, or the Chinese words, long or short.
package struct StateArgument: ExpressibleByArgument, Sendable {
  package let state: ProgressState

  package init?(argument: String) {
    guard let state = Self.state(argument) else { return nil }
    self.state = state
  }

  /// The state a text names.
  static func state(_ text: String) -> ProgressState? {
    let name = text.trimmed
    return ProgressState.allCases.first { state in
      let names =
        [state.rawValue.lowercased()]
        + [Language.chinese, .english].flatMap { language in
          [Words(language).state(state), Words(language).stateShort(state)].map { $0.lowercased() }
        }
      return names.contains(name.lowercased())
    }
  }

  package static var allValueStrings: [String] { ProgressState.allCases.map(\.rawValue) }
}

/// A month as it is typed: `2026-11`.
package struct MonthArgument: ExpressibleByArgument, Sendable {
  package let month: YearMonth

  package init?(argument: String) {
    guard let month = YearMonth(argument.trimmed) else { return nil }
    self.month = month
  }
}

/// A day as it is typed: `2026-06-30`.
package struct DayArgument: ExpressibleByArgument, Sendable {
  package let day: CalendarDate

  package init?(argument: String) {
    guard let day = CalendarDate(argument.trimmed) else { return nil }
    self.day = day
  }
}

extension Workplace {
  /// The unit that reports, by the plan's name for it, or a collective the plan names; ends the
  /// command with what may have been meant where it is neither.
  func reportingUnit(_ typed: String, in plan: Plan) throws -> String {
    let name = plan.officialName(of: typed)
    return plan.knows(unitNamed: name) ? name : try unit(typed, in: plan).name
  }

  /// Whose report it is where nobody says: the actor's own unit, if the plan knows it, else the
  /// first-named party's, for whom the office keys it in.
  func reportingUnit(of actor: Actor, on record: PlanRecord, in plan: Plan) -> String {
    if let own = actor.unit.map({ plan.officialName(of: $0) }), plan.knows(unitNamed: own) {
      return own
    }
    return record.lead?.party.name ?? actor.unit ?? ""
  }
}
