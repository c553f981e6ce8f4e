import PlanModel

/// A record as somebody saw it when they began to write about it: in an open form, in a mark that
/// waits, in a tick. The plan's files may be replaced meanwhile; what is written then must not be
/// filed on another record that happens to have the same number.
package struct HeldRecord: Hashable, Sendable {
  package var plan: PlanID
  package var id: RecordID
  /// The SHA-256 of the official text that was seen.
  package var digest: String
  /// The short title that was seen, to say which record was meant.
  package var title: String
  /// What had been reported on it, and seen.
  package var saw: [EventID]

  /// A record as it was seen.
  package init(
    plan: PlanID, id: RecordID, digest: String, title: String = "", saw: [EventID] = []
  ) {
    self.plan = plan
    self.id = id
    self.digest = digest
    self.title = title
    self.saw = saw
  }
}

/// What has become of a record that somebody is writing about.
enum HeldChange: Hashable, Sendable {
  /// Another text stands under its number.
  case other(HeldRecord, now: String)
  /// Its number or its plan is gone.
  case gone(HeldRecord)
}

extension BoardState {
  /// A record of the open plan as it is seen now.
  func hold(_ id: RecordID) -> HeldRecord? {
    plan.record(id).map { hold($0, of: plan.id, log) }
  }

  /// A record of one of many plans as it is seen now.
  func hold(row: Int) -> HeldRecord? {
    guard let plans = shelf?.plans else { return nil }
    let row = plans.row(at: row)
    guard let plan = plans.open(row.plan), let record = plan.record(row.id) else { return nil }
    return hold(record, of: plan.id, shelf?.register(of: plan, at: row.plan))
  }

  private func hold(_ record: PlanRecord, of plan: PlanID, _ register: Register?) -> HeldRecord {
    HeldRecord(
      plan: plan, id: record.id, digest: record.officialDigest, title: words.title(of: record),
      saw: register?.sight(of: record) ?? [])
  }

  /// What stands now under the number of a record.
  func present(_ held: HeldRecord) -> PlanRecord? {
    if held.plan == plan.id { return plan.record(held.id) }
    guard isAtShelf, let plans = shelf?.plans else { return nil }
    return plans.index(of: held.plan).flatMap(plans.open)?.record(held.id)
  }

  /// How a record that somebody writes about stands with its reviewers.
  func review(of held: HeldRecord) -> Review {
    guard let record = present(held) else { return .unreviewed(last: nil) }
    if held.plan == plan.id { return standing(of: record).review }
    let register = shelf?.plans.flatMap { plans in
      plans.index(of: held.plan).flatMap { place in
        plans.open(place).flatMap { shelf?.register(of: $0, at: place) }
      }
    }
    return register?.review(of: record, on: today, period: options.period)
      ?? .unreviewed(last: nil)
  }

  /// Which records are not what they were when somebody began to write about them.
  func changes(of held: [HeldRecord]) -> [HeldChange] {
    held.compactMap { held in
      guard let record = present(held) else { return .gone(held) }
      return record.officialDigest == held.digest
        ? nil : .other(held, now: words.title(of: record))
    }
  }

  /// A record as it is called here: with its plan where there are many.
  func name(_ id: RecordID, of plan: PlanID) -> String {
    shelf == nil ? id.description : "\(plan)/\(id)"
  }

  /// Says what has become of records somebody writes about.
  func sentence(_ changes: [HeldChange]) -> String {
    let sentences = changes.prefix(2).map { change in
      switch change {
      case .other(let held, let now):
        words.recordChanged(name(held.id, of: held.plan), before: held.title, now: now)
      case .gone(let held): words.recordGone(name(held.id, of: held.plan), title: held.title)
      }
    }
    return sentences.joined(separator: words.pick("；", "; "))
      + (changes.count > 2 ? words.andOtherRecords(changes.count - 2) : "")
  }
}
