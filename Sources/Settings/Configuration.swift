#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a user has set. Everything is optional; what is not set has a default elsewhere.
package struct Configuration: Hashable, Sendable, Encodable {
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

  /// Reads a configuration file; nothing is set if there is none.
  package static func read(_ path: String) -> SettingsReading { SettingsReader(path).reading }

  /// Changes a configuration file. What it holds beyond what is changed is kept as it is; a file in
  /// which something is wrong is not touched at all.
  package static func change(
    _ path: String, _ change: (inout Configuration) -> Void
  ) throws(SettingFault) {
    let reader = SettingsReader(path)
    if let fault = reader.reading.serious.first { throw fault }
    var settings = reader.reading.configuration
    change(&settings)
    let (before, after) = (values(of: reader.reading.configuration), values(of: settings))
    var content = reader.content
    for key in SettingKey.allCases.map(\.rawValue) where before[key] != after[key] {
      content[key] = after[key]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(content) else {
      throw SettingFault(path: path, key: nil, reason: .notJSON)
    }
    do throws(FileProblem) {
      try SmallFile.write([UInt8](data) + [10], to: path)
    } catch {
      guard case .file(let cause) = error.reason else { return }
      throw SettingFault(path: path, key: nil, reason: .file(cause))
    }
  }

  /// The settings as the file has them.
  private static func values(of settings: Configuration) -> [String: JSONValue] {
    guard let data = try? JSONEncoder().encode(settings) else { return [:] }
    return (try? JSONDecoder().decode([String: JSONValue].self, from: data)) ?? [:]
  }
}
