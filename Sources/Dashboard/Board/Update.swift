import Canvas
import PlanModel
import Wording

extension BoardState {
  /// Takes in what happened: changes the board and returns what is to be done outside it.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    let before = message.isOfOthers ? subject : nil
    if message.isOfOthers { shelf?.hearsOthers = true }
    let keyBefore = openFormKey
    switch message {
    case .input(let event):
      shelf?.hearsOthers = false
      effects = take(event)
    case .journalRead(let events):
      let isFirst = journal != .open
      journal = .open
      if shelf != nil { group(events) } else { take(Register(events, of: plan)) }
      // Later ones tell what others did: the cursor is where somebody looks.
      if isFirst, !home.hasMoved, !isAtShelf { startHome() }
      if isFirst, !isAtShelf { tellOfOldRules() }
    case .journalGrew(let events):
      if let shelf { group(shelf.events + events) } else { add(events) }
    case .installation(let id): installation = id
    case .saved(let events, let batch):
      shelf?.hearsOthers = false
      effects = take(saved: events, batch: batch)
    case .notSaved(let reason, let batch): effects = take(.failed(reason), batch: batch)
    case .stillSaving(let batch): effects = take(.slow, batch: batch)
    case .journalReadOnly(let reason, let isNews):
      journal = .readOnly(reason)
      if isNews { report(reason) }
    case .journalUnavailable(let reason):
      journal = .unavailable(reason)
      report(reason)
    case .draftsRead(let found, let old, let gone): take(found, old: old, gone: gone)
    case .draftsNotKept(let reason): effects = take(draftTrouble: reason)
    case .notice(let text, let isTrouble): if isTrouble { report(text) } else { say(text) }
    case .themesRead(let themes): options.themes = themes
    case .today(let day):
      options.today = day
      refreshStandings()
    case .planRead(let plan):
      setPlanTrouble(nil)
      takeAgain(plan)
      if notice?.isTrouble != true { say(words.planReadAgain) }
    case .planUnreadable(let problem, let count):
      setPlanTrouble(words.planUnreadable(words(problem), count: count))
    case .packing(let done, let of): shelf?.packing = (done, of)
    case .shelfRead(let plans): take(plans)
    case .shelfUnavailable(let reason):
      shelf?.packing = nil
      shelf?.trouble = reason
      if shelf?.plans != nil { report(reason) }
    case .found(let answer): take(answer)
    }
    settle()
    if let before, before == goneRecord, let subject { sayHandedOn("\(before)", "\(subject)") }
    // What other boards have left in a form is looked for when it opens.
    let formKey = openFormKey
    if let formKey, formKey != keyBefore { effects.append(.readDrafts) }
    // An answer gives no cause to ask anything else.
    let questions: [Effect] = if case .found = message { [] } else { askShelf() }
    // Where something is asked the answer may be there before anything is drawn.
    if context == .shelf, questions.isEmpty { keepShelf() }
    return effects + questions
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    if case .resize(let size) = event {
      self.size = size
      return []
    }
    if case .ambiguous(let width) = event {
      guard options.ambiguous != width else { return [] }
      options.ambiguous = width
      return [.redraw]
    }
    if case .key(let press) = event, press.modifiers.contains(.alt) {
      // Nothing lies on Alt: it is Esc and a key that came close together.
      let first = take(.key(KeyPress(.escape)))
      return first + take(.key(KeyPress(press.key, press.modifiers.subtracting(.alt))))
    }
    if overlay != nil { return takeInOverlay(event) }
    switch event {
    case .key(let press): return take(InputNormalizer.normalized(press))
    case .mouse(let mouse): return take(mouse)
    case .paste(let text):
      // Pasted text is text: it goes into a search, never to the keys.
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return line.isEmpty ? [] : openFind(with: line)
    case .resize, .ambiguous: return []
    }
  }

  private mutating func take(_ press: KeyPress) -> [Effect] {
    dismissNotice()
    guard let binding = KeyMap.binding(for: press, in: context) else {
      if context == .shelf, let binding = KeyMap.binding(for: press, in: .list) {
        say(words.onlyInOnePlan(binding.title))
      }
      return []
    }
    return run(binding.command)
  }

  /// The draft an open form belongs to.
  private var openFormKey: DraftKey? {
    guard case .form(let form) = overlay else { return nil }
    return form.draft?.key
  }

  /// Carries out a command, or says why it cannot be.
  package mutating func run(_ command: Command) -> [Effect] {
    if let binding = KeyMap.binding(of: command, in: context),
      let reason = binding.whyDisabled(self)
    {
      say(words(reason), isTrouble: false)
      return []
    }
    if command != .mark { forgetChanges() }
    if runOnShelf(command) { return [] }
    switch command {
    case .quit: return quit()
    case .unsaved: openUnsaved(isLeaving: false)
    case .leave: return leave()
    case .redraw: return [.redraw, .rereadJournal]
    case .suspend: return [.suspend]
    case .cancel:
      say(words.howToQuit)
      return []
    case .back: goBack()
    case .mark:
      home.hasMoved = true
      return toggleMark()
    case .markWithNote:
      home.hasMoved = true
      openNote()
    case .undo: return undo()
    case .redo: return redo()
    case .nextUnreviewed: goToUnreviewed(forward: true)
    case .previousUnreviewed: goToUnreviewed(forward: false)
    case .pickUnit: openUnitPicker()
    case .openLead: if let unit = subjectLead { open(.unit(unit)) }
    case .find: return openFind(with: nil)
    case .onlyUnreviewed:
      home.filter.review = home.filter.review == .unreviewed ? nil : .unreviewed
    case .narrow: openMenu(.narrow)
    case .order: openMenu(.order)
    case .settings: openMenu(.settings)
    case .goTo: openMenu(.goTo)
    case .clear: clearNarrowing()
    case .areaPage: if home.area > 0 { open(.area(currentArea)) }
    case .pane(let kind): goTo(pane: .records(kind))
    case .units: open(.units)
    case .history: open(.history)
    case .ownUnit: openOwnUnit()
    case .report: openReporting()
    case .remind: open(.remind(remindable, reportMonth))
    case .why: openWhy()
    case .due: open(.due)
    case .axis: toggleAxis()
    case .zoomIn: zoomAxis(by: 1)
    case .zoomOut: zoomAxis(by: -1)
    case .missing: open(.missing)
    case .differs: open(.differs)
    case .matrix: open(.matrix)
    case .changes: open(.changes)
    case .asOf:
      if options.asOf != nil { lookAt(nil) } else { open(FormOverlay.Purpose.asOf) }
    case .export: openExport()
    case .cite: return cite()
    case .detailPane:
      showsDetailPane.toggle()
    case .theme: openThemes()
    case .language: return switchLanguage()
    case .help: openHelp()
    case .palette: openPalette()
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last, .outward,
      .inward, .nextPane, .previousPane, .previous, .next, .open, .digit, .select, .extendUp,
      .extendDown, .selectGroup:
      if pages.isEmpty { moveOnHome(command) } else { moveOnPage(command) }
    }
    return []
  }

  private mutating func leave() -> [Effect] {
    if pages.isEmpty {
      if shelf?.openPlan == nil { return quit() }
      closePlan()
      return []
    }
    closePage()
    return []
  }

  /// Undoes one thing: ticks, then the text search, then the page on top.
  private mutating func goBack() {
    if let page, !page.find.isEmpty {
      self.page?.find = ""
    } else if context == .list, !selection.isEmpty {
      selection = []
    } else if !pages.isEmpty {
      closePage()
    } else if !home.filter.text.isEmpty {
      home.filter.text = ""
    } else if home.focus.kind == nil {
      home.focus = .records(home.tallKind)
    } else if shelf?.openPlan != nil {
      closePlan()
    } else {
      say(words.howToQuit)
    }
  }

  private mutating func clearNarrowing() {
    home.filter = BoardFilter()
    say(words.allShown)
  }

  private mutating func switchLanguage() -> [Effect] {
    options.language = options.language.other
    return [.keepLanguage(options.language)]
  }

  private mutating func openOwnUnit() {
    if let unit = options.ownUnit {
      open(.unit(unit))
    } else {
      say(words.noOwnUnit)
    }
  }

  /// Another reading of the plan's files; whatever is gone from it is let go.
  mutating func takeAgain(_ plan: Plan) {
    let changed = Set(
      self.plan.records.filter { record in
        plan.record(record.id)?.officialDigest != record.officialDigest
      }.map(\.id))
    replace(plan)
    pages.removeAll { page in
      switch page.id {
      case .record(let id): plan.record(id) == nil
      case .unit(let id): plan.unit(id) == nil
      case .area(let number): plan.area(number) == nil
      case .why(let id): plan.record(id) == nil
      case .cell(let unit, let area): plan.unit(unit) == nil || plan.area(area) == nil
      case .units, .history, .due, .missing, .differs, .matrix, .changes: false
      }
    }
    justChanged.formUnion(changed)
    dropTicks(onChanged: changed)
    checkHeldRecords()
    checkOpenList()
  }

  /// Takes the ticks off records that are not what they were when they were ticked.
  private mutating func dropTicks(onChanged changed: Set<RecordID>) {
    let dropped = selection.intersection(changed).sorted()
    guard !dropped.isEmpty else { return }
    selection.subtract(dropped)
    let names = dropped.map { name($0, of: plan.id) }
    report(words.ticksDropped(words.recordsChanged(names)))
  }
}
