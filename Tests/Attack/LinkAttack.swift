import Foundation
import Synchronization
import SystemIO

/// Somebody lays links, pipes and folders where a file is about to be written, at any moment.
enum LinkAttack {
  static func prepare(_ ground: Ground) throws -> (inout Chances) throws -> String? {
    let victim: [UInt8] = Array("somebody's own file".utf8)
    try ground.write(victim, to: "victim")
    try ground.write([], to: "folder/other")
    return { chances in
      let isOver = Atomic<Bool>(false)
      let seed = chances.next()
      let group = DispatchGroup()
      DispatchQueue.global().async(group: group) {
        var chances = Chances(seed: seed)
        while !isOver.load(ordering: .relaxed) { disturb(ground, &chances) }
      }
      var fault: String?
      for number in 0..<200 where fault == nil {
        fault = write(number, ground)
        if ground.bytes(of: "victim") != victim { fault = "somebody's own file was written" }
      }
      isOver.store(true, ordering: .relaxed)
      group.wait()
      let left = ground.names(in: "folder").filter { $0.hasPrefix(".planboard-") }
      if fault == nil, !left.isEmpty { fault = "left behind: \(left)" }
      return fault
    }
  }

  private static func disturb(_ ground: Ground, _ chances: inout Chances) {
    let target = "folder/config.json"
    // Only another account's link is laid by somebody else; without the right to make one, others
    // stand in for it.
    let link: Obstacle = geteuid() == 0 ? .othersLink(ground.path("victim")) : .pipe
    let choices: [Obstacle] = [link, .pipe, .folder, .nothing]
    let name = chances.one(of: [target, target, "folder/config.json.\(getpid()).new"])
    try? ground.lay(chances.one(of: choices), at: name)
  }

  /// Writes once; what comes of it is a whole file or a fault that is told.
  private static func write(_ number: Int, _ ground: Ground) -> String? {
    let path = ground.path("folder/config.json")
    do throws(FileFault) {
      try SafeFile.write(Array("content \(number)".utf8), to: path)
    } catch {
      switch error.cause {
      case .notRegular, .foreign: break
      case .unwritable(let code):
        // A folder or another's name may have come between the look and the renaming.
        if ![EISDIR, ENOTEMPTY, EEXIST].contains(code) { return "\(error)" }
      case .absent, .unreadable, .tooLarge: return "\(error)"
      }
    }
    let read = try? SafeFile.read(path, limit: 1 << 20, trust: .own, followingLinks: false)
    if let read, !read.starts(with: Array("content ".utf8)) { return "half a file: \(read)" }
    return nil
  }
}
