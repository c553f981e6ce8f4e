import PlanModel

/// What the board answers to commands.
extension Words {
  package var planReadAgain: String {
    pick("数据有变，已重新读取", "the files have changed and were read again")
  }
  package var planStale: String { pick("数据有误，仍为原内容", "files broken, shown as read before") }
  package func planUnreadable(_ problem: String, count: Int) -> String {
    let more = count > 1 ? pick("（另有\(count - 1)处）", " (and \(count - 1) more)") : ""
    return pick("数据有变但有误，仍显示原有内容：", "the files have changed and are broken; shown as before: ")
      + problem + more
  }
  /// What was saved; `ids` are the records it is about, as they are called on the screen.
  package func saved(_ events: [JournalEvent], on ids: [String]) -> String {
    let done = pick("已保存", "saved")
    guard let event = events.last else { return done }
    let what = named(ids)
    switch event.action {
    case .review:
      return what + pick(" 已核 · ", " reviewed · ") + done + pick(" · z 撤销", " · z undoes")
    case .unreview:
      return what + pick(" 取消标核 · ", " mark taken off · ") + done + pick(" · z 撤销", " · z undoes")
    case .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen, .configure:
      return eventAction(event, isUndone: false) + " " + what + " · " + done
        + pick(" · z 撤销", " · z undoes")
    case .undo:
      return pick("已撤销 ", "undone ") + what + " · " + done + pick(" · Z 重做", " · Z redoes")
    case .redo: return pick("已重做 ", "redone ") + what + " · " + done
    case .unknown: return done
    }
  }

  /// Some records: by their names, or how many they are.
  func named(_ ids: [String]) -> String {
    ids.count > 4 ? pick("\(ids.count) 项", "\(ids.count) records") : ids.joined(separator: " ")
  }

  package var howToQuit: String { pick("q 退出", "q quits") }
  package var allShown: String { pick("已清除筛选，显示全部", "everything is shown") }
  package var noOwnUnit: String {
    pick(
      "还没有设定本单位：打开单位页后按 , 选“本单位”",
      "no unit of your own yet: open a unit's page, press , and choose it")
  }
  package var howToSetOwnUnit: String {
    pick("先打开单位页，再在设置中选“本单位”", "open the unit's page first, then choose it here")
  }
  package var ownUnitKept: String { pick("已设为本单位", "kept as your unit") }
  package var nothingToReview: String { pick("此栏不标核", "nothing is reviewed here") }
  package var everythingReviewed: String { pick("全部已核", "everything is reviewed") }
  /// Said where others, or the calendar, took the row from under the cursor.
  package func handedOn(from gone: String, to now: String) -> String {
    pick("\(gone) 已不在此列，光标移到 \(now)", "\(gone) has left this list; the cursor is on \(now)")
  }
  /// Said where the cursor stands on it already: the one that was marked went from under it.
  package func isNextToReview(_ label: String) -> String {
    pick("下一项未核就是 \(label)", "\(label) is the next one unreviewed")
  }
  package var startedOver: String { pick("已到末尾，从头开始", "that was the last; started over") }
  package func cited(_ id: String) -> String {
    pick("已摘引 \(id) 到剪贴板", "\(id) copied to the clipboard")
  }
  package var draftKept: String { pick("所填已留作草稿", "kept as a draft") }
  package var nameNeeded: String { pick("请填姓名", "a name is needed") }
}
