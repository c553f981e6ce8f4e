import Canvas
import PlanModel

/// Lines to fill in, and what they are for.
package struct FormOverlay: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case note([RecordID])
    case identity
    case report(RecordID)
    case observe(RecordID)
    case judge(RecordID, year: Int)
    case agree(RecordID)
    case remind([RecordID], YearMonth)
    case export(ExportRequest)
    case asOf
  }

  /// A line with its label.
  package struct Line: Hashable, Sendable {
    package var label: String
    package var input: Input

    /// One line of text.
    init(_ label: String, _ text: String = "", placeholder: String = "") {
      self.label = label
      input = .field(TextField(text: text, placeholder: placeholder))
    }

    /// Several lines of text.
    init(_ label: String, page text: String, rows: Int, width: Int) {
      self.label = label
      input = .page(TextArea(text: text, width: width), rows: rows)
    }

    /// One of some words.
    init(_ label: String, choices: [String], chosen: Int) {
      self.label = label
      input = .choice(choices, chosen: chosen)
    }
  }

  package enum Input: Hashable, Sendable {
    case field(TextField)
    case page(TextArea, rows: Int)
    case choice([String], chosen: Int)

    /// The rows it takes.
    var rows: Int {
      if case .page(_, let rows) = self { return rows }
      return 1
    }

    var isPage: Bool {
      if case .page = self { return true }
      return false
    }
  }

  package var purpose: Purpose
  package var title: String
  package var explanation: String
  package var lines: [Line]
  /// The line the keys are in; behind the last stands the button that saves, where there are
  /// pages of text.
  package var focus = 0
  /// What is wrong with what was filled in.
  package var trouble: String?
  /// The line that is wrong, if it is one.
  package var troubleLine: Int?
  /// Whether the trouble shown goes away when the same is sent once more.
  package var asksToConfirm = false

  /// The name its draft is kept under; nil for forms that need none.
  var draftKey: String? {
    switch purpose {
    case .note(let records): "note " + records.map(\.description).joined(separator: " ")
    case .report(let id): "report \(id)"
    case .observe(let id): "observe \(id)"
    case .judge(let id, let year): "judge \(id) \(year)"
    case .agree(let id): "agree \(id)"
    case .identity, .remind, .export, .asOf: nil
    }
  }

  /// Whether Enter makes new lines somewhere, so that sending has a button.
  var hasButton: Bool { lines.contains { $0.input.isPage } }

  /// Places the keys can be in.
  var stops: Int { lines.count + (hasButton ? 1 : 0) }

  /// What stands in the lines: text, or the number of a choice.
  var texts: [String] {
    lines.map { line in
      switch line.input {
      case .field(let field): field.text
      case .page(let page, _): page.text
      case .choice(_, let chosen): String(chosen)
      }
    }
  }

  /// Fills the lines with texts of a draft; one that does not fit the form is left.
  mutating func fill(_ texts: [String]) {
    guard texts.count == lines.count else { return }
    for (index, text) in texts.enumerated() {
      switch lines[index].input {
      case .field(var field):
        field.text = text
        field.cursor = text.count
        lines[index].input = .field(field)
      case .page(var page, let rows):
        page.text = text
        page.cursor = text.count
        lines[index].input = .page(page, rows: rows)
      case .choice(let words, _):
        if let chosen = Int(text), words.indices.contains(chosen) {
          lines[index].input = .choice(words, chosen: chosen)
        }
      }
    }
  }
}

/// A list to be written to a file; the executable knows the formats.
package struct ExportRequest: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Records of one kind, as a spreadsheet.
    case records(RecordKind)
    /// The missing reports of a month, ready to send.
    case missing(YearMonth)
  }

  package var content: Content
  package var records: [RecordID]
  package var path: String
}
