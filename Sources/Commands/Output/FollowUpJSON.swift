import PlanModel
import Wording

/// How a record is followed up, as scripts see it: what its milestones have come to, whose reports
/// there are, what is owed, what is doubtful.
struct FollowUpJSON: Encodable {
  /// How it stands: notStarted, onSchedule, behind, paused, done or closedOut; done only when all of
  /// its milestones are.
  @OrNull var state: String?
  /// The year for which the last report says done while the record goes on.
  @OrNull var doneFor: Int?
  var complete: Bool
  var duty: DutyJSON
  /// What is doubtful about the report that holds: percentFell, sameText, doneWithoutWords,
  /// doneNamesNothing, noLongerDone.
  var doubts: [String]
  var milestones: [Milestone]
  /// The latest report of each other unit, by what the unit is to the record.
  var others: [ReportJSON]
  var districts: [ReportJSON]
  var notNamed: [ReportJSON]
  /// Reports that did not see a close-out of everything.
  var laidAside: [ReportJSON]
  var closeOuts: [CloseOutJSON]

  /// A milestone: `state` is open, done, closedOut or met.
  struct Milestone: Encodable {
    var id: String
    @OrNull var year: Int?
    var state: String
    /// The unit that reported it done or closed it out.
    @OrNull var by: String?
    var due: DueJSON
    /// The plan's date, then every date agreed in its place.
    var dates: [Step]
  }

  /// `kind` is official, agreed or extended.
  struct Step: Encodable {
    var kind: String
    @OrNull var date: String?
    @OrNull var reason: String?
    @OrNull var by: String?
    @OrNull var at: String?
  }

  init(_ record: PlanRecord, _ own: RecordStanding, _ standing: Standing) {
    state = own.state?.rawValue
    doneFor = own.yearDone
    complete = own.isComplete
    duty = DutyJSON(own.duty)
    doubts = own.doubts(of: record).map(\.word)
    milestones = own.items.map { Milestone($0, today: standing.today) }
    func latest(_ reports: [FiledReport]) -> [ReportJSON] {
      RecordReports.latest(of: reports).map { filed in
        ReportJSON(
          filed, standing.log.rules,
          doubts: RecordReports.doubts(about: filed, among: reports, of: record))
      }
    }
    others = latest(own.reports.named)
    districts = latest(own.reports.districts)
    notNamed = latest(own.reports.strangers)
    laidAside = latest(own.reports.laidAside)
    closeOuts = own.closeOuts.map { CloseOutJSON($0) }
  }
}

extension FollowUpJSON.Milestone {
  fileprivate init(_ item: DueItem, today: CalendarDate) {
    id = item.id.rawValue
    year = item.year
    by = item.completion?.unit
    due = DueJSON(item.due, today: today)
    dates = item.dateSteps.map { FollowUpJSON.Step($0) }
    state = item.completionWord
  }
}

extension FollowUpJSON.Step {
  fileprivate init(_ step: DateStep) {
    kind = step.kind.rawValue
    date = step.day?.description
    reason = step.filed?.agreed.reason
    by = step.filed?.by.name
    at = step.filed?.at.stamp
  }
}

extension DueItem {
  /// How it came to be complete, in files for scripts: open, done, closedOut or met.
  var completionWord: String {
    switch completion {
    case nil: "open"
    case .observed: "met"
    case .reported: "done"
    case .closedOut: "closedOut"
    }
  }
}

/// Whether a report for the month is owed: `state` is none, filed, awaited or missing; `cutOff` the
/// day up to whose end it is in time.
struct DutyJSON: Encodable {
  var state: String
  @OrNull var cutOff: String?

  init(_ duty: ReportDuty) {
    switch duty {
    case .none: state = "none"
    case .filed: state = "filed"
    case .awaited(let day):
      state = "awaited"
      cutOff = day.description
    case .missing(let day):
      state = "missing"
      cutOff = day.description
    }
  }
}

/// A close-out.
struct CloseOutJSON: Encodable {
  var month: String
  var milestones: [String]
  var reason: String
  var unit: String
  var by: String
  var at: String

  init(_ filed: FiledCloseOut) {
    month = filed.closeOut.month.description
    milestones = filed.closeOut.milestones.map(\.text)
    reason = filed.closeOut.reason
    unit = filed.unit
    by = filed.by.name
    at = filed.at.stamp
  }
}

extension ReportDoubt {
  /// Its name in files for scripts.
  var word: String {
    switch self {
    case .percentFell: "percentFell"
    case .sameText: "sameText"
    case .doneWithoutWords: "doneWithoutWords"
    case .doneNamesNothing: "doneNamesNothing"
    case .noLongerDone: "noLongerDone"
    }
  }
}
