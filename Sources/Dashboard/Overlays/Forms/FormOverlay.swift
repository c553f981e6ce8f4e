import Canvas
import PlanModel

/// Lines to fill in, and what they are for.
package struct FormOverlay: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case note([HeldRecord])
    case identity
    case report(RecordID)
    case observe(RecordID)
    case judge(RecordID, year: Int)
    case agree(RecordID)
    case closeOut(RecordID)
    case reopen(RecordID)
    case remind([RecordID], YearMonth)
    case export(ExportRequest)
    case asOf

    /// The name its drafts are kept under; nil for forms that need none.
    var draftName: String? {
      switch self {
      case .note: "note"
      case .report: "report"
      case .observe: "observe"
      case .judge(_, let year): "judge \(year)"
      case .agree: "agree"
      case .closeOut: "closeOut"
      case .reopen: "reopen"
      case .remind(_, let month): "remind \(month)"
      case .identity, .export, .asOf: nil
      }
    }
  }

  /// A line with its label.
  package struct Line: Hashable, Sendable {
    /// What it is called in drafts and in the code, whatever the language and the place.
    package var name: String
    package var label: String
    package var input: Input

    /// One line of text.
    init(_ name: String, _ label: String, _ text: String = "", placeholder: String = "") {
      self.name = name
      self.label = label
      input = .field(TextField(text: text, placeholder: placeholder))
    }

    /// Several lines of text.
    init(_ name: String, _ label: String, page text: String, rows: Int, width: Int) {
      self.name = name
      self.label = label
      input = .page(TextArea(text: text, width: width), rows: rows)
    }

    /// One of some words.
    init(_ name: String, _ label: String, choices: [Choice], chosen: String) {
      self.name = name
      self.label = label
      input = .choice(choices, chosen: choices.firstIndex { $0.value == chosen } ?? 0)
    }
  }

  /// One of some words to choose from.
  package struct Choice: Hashable, Sendable {
    /// What is kept and filed.
    package var value: String
    /// What is shown.
    package var word: String

    init(_ value: String, _ word: String) {
      self.value = value
      self.word = word
    }
  }

  package enum Input: Hashable, Sendable {
    case field(TextField)
    case page(TextArea, rows: Int)
    case choice([Choice], chosen: Int)

    /// What stands in it: text, or the value of what is chosen.
    var text: String {
      switch self {
      case .field(let field): field.text
      case .page(let page, _): page.text
      case .choice(let choices, let chosen): choices[chosen].value
      }
    }

    /// Puts a text in; a value that is none of the choices is left.
    mutating func fill(_ text: String) {
      switch self {
      case .field(var field):
        field.text = text
        field.cursor = text.count
        self = .field(field)
      case .page(var page, let rows):
        page.text = text
        page.cursor = text.count
        self = .page(page, rows: rows)
      case .choice(let choices, _):
        if let chosen = choices.firstIndex(where: { $0.value == text }) {
          self = .choice(choices, chosen: chosen)
        }
      }
    }

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

  /// The records it is about, as they were when it was opened.
  package var held: [HeldRecord] = []
  /// Whether it has been asked if what stands there now is still what is meant.
  package var asksForRecord = false
  /// What stood in the lines when the form was made, before anybody typed.
  var fresh: [String: String] = [:]
  /// What stood in them when the form was opened, perhaps with a draft.
  var opened: [String: String] = [:]
  /// The draft that was gone on with, as whoever keeps drafts calls it.
  var source: String?

  /// Whether Enter makes new lines somewhere, so that sending has a button.
  var hasButton: Bool { lines.contains { $0.input.isPage } }

  /// Places the keys can be in.
  var stops: Int { lines.count + (hasButton ? 1 : 0) }

  /// What stands in the lines, by their names.
  var texts: [String: String] {
    Dictionary(lines.map { ($0.name, $0.input.text) }) { first, _ in first }
  }

  /// What stands in a line as it was typed.
  func text(_ name: String) -> String {
    lines.first { $0.name == name }?.input.text ?? ""
  }

  /// What stands in a line, on one line and without spaces at the ends.
  func line(_ name: String) -> String {
    text(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How the lines of an indicator's values are called: this, and the value's label.
  static let valuePrefix = "value "
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
