import Journal
import PlanModel
import Wording

extension Words {
  /// Why the journal cannot be used.
  package func fact(_ problem: JournalProblem) -> String {
    switch problem {
    case .cannotCreate(let path, let reason):
      pick("无法建立操作记录 \(path)（\(reason)）", "cannot make the journal \(path) (\(reason))")
    case .readOnly(let path): pick("操作记录只读 \(path)", "the journal is read-only, \(path)")
    case .diskFull(let path): pick("磁盘已满 \(path)", "the disk is full, \(path)")
    case .locked(let path):
      pick("操作记录被其他程序占用 \(path)，请再试", "another program holds the journal \(path); try again")
    case .damaged(let path):
      pick(
        "操作记录已损坏或不是数据库，原样保留 \(path)",
        "the journal is damaged or no database; left as it is: \(path)")
    case .foreign(let path):
      pick("这是其他程序的数据库，未动 \(path)", "this is another program's database; left alone: \(path)")
    case .newer(let path, let version):
      pick(
        "操作记录由更新版本写成（\(version)），未动 \(path)",
        "the journal was written by a newer version (\(version)); left alone: \(path)")
    case .other(let path, let reason): "\(path)" + pick("：", ": ") + reason
    }
  }

  /// Why something was not saved.
  package func notSaved(_ problem: JournalProblem) -> String {
    pick("未保存：", "not saved: ") + fact(problem)
  }

  /// Why the journal cannot be used, said on the board: that browsing goes on.
  package func journal(_ problem: JournalProblem) -> String {
    switch problem {
    case .cannotCreate, .readOnly, .diskFull:
      notSaved(problem) + pick("，可继续浏览", "; browsing goes on")
    case .locked, .other: notSaved(problem)
    case .damaged, .foreign, .newer: fact(problem)
    }
  }

  package var journalNotOpen: String { pick("未保存：操作记录未能打开", "not saved: the journal is not open") }
}
