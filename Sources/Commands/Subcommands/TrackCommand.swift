import ArgumentParser
import PlanModel
import Wording

/// `planboard track`: whether indicators are on schedule, and why.
package struct TrackCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "track",
    abstract: "Whether indicators are on schedule, and why. 指标序时判定。",
    discussion: """
      Linear rule by default: the share of the way against the share of the time. growth compares \
      rates of growth. Words are judged by people. 默认按序时进度（线性）；growth 为增速比法。
      """)

  @Argument(help: ArgumentHelp("Ids such as I6. 编号。", valueName: "id"))
  package var ids: [String] = []
  @Option(help: "Only the targets of this year. 只看此年目标。")
  package var year: Int?
  @Flag(help: "Only what is behind schedule. 只列慢序时的。")
  package var behind = false
  @Option(help: "linear or growth. 判定方法。")
  package var rule: RuleArgument?
  @Flag(help: "Inputs, formula, thresholds. 列出依据。")
  package var why = false
  @Option(help: "table, tsv, csv or json. 输出格式。")
  package var format: ListFormat = .table
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  struct Row {
    var record: PlanRecord
    var track: Track
  }

  struct RowJSON: Encodable {
    var id: String
    var title: String
    var tracks: [TrackJSON]
    /// The worst verdict of each target year.
    var verdicts: [String: String]
  }

  package func run() throws {
    if ids.isEmpty {
      try Workplace.each(shared) { try run(for: $0, []) }
    } else {
      for (work, ids) in try Workplace.ofRecords(ids, shared) { try run(for: work, ids) }
    }
  }

  private func run(for work: Workplace, _ ids: [String]) throws {
    var context = work.context.trackRule
    if let rule { context.method = rule.method }
    let standing = try work.standing()
    let plan = standing.plan
    let records = try indicators(ids, in: plan, work)
    let rows = records.flatMap { record in
      standing.log.tracks(of: record, asOf: standing.today, rule: context).filter { track in
        (year == nil || track.year == year) && (!behind || track.verdict.isBehind)
      }.map { Row(record: record, track: $0) }
    }
    if why {
      try work.sayPlan()
      return try explain(rows, work)
    }
    try work.write(Table(columns: Self.columns(work.words), rows: rows), format) {
      records.compactMap { record -> RowJSON? in
        let tracks = rows.filter { $0.record.id == record.id }.map(\.track)
        guard !tracks.isEmpty else { return nil }
        let years = Set(tracks.map(\.year))
        let verdicts = years.compactMap { year in
          tracks.verdict(for: year).map { (String(year), $0.word) }
        }
        return RowJSON(
          id: record.id.description, title: record.title, tracks: tracks.map(TrackJSON.init),
          verdicts: Dictionary(uniqueKeysWithValues: verdicts))
      }
    }
  }

  private func indicators(
    _ ids: [String], in plan: Plan, _ work: Workplace
  ) throws -> [PlanRecord] {
    if ids.isEmpty { return plan.records(of: .indicator) }
    return try ids.map { id in
      let record = try work.record(id, in: plan)
      guard record.kind == .indicator else {
        throw work.failure(.problems, work.words.onlyIndicators(record.id.description))
      }
      return record
    }
  }

  private func explain(_ rows: [Row], _ work: Workplace) throws {
    let words = work.words
    var lines: [PageLines.Line] = []
    for row in rows {
      guard let indicator = row.record.indicator else { continue }
      let track = row.track
      lines.append(
        PageLines.Line(
          "",
          "\(row.record.id) " + words.title(of: row.record) + " · " + words.endOf(track.year)
            + (track.target.label.map { " · " + $0 } ?? "") + " · "
            + words.verdict(track.verdict, indicator.direction)))
      let unit = indicator.unitOfMeasure(of: track.target.label) ?? ""
      lines += words.why(track, indicator.direction, unit: unit).map {
        PageLines.Line($0.label, $0.text)
      }
      lines.append(PageLines.Line("", ""))
    }
    lines.append(
      PageLines.Line(
        "", words.rule(rows.first?.track.rule ?? TrackRule()) + " · " + words.asOf(work.today)))
    try work.answer(PageLines.text(lines, work.context.letters))
  }

  private static func columns(_ words: Words) -> [Column<Row>] {
    func figure(_ key: String, _ heading: Phrase, _ value: @escaping (Track) -> Double?) -> Column<
      Row
    > {
      Column(key: key, heading: heading) { row, reader in
        value(row.track).map { reader == .script ? Quantity.digits($0) : Quantity.rounded($0) }
          ?? ""
      }
    }
    return [
      Column("id", Phrase("编号", "Id")) { $0.record.id.description },
      Column("year", Phrase("年份", "Year")) { String($0.track.year) },
      Column(key: "verdict", heading: Phrase("判定", "Verdict")) { row, reader in
        reader == .script
          ? row.track.verdict.word
          : words.verdict(row.track.verdict, row.record.indicator?.direction ?? .more)
      },
      Column(key: "target", heading: Phrase("目标", "Target")) { row, reader in
        reader == .script ? row.track.target.summary : words.figure(row.track.target)
      },
      figure("value", Phrase("现值", "Present")) { $0.latest?.value },
      Column("date", Phrase("数据日期", "Date")) { $0.track.latest?.date.description ?? "" },
      figure("gap", Phrase("还差", "Gap")) { $0.gap },
      figure("pace", Phrase("年均变化", "Pace")) { $0.pace },
      figure("needed", Phrase("年均需", "Needed")) { $0.needed },
      figure("expected", Phrase("序时应达", "Expected")) { $0.expected },
      figure("pointsBehind", Phrase("落后点数", "Points behind")) { $0.pointsBehind },
      figure("ratio", Phrase("增速比", "Ratio")) { $0.ratio },
      Column("label", Phrase("分项", "Label")) { $0.track.target.label ?? "" },
      Column(key: "title", heading: Phrase("简称*", "Title*")) { row, reader in
        reader == .person ? words.title(of: row.record) : row.record.title
      },
    ]
  }
}

/// A rule as it is typed.
package enum RuleArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
  case linear, growth

  var method: TrackRule.Method {
    switch self {
    case .linear: .linear
    case .growth: .growth
    }
  }
}
