import ArgumentParser

/// How a list is written.
package enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, tsv, csv, json

  /// How its table is written; JSON has none.
  var text: TextFormat {
    switch self {
    case .table, .json: .aligned
    case .tsv: .tsv
    case .csv: .csv
    }
  }
}

/// How a page is written.
package enum PageFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, json
}

/// How an export is written.
package enum ExportFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case json, csv
}
