import PlanModel

/// The counts the header, the area list and the group heads show. All count tasks.
package struct Tally: Hashable, Sendable {
  package var total = 0
  package var reviewed = 0
  package var stale = 0
  /// Due at the end of the present year, yearly quotas included; and those not reviewed.
  package var due = 0
  package var dueUnreviewed = 0
  /// Of those due, how many by a date that was agreed, not the plan's.
  package var dueAgreed = 0
  package var overdue = 0
  package var overdueAgreed = 0
  package var undated = 0
  /// Reports of the present month that are owed and not there, be they late or not, and how many
  /// of the records due this year owe one.
  package var unreported = 0
  package var dueUnreported = 0
  /// Of those due this year, how many are complete.
  package var dueComplete = 0
  /// Last reported behind, and paused.
  package var behind = 0
  package var paused = 0
  package var troubled: Int { behind + paused }

  /// Nothing counted.
  init() {}

  /// The counts over some records.
  init(_ records: some Sequence<PlanRecord>, in board: BoardState) {
    for record in records {
      total += 1
      let standing = board.standing(of: record)
      let review = standing.review.kind
      if review == .reviewed { reviewed += 1 }
      if review == .stale { stale += 1 }
      let due = standing.due
      if standing.isReportOwed { unreported += 1 }
      if standing.state == .behind { behind += 1 }
      if standing.state == .paused { paused += 1 }
      if board.isDueThisYear(record) {
        self.due += 1
        if review != .reviewed { dueUnreviewed += 1 }
        if standing.isAgreed(in: board.today.year) { dueAgreed += 1 }
        if standing.isReportOwed { dueUnreported += 1 }
        if board.isCompleteThisYear(record) { dueComplete += 1 }
      }
      switch due {
      case .overdue(let date, _):
        overdue += 1
        if date.isAgreed { overdueAgreed += 1 }
      case .undated: undated += 1
      case .thisYear, .later, .yearly, .met, .notApplicable: break
      }
    }
  }
}

extension BoardState {
  /// Whether something of a record falls due in the present year, complete or not.
  package func isDueThisYear(_ record: PlanRecord) -> Bool {
    standing(of: record).items.contains { $0.isDue(in: today.year) }
  }

  /// Whether all of it that falls due in the present year is complete.
  func isCompleteThisYear(_ record: PlanRecord) -> Bool {
    standing(of: record).items.filter { $0.isDue(in: today.year) }.allSatisfy(\.isComplete)
  }

  /// Days left of the present year.
  package var daysLeft: Int { today.days(to: .endOfYear(today.year)) }
}
