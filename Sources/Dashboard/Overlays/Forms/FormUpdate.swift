import Canvas
import PlanModel
import Wording

/// What keys do in a form. Nothing that was typed is lost: every change is kept as a draft until
/// it is saved.
extension BoardState {
  /// Shows a form with what was left in it before.
  mutating func show(_ form: FormOverlay) {
    var form = form
    form.held = hold(for: form.purpose)
    form.fresh = form.texts
    form.opened = form.texts
    if let draft = draft(for: form) { goOn(&form, with: draft) }
    overlay = .form(form)
  }

  mutating func takeInForm(_ event: InputEvent, _ form: FormOverlay) -> [Effect] {
    if isCancel(event) { return leave(form) }
    var form = form
    if case .key(let press) = event, let effects = takeKey(press, in: &form) {
      return effects
    }
    guard form.focus < form.lines.count else { return [] }
    let isChanged = apply(event, to: &form.lines[form.focus].input)
    if !isChanged, case .key(let press) = event {
      // Up in the first row and down in the last go on to the next line of the form.
      if press.key == .up { move(&form, -1) }
      if press.key == .down { move(&form, 1) }
    }
    if isChanged {
      form.trouble = nil
      form.troubleLine = nil
      form.asksToConfirm = false
      form.asksForRecord = false
    }
    overlay = .form(form)
    return isChanged ? keepDraft(of: form) : []
  }

  /// Keys that mean the same in every line; nil for those that belong to the line.
  private mutating func takeKey(_ press: KeyPress, in form: inout FormOverlay) -> [Effect]? {
    let isPage = form.focus < form.lines.count && form.lines[form.focus].input.isPage
    switch press.key {
    case .tab: move(&form, 1)
    case .backTab: move(&form, -1)
    case .function(2): return submit(form)
    case .enter where form.focus >= form.lines.count: return submit(form)
    case .enter where isPage: return nil
    case .enter:
      if form.focus + 1 >= form.lines.count && !form.hasButton { return submit(form) }
      move(&form, 1)
    default: return nil
    }
    overlay = .form(form)
    return []
  }

  private func move(_ form: inout FormOverlay, _ step: Int) {
    form.focus = (form.focus + step + form.stops) % form.stops
  }

  /// Whether the event changed what stands in the line.
  private func apply(_ event: InputEvent, to input: inout FormOverlay.Input) -> Bool {
    switch input {
    case .field(var field):
      if case .key(let press) = event, press.key == .up || press.key == .down { return false }
      guard field.apply(event) else { return false }
      input = .field(field)
    case .page(var page, let rows):
      guard page.apply(event) else { return false }
      input = .page(page, rows: rows)
    case .choice(let words, let chosen):
      guard case .key(let press) = event, press.modifiers.isEmpty else { return false }
      let step: Int
      switch InputNormalizer.normalized(press).key {
      case .left, .character("h"): step = -1
      case .right, .character("l"), .character(" "): step = 1
      case .character(let digit):
        guard let number = digit.wholeNumberValue, words.indices.contains(number - 1) else {
          return false
        }
        input = .choice(words, chosen: number - 1)
        return true
      default: return false
      }
      input = .choice(words, chosen: (chosen + step + words.count) % words.count)
    }
    return true
  }

  /// Leaves a form; what stands in it stays as a draft.
  private mutating func leave(_ form: FormOverlay) -> [Effect] {
    overlay = nil
    pendingMark = nil
    if case .identity = form.purpose, let waiting = pendingForm {
      pendingForm = nil
      overlay = .form(waiting)
    }
    if let key = form.draft?.key, drafts[key] != nil {
      say(draftTrouble ?? words.draftKept, isTrouble: draftTrouble != nil)
    }
    return []
  }

  // MARK: Sending

  private mutating func submit(_ form: FormOverlay) -> [Effect] {
    var form = form
    if let refused = askForRecord(&form) { return refused }
    switch form.purpose {
    case .note:
      overlay = nil
      let note = form.line("note")
      return mark(
        PendingMark(
          held: form.held, note: note.isEmpty ? nil : note, isReviewed: true,
          formDraft: form.draft))
    case .identity: return submitIdentity(form)
    case .report(let id): return submitReport(form, id)
    case .observe(let id): return submitObservation(form, id)
    case .judge(let id, let year): return submitJudgement(form, id, year)
    case .agree(let id): return submitAgreement(form, id)
    case .closeOut(let id): return submitCloseOut(form, id)
    case .reopen(let id): return submitReopening(form, id)
    case .remind(let ids, let month):
      let note = form.line("note")
      return write(
        form,
        ids.compactMap(plan.record).map { record in
          EventDraft(
            record: record.id,
            action: .remind(
              Reminder(
                month: month, unit: record.lead?.party.name ?? "",
                note: note.isEmpty ? nil : note)), digest: record.officialDigest)
        })
    case .export(var request):
      request.path = form.text("file").trimmedSpaces
      guard !request.path.isEmpty else { return refuse(form, words.pathNeeded) }
      overlay = nil
      return [.export(request)]
    case .asOf: return submitAsOf(form)
    }
  }

  /// Says what is wrong and leaves the form open, in the line that is wrong if it is one.
  mutating func refuse(
    _ form: FormOverlay, _ trouble: String, in line: String? = nil, asksToConfirm: Bool = false
  ) -> [Effect] {
    var form = form
    form.trouble = trouble
    form.troubleLine = line.flatMap { name in form.lines.firstIndex { $0.name == name } }
    if let line = form.troubleLine { form.focus = line }
    form.asksToConfirm = asksToConfirm
    overlay = .form(form)
    return []
  }

  /// Writes what a form says; its draft is let go when that is on the disk.
  mutating func write(_ form: FormOverlay, _ drafts: [EventDraft]) -> [Effect] {
    var drafts = drafts
    for index in drafts.indices {
      // What has come in since the form was opened was not seen.
      if let held = form.held.first(where: { $0.id == drafts[index].record }) {
        drafts[index].saw = held.saw
      }
    }
    overlay = nil
    guard let actor = options.actor else {
      pendingForm = form
      openIdentity()
      return []
    }
    selection = []
    return append(drafts, by: actor, formDraft: form.draft)
  }

  private mutating func submitIdentity(_ form: FormOverlay) -> [Effect] {
    let typed = form.line("name")
    let name = typed.isEmpty ? options.loginName : typed
    guard !name.isEmpty else { return refuse(form, words.nameNeeded) }
    overlay = nil
    let unit = form.line("unit")
    let actor = Actor(name: name, unit: unit.isEmpty ? nil : unit)
    options.actor = actor
    var effects: [Effect] = [.keepActor(actor)]
    if let form = pendingForm {
      pendingForm = nil
      effects += submit(form)
    }
    if let pendingMark { effects += mark(pendingMark) }
    return effects
  }

  private mutating func submitAsOf(_ form: FormOverlay) -> [Effect] {
    let text = form.line("day")
    if text.isEmpty {
      lookAt(nil)
    } else if let day = CalendarDate(text) {
      guard day <= options.today else { return refuse(form, words.notAfterToday(day)) }
      lookAt(day == options.today ? nil : day)
    } else {
      return refuse(form, words.notADay(text))
    }
    overlay = nil
    return []
  }
}

extension String {
  /// Without spaces at the ends.
  var trimmedSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
