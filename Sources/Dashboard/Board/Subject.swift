import PlanModel
import Wording

/// What the present key press is about.
extension BoardState {
  /// The record under the cursor or on the page.
  package var subject: RecordID? {
    guard let page else { return home.cursor?.record }
    if case .record(let id) = page.id { return id }
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
  }

  /// The records a mark would go on: the ticked ones, else the one under the cursor.
  package var markable: [RecordID] {
    if pages.isEmpty && !selection.isEmpty {
      return plan.records.lazy.map(\.id).filter(selection.contains)
    }
    return subject.map { [$0] } ?? []
  }

  package var whyCannotMark: Phrase? {
    if case .unavailable = journal {
      return Phrase("操作记录不可写，只能浏览", "the journal cannot be written; browsing only")
    }
    let records = markable
    if records.isEmpty { return Phrase("此处没有可标核的条目", "nothing to mark here") }
    if records.contains(where: { !RecordKind.reviewable.contains($0.kind) }) {
      return Phrase("举措不标核；请标其任务", "measures are not marked; mark their tasks")
    }
    return nil
  }

  package var whyCannotUndo: Phrase? {
    guard let actor = options.actor, log.undoable(by: actor) != nil else {
      return Phrase("没有可撤销的操作", "nothing to undo")
    }
    return nil
  }

  package var whyCannotRedo: Phrase? {
    guard let actor = options.actor, log.redoable(by: actor) != nil else {
      return Phrase("没有可重做的操作", "nothing to redo")
    }
    return nil
  }
}
