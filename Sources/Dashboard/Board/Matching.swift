import PlanModel
import Search

/// Searching as the board needs it.
extension BoardState {
  /// Where what was typed stands in a text.
  func matches(_ typed: String, in text: String) -> [Range<String.Index>] {
    typed.isEmpty ? [] : Needle(typed).ranges(in: text)
  }

  /// The units that fit what was typed, best first; with nothing typed all of them.
  func units(matching typed: String) -> [PlanUnit] {
    typed.isEmpty ? plan.units : picker.units(matching: typed)
  }
}

extension SearchIndex {
  /// An index over every record of a plan, in the plan's order.
  package init(plan: Plan) {
    self.init(
      entries: plan.records.map { record in
        Entry(
          title: "\(record.id) " + record.title + " " + record.english,
          units: record.responsibilities.map { responsibility in
            responsibility.wording + " " + responsibility.party.name
          },
          text: record.officialFields.map(\.text).joined(separator: "\n"))
      })
  }
}
