import PlanModel
import Wording

extension BoardState {
  /// Puts the record's citation on the clipboard: title of the plan with its stage, where the
  /// record stands, the official wording. Always in Chinese: it is a quotation.
  mutating func cite() -> [Effect] {
    guard let record = subject.flatMap(plan.record) else { return [] }
    say(words.cited("\(record.id)"))
    return [.copy(plan.citation(of: record))]
  }
}
