import PlanModel

/// Which form about which records a draft belongs to.
package struct DraftKey: Hashable, Sendable {
  /// The form's name, such as `report` or `judge 2027`.
  package var form: String
  package var records: [Record]

  /// A record among all plans.
  package struct Record: Hashable, Sendable, Comparable {
    package var plan: PlanID
    package var id: RecordID

    /// A record of a plan.
    package init(plan: PlanID, id: RecordID) {
      self.plan = plan
      self.id = id
    }

    package static func < (left: Record, right: Record) -> Bool {
      (left.plan.rawValue, left.id) < (right.plan.rawValue, right.id)
    }
  }

  /// A key from its parts; in which order the records were ticked makes no difference.
  package init(form: String, records: [Record]) {
    self.form = form
    self.records = records.sorted()
  }
}

/// What was typed into a form and is not saved yet.
package struct FormDraft: Hashable, Sendable {
  package var form: String
  /// The records it is about, as they were seen when it was typed.
  package var held: [HeldRecord]
  /// What stands in each field, by the field's name: text, or the word of a choice.
  package var fields: [String: String]
  /// What it was gone on with, as whoever keeps drafts calls it; nil for what was begun here.
  package var source: String?

  /// A draft from its parts.
  package init(
    form: String, held: [HeldRecord], fields: [String: String], source: String? = nil
  ) {
    self.form = form
    self.held = held
    self.fields = fields
    self.source = source
  }

  /// What tells it from other drafts.
  package var key: DraftKey {
    DraftKey(form: form, records: held.map { .init(plan: $0.plan, id: $0.id) })
  }
}

extension FormOverlay {
  /// What stands in the form, as a draft; nil for forms that keep none.
  var draft: FormDraft? {
    purpose.draftName.map { FormDraft(form: $0, held: held, fields: texts, source: source) }
  }

  /// Goes on with a draft: with its texts, and with the records as they were when it was typed.
  mutating func take(_ draft: FormDraft) {
    for index in lines.indices {
      if let text = draft.fields[lines[index].name] { lines[index].input.fill(text) }
    }
    for index in held.indices {
      guard
        let before = draft.held.first(where: {
          $0.id == held[index].id && $0.plan == held[index].plan
        })
      else { continue }
      held[index].digest = before.digest
      held[index].title = before.title
    }
    source = draft.source
    opened = texts
  }

  /// Puts back what stood in the form when it was made.
  mutating func beginAfresh(_ held: [HeldRecord]) {
    for index in lines.indices {
      if let text = fresh[lines[index].name] { lines[index].input.fill(text) }
    }
    self.held = held
    opened = texts
    source = nil
    trouble = nil
    asksForRecord = false
  }

  // MARK: Drafts of the first form

  /// What a draft of this form was called before drafts named their plan.
  var oldDraftName: String? {
    guard let name = purpose.draftName else { return nil }
    let parts = name.split(separator: " ")
    return ([String(parts[0])] + held.map(\.id.description) + parts.dropFirst().map(String.init))
      .joined(separator: " ")
  }

  /// The draft that texts in the order of the form's lines were; nil where they do not fit.
  func oldDraft(_ texts: [String], source: String) -> FormDraft? {
    guard let name = purpose.draftName, let fields = oldFields else { return nil }
    guard fields.count == texts.count else { return nil }
    var result: [String: String] = [:]
    for (field, text) in zip(fields, texts) {
      guard let words = field.words else {
        result[field.name] = text
        continue
      }
      guard let number = Int(text), words.indices.contains(number) else { return nil }
      result[field.name] = words[number]
    }
    return FormDraft(form: name, held: held, fields: result, source: source)
  }

  /// A line of a form as it was when drafts were kept by the lines' order: a choice was kept as
  /// its number.
  private struct OldField {
    var name: String
    var words: [String]?

    init(_ name: String, _ words: [String]? = nil) {
      self.name = name
      self.words = words
    }
  }

  private var oldFields: [OldField]? {
    switch purpose {
    case .note: return [OldField("note")]
    case .report:
      let states = ["notStarted", "onSchedule", "behind", "paused", "done", "closedOut"]
      return [OldField("state", states)]
        + ["percent", "month", "unit", "completes", "progress", "problems", "next"]
        .map { OldField($0) }
    case .observe:
      let values = lines.map(\.name).filter { $0.hasPrefix(FormOverlay.valuePrefix) }
      return (values + ["date", "source", "note"]).map { OldField($0) }
        + [OldField("base", ["no", "yes"])]
    case .judge:
      return [
        OldField("verdict", ["met", "onSchedule", "behind", "movingAway"]), OldField("reason"),
      ]
    case .agree: return [OldField("date"), OldField("reason")]
    case .identity, .closeOut, .reopen, .remind, .export, .asOf: return nil
    }
  }
}
