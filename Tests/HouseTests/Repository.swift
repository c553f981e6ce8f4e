import Foundation

/// The repository these tests were built from.
enum Repository {
  static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the repository, read.
  struct File: Sendable {
    /// The path from the top, as `Sources/Canvas/Grid.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    var name: String { String(path.split(separator: "/").last ?? "") }

    /// Whether a generator wrote it, as its first line says.
    var isGenerated: Bool {
      let first = text.prefix { $0 != "\n" }.lowercased()
      return first.contains("do not edit") || first.contains("generated")
    }
  }

  /// Every text file below a folder or file, in the order of their paths.
  static func files(in folder: String, ending: String = "") -> [File] {
    let start = root.appending(path: folder)
    let below =
      FileManager.default.enumerator(atPath: start.path())?.compactMap { $0 as? String } ?? []
    let paths = below.isEmpty ? [folder] : below.sorted().map { folder + "/" + $0 }
    return paths.filter { $0.hasSuffix(ending) }.compactMap { path in
      guard let bytes = FileManager.default.contents(atPath: root.appending(path: path).path()),
        !bytes.contains(0), let text = String(data: bytes, encoding: .utf8)
      else { return nil }
      return File(path: path, text: text)
    }
  }

  static let swiftFiles = files(in: "Sources", ending: ".swift")
  static let swiftTestFiles = files(in: "Tests", ending: ".swift")

  /// The Swift files of one module.
  static func module(_ name: String) -> [File] {
    swiftFiles.filter { $0.path.hasPrefix("Sources/\(name)/") }
  }

  /// What stands at the top, without what git itself keeps there.
  static var topLevel: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []).sorted()
  }
}
