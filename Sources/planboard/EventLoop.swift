import Dashboard
import Dispatch
import Journal
import PlanModel
import Settings
import SystemIO
import Terminal
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits for keys, signals, finished work and other boards; updates, draws, carries out effects.
struct EventLoop {
  var board: BoardState
  let device: TerminalDevice
  let mailbox: Mailbox
  let desk: JournalDesk
  /// The plans, where there are several.
  let plans: ShelfDesk?
  let watch: JournalWatch
  /// The plan's folder, unless the plan is built in.
  let files: PlanDesk?
  let planWatch: PlanWatch
  let drafts: DraftDesk
  let shelf: ThemeShelf
  /// Settings, themes and exports.
  let papers: FileDesk
  /// Says something on standard error, once the terminal is given back.
  let complain: (String) -> Void
  /// Whether today is what the clock says, or was given.
  let followsClock: Bool
  private var isRunning = true
  /// What went wrong too late to be shown.
  private var unseen: [String] = []
  /// The minute since 1970 in which the day was looked up last: days end with minutes.
  private var minute: Int64 = 0
  /// When the journal was looked at last without being told to, on the clock that never goes back.
  private var lastLook: Int64 = 0
  /// The civil time days are counted in.
  let zone: CivilZone

  init(
    board: BoardState, device: TerminalDevice, mailbox: Mailbox, desk: JournalDesk,
    plans: ShelfDesk?, files: PlanDesk?, planWatch: PlanWatch, watch: JournalWatch,
    drafts: DraftDesk, shelf: ThemeShelf, papers: FileDesk,
    followsClock: Bool, zone: CivilZone, complain: @escaping (String) -> Void
  ) {
    self.board = board
    self.device = device
    self.mailbox = mailbox
    self.desk = desk
    self.plans = plans
    self.files = files
    self.planWatch = planWatch
    self.watch = watch
    self.drafts = drafts
    self.shelf = shelf
    self.papers = papers
    self.followsClock = followsClock
    self.zone = zone
    self.complain = complain
  }

  /// Runs until somebody leaves.
  mutating func run() {
    if let packed = plans?.first(board.words) { update(.shelfRead(packed)) }
    device.show(board.draw())
    desk.open(board.words)
    drafts.read(board.words)
    plans?.refresh(board.words)
    planWatch.start()
    papers.readThemes(board.words)
    while isRunning {
      wait()
      device.show(board.draw())
    }
    plans?.leave()
    finishFiles()
    device.close()
  }

  /// What is lost by leaving now, one sentence for each reason; nothing where all is saved.
  var losses: [String] {
    var reasons: [String?] = []
    for batch in board.unsaved where !reasons.contains(reason(batch)) {
      reasons.append(reason(batch))
    }
    let actions = reasons.map { reason in
      let batches = board.unsaved.filter { self.reason($0) == reason }
      return board.words.lost(
        batches.map { board.describe($0) }.joined(separator: board.words.pick("、", ", ")),
        reason: reason)
    }
    guard board.draftTrouble != nil, !board.draftNames.isEmpty else { return actions + unseen }
    let drafts = board.words.draftsLost(board.draftNames, reason: board.draftTrouble ?? "")
    return actions + [drafts] + unseen
  }

  /// Waits until drafts, settings and lists are on the disk, or until that has taken too long; what
  /// comes of it is taken in, though nobody sees the board any more.
  private mutating func finishFiles() {
    if !drafts.finish(within: Self.patience) {
      update(.draftsNotKept(board.words.draftsTooSlow))
    }
    papers.finish(within: Self.patience)
    for message in mailbox.collect() {
      if case .notice(let text, isTrouble: true) = message { unseen.append(text) }
      update(message)
    }
  }

  private func reason(_ batch: Batch) -> String? {
    if case .failed(let reason) = batch.progress { return reason }
    return nil
  }

  /// How long is waited, when nobody can be asked any more, for what is still being saved.
  private static let patience = DispatchTimeInterval.seconds(6)

