import Canvas
import PlanModel
import Wording

/// What was reported on a record, the date that was agreed, and where other records differ.
extension BoardState {
  /// Whether anything was ever reported: until then no column is kept for it.
  var hasReports: Bool { known.hasReports }
  /// Whether any indicator has a value or a verdict.
  var hasObservations: Bool { known.hasObservations }

  /// State, month, unit, per cent; progress, problems, next steps.
  func addReport(of record: PlanRecord, to page: inout PageBuilder) {
    guard RecordKind.reportable.contains(record.kind) else { return }
    let standing = standing(of: record)
    if let agreed = standing.agreed {
      page.paragraph(
        label: words.agreedLabel,
        text: "\(agreed.date)  \(agreed.reason)" + words.notedBy(standing.agreedBy), role: .soon)
    }
    guard let filed = standing.report else {
      if hasReports && record.kind == .task {
        page.paragraph(label: words.stateColumn, text: words.nothingReported, role: .dim)
      }
      return
    }
    let report = filed.report
    page.line([
      Span(words.stateColumn, .heading, at: 1),
      Span(words.state(report.state), role(of: report.state), at: page.width < 60 ? 6 : 11),
      Span(report.percent.map { " " + Quantity.digits($0) + "%" } ?? "", .strong),
      Span("  " + words.reportLine(filed), .dim),
    ])
    for (label, text) in [
      (words.progressLabel, report.progress), (words.problemsLabel, report.problems),
      (words.nextStepsLabel, report.nextSteps),
    ] where !text.isEmpty { page.paragraph(label: label, text: text) }
    if standing.isReportMissing {
      page.paragraph(
        label: "", text: words.reportOwed(YearMonth(today)), role: .soon)
    }
  }

  /// What other records state otherwise.
  func addDifferences(of record: PlanRecord, to page: inout PageBuilder) {
    for (index, difference) in differences(of: record.id).enumerated() {
      page.line([
        Span(index == 0 ? words.differsLabel : "", .heading, at: 1),
        Span(difference.own.quantity.label ?? "", .text, at: page.width < 60 ? 2 : 11),
        Span("  " + words.statement(difference.own), .text),
        Span("  " + words.differs(difference.other), .soon),
      ])
      page.item(
        line: page.body.count - 1, x: page.width < 60 ? 2 : 11,
        width: textWidth(difference.own.quantity.label ?? ""),
        target: .record(difference.other.record))
    }
  }

  func role(of state: ProgressState) -> Role {
    switch state {
    case .notStarted, .onSchedule: .text
    case .behind, .paused: .late
    case .done, .closedOut: .good
    }
  }
}
