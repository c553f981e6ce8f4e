import Journal
import PlanModel
import Wording

extension Words {
  /// Why the journal cannot be used.
  package func fact(_ problem: JournalProblem) -> String {
    switch problem {
    case .absent(let path, wasHere: true):
      pick(
        "操作记录不见了：\(path)（以前有过；是否未挂载？确要另起一份：planboard new-journal）",
        "the journal is gone: \(path) (there was one; is something not mounted? To begin another: planboard new-journal)"
      )
    case .absent(let path, wasHere: false):
      pick(
        "没有操作记录 \(path)；位置无误时先建立：planboard new-journal --journal \(path)",
        "there is no journal \(path); if that is the place, make it: planboard new-journal --journal \(path)"
      )
    case .unreadable(let path, let reason):
      pick("无权读取操作记录 \(path)（\(reason)）", "the journal cannot be read: \(path) (\(reason))")
    case .cannotCreate(let path, let reason):
      pick("无法建立 \(path)（\(reason)）", "cannot make \(path) (\(reason))")
    case .readOnly(let path): pick("操作记录只读 \(path)", "the journal is read-only, \(path)")
    case .notOurs(let path, let owner):
      pick(
        "操作记录属于 \(owner)，未设为共用（sharedJournal）：\(path)",
        "the journal belongs to \(owner) and is not shared by setting (sharedJournal): \(path)")
    case .onNetwork(let path, let type):
      pick(
        "操作记录在网络文件系统上（\(type)），锁不可靠，不写入：\(path)；请放在本机，用 merge 互通",
        "the journal is on a network file system (\(type)), whose locks fail: not written: \(path); keep it on this machine and merge"
      )
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
    case .inOlderForm(let path):
      pick(
        "旧版本的看板正开着这份操作记录，请先关闭：\(path)",
        "an older planboard has this journal open; close it first: \(path)")
    case .strangeSideFile(_, let side):
      pick(
        "\(side) 不属于这份操作记录或无法回滚，未动；请移开后再试",
        "\(side) is not this journal's, or cannot be rolled back; left alone: move it away and try again"
      )
    case .replaced(let path):
      pick(
        "操作记录文件在打开期间被移走、替换或截断：\(path)",
        "the journal's file was moved, replaced or cut while it was open: \(path)")
    case .notStored(let path):
      pick("写入未生效：\(path)", "what was written is not there: \(path)")
    case .tooLong(_, let limit):
      pick("内容过长（上限 \(limit) 字节）", "too long (\(limit) bytes at most)")
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
    case .cannotCreate, .readOnly, .notOurs, .onNetwork, .diskFull:
      notSaved(problem) + pick("，可继续浏览", "; browsing goes on")
    case .locked, .replaced, .notStored, .tooLong, .other: notSaved(problem)
    case .absent, .unreadable, .damaged, .foreign, .newer, .inOlderForm, .strangeSideFile:
      fact(problem)
    }
  }

  package var journalNotOpen: String { pick("未保存：操作记录未能打开", "not saved: the journal is not open") }
}
