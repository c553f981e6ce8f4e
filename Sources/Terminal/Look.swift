import Canvas

/// How a cell looks: as its role does, on the ground or on the row under the cursor.
struct Look {
  let role: Role
  let isSelected: Bool

  /// All looks, in the order of their numbers.
  static let all = Role.allCases.flatMap {
    [Look(role: $0, isSelected: false), Look(role: $0, isSelected: true)]
  }

  /// The number of a look.
  static func number(_ role: Role, _ isSelected: Bool) -> Int {
    Int(role.rawValue) * 2 + (isSelected ? 1 : 0)
  }
}
