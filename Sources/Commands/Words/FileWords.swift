import SystemIO
import Wording

extension Words {
  /// What the system calls one of its errors.
  package func systemError(_ code: Int32) -> String {
    pick(SystemError.chinese(code), SystemError.english(code))
  }

  /// That nobody said where the files of whoever is at the keys are.
  package var noHome: String {
    pick(
      "没有主目录（未设置 HOME），不知操作记录在何处；请设置 HOME，或用 --journal、PLANBOARD_JOURNAL 指明",
      "there is no home directory (HOME is not set), so where the journal is, is not known; "
        + "set HOME, or name it with --journal or PLANBOARD_JOURNAL")
  }

  /// Why a file cannot be read or written, without its name.
  package func reason(_ cause: FileFault.Cause) -> String {
    switch cause {
    case .absent: pick("没有此文件", "there is no such file")
    case .unreadable(let code):
      pick("无法读取（\(systemError(code))）", "cannot be read (\(systemError(code)))")
    case .unwritable(let code):
      pick("无法写入（\(systemError(code))）", "cannot be written (\(systemError(code)))")
    case .notRegular(let kind):
      pick("是\(name(of: kind))，不是普通文件", "is \(name(of: kind)), no regular file")
    case .tooLarge(let bytes, let limit):
      pick(
        "文件有\(bytes)字节，超过上限\(limit)字节", "has \(bytes) bytes, more than the \(limit) allowed")
    case .foreign(let owner):
      pick(
        "属于其他用户（\(Account.name(of: owner))），未采用",
        "belongs to another user (\(Account.name(of: owner))) and is not used")
    }
  }

  private func name(of kind: FileKind) -> String {
    switch kind {
    case .regular: pick("普通文件", "a regular file")
    case .folder: pick("文件夹", "a folder")
    case .link: pick("符号链接", "a symbolic link")
    case .pipe: pick("管道", "a pipe")
    case .socket: pick("套接字", "a socket")
    case .device: pick("设备", "a device")
    }
  }

  /// Why a file cannot be read or written.
  package func fact(_ fault: FileFault) -> String {
    fault.path + pick("：", ": ") + reason(fault.cause)
  }
}
