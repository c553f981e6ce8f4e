import Foundation
import PlanModel

@testable import Journal

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("journal-" + UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// A clock that advances by a second at each look, and chance that repeats.
extension Stamp {
  static func fixed() -> Stamp {
    Stamp(
      now: { 1_795_400_000_000 },
      random: { UInt64.random(in: .min ... .max) })
  }
}

let hangzhou = PlanID("hangzhou")
let wangFang = Actor(name: "王芳", unit: "市美丽办")

func open(_ path: String, isShared: Bool = false) throws -> Journal {
  var options = JournalOptions()
  options.isShared = isShared
  options.state = path + ".state"
  return try Journal(path: path, plan: hangzhou, stamp: .fixed(), options: options)
}

func review(_ id: String, note: String? = nil) -> EventDraft {
  EventDraft(record: RecordID(id), action: .review(note: note), digest: "d")
}
