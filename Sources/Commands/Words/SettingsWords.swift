import Settings
import Wording

extension Words {
  /// What is wrong with a setting: the file, the key, what is wanted and what stands there.
  package func fact(_ fault: SettingFault) -> String {
    pick("设置有误：", "settings: ") + fault.path + (fault.key.map { " · " + $0 } ?? "")
      + pick("：", ": ") + reason(fault)
  }

  /// The same without the file.
  package func reason(_ fault: SettingFault) -> String {
    switch fault.reason {
    case .file(let cause): reason(cause)
    case .notJSON: pick("不是 JSON", "is no JSON")
    case .notAnObject: pick("不是 JSON 对象（{…}）", "is no JSON object, {…}")
    case .should(let wanted, let found):
      pick("应为\(name(of: wanted))，现为 \(found)", "should be \(name(of: wanted)), is \(found)")
    case .above(let other): pick("不应大于 \(other)", "should not be greater than \(other)")
    case .twice: pick("写了两次", "stands there twice")
    case .unknown(let nearest):
      pick("没有这个设置", "there is no such setting")
        + (nearest.map { pick("，是否为 \($0)？", "; is \($0) meant?") } ?? "")
    }
  }

  private func name(of wanted: SettingFault.Wanted) -> String {
    switch wanted {
    case .text: return pick("文字", "text")
    case .oneOf(let words):
      let named = words.map { "\"\($0)\"" }.joined(separator: pick("、", ", "))
      return pick(" \(named) 之一", "one of \(named)")
    case .whole(let range):
      let span = "\(range.lowerBound)–\(range.upperBound)"
      return pick(" \(span) 的整数", "a whole number, \(span)")
    case .number(let range):
      let span = "\(Int(range.lowerBound))–\(Int(range.upperBound))"
      return pick(" \(span) 的数", "a number, \(span)")
    case .boolean: return pick(" true 或 false", "true or false")
    case .absolutePath: return pick("以 / 开头的路径", "a path that begins with /")
    }
  }

  package var settingsForbidWriting: String {
    pick("未写入任何内容：请先改正设置", "nothing was written: the settings have to be put right first")
  }
  package var journalUnknown: String {
    pick(
      "设置有误，不知操作记录在何处，未用别的代替；可用 --journal 指明",
      "the settings do not tell which journal is meant, and no other is used in its place; --journal names one"
    )
  }
}
