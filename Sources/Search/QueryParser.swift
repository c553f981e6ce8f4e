import PlanModel

/// The query language: free words, and words with a key before a colon.
///
/// `单位:` `unit:` · `列首:` (or `牵头:`) `lead:` · `领域:` `area:` · `类:` `kind:` · `到期:` `due:` ·
/// `是:` `is:`. What cannot be read so is text to be found; nothing is an error.
package struct QueryParser: Sendable {
  private let unit: @Sendable (String) -> UnitID?

  /// A parser; the closure finds a unit by what was typed for it.
  package init(unit: @escaping @Sendable (String) -> UnitID?) { self.unit = unit }

  /// The query that was typed.
  package func query(_ typed: String) -> Query {
    if typed.isEmpty { return Query([]) }
    if !typed.unicodeScalars.contains(where: Self.divides) { return Query([.text(typed)]) }
    var filters: [Filter] = []
    var words: [String] = []
    for word in typed.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }) {
      if let filter = filter(String(word)) {
        filters.append(filter)
      } else {
        words.append(String(word))
      }
    }
    if !words.isEmpty { filters.append(.text(words.joined(separator: " "))) }
    return Query(filters)
  }

  /// Whether a scalar may stand between words, or between a key and its value.
  private static func divides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", ":", "：": true
    default: false
    }
  }

  private func filter(_ word: String) -> Filter? {
    let scalars = word.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = word[..<colon].lowercased()
    let value = String(word[scalars.index(after: colon)...])
    // Digits of full width are digits too.
    let digits = Folding.folded(value).compactMap(Unicode.Scalar.init)
    let number = String(String.UnicodeScalarView(digits))
    switch key {
    case "单位", "unit": return unit(value).map { .unit($0, Set(Role.allCases)) }
    case "列首", "牵头", "lead": return unit(value).map { .unit($0, [.lead]) }
    case "领域", "area": return Int(number).map { .area($0) }
    case "到期", "due": return Int(number).map { .due(year: $0) }
    case "类", "kind": return kind(value).map { .kinds([$0]) }
    case "是", "is": return state(value)
    default: return nil
    }
  }

  private func kind(_ value: String) -> RecordKind? {
    switch value.lowercased() {
    case "指标", "indicator", "indicators": .indicator
    case "任务", "task", "tasks": .task
    case "成果", "outcome", "outcomes": .outcome
    case "政策", "policy", "policies": .policy
    case "举措", "measure", "measures": .measure
    default: nil
    }
  }

  private func state(_ value: String) -> Filter? {
    switch value.lowercased() {
    case "未核", "unreviewed": .review(.unreviewed)
    case "已核", "reviewed": .review(.reviewed)
    case "再核", "stale": .review(.stale)
    case "未定时限", "无时限", "undated": .undated
    case "逾期", "overdue": .overdue
    case "未报", "待报", "unreported": .unreported
    case "滞后", "behind": .state([.behind])
    case "暂停", "paused": .state([.paused])
    case "未启", "未启动": .state([.notStarted])
    case "正常": .state([.onSchedule])
    case "完成", "done": .state([.done, .closedOut])
    case "销号", "closed": .state([.closedOut])
    default: nil
    }
  }
}
