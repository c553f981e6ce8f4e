import PlanModel

/// The counts the header, the area list and the group heads show. All count tasks.
package struct Tally: Hashable, Sendable {
  package var total = 0
  package var reviewed = 0
  package var stale = 0
  /// Due at the end of the present year, yearly quotas included; and those not reviewed.
  package var due = 0
  package var dueUnreviewed = 0
  package var overdue = 0
  package var undated = 0
  /// Reports owed for the present month, and how many of the records due this year owe one.
  package var unreported = 0
  package var dueUnreported = 0
  /// Of those due this year, how many are complete.
  package var dueComplete = 0
  package var troubled = 0

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
      if standing.isReportMissing { unreported += 1 }
      if standing.state?.isTroubled == true { troubled += 1 }
      if board.isDueThisYear(record) {
        self.due += 1
        if review != .reviewed { dueUnreviewed += 1 }
        if standing.isReportMissing { dueUnreported += 1 }
        if board.isCompleteThisYear(record) { dueComplete += 1 }
      }
      switch due {
      case .overdue: overdue += 1
      case .undated: undated += 1
      case .thisYear, .later, .yearly, .met, .notApplicable: break
      }
    }
  }
}

extension BoardState {
  /// Whether something of a record falls due in the present year, complete or not.
  package func isDueThisYear(_ record: PlanRecord) -> Bool {
    standing(of: record).items.contains { isThisYears($0) }
  }

  /// Whether all of it that falls due in the present year is complete.
  func isCompleteThisYear(_ record: PlanRecord) -> Bool {
    standing(of: record).items.filter { isThisYears($0) }.allSatisfy(\.isComplete)
  }

  private func isThisYears(_ item: DueItem) -> Bool {
    item.kind == .yearly || item.due.date?.day.year == today.year
  }

  /// Days left of the present year.
  package var daysLeft: Int { today.days(to: .endOfYear(today.year)) }
}
