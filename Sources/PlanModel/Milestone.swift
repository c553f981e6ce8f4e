/// When a part of a task's schedule falls due.
public struct Milestone: Sendable, Hashable {
  /// How the schedule speaks of time.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 到2027年, 2026年完成.
    case by
    /// 2025-2030年期间.
    case during
    /// 每年.
    case yearly
    /// No year is named.
    case undated
  }

  public var kind: Kind
  public var from: Int?
  public var to: Int?
  /// The clause of the schedule it was read from.
  public var text: String
  public var quantities: [Quantity]

  /// A milestone from its parts.
  public init(kind: Kind, from: Int? = nil, to: Int? = nil, text: String, quantities: [Quantity]) {
    self.kind = kind
    self.from = from
    self.to = to
    self.text = text
    self.quantities = quantities
  }

  /// The year at whose end the milestone falls due; nil for yearly and undated ones.
  ///
  /// 到2026年 is read as 31 December 2026: our reading, the plan names no day.
  public var dueYear: Int? {
    switch kind {
    case .by, .during: to
    case .yearly, .undated: nil
    }
  }
}
