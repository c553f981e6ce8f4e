import PlanModel

/// What the record of changes says.
extension Words {
  package func eventActor(_ event: JournalEvent) -> String { event.actor.name }

  package func eventAction(_ event: JournalEvent, isUndone: Bool) -> String {
    let name =
      switch event.action {
      case .review: pick("标核", "reviewed")
      case .unreview: pick("取消标核", "unreviewed")
      case .undo: pick("撤销", "undo")
      case .redo: pick("重做", "redo")
      case .unknown(let kind, _): kind
      }
    return isUndone ? name + pick("（已撤）", " (undone)") : name
  }

  package func eventNote(_ event: JournalEvent) -> String {
    if case .review(let note) = event.action, let note { return pick("“\(note)”", " “\(note)”") }
    return ""
  }

  /// 11-20 16:42 某人（市建委） 标核“……”.
  package func event(_ event: JournalEvent, isUndone: Bool) -> String {
    let unit = event.actor.unit.map { pick("（\($0)）", " (\($0))") } ?? ""
    return event.localTime.date.description + " " + event.localTime.clock + " " + event.actor.name
      + unit + " "
      + eventAction(event, isUndone: isUndone) + eventNote(event)
  }

  package func entries(_ count: Int) -> String { pick("\(count) 条", "\(count) entries") }
  package var historyExplained: String {
    pick("只增不删；撤销也是一条记录", "Only ever added to; an undo is an entry too")
  }
  package var historyEmpty: String { pick("还没有操作记录", "nothing has been done yet") }
}
