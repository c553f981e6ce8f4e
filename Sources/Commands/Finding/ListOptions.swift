import ArgumentParser
import PlanModel
import Search
import Wording

/// The conditions of a list, as they are typed.
package struct ListOptions: ParsableArguments {
  @Option(help: "Only area 1–9. 只列此领域。")
  package var area: Int?
  @Option(
    help: ArgumentHelp(
      "Only what names this unit: any spelling, English, or pinyin initials. 只列此单位。",
      valueName: "name"))
  package var unit: String?
  @Flag(help: "With --unit: where it is named first. 该单位列首的。")
  package var lead = false
  @Flag(help: "With --unit: where it is named later. 该单位配合的。")
  package var support = false
  @Flag(help: "Not reviewed in this period. 未核。")
  package var unreviewed = false
  @Flag(help: "Reviewed in this period. 已核。")
  package var reviewed = false
  @Flag(help: "Reviewed, but the text has changed since. 再核。")
  package var stale = false
  @Option(help: ArgumentHelp("Due in this year. 此年到期。", valueName: "year"))
  package var due: Int?
  @Flag(help: "Without a date. 未定时限。")
  package var undated = false
  @Flag(help: "Past its date and not complete. 逾期。")
  package var overdue = false
  @Flag(help: "A report for this month is missing. 本月未报。")
  package var unreported = false
  @Option(
    help: ArgumentHelp("Last reported in this state. 推进状态，也可写中文。", valueName: "state"))
  package var state: StateArgument?
  @Option(help: ArgumentHelp("Words or pinyin to be found. 查找文字或拼音。", valueName: "words"))
  package var text: String?

  package init() {}

  /// The sorts of conditions that were given, each with the option that gave it.
  var given: [(ListCondition, String)] {
    var given: [(ListCondition, String)] = []
    if area != nil { given.append((.area, "--area")) }
    if unit != nil { given.append((.unit, "--unit")) }
    if unreviewed { given.append((.review, "--unreviewed")) }
    if reviewed { given.append((.review, "--reviewed")) }
    if stale { given.append((.review, "--stale")) }
    if due != nil { given.append((.due, "--due")) }
    if undated { given.append((.due, "--undated")) }
    if overdue { given.append((.due, "--overdue")) }
    if unreported { given.append((.report, "--unreported")) }
    if state != nil { given.append((.report, "--state")) }
    if text != nil { given.append((.text, "--text")) }
    return given
  }

  /// The review states asked for; empty means any.
  var reviews: Set<Review.Kind> {
    var kinds: Set<Review.Kind> = []
    if unreviewed { kinds.insert(.unreviewed) }
    if reviewed { kinds.insert(.reviewed) }
    if stale { kinds.insert(.stale) }
    return kinds
  }

  /// The roles asked for: both unless one is named.
  var roles: Set<Role> {
    switch (lead, support) {
    case (true, false): [.lead]
    case (false, true): [.support]
    case (true, true): [.lead, .support]
    case (false, false): Set(Role.allCases)
    }
  }

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if (lead || support) && unit == nil { throw ValidationError(words.roleNeedsUnit) }
    if let text, text.trimmed.isEmpty { throw ValidationError(words.emptyValue("--text")) }
    if let unit, unit.trimmed.isEmpty { throw ValidationError(words.emptyValue("--unit")) }
  }

  /// Refuses conditions that mean nothing for a kind.
  func check(for kind: ListKind) throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    for (condition, option) in given where !kind.conditions.contains(condition) {
      throw ValidationError(words.meaninglessOption(option, kind.rawValue))
    }
  }

  /// The records of a kind that meet every condition, in the plan's order.
  func records(
    of kind: RecordKind, in standing: Standing, unit: UnitID?
  ) -> [PlanRecord] {
    var filters: [Filter] = []
    if let area { filters.append(.area(area)) }
    if let unit { filters.append(.unit(unit, roles)) }
    if let due { filters.append(.due(year: due)) }
    if undated { filters.append(.undated) }
    if overdue { filters.append(.overdue) }
    if unreported { filters.append(.unreported) }
    if let state { filters.append(.state([state.state])) }
    let records = standing.plan.records(of: kind)
    let found = text.map { Set(SearchIndex(records).matches(Needle($0))) }
    let query = Query(filters)
    let context = QueryContext(
      standing: { standing.standing(of: $0) }, matchesText: { _, _ in true },
      bindsUnnamed: { standing.plan.bindsUnnamed($0, $1) })
    return records.enumerated().filter { position, record in
      (found?.contains(position) ?? true) && query.accepts(record, in: context)
        && (reviews.isEmpty || reviews.contains(standing.review(of: record).kind))
    }.map(\.element)
  }
}
