import Canvas
import PlanModel
import Wording

/// What was reported on a record, the dates that were agreed, what is closed out, and where other
/// records differ.
extension BoardState {
  /// Whether anything was ever reported: until then no column is kept for it.
  var hasReports: Bool { known.hasReports }
  /// Whether any indicator has a value or a verdict.
  var hasObservations: Bool { known.hasObservations }

  /// Agreed dates; state, month, unit, per cent, progress, problems, next steps of the report that
  /// holds; what is doubtful about it; close-outs; the reports of other units.
  func addReport(of record: PlanRecord, to page: inout PageBuilder) {
    guard RecordKind.reportable.contains(record.kind) else { return }
    let standing = standing(of: record)
    addAgreements(standing, to: &page)
    if let filed = standing.report {
      add(filed, standing, of: record, to: &page)
    } else if hasReports && record.kind == .task {
      page.paragraph(label: words.stateColumn, text: words.nothingReported, role: .dim)
    }
    if hasReports, standing.isReportOwed {
      page.paragraph(
        label: "", text: words.reportOwed(YearMonth(today), standing.duty),
        role: standing.duty.isMissing ? .soon : .dim)
    }
    for filed in standing.closeOuts {
      page.paragraph(
        label: words.stateShort(.closedOut), text: words.closeOut(filed, of: record), role: .good)
    }
    for filed in standing.reports.laidAside {
      page.paragraph(
        label: words.laidAsideLabel, text: line(of: filed) + " · " + words.laidAsideWhy,
        role: .soon)
    }
    addOthers(standing.reports.named, .named, of: record, to: &page)
    addOthers(standing.reports.districts, .district, of: record, to: &page)
    addOthers(standing.reports.strangers, .stranger, of: record, to: &page)
  }

  private func addAgreements(_ standing: RecordStanding, to page: inout PageBuilder) {
    var texts = standing.items.compactMap { item -> String? in
      guard let last = item.agreements.last else { return nil }
      return words.dateSteps(item.dateSteps) + "  \(last.agreed.reason)" + words.notedBy(last.by)
    }
    if standing.items.isEmpty {
      texts = standing.agreements.map {
        "\($0.agreed.date)  \($0.agreed.reason)" + words.notedBy($0.by)
      }
    }
    for (index, text) in texts.enumerated() {
      page.paragraph(label: index == 0 ? words.agreedLabel : "", text: text, role: .soon)
    }
  }

  private func add(
    _ filed: FiledReport, _ standing: RecordStanding, of record: PlanRecord,
    to page: inout PageBuilder
  ) {
    let report = filed.report
    let state = standing.isComplete ? standing.state ?? report.state : report.state
    let word = standing.yearDone.map { words.doneForLong($0) } ?? words.state(state)
    page.line([
      Span(words.stateColumn, .heading, at: 1),
      Span(word, role(of: state), at: page.width < 60 ? 6 : 11),
      Span(report.percent.map { " " + Quantity.digits($0) + "%" } ?? "", .strong),
      Span("  " + words.reportLine(filed, isLate: log.rules.isLate(filed)), .dim),
    ])
    for (label, text) in [
      (words.progressLabel, report.progress), (words.problemsLabel, report.problems),
      (words.nextStepsLabel, report.nextSteps),
    ] where !text.isEmpty { page.paragraph(label: label, text: text) }
    let doubts = standing.doubts(of: record)
    if !doubts.isEmpty {
      page.paragraph(label: words.doubtsLabel, text: words.doubts(doubts), role: .soon)
    }
  }

  /// The latest report of each unit beside the lead.
  private func addOthers(
    _ reports: [FiledReport], _ reporter: Reporter, of record: PlanRecord,
    to page: inout PageBuilder
  ) {
    for (index, filed) in RecordReports.latest(of: reports).enumerated() {
      let doubts = RecordReports.doubts(about: filed, among: reports, of: record)
      let flag =
        doubts.isEmpty
        ? ""
        : words.pick("（存疑：", " (doubtful: ") + words.doubts(doubts)
          + words.pick("）", ")")
      page.paragraph(
        label: index == 0 ? words.reporter(reporter) : "", text: line(of: filed) + flag,
        role: .dim)
    }
  }

  /// A report in one line: unit, state, per cent, when, what was done.
  private func line(of filed: FiledReport) -> String {
    let report = filed.report
    let percent = report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
    let text = report.progress.isEmpty ? "" : "：" + oneLine(report.progress)
    return words.state(report.state) + percent + " · "
      + words.reportLine(filed, isLate: log.rules.isLate(filed)) + text
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
