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

  /// The counts over some records.
  init(_ records: some Sequence<PlanRecord>, in board: BoardState) {
    for record in records {
      total += 1
      let review = board.review(of: record.id).kind
      if review == .reviewed { reviewed += 1 }
      if review == .stale { stale += 1 }
      let due = board.due(of: record)
      if board.isDueThisYear(record) {
        self.due += 1
        if review != .reviewed { dueUnreviewed += 1 }
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
  /// Whether something of a record falls due at the end of the present year.
  package func isDueThisYear(_ record: PlanRecord) -> Bool {
    record.milestones.contains { $0.kind == .yearly || $0.dueYear == today.year }
  }

  /// Days left of the present year.
  package var daysLeft: Int { today.days(to: .endOfYear(today.year)) }
}
