/// Little of everything the system gives: the program says what is wrong, and no library ends it.
enum LimitAttack {
  static func prepare(_ ground: Ground) throws -> (inout Chances) throws -> String? {
    let plans = try ground.makePlans(1, in: "plans")
    return { chances in
      var limits: [String] = []
      if chances.below(2) == 0 { limits.append("ulimit -n \(4 + chances.below(60))") }
      if chances.below(2) == 0 {
        limits.append("ulimit -f \(chances.one(of: [0, 1, 8, 64, 4096]))")
      }
      if chances.below(4) == 0 { limits.append("exec <&-") }
      if chances.below(4) == 0 { limits.append("exec >/dev/full") }
      if chances.below(6) == 0 { limits.append("unset HOME") }
      if chances.below(6) == 0 { limits.append("cd /") }
      let words = chances.one(of: [
        ["list", "tasks"], ["review", "T18"], ["undo"], ["check"], ["export"], ["log"],
        ["list", "areas", "--plan", plans, "--plan", plans],
        ["progress", "T11", "--state", "正常", "--percent", "30", "--unit", "市气象局"],
        ["snapshot", "--keys", "m"], [],
      ])
      let script = (limits + ["exec \"$@\""]).joined(separator: "; ")
      let program = Program(words, ground.environment, under: script)
      if words.isEmpty {
        _ = program.wait(for: "\u{1B}[?1049h", within: 3_000)
        program.type("jmqy")
      }
      var end = program.waitForEnd(within: 10)
      if words.isEmpty, end == .hung { end = .exit(0) }
      if case .exit(let code) = end, (0...3).contains(code) || code == 126 || code == 127 {
        return nil
      }
      return "\(limits) \(words): \(end) \(program.text.suffix(300))"
    }
  }
}
