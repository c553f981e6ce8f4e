import Canvas
import PlanModel
import Search
import Wording

/// Everything the board knows. It changes only in `update(_:_:)`.
package struct BoardState: Sendable {
  package private(set) var plan: Plan
  package var options: BoardOptions
  package var size: Size
  /// What was done, as the journal tells it.
  package var log = Register()
  /// How each record stands; made anew when the log, the day or the plan changes.
  private(set) var standings: [RecordID: RecordStanding] = [:]
  /// Whether the journal has been read, or why it cannot be.
  package var journal: JournalStatus = .opening

  package enum JournalStatus: Hashable, Sendable {
    case opening, open
    case unavailable(String)
  }

  package var home: HomeState
  /// The pages opened above home, the present one last.
  package var pages: [PageState] = []
  package var overlay: Overlay?
  /// Records ticked for a mark together.
  package var selection: Set<RecordID> = []
  /// The item a page was last scrolled to, so that scrolling away from it stays possible.
  var settledFocus: Int?
  package var notice: Notice?
  /// Troubles that wait until the one shown has been seen.
  var waitingNotices: [Notice] = []
  package var showsDetailPane = true
  /// A mark that waits until the board knows who marks.
  package var pendingMark: PendingMark?
  /// A note that was left before it was signed.
  package var noteDraft: NoteDraft?

  package struct Notice: Hashable, Sendable {
    var text: String
    var isTrouble: Bool
  }

  package struct NoteDraft: Hashable, Sendable {
    var records: [RecordID]
    var text: String
  }

  package struct PendingMark: Hashable, Sendable {
    var records: [RecordID]
    var note: String?
    var isReviewed: Bool
  }

  /// Made when something is first looked for: it would only delay the first screen.
  private var madeIndex: SearchIndex?
  package private(set) var picker: UnitPicker

  /// The board on a plan, before the journal is read.
  package init(plan: Plan, options: BoardOptions, size: Size) {
    self.plan = plan
    self.options = options
    self.size = size
    self.home = HomeState()
    self.picker = UnitPicker(plan: plan)
    refreshStandings()
    startHome()
  }

  /// The search index; made on the way if it was not prepared.
  package var index: SearchIndex { madeIndex ?? SearchIndex(plan.records) }

  /// Makes the search index, once.
  mutating func prepareSearch() { if madeIndex == nil { madeIndex = SearchIndex(plan.records) } }

  package var words: Words { Words(options.language) }
  package var today: CalendarDate { options.today }

  /// How a record stands with its reviewers.
  package func review(of id: RecordID) -> Review {
    standings[id]?.review ?? .unreviewed(last: nil)
  }

  /// How a record stands.
  package func standing(of record: PlanRecord) -> RecordStanding {
    standings[record.id] ?? RecordStanding(record: record, on: today)
  }

  /// When a record is next due.
  func due(of record: PlanRecord) -> Due { standing(of: record).due }

  /// Works out how every record stands again.
  package mutating func refreshStandings() {
    standings = [:]
    for record in plan.records where RecordKind.reviewable.contains(record.kind) {
      standings[record.id] = log.standing(of: record, on: today, period: options.period)
    }
  }

  /// The page on top, if any is open.
  package var page: PageState? {
    get { pages.last }
    set {
      guard let newValue, !pages.isEmpty else { return }
      pages[pages.count - 1] = newValue
    }
  }

  /// Takes another reading of the plan in place of the present one.
  mutating func replace(_ plan: Plan) {
    self.plan = plan
    madeIndex = nil
    picker = UnitPicker(plan: plan)
    refreshStandings()
  }

  /// Says what went wrong outside the board; one trouble does not hide another.
  mutating func report(_ text: String) {
    if notice?.isTrouble == true {
      waitingNotices.append(Notice(text: text, isTrouble: true))
    } else {
      say(text, isTrouble: true)
    }
  }

  /// A key has been pressed: what was said has been seen.
  mutating func dismissNotice() {
    notice = waitingNotices.isEmpty ? nil : waitingNotices.removeFirst()
  }

  mutating func say(_ text: String, isTrouble: Bool = false) {
    notice = Notice(text: text, isTrouble: isTrouble)
  }
}
