import Journal
import Wording

extension Words {
  /// Why the journal cannot be used, and that browsing goes on.
  func journal(_ problem: JournalProblem) -> String {
    switch problem {
    case .cannotCreate(let path, let reason):
      pick(
        "未保存：无法建立操作记录 \(path)（\(reason)），可继续浏览",
        "not saved: cannot make the journal \(path) (\(reason)); browsing goes on")
    case .readOnly(let path):
      pick(
        "未保存：操作记录只读 \(path)，可继续浏览", "not saved: the journal is read-only, \(path); browsing goes on"
      )
    case .diskFull(let path):
      pick("未保存：磁盘已满 \(path)，可继续浏览", "not saved: the disk is full, \(path); browsing goes on")
    case .locked(let path):
      pick(
        "未保存：操作记录被其他程序占用 \(path)，请再试",
        "not saved: another program holds the journal \(path); try again")
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
    case .other(let path, let reason):
      pick("未保存：\(path)：\(reason)", "not saved: \(path): \(reason)")
    }
  }

  var journalNotOpen: String { pick("未保存：操作记录未能打开", "not saved: the journal is not open") }
}
