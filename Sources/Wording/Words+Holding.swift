import PlanModel

/// What is said when the plan's files were replaced while somebody was writing about a record.
extension Words {
  package func recordChanged(_ id: String, before: String, now: String) -> String {
    before == now || before.isEmpty
      ? pick("\(id) 的原文已改动", "the official text of \(id) has changed")
      : pick(
        "\(id) 原为“\(before)”，现为“\(now)”", "\(id) was “\(before)” and is now “\(now)”")
  }
  package func recordsChanged(_ ids: [String]) -> String {
    pick("\(named(ids)) 的原文已改动", "the official text of \(named(ids)) has changed")
  }
  package func recordGone(_ id: String, title: String) -> String {
    let name = title.isEmpty ? id : "\(id)“\(title)”"
    return pick("\(name)已不在计划中", "\(name) is no longer in the plan")
  }
  package func andOtherRecords(_ count: Int) -> String {
    pick("，另有 \(count) 项", ", and \(count) more")
  }
  package var fileThereAllTheSame: String {
    pick("；再按 F2 按现文提交", "; F2 files it there all the same")
  }
  package var formDoesNotFit: String {
    pick("，分项已变，未提交；按 Esc 后重新打开填写", ", its values are others; press Esc and open the form again")
  }
  package var nothingFiled: String { pick("，未提交，所填留作草稿", "; nothing was filed") }
  package var notMarked: String { pick("，未标核；看过再标", "; not marked, look again first") }
  package func ticksDropped(_ what: String) -> String {
    pick("\(what)，已取消其勾选", "\(what); no longer ticked")
  }
}
