import PlanModel
import Wording

/// What commands say.
extension Words {
  private var comma: String { pick("、", ", ") }

  package func wrongUsage(_ text: String) -> String { pick("用法有误：", "wrong usage: ") + text }
  package func noSuchCommand(_ name: String, of names: [String]) -> String {
    pick(
      "没有“\(name)”这个命令，可用的是：", "there is no command '\(name)'; there are: ")
      + names.joined(separator: " ") + pick("；详见 planboard --help", "; see planboard --help")
  }
  package func noSuchDay(_ day: String) -> String {
    pick("没有 \(day) 这一天", "there is no \(day)")
  }
  package func cannotWrite(_ reason: String) -> String {
    pick("无法写出：\(reason)", "cannot write: \(reason)")
  }
  package func savedUnsaid(_ reason: String) -> String {
    pick("已保存，但结果无法写出：\(reason)", "saved, but the answer cannot be written: \(reason)")
  }
  package func noFile(_ path: String) -> String {
    pick("没有这个文件：\(path)", "there is no such file: \(path)")
  }

  // Looking things up.
  package func ambiguousUnit(_ typed: String, _ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: comma)
    let more = names.count > 12 ? pick("等\(names.count)家", " … \(names.count) in all") : ""
    return pick("“\(typed)”可指多家单位：", "“\(typed)” fits several units: ") + shown + more
  }
  package func unknownRecords(_ ids: [String]) -> String {
    let quoted = ids.map { "“\($0)”" }.joined(separator: comma)
    return pick(
      "没有编号为\(quoted)的条目",
      ids.count == 1 ? "there is no record \(quoted)" : "there are no records \(quoted)"
    )
  }
  package func unknownArea(_ number: Int, _ count: Int) -> String {
    pick("没有领域\(number)，只有 1–\(count)", "there is no area \(number), only 1–\(count)")
  }

  // Usage.
  package var roleNeedsUnit: String {
    pick("--lead 和 --support 要与 --unit 一起用", "--lead and --support need --unit")
  }
  package func emptyValue(_ option: String) -> String {
    pick("\(option) 不能为空", "\(option) must not be empty")
  }
  package func meaninglessOption(_ option: String, _ kind: String) -> String {
    pick("\(option) 不适用于 \(kind)", "\(option) means nothing for \(kind)")
  }
  package var negativeLimit: String { pick("--limit 不能为负", "--limit must not be negative") }

  // Marks.
  package func notReviewable(_ ids: [String]) -> String {
    let names = ids.joined(separator: comma)
    return pick(
      "\(names) 不标核：只有指标、任务、政策和成果可以标核",
      "\(names): only indicators, tasks, policies and outcomes are reviewed")
  }
  package var nothingWritten: String { pick("没有写入任何标记", "nothing was written") }
  package func noMark(_ ids: [String]) -> String {
    let names = ids.joined(separator: comma)
    return pick("\(names) 没有标核，没有写入任何标记", "\(names): no mark to take off; nothing was written")
  }
  package func nothingToUndo(_ name: String) -> String {
    pick("经办人 \(name) 没有可撤销的操作", "\(name) has nothing to undo")
  }
  package func nothingToRedo(_ name: String) -> String {
    pick("经办人 \(name) 没有可重做的操作", "\(name) has nothing to redo")
  }
  /// 已保存：T18 T19 已核 · 经办 某人（市建委）.
  ///
  /// With `ofSeveral` plans the ids name theirs: c0001/T18.
  package func reviewSaved(
    _ events: [JournalEvent], by actor: Actor, ofSeveral: Bool
  ) -> String {
    pick("已保存：", "saved: ") + batch(events, ofSeveral) + signed(actor)
  }
  package func undone(_ events: [JournalEvent], by actor: Actor, ofSeveral: Bool) -> String {
    pick("已撤销并保存：", "undone and saved: ") + batch(events, ofSeveral) + signed(actor)
  }
  package func redone(_ events: [JournalEvent], by actor: Actor, ofSeveral: Bool) -> String {
    pick("已重做并保存：", "redone and saved: ") + batch(events, ofSeveral) + signed(actor)
  }
  private func batch(_ events: [JournalEvent], _ ofSeveral: Bool) -> String {
    let ids = events.compactMap { event in
      event.record.map { ofSeveral ? "\(event.plan)/\($0)" : "\($0)" }
    }.joined(separator: " ")
    switch events.first?.action {
    case .review: return ids + pick(" 已核", " reviewed")
    case .unreview: return ids + pick(" 取消标核", " mark taken off")
    case .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen, .configure:
      return ids + " " + (events.first.map { eventAction($0, isUndone: false) } ?? "")
    case .undo, .redo, .unknown, nil: return ids
    }
  }
  private func signed(_ actor: Actor) -> String {
    let unit = actor.unit.map { pick("（\($0)）", " (\($0))") } ?? ""
    return pick(" · 经办 ", " · by ") + actor.name + unit
  }

  // Checking.
  package func checked(_ plan: Plan) -> String {
    let counts = RecordKind.allCases.filter { $0 != .area }.map { kind in
      self.kind(kind) + " \(plan.records(of: kind).count)"
    }
    return pick("数据无误：", "all is well: ")
      + (["\(pick("领域", "Areas")) \(plan.areas.count)"] + counts
      + [unitsTitle + " \(plan.units.count)"]).joined(separator: pick("，", ", "))
  }
  package func problemsFound(_ count: Int, _ source: String) -> String {
    pick("\(source)：\(count) 处有误", "\(source): \(count) " + (count == 1 ? "problem" : "problems"))
  }

  // Pages.
  package var sourceLabel: String { pick("出处", "Source") }
  package var reviewLabel: String { pick("标核", "Review") }
  package var spellingsLabel: String { pick("其他写法", "Also spelled") }
  package var starExplained: String {
    pick("* 为系统标注或推定，非原文", "* our note or reading, not in the plan")
  }
}
