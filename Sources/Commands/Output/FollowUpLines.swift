import PlanModel
import Wording

/// What was reported on a record, as labelled lines: report, agreed date, values, differences.
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
    if let agreed = own.agreed {
      add(words.agreedLabel, "\(agreed.date) \(agreed.reason)" + words.notedBy(own.agreedBy))
    }
    guard let filed = own.report else { return lines }
    let percent = filed.report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
    add(
      words.stateColumn, words.state(filed.report.state) + percent + " · " + words.reportLine(filed)
    )
    for (label, text) in [
      (words.progressLabel, filed.report.progress), (words.problemsLabel, filed.report.problems),
      (words.nextStepsLabel, filed.report.nextSteps),
    ] where !text.isEmpty { add(label, text) }
    return lines
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
