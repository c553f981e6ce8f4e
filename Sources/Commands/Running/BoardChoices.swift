import PlanModel
import Wording

/// What was chosen for the board.
package struct BoardChoices: Sendable, Hashable {
  package var shared = SharedChoices()
  /// The theme's name.
  package var theme: String?
  /// The unit whose page is to stand open.
  package var unit: String?

  /// Nothing chosen.
  package init() {}

  /// Reads a command line on which the board's plainest options stand and nothing else, such as
  /// `--plan plans --theme dawn`; nil leaves it to the parser, which takes a third of the time to
  /// the first screen.
  package init?(plain arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch option {
      case "--plan": shared.plans.append(value)
      case "--theme": theme = value
      case "--unit": unit = value
      case "--journal": shared.journal = value
      case "--language":
        guard let language = Language(rawValue: value) else { return nil }
        shared.language = language
      case "--today":
        guard let day = CalendarDate(value) else { return nil }
        shared.today = day
      default: return nil
      }
    }
  }
}
