import Canvas
import PlanModel
import Search
import Wording

/// Everything the board knows. It changes only in `update(_:_:)`.
package struct BoardState: Sendable {
  package private(set) var plan: Plan
  package var options: BoardOptions { didSet { edition += 1 } }
  package var size: Size
  /// What was done, as the journal tells it: of an earlier day when one is looked at.
  package private(set) var log = Register()
  /// Everything that was done.
  private(set) var fullLog = Register()
  /// What follows from plan, log and day; made anew when one of them changes.
  private(set) var derived: Derived { didSet { edition += 1 } }
  /// What is known of the whole register, worked out with the standings.
  private(set) var known = Known()

  struct Known: Hashable, Sendable {
    var hasReports = false
    var hasObservations = false
  }

  /// Whether the journal has been read, or why it cannot be.
  package var journal: JournalStatus = .opening

  package enum JournalStatus: Hashable, Sendable {
    case opening, open
    /// What is in it is shown, nothing can be added; why.
    case readOnly(String)
    /// What is in it is not known; why.
    case unavailable(String)
  }

  /// As which installation this account writes; nil until the journal is open.
  var installation: InstallationID?

  /// The level above, where there are several plans.
  package internal(set) var shelf: ShelfState?
  package var home: HomeState
  /// The pages opened above home, the present one last.
  package var pages: [PageState] = []
  package var overlay: Overlay?
  /// Where the search that is being typed was begun.
  var findStart: FindStart?
  /// Records ticked for a mark together.
  package var selection: Set<RecordID> = []
  package var notice: Notice?
  /// Troubles that wait until the one shown has been seen.
  var waitingNotices: [Notice] = []
  /// What is wrong with the plan's files since they were read; what was read goes on standing.
  package private(set) var planTrouble: String?
  package var showsDetailPane = true
  /// A mark that waits until the board knows who marks.
  package var pendingMark: PendingMark?
  /// Records whose text was replaced since the last key: nobody has looked at them yet.
  var justChanged: Set<RecordID> = []
  /// The plans as they were before they were packed anew since the last key.
  var plansBefore: (any PlanShelf)?
  /// A form that was to be sent when the board did not know yet who writes.
  var pendingForm: FormOverlay?
  /// What was typed into forms here and is not saved yet.
  package var drafts: [DraftKey: FormDraft] = [:]
  /// What lies on the disk of other sittings and other boards.
  var foundDrafts: [DraftKey: FormDraft] = [:]
  /// Drafts from before they named their plan, by their names of then: texts in the order of the
  /// form's lines.
  var oldDrafts: [String: [String]] = [:]
  /// Why drafts cannot be kept on the disk just now.
  package internal(set) var draftTrouble: String?
  /// What is not on the disk yet: being written, or failed and kept to be tried again.
  package internal(set) var unsaved: [Batch] = []
  /// The number of the batch that was handed out last.
  var lastBatch = 0
  package var dueView = DueView()
  package var matrixView = MatrixView()
  /// How many months before the present one's reports are looked at.
  var monthsBack = 0
  /// How many check-in periods before the present one changes are looked at from.
  var periodsBack = 0

  package struct Notice: Hashable, Sendable {
    var text: String
    var isTrouble: Bool
  }

  package struct PendingMark: Hashable, Sendable {
    var held: [HeldRecord]
    var note: String?
    var isReviewed: Bool
    /// The draft of its note.
    var formDraft: FormDraft?
  }

  /// Grows with every change of the plan, the journal, the day and the options: all of them but
  /// the options end in new standings.
  private(set) var edition = 0
  /// What was worked out last, for as long as it holds.
  var keptLists: BoardLists?
  var keptPages = KeptPages()
  var keptHome: KeptHome?
  var keptShelf: KeptShelf?

  /// The board on a plan, before the journal is read.
  package init(plan: Plan, options: BoardOptions, size: Size) {
    self.plan = plan
    self.options = options
    self.size = size
    self.home = HomeState()
    self.options.period = plan.head.rules.period
    self.derived = Derived(
      plan, Register(of: plan), today: options.asOf ?? options.today, period: plan.head.rules.period
    )
    startHome()
    if let unit = options.startUnit, plan.unit(unit) != nil {
      pages = [PageState(.unit(unit))]
      settle()
    }
  }

  /// A board of several plans, which come when they are packed.
  package init(shelf: ShelfState, options: BoardOptions, size: Size) {
    self.init(plan: .none, options: options, size: size)
    self.shelf = shelf
  }

  package var index: SearchIndex { derived.index }
  package var picker: UnitPicker { derived.picker }

  /// Makes the search index before the first letter comes.
  func prepareSearch() { _ = derived.index }

  package var words: Words { Words(options.language) }

  /// Whether what was done is known; where the journal cannot be read, nothing is taken for undone.
  var isJournalKnown: Bool {
    if case .unavailable = journal { return false }
    return true
  }

  /// The day the board is seen from: today, or the day that is looked back at.
  package var today: CalendarDate { options.asOf ?? options.today }

  /// Takes the journal's events in place of those it has.
  mutating func take(_ register: Register) {
    setLog(register)
    refreshStandings()
  }

  private mutating func setLog(_ register: Register) {
    fullLog = register
    log = options.asOf.map { register.asOf($0) } ?? register
    followRules()
  }

  /// Takes in events that were added.
  mutating func add(_ events: [JournalEvent]) {
    var register = fullLog
    for event in events { register.append(event) }
    take(register)
  }

  /// Looks at the board as it stood at the end of a day; nil is today.
  mutating func lookAt(_ day: CalendarDate?) {
    options.asOf = day
    if let shelf { group(shelf.events) } else { take(fullLog) }
    say(day.map { words.asOf($0) } ?? words.backToToday)
  }

  /// How a record stands with its reviewers.
  package func review(of id: RecordID) -> Review {
    plan.record(id).map { standing(of: $0).review } ?? .unreviewed(last: nil)
  }

  /// How a record stands.
  package func standing(of record: PlanRecord) -> RecordStanding {
    derived.standing(of: record)
  }

  /// When a record is next due.
  func due(of record: PlanRecord) -> Due { standing(of: record).due }

  /// Plan, log or day has changed: what followed from them holds no more.
  package mutating func refreshStandings(ofSamePlan: Bool = true) {
    derived = Derived(
      plan, log, today: today, period: options.period, ofSamePlan: ofSamePlan ? derived : nil)
    var known = Known()
    for event in log.events where log.holds(event) {
      switch event.action {
      case .progress: known.hasReports = true
      case .observe, .judge: known.hasObservations = true
      case .review, .unreview, .agree, .remind, .closeOut, .reopen, .configure, .undo, .redo,
        .unknown:
        break
      }
    }
    self.known = known
  }

  /// Where the keys are: in a list, which home and some pages are, or on a page of text.
  package var context: KeyContext {
    if isAtShelf, pages.isEmpty { return .shelf }
    return pages.last?.id.isList ?? true ? .list : .page
  }

  /// The page on top, if any is open.
  package var page: PageState? {
    get { pages.last }
    set {
      guard let newValue, !pages.isEmpty else { return }
      pages[pages.count - 1] = newValue
    }
  }

  /// Takes another reading of the plan in place of the present one; with a register, another
  /// plan.
  mutating func replace(_ plan: Plan, _ register: Register? = nil) {
    self.plan = plan
    setLog(register ?? Register(fullLog.events, of: plan))
    refreshStandings(ofSamePlan: false)
  }

  /// Takes in that the files cannot be read any more, or that they can again.
  mutating func setPlanTrouble(_ trouble: String?) {
    if let trouble, trouble != planTrouble { report(trouble) }
    if trouble == nil, let planTrouble {
      waitingNotices.removeAll { $0.text == planTrouble }
      if notice?.text == planTrouble { notice = nil }
    }
    planTrouble = trouble
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
