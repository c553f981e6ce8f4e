import WorkspaceGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What could not be measured.
struct Trouble: Error {
  var text: String
}

/// What is measured, with what, how often.
struct Runs {
  var runs: Int
  let planboard: String
  let floor: String
  /// A folder of the benchmark's own.
  let folder: String
  let environment: [String]

  /// The pack the board has made of a folder of plans.
  func packedFile() throws -> String {
    let cache = folder + "/.cache/planboard"
    guard let directory = opendir(cache) else { throw Trouble(text: "no \(cache)") }
    defer { closedir(directory) }
    var newest: (path: String, size: Int)?
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = cache + "/" + name
      if name.hasSuffix(".pack") { newest = (path, Machine.size(of: path)) }
    }
    guard let newest else { throw Trouble(text: "nothing is packed") }
    return newest.path
  }

  /// The first screen: of the built-in plan against its picture in C, of many plans against a list
  /// of their records.
  func measureScreen(_ plans: Int, columns: UInt16, rows: UInt16) throws -> [Contestant] {
    guard plans == 1 else { return [] }
    let picture = folder + "/screen-\(columns)"
    let command =
      "'\(planboard)' snapshot --roles --language zh --journal '\(folder)/none' "
      + "--size \(columns)x\(rows) > '\(picture)' 2> '\(folder)/said'"
    guard system(command) == 0 else { throw Trouble(text: "no \(planboard)") }
    let pair = [
      Contestant([planboard], isOurs: true),
      Contestant([floor, "screen", picture], isOurs: false),
    ]
    for _ in 0..<runs {
      for contestant in pair {
        try contestant.measureStart((columns, rows), environment, marker: "退出")
      }
    }
    return pair
  }

  /// Packs a workspace, then measures start and keys on its list of records, both programs in turn.
  func measureWorkspace(_ count: Int) throws -> [Contestant] {
    let plans = folder + "/plans"
    _ = system("rm -rf '\(plans)' '\(folder)/.cache'")
    try WorkspaceMaker.make(count, in: plans)
    let begin = Pseudoterminal.now
    let packing = try Pseudoterminal(
      [planboard, "--plan", plans], columns: 80, rows: 24, environment: environment)
    _ = packing.read(until: "c0001", quiet: 120_000)
    let packTime = milliseconds(begin, Pseudoterminal.now)
    packing.end(with: "Q")
    let size = Machine.size(of: try packedFile())
    print("\(count) plans: packed in \(Int(packTime)) ms, \(size >> 20) MiB")
    let pair = [
      Contestant([planboard, "--plan", plans], isOurs: true),
      Contestant([floor, "records", try packedFile()], isOurs: false),
    ]
    for _ in 0..<runs {
      try pair[0].measureStart((80, 24), environment, marker: "c0001")
      try pair[1].measureStart((80, 24), environment, marker: "quit")
    }
    try pair[0].open((80, 24), environment, before: ["\t"])
    try pair[1].open((80, 24), environment, before: [])
    for _ in 0..<runs {
      for action in Action.rows { for contestant in pair { contestant.perform(action) } }
    }
    for _ in 0..<max(3, runs / 3) {
      for action in Action.initials { for contestant in pair { contestant.perform(action) } }
    }
    for contestant in pair { contestant.close(idleSeconds: 5) }
    return pair
  }
}
