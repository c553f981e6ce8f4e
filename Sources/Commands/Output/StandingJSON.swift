import PlanModel

/// A report as scripts see it.
struct ReportJSON: Encodable {
  var state: String
  @OrNull var percent: Double?
  var month: String
  var unit: String
  var progress: String
  var problems: String
  var next: String
  var completes: [String]
  var at: String
  var by: String
  /// Whether it came in after its month's cut-off.
  var late: Bool
  /// What is doubtful about it.
  var doubts: [String]

  init(_ filed: FiledReport, _ rules: FollowUpRules, doubts: [ReportDoubt] = []) {
    let report = filed.report
    state = report.state.rawValue
    percent = report.percent
    month = report.month.description
    unit = report.unit
    progress = report.progress
    problems = report.problems
    next = report.nextSteps
    completes = report.completes.map(\.rawValue)
    at = filed.at.stamp
    by = filed.by.name
    late = rules.isLate(filed)
    self.doubts = doubts.map(\.word)
  }
}

/// When something falls due: `state` is overdue, thisYear, later, yearly, undated, met or none;
/// `days` counts until the date, negative when it has passed.
struct DueJSON: Encodable {
  var state: String
  @OrNull var date: String?
  @OrNull var days: Int?
  /// Whether people agreed on the date.
  var agreed: Bool

  init(_ due: Due, today: CalendarDate) {
    state =
      switch due {
      case .overdue: "overdue"
      case .thisYear: "thisYear"
      case .later: "later"
      case .yearly: "yearly"
      case .undated: "undated"
      case .met: "met"
      case .notApplicable: "none"
      }
    date = due.date?.day.description
    if case .yearly(let left) = due {
      days = left
    } else {
      days = due.date.map { today.days(to: $0.day) }
    }
    agreed = due.date?.isAgreed ?? false
  }
}

/// What an indicator was found to be on a day.
struct ObservationJSON: Encodable {
  var date: String
  var values: [ValueJSON]
  var source: String
  @OrNull var note: String?
  var base: Bool
  var at: String
  var by: String

  struct ValueJSON: Encodable {
    @OrNull var label: String?
    var value: Double

    init(_ value: ObservedValue) {
      label = value.label
      self.value = value.value
    }
  }

  init(_ filed: Register.FiledObservation) {
    let observation = filed.observation
    date = observation.date.description
    values = observation.values.map(ValueJSON.init)
    source = observation.source
    note = observation.note
    base = observation.isBase
    at = filed.at.stamp
    by = filed.by.name
  }
}

/// A date people agreed on.
struct AgreedJSON: Encodable {
  var date: String
  /// The milestone it is for; null for those without a date.
  @OrNull var milestone: String?
  var reason: String

  init(_ agreed: AgreedDate) {
    date = agreed.date.description
    milestone = agreed.milestone?.text
    reason = agreed.reason
  }
}

/// One value of an indicator followed to one target.
struct TrackJSON: Encodable {
  var year: Int
  @OrNull var label: String?
  var target: QuantityJSON
  @OrNull var base: PointJSON?
  @OrNull var latest: PointJSON?
  @OrNull var gap: Double?
  @OrNull var pace: Double?
  @OrNull var needed: Double?
  @OrNull var expected: Double?
  @OrNull var wayShare: Double?
  @OrNull var timeShare: Double?
  @OrNull var pointsBehind: Double?
  @OrNull var ratio: Double?
  var verdict: String
  @OrNull var reason: String?

  struct PointJSON: Encodable {
    var date: String
    var value: Double
    var source: String

    init(_ point: SeriesPoint) {
      date = point.date.description
      value = point.value
      source = point.source
    }
  }

  init(_ track: Track) {
    year = track.year
    label = track.target.label
    target = QuantityJSON(track.target)
    base = track.base.map(PointJSON.init)
    latest = track.latest.map(PointJSON.init)
    gap = track.gap
    pace = track.pace
    needed = track.needed
    expected = track.expected
    wayShare = track.wayShare
    timeShare = track.timeShare
    pointsBehind = track.pointsBehind
    ratio = track.ratio
    verdict = track.verdict.word
    reason = track.judgement?.reason
  }
}

extension TrackVerdict {
  /// Its name in files for scripts.
  var word: String {
    switch self {
    case .nothingReported: "nothingReported"
    case .tooLittle: "tooLittle"
    case .toBeJudged: "toBeJudged"
    case .met: "met"
    case .onSchedule: "onSchedule"
    case .slightlyBehind: "slightlyBehind"
    case .farBehind: "farBehind"
    case .movingAway: "movingAway"
    }
  }
}
