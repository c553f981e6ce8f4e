#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a user has set. Everything is optional; what is not set has a default elsewhere.
package struct Configuration: Hashable, Sendable, Codable {
  package var theme: String?
  /// `zh` or `en`.
  package var language: String?
  /// Who marks: name and unit.
  package var actorName: String?
  package var actorUnit: String?
  /// `week`, `month` or `quarter`.
  package var period: String?
  /// From how many days before the year's end due dates are loud.
  package var dueSoonDays: Int?
  /// The day of the month by which reports are due (截报日).
  package var reportDay: Int?
  /// How indicators are judged: `linear` or `growth`, and its thresholds: points behind time
  /// from which one is behind and far behind; ratios from which one is on schedule and behind.
  package var trackMethod: String?
  package var trackSlightPoints: Double?
  package var trackFarPoints: Double?
  package var trackOnScheduleRatio: Double?
  package var trackSlightRatio: Double?
  /// The unit whose page 本单位 opens.
  package var ownUnit: String?
  /// `narrow` or `wide`: how wide the terminal shows “ ” — … and their like; `auto` asks it.
  package var ambiguousWidth: String?
  /// Lines and signs from ASCII alone.
  package var ascii: Bool?
  package var mouse: Bool?
  /// Whether the journal is one for several people of a group.
  package var sharedJournal: Bool?
  package var journal: String?

  /// A configuration in which nothing is set.
  package init() {}

  /// Reads a configuration file; nothing set if there is none.
  package static func read(_ path: String) throws(FileProblem) -> Configuration {
    guard let bytes = try SmallFile.read(path) else { return Configuration() }
    do {
      return try JSONDecoder().decode(Configuration.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw FileProblem(path: path, reason: reason(error))
    } catch {
      throw FileProblem(path: path, reason: "\(error)")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      context.codingPath.map(\.stringValue).joined(separator: ".") + ": \(type)"
    case .keyNotFound(let key, _): key.stringValue
    case .dataCorrupted(let context): context.debugDescription
    @unknown default: "JSON"
    }
  }

  /// Changes a configuration file; what it holds beyond the settings known here is kept. A file
  /// that cannot be read is left as it is.
  package static func change(
    _ path: String, _ change: (inout Configuration) -> Void
  ) throws(FileProblem) {
    var configuration = try read(path)
    change(&configuration)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      var values: [String: JSONValue] = [:]
      if let bytes = try SmallFile.read(path) {
        values = try JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
      }
      for key in CodingKeys.allCases { values[key.stringValue] = nil }
      let known = try JSONDecoder().decode(
        [String: JSONValue].self, from: try JSONEncoder().encode(configuration))
      values.merge(known) { $1 }
      try SmallFile.write([UInt8](try encoder.encode(values)) + [10], to: path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw FileProblem(path: path, reason: "JSON: \(error)")
    }
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case theme, language, actorName, actorUnit, period, dueSoonDays, ownUnit, ambiguousWidth
    case reportDay, trackMethod, trackSlightPoints, trackFarPoints, trackOnScheduleRatio
    case trackSlightRatio
    case ascii, mouse, sharedJournal, journal
  }
}
