import PlanModel
import Wording

/// The columns of follow-up in lists for files: how the record stands by its first-named party's
/// report, what is doubtful, and what others report beside it.
struct FollowUpColumns {
  private let standing: Standing
  private let words: Words

  init(_ standing: Standing, _ words: Words) {
    self.standing = standing
    self.words = words
  }

  var all: [Column<PlanRecord>] {
    let (standing, words) = (standing, words)
    func own(_ record: PlanRecord) -> RecordStanding { standing.standing(of: record) }
    func report(_ record: PlanRecord) -> ProgressReport? { own(record).report?.report }
    func column(
      _ key: String, _ heading: Phrase, _ text: @escaping (PlanRecord) -> String
    ) -> Column<PlanRecord> { Column(key, heading, for: [.sheet, .script], text) }
    return [
      Column(key: "progress", heading: Phrase("进展", "State"), readers: [.sheet, .script]) {
        record, reader in
        let own = own(record)
        if reader == .script { return own.state?.rawValue ?? "" }
        return own.yearDone.map { words.doneForLong($0) } ?? own.state.map { words.state($0) } ?? ""
      },
      column("percent", Phrase("完成百分比", "Per cent")) {
        report($0)?.percent.map { Quantity.digits($0) } ?? ""
      },
      column("reportMonth", Phrase("填报月份", "Month")) { report($0)?.month.description ?? "" },
      column("reportUnit", Phrase("填报单位", "Unit")) { report($0)?.unit ?? "" },
      column("duty", Phrase("本月填报", "This month")) { words.dutyShort(own($0).duty) },
      column("doubts", Phrase("存疑", "Doubtful")) { words.doubts(own($0).doubts(of: $0)) },
      column("dates", Phrase("时限变更", "Dates")) { record in
        own(record).items.filter { !$0.agreements.isEmpty }
          .map { words.dateSteps($0.dateSteps) }.joined(separator: "\n")
      },
      column("otherReports", Phrase("其他单位填报", "Others' reports")) {
        words.reports(own($0).reports.named)
      },
      column("districtReports", Phrase("区县填报", "Districts' reports")) {
        words.reports(own($0).reports.districts)
      },
    ]
  }
}

extension Words {
  /// 市乙局 进度滞后 10%（11月）, one unit a line.
  fileprivate func reports(_ reports: [FiledReport]) -> String {
    RecordReports.latest(of: reports).map { filed in
      let report = filed.report
      let percent = report.percent.map { " " + Quantity.digits($0) + "%" } ?? ""
      return "\(report.unit) \(state(report.state))\(percent)"
        + pick("（\(month(report.month))）", " (\(report.month))")
    }.joined(separator: "\n")
  }
}
