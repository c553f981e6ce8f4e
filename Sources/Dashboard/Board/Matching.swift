import PlanModel
import Search

/// Searching as the board needs it.
extension BoardState {
  /// Where what was typed stands in a text.
  func matches(_ typed: String, in text: String) -> [Range<String.Index>] {
    if typed.isEmpty { return [] }
    let kept = keptLists.flatMap { $0.typed == typed ? $0.needle : nil }
    let needle = kept ?? Needle(typed)
    return needle.ranges(in: text)
  }

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

  /// The words among what was typed that are to be found and shown.
  func typedWords(_ typed: String) -> String {
    if typed.isEmpty { return "" }
    if let keptLists, keptLists.basis.edition == edition, keptLists.basis.filter.text == typed {
      return keptLists.typed
    }
    for case .text(let words) in typedQuery(typed).filters { return words }
    return ""
  }

  /// The units that fit what was typed, best first; with nothing typed all of them.
  func units(matching typed: String) -> [PlanUnit] {
    typed.isEmpty ? plan.units : picker.units(matching: typed)
  }
}
