/// Wherever the program looks for a file there is a pipe, a folder, a device, a terabyte or noise:
/// it ends, in time and with a code of its own.
enum PlaceAttack {
  private static let places = [
    ".config/planboard/config.json", ".config/planboard/themes/mine.json", ".config/planboard",
    ".local/state/planboard/drafts.json", ".local/state/planboard/drafts/draft-1.json",
    ".local/state/planboard", ".local/share/planboard/journal.sqlite", ".local/share/planboard",
    ".cache/planboard", "plan/tasks.json", "plan/plan.json", "plan/units.json", "form.csv",
  ]

  static func prepare(_ ground: Ground) throws -> (inout Chances) throws -> String? {
    let plans = try ground.makePlans(1, in: "plans")
    return { chances in
      var laid: [String] = []
      var noise = [UInt8](repeating: 0, count: chances.below(5_000))
      for index in noise.indices { noise[index] = UInt8(chances.below(256)) }
      for place in places where chances.below(3) == 0 {
        let obstacle = chances.one(
          of: [
            .pipe, .pipe, .folder, .link("/dev/zero"), .link("/dev/tty"), .link(place), .huge,
            .unreadable, .noise(noise), .link("/proc/self/mem"), .link("nowhere/at/all"),
          ] as [Obstacle])
        // Above it something may lie that is no folder.
        guard (try? ground.lay(obstacle, at: place)) != nil else { continue }
        laid.append("\(place): \(obstacle)".prefix(80).description)
      }
      defer { for place in places { try? ground.lay(.nothing, at: place) } }
      let words = chances.one(of: [
        ["list", "tasks"], ["review", "T18"], ["log"], ["export"], ["themes"], ["undo"],
        ["check", ground.path("plan")], ["list", "tasks", "--plan", ground.path("plan")],
        ["import", ground.path("form.csv")], ["merge", ground.path("form.csv")],
        ["list", "areas", "--plan", plans, "--plan", ground.path("plan")], ["missing"],
        ["observe", "--import", ground.path("form.csv")],
        ["snapshot", "--keys", "m,b,Escape"],
      ])
      let result = Program.run(words, ground.environment, within: 20)
      if case .exit(0...3) = result.ending { return try board(ground, laid) }
      return "\(words): \(result.ending), with \(laid): \(result.output.suffix(400))"
    }
  }

  private static func board(_ ground: Ground, _ laid: [String]) throws -> String? {
    let program = Program([], ground.environment)
    guard program.wait(for: "\u{1B}[?1049h", within: 5_000) else {
      let ending = program.waitForEnd(within: 1)
      return ending == .exit(3) ? nil : "the board: \(ending), with \(laid)"
    }
    // Whatever asks before one leaves takes a second one, and y.
    for _ in 0..<20 {
      program.type("qy")
      if program.waitForEnd(within: 1) != .hung { return nil }
    }
    return "the board did not end, with \(laid)"
  }
}
