import PlanModel
import Wording

/// What was reported on a record, as labelled lines: agreed dates, the report that holds, close-outs,
/// the reports of other units, values, differences.
struct FollowUpLines {
  private let standing: Standing
  private let words: Words

  init(_ standing: Standing, _ words: Words) {
    self.standing = standing
    self.words = words
  }

  func lines(_ record: PlanRecord) -> [PageLines.Line] {
    report(record) + values(record) + differences(record)
  }

  private func report(_ record: PlanRecord) -> [PageLines.Line] {
    let own = standing.standing(of: record)
    var lines: [PageLines.Line] = []
    func add(_ label: String, _ text: String) { lines.append(PageLines.Line(label, text)) }
    for item in own.items {
      guard let last = item.agreements.last else { continue }
      add(
        words.agreedLabel,
        words.dateSteps(item.dateSteps) + "  \(last.agreed.reason)" + words.notedBy(last.by))
    }
    if own.items.isEmpty, let last = own.agreements.last {
      add(
        words.agreedLabel, "\(last.agreed.date) \(last.agreed.reason)" + words.notedBy(last.by))
    }
    if let filed = own.report { lines += held(filed, own, record) }
    for filed in own.closeOuts {
      add(words.stateShort(.closedOut), words.closeOut(filed, of: record))
    }
    for filed in own.reports.laidAside {
      add(words.laidAsideLabel, line(of: filed, []) + " · " + words.laidAsideWhy)
    }
    let others: [(Reporter, [FiledReport])] = [
      (.named, own.reports.named), (.district, own.reports.districts),
      (.stranger, own.reports.strangers),
    ]
    for (reporter, reports) in others {
      for filed in RecordReports.latest(of: reports) {
        add(
          words.reporter(reporter),
          line(of: filed, RecordReports.doubts(about: filed, among: reports, of: record)))
      }
    }
    return lines
  }

  /// The report that says how the record stands.
  private func held(
    _ filed: FiledReport, _ own: RecordStanding, _ record: PlanRecord
  ) -> [PageLines.Line] {
    let report = filed.report
    let percent = report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
    let state = own.isComplete ? own.state ?? report.state : report.state
    let word = own.yearDone.map { words.doneForLong($0) } ?? words.state(state)
    let isLate = standing.log.rules.isLate(filed)
    var lines = [
      PageLines.Line(
        words.stateColumn, word + percent + " · " + words.reportLine(filed, isLate: isLate))
    ]
    for (label, text) in [
      (words.progressLabel, report.progress), (words.problemsLabel, report.problems),
      (words.nextStepsLabel, report.nextSteps),
      (words.doubtsLabel, words.doubts(own.doubts(of: record))),
    ] where !text.isEmpty { lines.append(PageLines.Line(label, text)) }
    return lines
  }

  /// A report in one line.
  private func line(of filed: FiledReport, _ doubts: [ReportDoubt]) -> String {
    let report = filed.report
    let percent = report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
    let isLate = standing.log.rules.isLate(filed)
    var text = words.state(report.state) + percent + " · " + words.reportLine(filed, isLate: isLate)
    if !report.progress.isEmpty { text += words.pick("：", ": ") + report.progress }
    if !doubts.isEmpty {
      text +=
        words.pick("（存疑：", " (doubtful: ") + words.doubts(doubts) + words.pick("）", ")")
    }
    return text
  }

  private func values(_ record: PlanRecord) -> [PageLines.Line] {
    guard let indicator = record.indicator else { return [] }
    let tracks = standing.tracks(of: record)
    var lines: [PageLines.Line] = []
    for label in indicator.labels {
      guard let latest = standing.log.series(of: record, label: label).last else { continue }
      let unit = indicator.unitOfMeasure(of: label) ?? ""
      lines.append(
        PageLines.Line(
          words.presentLabel,
          (label.map { $0 + " " } ?? "") + Quantity.digits(latest.value) + unit
            + "  \(latest.date) \(latest.source)"))
    }
    for target in indicator.targets {
      guard let verdict = tracks.verdict(for: target.year) else { continue }
      lines.append(
        PageLines.Line(
          words.endOf(target.year), words.verdict(verdict, indicator.direction)))
    }
    return lines
  }

  private func differences(_ record: PlanRecord) -> [PageLines.Line] {
    standing.plan.differences.compactMap { $0.seen(from: record.id) }.map { difference in
      PageLines.Line(
        words.differsTitle,
        (difference.own.quantity.label ?? "") + " " + words.statement(difference.own) + "  "
          + words.differs(difference.other))
    }
  }
}