  /// Waits for what is still being saved; a signal that comes meanwhile ends the waiting.
  private mutating func awaitSaving() {
    let end = DispatchTime.now() + Self.patience
    while board.unsaved.contains(where: { !$0.hasFailed }), DispatchTime.now() < end {
      var descriptors = [mailbox.descriptor, device.signalDescriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&descriptors, nfds_t(descriptors.count), 100) > 0 else { continue }
      if descriptors[0].revents != 0 { for message in mailbox.collect() { update(message) } }
      if descriptors[1].revents != 0 {
        let isOver = device.readSignals().contains { signal in
          if case .terminate = signal { true } else { false }
        }
        if isOver { return }
      }
    }
  }

  private mutating func wait() {
    var descriptors = [
      device.inputDescriptor, device.signalDescriptor, mailbox.descriptor, watch.descriptor,
      planWatch.descriptor,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // Where nothing tells of the journal, it is looked at every two seconds.
    let isLooking = watch.isBlind || desk.mustLookAgain
    let timeout: Int32 = isLooking ? 2_000 : followsClock ? 60_000 : -1
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout)
    if followsClock { keepDay() }
    if isLooking { lookAgain() }
    guard ready > 0 else { return }
    if descriptors[1].revents != 0 { for signal in device.readSignals() { take(signal) } }
    if descriptors[2].revents != 0 {
      for message in mailbox.collect() { update(message) }
      // The journal's folder may have been made only now.
      if watch.start() { desk.follow(board.words) }
    }
    if descriptors[3].revents != 0, watch.drain() { desk.follow(board.words) }
    if descriptors[4].revents != 0, planWatch.drain() {
      files?.changed()
      plans?.changed(board.words)
    }
    let input = Int32(descriptors[0].revents)
    if input & POLLIN != 0 {
      for event in device.readEvents() where isRunning { update(.input(event)) }
    }
    // The terminal is gone: nobody is there to leave properly.
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      isRunning = false
      awaitSaving()
    }
  }

  /// Looks at the journal though nothing has told of it, at most every two seconds.
  private mutating func lookAgain() {
    let now = Clock.monotonicMilliseconds
    guard now - lastLook >= 1_900 else { return }
    lastLook = now
    if watch.isBlind { _ = watch.start() }
    desk.follow(board.words)
  }

  private mutating func keepDay() {
    let now = Stamp.system.now()
    guard now / 60_000 != minute else { return }
    minute = now / 60_000
    let today = zone.time(of: now).date
    if today != board.today { update(.today(today)) }
  }

  private mutating func take(_ signal: Signal) {
    switch signal {
    case .resized: update(.input(.resize(device.size)))
    case .suspend: suspend()
    case .resumed: device.redraw()
    case .terminate(let number):
      awaitSaving()
      finishFiles()
      device.close()
      for loss in losses { complain(loss) }
      device.terminate(by: number)
    }
  }

  private mutating func suspend() {
    device.suspend()
    update(.input(.resize(device.size)))
  }

  private mutating func update(_ message: Message) {
    for effect in board.update(message) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .append(let batch): desk.append(batch, board.words)
    case .search:
      guard let request = board.shelfRequest, let answer = plans?.find(request) else { return }
      update(.found(answer))
    case .readySpelling: plans?.readySpelling()
    case .keepDraft(let draft): drafts.keep(draft, board.words)
    case .dropDraft(let draft): drafts.drop(draft, board.words)
    case .readDrafts: drafts.read(board.words)
    case .export(let request): papers.export(request, from: board)
    case .copy(let text): device.copyToClipboard(text)
    case .showTheme(let id):
      // Whatever can be chosen was read before it was offered.
      if let theme = shelf.known(id) { device.setTheme(theme) }
    case .keepTheme(let id): keep { $0.theme = id }
    case .keepLanguage(let language): keep { $0.language = language.rawValue }
    case .keepActor(let actor):
      keep {
        $0.actorName = actor.name
        $0.actorUnit = actor.unit
      }
    case .keepOwnUnit(let unit): keep { $0.ownUnit = unit?.name }
    case .redraw: device.redraw()
    case .rereadJournal: desk.reread(board.words)
    case .suspend: suspend()
    case .quit: isRunning = false
    }
  }

  private func keep(_ change: @escaping @Sendable (inout Configuration) -> Void) {
    papers.keep(board.words, change)
  }
}
