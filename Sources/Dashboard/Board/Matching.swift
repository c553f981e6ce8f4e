import PlanModel
import Search

/// Searching as the board needs it.
extension BoardState {
  /// What was typed after `/`, taken apart: conditions, and words to be found.
  func typedQuery(_ typed: String) -> Query {
    let picker = self.picker
    return typedQuery(typed) { name in
      let units = picker.units(matching: name)
      return name.isEmpty ? nil : units.first?.id
    }
  }

  /// The same, where units are found otherwise.
  func typedQuery(_ typed: String, unit: @escaping @Sendable (String) -> UnitID?) -> Query {
    QueryParser(unit: unit).query(typed)
  }

  /// The words among what narrows the lists that are to be found and shown.
  var typedNeedle: Needle { home.filter.text.isEmpty ? .none : lists.needle }

  /// The units that fit what was typed, best first; with nothing typed all of them.
  func units(matching typed: String) -> [PlanUnit] {
    typed.isEmpty ? plan.units : picker.units(matching: typed)
  }
}
