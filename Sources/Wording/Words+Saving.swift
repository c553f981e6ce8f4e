import PlanModel

/// What is said of events that are not on the disk yet.
extension Words {
  /// What events say that are to be written, in short: `T11 已核`.
  package func notYetSaved(_ drafts: [EventDraft], on ids: [String]) -> String {
    guard let draft = drafts.last else { return "" }
    let what = named(ids)
    switch draft.action {
    case .review: return what + pick(" 已核", " reviewed")
    case .unreview: return what + pick(" 取消标核", " mark taken off")
    case .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen, .configure, .unknown:
      return name(of: draft.action) + " " + what
    case .undo, .redo: return name(of: draft.action)
    }
  }

  package var unsavedTitle: String { pick("未保存的操作", "Not saved") }
  package var leavingTitle: String { pick("尚未保存，退出吗？", "Not saved yet. Leave?") }
  package func stillSaving(_ what: String) -> String {
    pick("正在保存：\(what)……", "still being saved: \(what) …")
  }
  package func notSavedYet(_ count: Int) -> String {
    pick(
      "有 \(count) 次操作未保存 · S 再试或放弃",
      (count == 1 ? "1 action is" : "\(count) actions are")
        + " not saved · S tries again or gives up")
  }
  package func andOthers(_ count: Int) -> String { pick(" 等，另 \(count) 次", " and \(count) more") }
  package var retry: String { pick("再试一次", "Try again") }
  package var retryAndLeave: String { pick("再试一次，保存后退出", "Try again, and leave once saved") }
  package var stay: String { pick("留在看板", "Stay on the board") }
  package var loseUnsaved: String { pick("放弃未保存的操作", "Give up what is not saved") }
  package var loseAndLeave: String { pick("放弃并退出", "Give it up and leave") }

  package func draftsLost(_ what: String, reason: String) -> String {
    pick("草稿已丢失：\(what)（\(reason)）", "drafts lost: \(what) (\(reason))")
  }
  package var draftsTooSlow: String { pick("草稿写盘过慢", "drafts take too long to be written") }
  package func draftsNotKeptYet(_ reason: String) -> String {
    reason + pick(" · S 再试", " · S tries again")
  }

  /// What a board says on standard error that was left before everything was saved.
  package func lost(_ what: String, reason: String?) -> String {
    pick("未保存，已丢失：", "not saved, lost: ") + what
      + (reason.map { pick("（\($0)）", " (\($0))") } ?? "")
  }
}
