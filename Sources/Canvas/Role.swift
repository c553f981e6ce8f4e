/// What a cell means. A theme decides how it looks.
package enum Role: UInt8, CaseIterable, Sendable {
  case text, dim, strong, accent, heading
  /// Done; near; past or needing another look.
  case good, soon, late
  /// What was searched for.
  case match
  /// Lines and frames.
  case rule
  /// A line one types in.
  case field
  /// The name of a key.
  case key
  /// Parts of a bar.
  case lead, support, member
  /// The number of the row under the cursor, where the row itself is not lit.
  case cursor
  /// Nothing.
  case ground

  /// One letter for golden screens.
  package var letter: Character {
    switch self {
    case .text: "t"
    case .dim: "d"
    case .strong: "s"
    case .accent: "a"
    case .heading: "h"
    case .good: "g"
    case .soon: "w"
    case .late: "l"
    case .match: "m"
    case .rule: "r"
    case .field: "f"
    case .key: "k"
    case .lead: "L"
    case .support: "S"
    case .member: "M"
    case .cursor: "C"
    case .ground: " "
    }
  }
}
