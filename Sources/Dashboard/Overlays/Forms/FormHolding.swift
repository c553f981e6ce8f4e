import PlanModel
import Wording

/// How a form holds the records it is about, and keeps what was typed.
extension BoardState {
  /// The records a form is about, as they are seen now.
  func hold(for purpose: FormOverlay.Purpose) -> [HeldRecord] {
    switch purpose {
    case .note(let held): held
    case .report(let id), .observe(let id), .judge(let id, _), .agree(let id),
      .closeOut(let id), .reopen(let id):
      [id].compactMap(hold)
    case .remind(let ids, _): ids.compactMap(hold)
    case .export(let request): request.records.compactMap(hold)
    case .identity, .asOf: []
    }
  }

  /// Asks, before anything is filed, whether what stands under the records' numbers now is still
  /// what is meant; nil where nothing has changed, or where that was asked and sent once more.
  mutating func askForRecord(_ form: inout FormOverlay) -> [Effect]? {
    let changes = changes(of: form.held)
    if changes.isEmpty { return nil }
    if let record = form.held.first.flatMap(present), !form.fits(record) {
      return refuse(form, sentence(changes) + words.formDoesNotFit)
    }
    let isGone = changes.contains { if case .gone = $0 { true } else { false } }
    if form.asksForRecord, !isGone {
      for index in form.held.indices {
        guard let record = present(form.held[index]) else { continue }
        form.held[index].digest = record.officialDigest
        form.held[index].title = words.title(of: record)
      }
      form.asksForRecord = false
      return nil
    }
    form.asksForRecord = !isGone
    form.focus = form.hasButton ? form.lines.count : form.focus
    return refuse(
      form, sentence(changes) + (isGone ? words.nothingFiled : words.fileThereAllTheSame))
  }

  /// The files have been read again: says at once if an open form's records are others now.
  mutating func checkHeldRecords() {
    guard case .form(var form) = overlay else { return }
    let changes = changes(of: form.held)
    guard !changes.isEmpty else { return }
    form.trouble = sentence(changes)
    form.asksForRecord = false
    overlay = .form(form)
  }

  // MARK: Drafts

  /// What was left in such a form before: here, at another sitting, or before drafts named their
  /// plan, which is taken up only where there is one plan.
  func draft(for form: FormOverlay) -> FormDraft? {
    guard let key = form.draft?.key else { return nil }
    if let draft = drafts[key] ?? foundDrafts[key] { return draft }
    guard shelf == nil, let name = form.oldDraftName, let texts = oldDrafts[name] else {
      return nil
    }
    return form.oldDraft(texts, source: FormDraft.oldSource(name))
  }

  func goOn(_ form: inout FormOverlay, with draft: FormDraft) {
    form.take(draft)
    let changes = changes(of: form.held)
    if !changes.isEmpty { form.trouble = sentence(changes) }
  }

  /// Keeps what stands in a form; where that is what stood there at first, nothing is kept.
  mutating func keepDraft(of form: FormOverlay) -> [Effect] {
    guard let draft = form.draft else { return [] }
    if form.texts == form.fresh {
      return drafts[draft.key] == nil && draft.source == nil ? [] : drop(draft)
    }
    drafts[draft.key] = draft
    return [.keepDraft(draft)]
  }

  /// Lets a draft go once what it says is on the disk; what was typed since stays.
  mutating func dropDraft(_ saved: FormDraft) -> [Effect] {
    if let draft = drafts[saved.key], draft.fields != saved.fields { return [] }
    return drop(saved)
  }

  private mutating func drop(_ draft: FormDraft) -> [Effect] {
    drafts[draft.key] = nil
    if foundDrafts[draft.key]?.source == draft.source { foundDrafts[draft.key] = nil }
    if let source = draft.source, let name = FormDraft.oldName(source) { oldDrafts[name] = nil }
    return [.dropDraft(draft)]
  }

  /// Another board has gone on with a draft of this one: it is not offered here a second time,
  /// unless somebody is just typing on.
  private mutating func forget(draft key: DraftKey) {
    guard case .form(var form) = overlay, form.draft?.key == key else {
      drafts[key] = nil
      return
    }
    guard form.texts == form.opened else { return }
    drafts[key] = nil
    form.beginAfresh(hold(for: form.purpose))
    overlay = .form(form)
  }

  /// Takes in what lies on the disk; what was typed here goes before it.
  mutating func take(_ found: [FormDraft], old: [String: [String]], gone: Set<DraftKey>) {
    for key in gone { forget(draft: key) }
    foundDrafts = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    oldDrafts = old
    guard case .form(var form) = overlay, let key = form.draft?.key, drafts[key] == nil else {
      return
    }
    // What was opened with a draft that somebody has saved since begins afresh.
    if form.source != nil { form.beginAfresh(hold(for: form.purpose)) }
    if let draft = draft(for: form) { goOn(&form, with: draft) }
    overlay = .form(form)
  }
}

extension FormOverlay {
  /// Whether it asks for what is to be said of a record: an indicator may have other values now.
  fileprivate func fits(_ record: PlanRecord) -> Bool {
    guard case .observe = purpose else { return true }
    let names = record.indicator?.labels.map { Self.valuePrefix + ($0 ?? "") }
    return names == lines.map(\.name).filter { $0.hasPrefix(Self.valuePrefix) }
  }
}

extension FormDraft {
  private static let oldPrefix = "old:"

  /// What a draft of the first form is called as a source.
  package static func oldSource(_ name: String) -> String { oldPrefix + name }

  /// The name of a draft of the first form that is a source; nil for any other source.
  package static func oldName(_ source: String) -> String? {
    source.hasPrefix(oldPrefix) ? String(source.dropFirst(oldPrefix.count)) : nil
  }
}
