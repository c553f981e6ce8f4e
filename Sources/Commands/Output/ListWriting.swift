import PlanModel
import Wording

extension Workplace {
  /// Writes rows in the format asked for.
  func write<Row>(
    _ table: Table<Row>, _ format: ListFormat, json: () -> some Encodable
  ) throws {
    let letters = context.letters
    switch format {
    case .table: try answer(table.text(.aligned, words, letters))
    case .tsv: try answer(table.text(.tsv, words, letters))
    case .csv: try answer(table.text(.csv, words, letters))
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
