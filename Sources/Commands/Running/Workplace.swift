import ArgumentParser
import Journal
import PlanFiles
import PlanModel
import SystemIO
import Wording

/// What every command works with: reads the plan and the journal, answers, complains.
package struct Workplace {
  package let context: CommandContext
  package let shared: SharedChoices
  package let words: Words
  /// The plan and what was done on it, where it is one of several.
  private var fixed: (plan: Plan, events: [JournalEvent])?
  /// Whether the command writes: then a journal that it may make need not be there yet.
  private var isToWrite = false
  /// Where the answers for several plans are put together.
  private(set) var gathering: Gathering?

  /// The workplace of the running command; says what is wrong with the settings.
  package init(_ shared: SharedOptions) throws {
    guard let context = CommandContext.current else { throw ExitCode.failure }
    self.init(shared.choices, context)
    for fault in context.settingFaults { complain(words.fact(fault)) }
  }

  /// The workplace of a command that writes: it refuses an earlier day before anything else, and
  /// settings in which something is wrong. They say where and under whose name is written.
  package init(toWrite shared: SharedOptions) throws {
    try self.init(shared)
    isToWrite = true
    try checkThatItMayWrite()
  }

  private func checkThatItMayWrite() throws {
    if isWithoutJournal { throw failure(.notReadOrWritten, words.noHome) }
    if shared.earlierDay != nil { throw failure(.usage, words.asOfIsReadOnly) }
    if context.settingFaults.contains(where: { !$0.isHarmless }) {
      throw failure(.notReadOrWritten, words.settingsForbidWriting)
    }
  }

  /// The journal's path; where the settings do not tell which it is, none is used in its place.
  private func journalPath() throws -> String {
    if shared.journal == nil, context.isJournalUnknown {
      throw failure(.notReadOrWritten, words.journalUnknown)
    }
    return shared.journalPath(in: context)
  }

  /// A workplace for some choices.
  package init(_ choices: SharedChoices, _ context: CommandContext) {
    self.context = context
    shared = choices
    words = choices.words(in: context)
  }

  /// The plan's id, where it is one of several.
  var planID: PlanID? { fixed?.plan.id }

  /// The same place, for one plan of several.
  func on(_ plan: Plan, _ events: [JournalEvent]) -> Workplace {
    var work = self
    work.fixed = (plan, events)
    return work
  }

  func gathering(into gathering: Gathering) -> Workplace {
    var work = self
    work.gathering = gathering
    return work
  }

  /// The day things are told for: today, or the earlier day that is looked at.
  package var today: CalendarDate { shared.earlierDay ?? shared.day(in: context) }

  /// Complains, and gives what is to be thrown.
  package func failure(_ code: ExitCode, _ sentence: String) -> ExitCode {
    complain(sentence)
    return code
  }

  /// A line on standard error.
  package func complain(_ sentence: String) {
    context.console.complain("planboard: " + context.letters.visible(sentence))
  }

  /// Writes an answer that is already fit to be shown.
  package func answer(_ text: String) throws {
    let code = context.console.answer(text)
    guard code == 0 else {
      throw failure(.notReadOrWritten, words.cannotWrite(words.systemError(code)))
    }
  }

  /// Writes a line in which nothing steers the terminal.
  package func say(_ line: String) throws { try answer(context.letters.visible(line) + "\n") }

  /// Says what was saved. It stays saved where nobody can be told: who asked must not do it again.
  func confirm(_ line: String) {
    let code = context.console.answer(context.letters.visible(line) + "\n")
    if code != 0 { complain(words.savedUnsaid(words.systemError(code))) }
  }

  /// The plan asked for; what is wrong with its files ends the command.
  package func plan() throws -> Plan {
    if let fixed { return fixed.plan }
    if shared.isSeveral { throw failure(.usage, words.onePlanOnly) }
    switch shared.loadPlan(in: context) {
    case .success(let plan): return plan
    case .failure(let found):
      for problem in found.problems { complain(words.pick(problem.chinese, problem.english)) }
      throw ExitCode.notReadOrWritten
    }
  }

  /// The plan and what was done on it. A journal that does not exist is not made.
  package func standing() throws -> Standing {
    let plan = try plan()
    let register: Register
    if let fixed {
      register = Register(fixed.events, of: plan)
    } else {
      let log = try existingJournal(of: [plan]).map { journal in
        try reading { () throws(JournalProblem) in
          Register(try journal.events(), of: plan)
        }
      }
      register = log ?? Register(of: plan)
    }
    let log = shared.earlierDay.map { register.asOf($0) } ?? register
    return Standing(
      plan: plan, log: log, today: today, period: log.rules.period, rule: context.trackRule)
  }

  /// The journal, to be written; made if nobody named it and there was none before.
  package func journal(of plans: [Plan]) throws -> Journal {
    try checkThatItMayWrite()
    let path = try journalPath()
    do throws(JournalProblem) {
      let journal = try Journal(
        path: path, plan: plans.first?.id ?? PlanID(""), stamp: context.stamp,
        options: shared.journalOptions(in: context, .writing(making: making), plans))
      if let problem = journal.whyReadOnly { throw problem }
      return journal
    } catch {
      throw failure(.notReadOrWritten, words.notSaved(error))
    }
  }

  private var making: JournalOptions.Making { shared.makingJournal(in: context) }

  /// Whether nobody said where the journal is.
  private var isWithoutJournal: Bool { context.lacksHome && shared.journal == nil }

  /// The journal, to be read; nil only where nobody named one and there never was any.
  func existingJournal(of plans: [Plan]) throws -> Journal? {
    if isWithoutJournal {
      complain(words.noHome)
      return nil
    }
    let path = try journalPath()
    do throws(JournalProblem) {
      return try Journal(
        path: path, plan: plans.first?.id ?? PlanID(""),
        stamp: context.stamp, options: shared.journalOptions(in: context, .reading, plans))
    } catch {
      let maybe = making == .fileAndFolders || making == .file && isToWrite
      if case .absent(_, wasHere: false) = error, maybe { return nil }
      throw failure(.notReadOrWritten, words.fact(error))
    }
  }

  /// Says that rules of the settings hold no more, where what is told depends on them.
  func tellOfOldRules(_ standing: Standing) {
    if let old = context.oldRules, old != standing.log.rules { complain(words.oldRules(old)) }
  }

  /// Reads something; what stops it is said, and ends the command.
  func reading<Value>(_ body: () throws(JournalProblem) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw failure(.notReadOrWritten, words.fact(error))
    }
  }

  /// Writes drafts as one batch; returns when they are on the disk.
  package func append(
    _ drafts: [EventDraft], to journal: Journal, by actor: Actor
  ) throws -> [JournalEvent] {
    do {
      return try journal.append(drafts, by: actor)
    } catch {
      throw failure(.notReadOrWritten, words.notSaved(error))
    }
  }
}

/// A plan and how its records stand on a day.
package struct Standing: Sendable {
  package let plan: Plan
  package let log: Register
  package let today: CalendarDate
  package let period: CheckInPeriod
  package let rule: TrackRule

  /// A plan with its register on a day.
  package init(
    plan: Plan, log: Register, today: CalendarDate, period: CheckInPeriod,
    rule: TrackRule = TrackRule()
  ) {
    self.plan = plan
    self.log = log
    self.today = today
    self.period = period
    self.rule = rule
  }

  /// An indicator followed to all its targets.
  func tracks(of record: PlanRecord) -> [Track] {
    log.tracks(of: record, asOf: today, rule: rule)
  }

  /// How a record stands on the day.
  package func standing(of record: PlanRecord) -> RecordStanding {
    log.standing(of: record, on: today, period: period)
  }

  /// How a record stands with its reviewers.
  package func review(of record: PlanRecord) -> Review {
    log.review(of: record, on: today, period: period)
  }
}
