import Foundation

/// The packed plans are damaged in every way, and the plans' files change under their old times:
/// the answers are always those of the files.
enum PackAttack {
  static func prepare(_ ground: Ground) throws -> (inout Chances) throws -> String? {
    let plans = try ground.makePlans(3, in: "plans")
    let command = ["list", "tasks", "--plan", plans, "--format", "tsv"]
    let cache = ".cache/planboard"
    func list() -> (ending: Program.Ending, output: String) {
      Program.run(command, ground.environment)
    }
    var sound = list()
    var isChanged = false
    guard sound.ending == .exit(0), sound.output.contains("c0003") else {
      throw Refused(what: "no list: \(sound)")
    }
    return { chances in
      guard let name = ground.names(in: cache).first(where: { $0.hasSuffix(".pack") }) else {
        return "no pack is kept"
      }
      let pack = cache + "/" + name
      if chances.below(8) == 0 {
        isChanged.toggle()
        try change(ground.path("plans/c0002/tasks.json"), to: isChanged)
        let found = list()
        if found.output == sound.output { return "a change under the old time is not seen" }
        sound = found
      }
      let how = try damage(pack, ground, &chances)
      let found = list()
      if found.ending != .exit(0) { return "\(how): \(found.ending) \(found.output.suffix(300))" }
      if found.output != sound.output { return "\(how): other answers" }
      if list().output != sound.output { return "\(how): other answers the second time" }
      return nil
    }
  }

  struct Refused: Error { var what: String }

  /// Replaces some words by others of the same length, in place, and sets the time back.
  private static func change(_ path: String, to isChanged: Bool) throws {
    let (old, new) = isChanged ? ("绿色低碳工厂", "绿色低碳车间") : ("绿色低碳车间", "绿色低碳工厂")
    let before = try FileManager.default.attributesOfItem(atPath: path)
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    _ = before
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.write(contentsOf: Data(text.replacingOccurrences(of: old, with: new).utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
  }

  private static func damage(
    _ pack: String, _ ground: Ground, _ chances: inout Chances
  ) throws -> String {
    guard var bytes = ground.bytes(of: pack), !bytes.isEmpty else { return "nothing" }
    let how = chances.one(of: ["bits", "bits", "bits", "cut", "zeros", "swap", "longer", "pipe"])
    switch how {
    case "bits":
      for _ in 0...chances.below(4) { bytes[chances.below(bytes.count)] ^= 1 << chances.below(8) }
    case "cut": bytes.removeLast(chances.below(bytes.count))
    case "zeros":
      let start = chances.below(bytes.count)
      for index in start..<min(bytes.count, start + 4096) { bytes[index] = 0 }
    case "swap": bytes.swapAt(chances.below(bytes.count), chances.below(bytes.count))
    case "longer": bytes += [UInt8](repeating: 7, count: chances.below(10_000))
    default:
      try ground.lay(.pipe, at: pack)
      return how
    }
    try ground.write(bytes, to: pack)
    return how
  }
}
