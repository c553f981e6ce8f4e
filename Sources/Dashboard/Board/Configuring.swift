import PlanModel
import Wording

/// Changing how the plan is followed up, for everybody.
extension BoardState {
  /// Writes a change of a rule to the journal, after asking who signs if the board does not know.
  mutating func configure(_ change: RuleChange) -> [Effect] {
    if isAtShelf {
      say(words.rulesOfOnePlan)
      return []
    }
    if let reason = whyCannotWrite {
      say(words(reason))
      return []
    }
    guard let actor = options.actor else {
      openIdentity()
      return []
    }
    guard plan.allows(.configure, by: actor, on: nil, office: log.rules.office) else {
      say(words.onlyOffice(log.rules.office ?? ""))
      return []
    }
    return append([EventDraft(record: nil, action: .configure(change))], by: actor)
  }

  /// Rules that stand in the settings, as before they were everybody's, are said once to hold no more.
  mutating func tellOfOldRules() {
    guard let old = options.oldRules else { return }
    options.oldRules = nil
    let isTold = fullLog.events.contains { event in
      if case .configure = event.action { true } else { false }
    }
    if !isTold, old != log.rules { report(words.oldRules(old)) }
  }

  /// What the register says of the rules holds on the screen.
  mutating func followRules() {
    if isAtShelf {
      // Each plan has rules of its own; over all of them the usual ones hold.
      options.period = .month
      return
    }
    if options.period != log.rules.period { options.period = log.rules.period }
  }
}
