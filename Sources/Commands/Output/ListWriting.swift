import PlanModel
import Wording

extension Workplace {
  /// Writes rows in the format asked for. Rows of several plans stand together by their ranks,
  /// the lowest first; without ranks plan by plan.
  func write<Row>(
    _ table: Table<Row>, _ format: ListFormat, rank: (Row) -> Int64 = { _ in 0 },
    json: () -> [some Encodable]
  ) throws {
    if let gathering, let planID {
      let ranks = table.rows.map(rank)
      return gathering.take(table, format, ranks: ranks, plan: planID, words: words) {
        json().map { $0 as any Encodable }
      }
    }
    let letters = context.letters
    switch format {
    case .table, .tsv, .csv: try answer(table.text(format.text, words, letters))
    case .json: try answer(JSONText.text(json(), letters))
    }
  }

  /// The record of an id; ends the command if there is none.
  func record(_ text: String, in plan: Plan) throws -> PlanRecord {
    guard let id = RecordID(text.trimmed), let record = plan.record(id) else {
      throw failure(.problems, words.unknownRecords([text]))
    }
    return record
  }
}
