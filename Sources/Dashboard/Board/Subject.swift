import PlanModel
import Wording

/// What the present key press is about.
extension BoardState {
  /// The record under the cursor or on the page.
  package var subject: RecordID? {
    guard let page else { return home.cursor?.record }
    if case .record(let id) = page.id { return id }
    if case .why(let id) = page.id { return id }
    guard let focus = page.focus else { return nil }
    let items = content(of: page.id, width: pageWidth).items
    guard items.indices.contains(focus), case .record(let id) = items[focus].target else {
      return nil
    }
    return id
  }

  /// The first-named unit of the record under the cursor.
  package var subjectLead: UnitID? {
    if pages.isEmpty, case .unit(let unit) = home.cursor { return unit }
    return subject.flatMap(plan.record)?.responsibilities.lazy.compactMap(\.party.unit).first
      ?? (pages.isEmpty ? home.filter.unit : nil)
  }

  /// The records a mark would go on: the ticked ones the filter lets be seen, else the one under
  /// the cursor.
  package var markable: [RecordID] {
    if context == .list && !selection.isEmpty {
      let seen = plan.records.filter { selection.contains($0.id) && passes($0) }.map(\.id)
      if !seen.isEmpty { return seen }
    }
    return subject.map { [$0] } ?? []
  }

  /// The reporting of what the cursor is on.
  package var whyCannotReport: Phrase? {
    if let reason = whyCannotWrite { return reason }
    guard let record = subject.flatMap(plan.record), !reportChoices(record).isEmpty,
      record.kind == .indicator || RecordKind.reportable.contains(record.kind)
    else { return Phrase("此处没有可填报的条目", "nothing to report on here") }
    return nil
  }

  /// Why nothing can be written just now.
  var whyCannotWrite: Phrase? {
    if options.settingTroubles != nil {
      return Phrase("设置有误，只能浏览（, 查看）", "the settings are wrong; browsing only (, says why)")
    }
    switch journal {
    case .unavailable, .readOnly:
      return Phrase("操作记录不可写，只能浏览", "the journal cannot be written; browsing only")
    case .opening, .open: break
    }
    if options.asOf != nil {
      return Phrase(
        "正在看以前某日的情况，不能填写（@ 回到今天）", "looking back: nothing is written (@ returns to today)")
    }
    return nil
  }

  /// The tasks a reminder would go out for: those marked whose report is missing.
  var remindable: [RecordID] {
    let missing = Set(missingTasks.map(\.id))
    return markable.filter(missing.contains)
  }

  package var whyCannotRemind: Phrase? {
    if let reason = whyCannotWrite { return reason }
    return remindable.isEmpty ? Phrase("没有缺报的任务可催", "no missing report here to remind of") : nil
  }

  package var whyCannotMark: Phrase? {
    if let reason = whyCannotWrite { return reason }
    if isAtShelf { return whyCannotMarkRows }
    let records = markable
    if records.isEmpty { return Phrase("此处没有可标核的条目", "nothing to mark here") }
    if records.contains(where: { !RecordKind.reviewable.contains($0.kind) }) {
      return Phrase("举措不标核；请标其任务", "measures are not marked; mark their tasks")
    }
    return nil
  }

  package var whyCannotUndo: Phrase? {
    if let reason = whyCannotWrite { return reason }
    guard let actor = options.actor, log.undoable(by: actor, on: installation) != nil else {
      return Phrase("没有可撤销的操作", "nothing to undo")
    }
    return nil
  }

  package var whyCannotRedo: Phrase? {
    if let reason = whyCannotWrite { return reason }
    guard let actor = options.actor, log.redoable(by: actor, on: installation) != nil else {
      return Phrase("没有可重做的操作", "nothing to redo")
    }
    return nil
  }
}
