import Foundation
import WorkspaceGenerator

/// A folder for one attack, gone with it: somebody's home, and what else is laid there.
final class Ground: Sendable {
  let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/attack-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  /// What a program here gets to know.
  var environment: [String: String] {
    [
      "HOME": root, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "PLANBOARD_ACTOR": "某", "TMPDIR": root,
      // Swift's own answer to a fault asks questions, and lets a fault that was sent pass.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Makes a file, with the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  }

  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) }
  }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  /// Makes some plans in a folder.
  func makePlans(_ count: Int, in folder: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path(folder), withIntermediateDirectories: true)
    try WorkspaceMaker.make(count, in: path(folder))
    return path(folder)
  }

  /// Puts something that is no file of ours in a place.
  func lay(_ obstacle: Obstacle, at name: String) throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: path)
    switch obstacle {
    case .pipe: mkfifo(path, 0o600)
    case .folder: mkdir(path, 0o700)
    case .link(let goal): symlink(goal, path)
    case .othersLink(let goal):
      let aside = path + ".aside"
      symlink(goal, aside)
      lchown(aside, 4242, 4242)
      rename(aside, path)
    case .huge:
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      truncate(path, 1 << 40)
    case .noise(let bytes): try Data(bytes).write(to: URL(filePath: path))
    case .unreadable:
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      chmod(path, 0)
    case .nothing: break
    }
  }
}

/// What stands in the way.
enum Obstacle {
  case pipe, folder, huge, unreadable, nothing
  case link(String)
  /// A link that another account has laid, where that can be done.
  case othersLink(String)
  case noise([UInt8])
}
