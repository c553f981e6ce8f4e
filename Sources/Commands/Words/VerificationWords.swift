import Journal
import PlanModel
import Wording

/// What is said of merging, verifying and copying a journal.
extension Words {
  func merged(_ file: String, _ report: MergeReport) -> String {
    let known = report.read - report.added
    var text = pick(
      "已并入并保存：\(file) 有 \(report.read) 条，新增 \(report.added) 条，已有 \(known) 条",
      "merged and saved: \(file) has \(report.read) events, \(report.added) new, \(known) known already"
    )
    if !report.conflicts.isEmpty {
      text += pick(
        "；编号相同而内容不同 \(report.conflicts.count) 条，两者都保留",
        "; \(report.conflicts.count) with an id that tells something else here, both kept")
    }
    if !report.forks.isEmpty {
      text += pick(
        "；继写分叉 \(report.forks.count) 处（verify 列出）",
        "; \(report.forks.count) numbers used twice (verify lists them)")
    }
    if report.farAhead > 0 {
      text += pick(
        "；时钟超前一天以上 \(report.farAhead) 条", "; \(report.farAhead) with a clock over a day ahead")
    }
    return text
  }

  func verified(_ path: String, _ verification: Verification) -> String {
    let first = verification.firstForm
    let older =
      first == 0
      ? "" : pick("，其中旧格式 \(first) 条（无链）", ", \(first) of the first form (no chain)")
    return pick(
      "\(path)：\(verification.entries) 条，\(verification.installations) 处来源" + older,
      "\(path): \(verification.entries) entries from \(verification.installations) installations"
        + older)
  }

  var chainsSound: String {
    pick("链条完整，逐条与其哈希相符", "every chain is whole, every entry is as its hash says")
  }

  func finding(_ finding: Finding) -> String {
    switch finding {
    case .pages(let text): pick("数据库页损坏：", "damaged pages: ") + text
    case .altered(let place):
      pick("第\(place)条被改动", "entry \(place) was altered")
    case .brokenChain(let installation, let number):
      pick(
        "来源 \(installation) 第\(number)号与前一号不相接",
        "number \(number) of \(installation) does not follow the one before")
    case .gap(let installation, let from, let to):
      pick(
        "来源 \(installation) 缺第\(from)至\(to)号",
        "numbers \(from) to \(to) of \(installation) are missing")
    case .fork(let installation, let number):
      pick(
        "继写分叉：来源 \(installation) 的第\(number)号有两条",
        "fork: \(installation) used number \(number) twice")
    case .conflict(let id):
      pick("编号 \(id) 有内容不同的两条", "two entries with different content have the id \(id)")
    case .count(let found, let told):
      pick("应有 \(told) 条，实有 \(found) 条", "\(told) entries were counted, \(found) are there")
    case .head(let installation):
      pick("来源 \(installation) 的末号不符", "the head of \(installation) is not its last entry")
    case .farAhead(let installation, let number):
      pick(
        "来源 \(installation) 第\(number)号的时钟超前一天以上",
        "the clock of number \(number) of \(installation) is over a day ahead")
    }
  }

  func backedUp(_ path: String, _ count: Int) -> String {
    pick("已备份并落盘：\(path)，\(count) 条", "backed up, on the disk: \(path), \(count) entries")
  }

  func restored(_ path: String, _ count: Int, aside: String?) -> String {
    pick("已恢复：\(path)，\(count) 条", "restored: \(path), \(count) entries")
      + (aside.map {
        pick(
          "；原文件改名为 \($0)，其中后写的可用 merge 并回",
          "; the file that was there is now \($0): merge it to get back what was written later")
      } ?? "")
  }

  func journalMade(_ path: String) -> String {
    pick("已建立操作记录 \(path)", "the journal \(path) was made")
  }

  func journalIsThere(_ path: String) -> String {
    pick("操作记录已在：\(path)", "the journal is there already: \(path)")
  }

  /// The line the board shows when walking the chains found something.
  package func unsound(_ findings: [Finding]) -> String? {
    guard let first = findings.first(where: \.isDamage) ?? findings.first else { return nil }
    let others = findings.count - 1
    let more = others > 0 ? pick("（另有\(others)处）", " (and \(others) more)") : ""
    return pick("操作记录有异：", "the journal is not sound: ") + finding(first) + more
      + pick("；详见 planboard verify", "; see planboard verify")
  }
}
