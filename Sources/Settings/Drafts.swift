#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What was typed into a form and not saved yet, as it lies on the disk.
package struct StoredDraft: Hashable, Sendable, Codable {
  /// The form's name, such as `report`.
  package var form: String
  package var records: [Record]
  /// What stands in each field, by the field's name.
  package var fields: [String: String]
  /// When it was changed last, in milliseconds since 1970.
  package var changed: Int64

  /// A record it is about, as it was seen when it was typed.
  package struct Record: Hashable, Sendable, Codable {
    package var plan: String
    package var record: String
    /// The SHA-256 of the record's official text.
    package var digest: String
    package var title: String

    /// A record from its parts.
    package init(plan: String, record: String, digest: String, title: String) {
      self.plan = plan
      self.record = record
      self.digest = digest
      self.title = title
    }
  }

  /// A draft from its parts.
  package init(form: String, records: [Record], fields: [String: String], changed: Int64) {
    self.form = form
    self.records = records
    self.fields = fields
    self.changed = changed
  }

  /// Reads a draft from the bytes of its file; nil if it is none.
  package init?(_ bytes: [UInt8]) {
    guard let draft = try? JSONDecoder().decode(StoredDraft.self, from: Data(bytes)) else {
      return nil
    }
    self = draft
  }

  /// The bytes of its file.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8]((try? encoder.encode(self)) ?? Data()) + [10]
  }
}

/// Drafts as they lay in one file before each had a file of its own: texts in the order of a form's
/// lines, by the form's name, without their plan.
package struct OldDrafts: Hashable, Sendable {
  package var texts: [String: [String]]

  /// Reads the file; none if it is not there.
  package static func read(_ path: String) throws(FileProblem) -> OldDrafts {
    guard let bytes = try SmallFile.read(path) else { return OldDrafts(texts: [:]) }
    guard let texts = try? JSONDecoder().decode([String: [String]].self, from: Data(bytes)) else {
      throw FileProblem(path: path, reason: "JSON")
    }
    return OldDrafts(texts: texts)
  }

  /// Writes the file; without drafts there is none.
  package func write(_ path: String) throws(FileProblem) {
    if texts.isEmpty { return try SmallFile.remove(path) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(texts) else { return }
    try SmallFile.write([UInt8](data) + [10], to: path)
  }
}
