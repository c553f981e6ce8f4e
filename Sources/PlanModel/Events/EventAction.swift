/// What was done.
public enum EventAction: Sendable, Hashable {
  /// A record was marked reviewed, with an optional note.
  case review(note: String?)
  /// The mark was taken off.
  case unreview
  /// A unit's report on a record for a month.
  case progress(ProgressReport)
  /// An indicator's values on a day.
  case observe(Observation)
  /// A date was agreed for a record.
  case agree(AgreedDate)
  /// A person's verdict on a target in words.
  case judge(Judgement)
  /// A reminder was sent.
  case remind(Reminder)
  /// Milestones were closed out (销号).
  case closeOut(CloseOut)
  /// What was closed out is open again.
  case reopen(Reopening)
  /// A rule of follow-up was changed for everybody.
  case configure(RuleChange)
  /// A batch was taken back.
  case undo(batch: EventID)
  /// A batch that was taken back holds again.
  case redo(batch: EventID)
  /// Something a newer version wrote; kept as it is.
  case unknown(kind: String, payload: String)
}

/// The kinds of events that are known, as the journal and files for scripts call them.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  case review, unreview, progress, observe, agree, judge, remind, closeOut, reopen, configure
  case undo, redo
}

extension EventAction {
  /// Its kind; nil for what a newer version wrote.
  public var knownKind: EventKind? {
    switch self {
    case .review: .review
    case .unreview: .unreview
    case .progress: .progress
    case .observe: .observe
    case .agree: .agree
    case .judge: .judge
    case .remind: .remind
    case .closeOut: .closeOut
    case .reopen: .reopen
    case .configure: .configure
    case .undo: .undo
    case .redo: .redo
    case .unknown: nil
    }
  }

  /// The word for it in the journal and in files for scripts.
  public var kind: String {
    if case .unknown(let kind, _) = self { return kind }
    return knownKind?.rawValue ?? ""
  }

  /// The batch that was taken back or made to hold again.
  public var takenBatch: EventID? {
    switch self {
    case .undo(let batch), .redo(let batch): batch
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen,
      .configure, .unknown:
      nil
    }
  }

  /// Whether it can be taken back: all but taking back itself, and what is not known.
  public var isUndoable: Bool {
    switch self {
    case .review, .unreview, .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen,
      .configure:
      true
    case .undo, .redo, .unknown: false
    }
  }
}
