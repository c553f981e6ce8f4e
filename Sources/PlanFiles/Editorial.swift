import PlanModel

/// What every record's `editorial` object holds: our words, not the document's.
struct Editorial {
  var title = ""
  var english = ""
  var englishShort = ""
  var notes: [SourceNote] = []

  /// The longest short title, in characters.
  static let longestTitle = 13
  /// The longest short English name, in columns.
  static let longestEnglish = 26
}

extension ObjectReader {
  /// The `editorial` object; `more` reads what only some kinds have.
  mutating func editorial(_ more: (inout ObjectReader) -> Void = { _ in }) -> Editorial {
    object("editorial") { reader in
      var editorial = Editorial()
      editorial.title = reader.shortText("title", atMost: Editorial.longestTitle)
      editorial.english = reader.text("english")
      editorial.englishShort = reader.shortText(
        "englishShort", atMost: Editorial.longestEnglish)
      editorial.notes = reader.notes()
      more(&reader)
      return editorial
    } ?? Editorial()
  }

  /// Our notes on words of the official text that look wrong.
  mutating func notes() -> [SourceNote] {
    objects("notes", .optional) { reader in
      SourceNote(
        field: reader.text("field"), words: reader.text("words"),
        suspected: reader.optionalText("suspected"), why: reader.text("why"))
    }
  }
}
