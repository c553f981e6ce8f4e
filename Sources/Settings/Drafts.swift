#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What was typed into forms and not saved yet: texts by the form's name, in one small file.
package struct Drafts: Hashable, Sendable {
  package var texts: [String: [String]] = [:]

  /// No drafts.
  package init() {}

  /// Reads the drafts of a file; none if there is no such file or it cannot be read as drafts.
  package static func read(_ path: String) -> Drafts {
    var drafts = Drafts()
    if let bytes = try? SmallFile.read(path),
      let texts = try? JSONDecoder().decode([String: [String]].self, from: Data(bytes))
    {
      drafts.texts = texts
    }
    return drafts
  }

  /// Writes the drafts; on the disk when it returns.
  package func write(_ path: String) throws(FileProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(texts) else { return }
    try SmallFile.write([UInt8](data) + [10], to: path)
  }
}
