/// A review mark as the journal tells it.
public struct Mark: Sendable, Hashable {
  public var by: Actor
  public var at: LocalTime
  public var note: String?
  public var digest: String?

  /// A mark from its parts.
  public init(by: Actor, at: LocalTime, note: String?, digest: String?) {
    self.by = by
    self.at = at
    self.note = note
    self.digest = digest
  }
}

/// How a record stands with its reviewers.
public enum Review: Sendable, Hashable {
  /// Not marked in the present period; the last mark of an earlier one, if any (上次).
  case unreviewed(last: Mark?)
  /// Marked in the present period.
  case reviewed(Mark)
  /// Marked, but something has changed since (再核).
  case stale(Mark, Reason)

  /// Why a record asks for another look.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The official text is another than it was (原文有变).
    case textChanged
    /// A report or a value has come in since (有新填报).
    case newReport
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case unreviewed, reviewed, stale
  }

  public var kind: Kind {
    switch self {
    case .unreviewed: .unreviewed
    case .reviewed: .reviewed
    case .stale: .stale
    }
  }

  /// The mark it rests on.
  public var mark: Mark? {
    switch self {
    case .unreviewed(let last): last
    case .reviewed(let mark), .stale(let mark, _): mark
    }
  }
}
