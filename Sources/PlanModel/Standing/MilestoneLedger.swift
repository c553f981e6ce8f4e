/// How a milestone came to be complete.
public enum Completion: Sendable, Hashable {
  /// An indicator's values reach the target.
  case observed
  /// The first-named party reported it.
  case reported(FiledReport)
  /// It was found done by somebody other than who reported it (销号).
  case closedOut(FiledCloseOut)

  /// Whether it was closed out.
  public var isClosedOut: Bool {
    if case .closedOut = self { return true }
    return false
  }
}

extension PlanRecord {
  /// The milestones meant by a report that says done in a year and names none.
  ///
  /// Of a record with one milestone that one, early or late. Else those due up to the year's end:
  /// dated ones by the plan or by what was agreed, the year's part of yearly ones, undated ones
  /// whose agreed date has come; and all, where the record has none but undated ones. What falls
  /// due later is not meant: next year's work does not vanish when this year's is done.
  public func milestonesMeant(
    byDoneIn year: Int, agreed: [MilestoneID: CalendarDate] = [:]
  ) -> [MilestoneID] {
    let ids = milestoneIDs
    if ids.count <= 1 || milestones.allSatisfy({ $0.kind == .undated }) { return ids }
    return zip(milestones, ids).filter { milestone, id in
      if milestone.kind == .yearly { return true }
      let years = [milestone.dueYear, agreed[id]?.year].compactMap { $0 }
      return years.contains { $0 <= year }
    }.map(\.1)
  }
}

/// Which milestones of a record are complete, by what its first-named party reported and what was
/// closed out.
struct MilestoneLedger {
  /// Whether the whole record is, where it has no milestones to ask.
  private(set) var isWholeDone = false
  /// The close-out of the whole record, where it has no milestones.
  private(set) var wholeCloseOut: FiledCloseOut?
  private var completions: [MilestoneYear: Completion] = [:]
  /// Milestones complete because a report said done without naming them; taken back when the
  /// unit says otherwise.
  private var implied: [MilestoneYear: FiledReport] = [:]
  /// Reports that said done without naming them: yearly quotas are met up to their years.
  private var impliedYears: [FiledReport] = []
  private let record: PlanRecord
  private let ids: [MilestoneID]
  private let yearly: Set<MilestoneID>

  /// The ledger of a record: its lead's reports by month, the dates agreed, and what is closed out.
  init(
    _ record: PlanRecord, _ reports: [FiledReport], agreed: [MilestoneID: CalendarDate],
    closedOut: [MilestoneYear: FiledCloseOut], whole: FiledCloseOut?
  ) {
    self.record = record
    ids = record.milestoneIDs
    yearly = Set(zip(record.milestones, ids).filter { $0.0.kind == .yearly }.map(\.1))
    wholeCloseOut = whole
    for filed in reports { take(filed, agreed) }
    for (milestone, closeOut) in closedOut { completions[milestone] = .closedOut(closeOut) }
    if let whole {
      // A close-out of the first form means everything that there was up to its year.
      for id in ids {
        let place = place(of: id, in: whole.closeOut.month.year)
        if completions[place]?.isClosedOut != true { completions[place] = .closedOut(whole) }
      }
    }
  }

  private mutating func take(_ filed: FiledReport, _ agreed: [MilestoneID: CalendarDate]) {
    let report = filed.report
    let year = report.month.year
    isWholeDone = report.state.isComplete
    if !report.completes.isEmpty {
      for id in report.completes where ids.contains(id) {
        completions[place(of: id, in: year)] = .reported(filed)
      }
    } else if report.state.isComplete {
      for id in record.milestonesMeant(byDoneIn: year, agreed: agreed) where !yearly.contains(id) {
        implied[MilestoneYear(milestone: id)] = filed
      }
      impliedYears.append(filed)
    } else if isAllComplete(in: year) {
      // Nothing else is left that the report could be about: it takes back what was said done.
      guard let last = impliedYears.popLast() else { return }
      implied = implied.filter { $0.value != last }
    }
  }

  /// How a milestone came to be complete, a yearly one in a year; nil if it is open.
  func completion(of id: MilestoneID, in year: Int) -> Completion? {
    let place = place(of: id, in: year)
    if let known = completions[place] { return known }
    if let filed = implied[place] { return .reported(filed) }
    guard yearly.contains(id) else { return nil }
    return impliedYears.first { year <= $0.report.month.year }.map { .reported($0) }
  }

  /// Whether everything is complete as seen from a year.
  func isAllComplete(in year: Int) -> Bool {
    ids.isEmpty
      ? isWholeDone || wholeCloseOut != nil
      : ids.allSatisfy { completion(of: $0, in: year) != nil }
  }

  /// Whether everything is closed out as seen from a year.
  func isAllClosedOut(in year: Int) -> Bool {
    ids.isEmpty
      ? wholeCloseOut != nil
      : ids.allSatisfy { completion(of: $0, in: year)?.isClosedOut == true }
  }

  private func place(of id: MilestoneID, in year: Int) -> MilestoneYear {
    MilestoneYear(milestone: id, year: yearly.contains(id) ? year : nil)
  }
}
