import Canvas
import PlanModel
import Wording

/// An indicator's values, gauges and verdicts, and why they are what they are.
extension BoardState {
  /// An indicator followed to all its targets.
  func tracks(of record: PlanRecord) -> [Track] {
    log.tracks(of: record, asOf: today, rule: options.trackRule)
  }

  /// Value, gauge, sparkline and verdict of each label, under the table of targets.
  func addTracks(of record: PlanRecord, _ indicator: Indicator, to page: inout PageBuilder) {
    guard hasObservations || !log.standingEvents(about: record).isEmpty else { return }
    let tracks = tracks(of: record)
    let left = page.width < 60 ? 2 : 11
    let start = page.body.count
    for (index, label) in indicator.labels.enumerated() {
      let series = log.series(of: record, label: label).filter { $0.date <= today }
      let own = tracks.filter { $0.target.label == label }
      let head = index == 0 ? [Span(words.presentLabel, .heading, at: 1)] : []
      addValue(head, series, label: label, own, indicator, left: left, to: &page)
    }
    for year in indicator.targets.map(\.year) {
      guard let verdict = tracks.verdict(for: year) else { continue }
      let judged = log.judgement(of: record, year: year)
      page.line([
        Span(words.endOf(year) + " ", .dim, at: left),
        Span(words.verdict(verdict, indicator.direction), role(of: verdict)),
        Span(judged.map { "  " + $0.reason } ?? "", .dim),
      ])
    }
    page.item(line: start, x: 1, width: textWidth(words.presentLabel), target: .why(record.id))
    page.line([Span(words.whyHint, .dim, at: left)])
  }

  private func addValue(
    _ head: [Span], _ series: [SeriesPoint], label: String?, _ tracks: [Track],
    _ indicator: Indicator, left: Int,
    to page: inout PageBuilder
  ) {
    let unit = indicator.unitOfMeasure(of: label) ?? ""
    let name = indicator.labels.count > 1 ? label.map { fitted($0, to: 22) + " " } : nil
    var spans = head
    if page.width < 60 && !head.isEmpty {
      page.line(head)
      spans = []
    }
    spans.append(Span(name ?? " ", .text, at: name == nil ? left - 1 : left))
    guard let latest = series.last else {
      spans.append(Span(words.nothingReported, .dim))
      page.line(spans)
      return
    }
    spans += [
      Span(Quantity.digits(latest.value) + unit, .strong),
      Span("  \(latest.date) \(latest.source)", .dim),
      Span("  " + Gauge.sparkline(series.map(\.value), width: 16), .accent),
    ]
    page.line(spans)
    guard let gauge = gauge(tracks, unit: unit) else { return }
    let legend = legend(tracks)
    let width = max(8, min(40, page.width - left - textWidth(legend) - 4))
    var line = gauge.pieces(width: width).enumerated().map { index, piece in
      Span(piece.text, piece.role, at: index == 0 ? left : nil)
    }
    line.append(Span("  " + legend, .dim))
    page.line(line)
  }

  /// ┃27末 45 ║30末 70 ┆序时 41.2
  private func legend(_ tracks: [Track]) -> String {
    var parts: [String] = []
    for (index, track) in tracks.filter({ $0.target.value != nil }).enumerated() {
      parts.append(
        (index == 0 ? "┃" : "║") + words.endOf(track.year) + " " + (track.target.figure ?? ""))
    }
    if let expected = tracks.first(where: { $0.expected != nil })?.expected {
      parts.append("┆" + words.expectedWord + " " + Quantity.rounded(expected))
    }
    return parts.joined(separator: "  ")
  }

  /// The gauge of one label: the value, its targets and what time expects of it.
  func gauge(_ tracks: [Track], unit: String) -> Gauge? {
    let figures = tracks.compactMap(\.target.value)
    guard let first = tracks.first, let latest = first.latest, !figures.isEmpty else { return nil }
    let values = figures + [latest.value, first.base?.value ?? latest.value]
    // A share of some size stands on the whole; a small one would be lost there.
    let most = values.max() ?? 1
    let high = unit == "%" && most >= 40 ? max(100, most) : most
    var marks: [Gauge.Mark] = []
    if let expected = tracks.first(where: { $0.expected != nil })?.expected {
      marks.append(Gauge.Mark(expected, "┆", .accent))
    }
    for (index, track) in tracks.filter({ $0.target.value != nil }).enumerated().reversed() {
      marks.append(Gauge.Mark(track.target.value ?? 0, index == 0 ? "┃" : "║", .strong))
    }
    return Gauge(
      value: latest.value, low: min(0, values.min() ?? 0), high: high,
      role: role(of: tracks.worst ?? .nothingReported), marks: marks)
  }

  func role(of verdict: TrackVerdict) -> Role {
    switch verdict {
    case .met, .onSchedule: .good
    case .slightlyBehind: .soon
    case .farBehind, .movingAway: .late
    case .nothingReported, .tooLittle, .toBeJudged: .dim
    }
  }

  /// Inputs, formula, thresholds and day of every verdict on an indicator.
  func whyPage(_ record: PlanRecord, width: Int) -> PageContent {
    var content = PageContent(crumb: words.whyTitle)
    content.crumbRight = words.asOf(today)
    content.head = [
      PageLine([
        Span("\(record.id) ", .accent, at: 1), Span(words.title(of: record), .strong),
        Span("  " + words.rule(options.trackRule), .dim),
      ])
    ]
    var page = pageBuilder(width: width)
    guard let indicator = record.indicator else { return content }
    for track in tracks(of: record) {
      let unit = indicator.unitOfMeasure(of: track.target.label) ?? ""
      page.rule(
        [
          Span(
            words.endOf(track.year) + (track.target.label.map { " · " + $0 } ?? "") + " · "
              + words.figure(track.target), .heading, at: 1)
        ],
        right: [
          Span(words.verdict(track.verdict, indicator.direction), role(of: track.verdict))
        ])
      for line in words.why(track, indicator.direction, unit: unit) {
        page.paragraph(label: line.label, text: line.text, indent: 16)
      }
    }
    content.body = page.body
    content.items = page.items
    return content
  }
}

extension Sequence<Track> {
  /// The worst verdict of all binding values of all years.
  var worst: TrackVerdict? {
    filter { !$0.target.isAspirational }.map(\.verdict).min { $0.severity < $1.severity }
  }
}
