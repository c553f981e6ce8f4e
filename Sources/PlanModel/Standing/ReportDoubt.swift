/// What is doubtful about a report. Doubtful reports are taken, and flagged wherever they are
/// shown.
public enum ReportDoubt: Sendable, Hashable {
  /// Per cent are fewer than the unit reported before in the same year.
  case percentFell(from: Double, to: Double)
  /// The unit says word for word what it said in the months before: so many months running.
  case sameText(months: Int)
  /// Reported done without a word of what was done.
  case doneWithoutWords
  /// Reported done, and nothing of the record was due nor was anything named.
  case doneNamesNothing
  /// An earlier report of the unit in the same year said done, this one does not.
  case noLongerDone
}

extension Register {
  /// What is doubtful about a report that was just filed.
  public func doubts(about report: ProgressReport, on record: PlanRecord) -> [ReportDoubt] {
    let all = reports(on: record).all
    guard let filed = all.last(where: { $0.report == report }) else { return [] }
    return RecordReports.doubts(about: filed, among: all, of: record)
  }
}

extension RecordReports {
  /// What is doubtful about a report, seen with the others of its unit among some.
  public static func doubts(
    about filed: FiledReport, among reports: [FiledReport], of record: PlanRecord
  ) -> [ReportDoubt] {
    let report = filed.report
    let earlier = reports.map(\.report).filter {
      $0.unit == report.unit && $0.month < report.month
    }
    let thisYear = earlier.filter { $0.month.year == report.month.year }
    var doubts: [ReportDoubt] = []
    if let percent = report.percent, let before = thisYear.last(where: { $0.percent != nil }),
      let old = before.percent, percent < old
    {
      doubts.append(.percentFell(from: old, to: percent))
    }
    if let months = monthsRunning(report, earlier), months >= 3 {
      doubts.append(.sameText(months: months))
    }
    if report.state == .done, report.progress.allSatisfy(\.isWhitespace) {
      doubts.append(.doneWithoutWords)
    }
    if report.state == .done, report.completes.isEmpty, !record.milestones.isEmpty,
      record.milestonesMeant(byDoneIn: report.month.year).isEmpty
    {
      doubts.append(.doneNamesNothing)
    }
    // A record that still has something to come goes on after a part of it was done.
    let year = report.month.year
    if let last = thisYear.last, last.state == .done, report.state != .done,
      record.milestonesMeant(byDoneIn: year).count == record.milestones.count
    {
      doubts.append(.noLongerDone)
    }
    return doubts
  }

  /// For how many months in a row, this one included, the unit has said the same of its progress;
  /// nil if it says nothing.
  private static func monthsRunning(
    _ report: ProgressReport, _ earlier: [ProgressReport]
  ) -> Int? {
    let text = report.progress.filter { !$0.isWhitespace }
    guard !text.isEmpty else { return nil }
    var months = 1
    while let before = earlier.last(where: { $0.month == report.month.adding(-months) }),
      before.progress.filter({ !$0.isWhitespace }) == text
    {
      months += 1
    }
    return months
  }
}
