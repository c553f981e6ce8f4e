import Commands
import Dashboard
import Settings
import Terminal
import Theming
import Wording

/// What is said when the board cannot start as it was asked to.
extension Words {
  func terminal(_ problem: TerminalProblem) -> String {
    switch problem {
    case .notATerminal(let isInput):
      pick(
        "\(isInput ? "标准输入" : "标准输出")不是终端；看板需在终端中打开，脚本请用 planboard list、show 等命令",
        "standard \(isInput ? "input" : "output") is no terminal; open the board in one, or use planboard list, show … in scripts"
      )
    case .unknownTerminal(""):
      pick(
        "环境变量 TERM 未设置，例如 TERM=xterm-256color planboard",
        "TERM is not set; try TERM=xterm-256color planboard")
    case .unknownTerminal(let name):
      pick(
        "不认识的终端 TERM=\(name)；例如 TERM=xterm-256color planboard",
        "unknown terminal TERM=\(name); try TERM=xterm-256color planboard")
    }
  }

  func tooFewFiles(_ allowed: Int, needed: Int) -> String {
    pick(
      "允许同时打开的文件过少（\(allowed)个，至少\(needed)个）；请先执行 ulimit -n 256",
      "too few files may be open at once (\(allowed), at least \(needed) are needed); try ulimit -n 256"
    )
  }

  func theme(_ problem: ThemeProblem) -> String {
    let place = problem.file + (problem.key.map { " · \($0)" } ?? "")
    let reason =
      switch problem.reason {
      case .unknown: pick("没有这个配色", "no such theme")
      case .unreadable: pick("无法读取", "it cannot be read")
      case .tooLarge: pick("文件过大", "the file is too large")
      case .notAnObject: pick("不是 JSON 对象", "no JSON object")
      case .missing: pick("缺少此项", "is missing")
      case .unknownKey: pick("没有这个项目", "is no key of a theme")
      case .notText: pick("应为文字", "should be text")
      case .notABoolean: pick("应为 true 或 false", "should be true or false")
      case .notAColour(let value): pick("“\(value)”不是颜色", "“\(value)” is no colour")
      }
    return pick("配色有误：", "theme: ") + place + pick("：", ": ") + reason
  }

  func noSuchOwnUnit(_ name: String) -> String {
    pick("设置 ownUnit：计划中没有“\(name)”", "setting ownUnit: the plan has no “\(name)”")
  }

  /// Why a small file could not be read or written, or makes no sense.
  func reason(_ problem: FileProblem) -> String {
    if Places.isNowhere(problem.path) { return pick("没有主目录", "there is no home directory") }
    switch problem.reason {
    case .file(let cause): return reason(cause)
    case .content(let reason): return reason
    }
  }
}

extension CommandContext {
  /// Why the board may not write, as the board says it; nil where it may.
  var settingTroubles: SettingTroubles? {
    let serious = settingFaults.filter { !$0.isHarmless }
    guard let file = serious.first?.path else { return nil }
    return SettingTroubles(
      file: file,
      faults: serious.map { fault in
        let key = fault.key ?? ""
        return Phrase(
          (key.isEmpty ? "" : key + "：") + Words(.chinese).reason(fault),
          (key.isEmpty ? "" : key + ": ") + Words(.english).reason(fault))
      })
  }
}
