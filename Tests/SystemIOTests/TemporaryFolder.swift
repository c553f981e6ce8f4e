import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("system-" + UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// A file of the folder with a text in it.
  func file(_ name: String, holding text: String) -> String {
    _ = FileManager.default.createFile(atPath: file(name), contents: Data(text.utf8))
    return file(name)
  }

  func link(_ name: String, to goal: String) throws -> String {
    try FileManager.default.createSymbolicLink(
      atPath: file(name), withDestinationPath: goal)
    return file(name)
  }

  func pipe(_ name: String) -> String {
    mkfifo(file(name), 0o600)
    return file(name)
  }

  /// What stands in the folder.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

func text(of path: String) -> String? {
  FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
}
