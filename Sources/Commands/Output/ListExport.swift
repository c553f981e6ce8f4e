import PlanModel
import Wording

/// A list as the board writes it to a file.
package enum ListExport {
  /// Records of one kind as a spreadsheet: a byte-order mark, CRLF, harmless cells.
  package static func csv(
    _ records: [PlanRecord], _ standing: Standing, _ words: Words, _ letters: Letters
  ) -> String {
    guard let kind = records.first?.kind else { return CSV.text([], letters) }
    return Table(columns: RecordColumns(standing, words).columns(of: kind), rows: records)
      .text(.csv, words, letters)
  }
}
