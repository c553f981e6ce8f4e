import SystemIO

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a settings file says: the settings that hold, and everything that does not.
package struct SettingsReading: Hashable, Sendable {
  package var configuration = Configuration()
  package var faults: [SettingFault] = []

  /// Nothing set, nothing wrong.
  package init() {}

  /// The faults because of which nothing may be written.
  package var serious: [SettingFault] { faults.filter { !$0.isHarmless } }
}

/// Reads a settings file setting by setting: one that is wrong makes no other fall.
struct SettingsReader {
  private let path: String
  private var values: [String: JSONValue] = [:]
  private(set) var reading = SettingsReading()

  /// Reads a file; nothing is set if there is none.
  init(_ path: String) {
    self.path = path
    read()
  }

  private mutating func read() {
    guard let bytes = bytes() else { return }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      return find(nil, .notJSON)
    }
    guard case .object(let values) = value else { return find(nil, .notAnObject) }
    self.values = values
    for key in Self.repeated(bytes) { find(key, .twice) }
    readAll()
    findUnknown()
    findContradictions()
  }

  /// Everything the file says, known or not; nothing where it cannot be read.
  var content: [String: JSONValue] { values }

  private mutating func bytes() -> [UInt8]? {
    do throws(FileProblem) {
      if let bytes = try SmallFile.read(path) { return bytes }
    } catch {
      if case .file(let cause) = error.reason { find(nil, .file(cause)) }
      return nil
    }
    // A link that points nowhere is not the same as no settings: they may lie on a share.
    if (try? FileStatus.ifThere(path, followingLinks: false)) != nil { find(nil, .file(.absent)) }
    return nil
  }

  private mutating func find(_ key: String?, _ reason: SettingFault.Reason) {
    let fault = SettingFault(path: path, key: key, reason: reason)
    if !reading.faults.contains(fault) { reading.faults.append(fault) }
  }

  private mutating func readAll() {
    reading.configuration.theme = text(.theme)
    reading.configuration.language = text(.language)
    reading.configuration.actorName = text(.actorName)
    reading.configuration.actorUnit = text(.actorUnit)
    reading.configuration.period = text(.period)
    reading.configuration.dueSoonDays = whole(.dueSoonDays)
    reading.configuration.reportDay = whole(.reportDay)
    reading.configuration.trackMethod = text(.trackMethod)
    reading.configuration.trackSlightPoints = number(.trackSlightPoints)
    reading.configuration.trackFarPoints = number(.trackFarPoints)
    reading.configuration.trackOnScheduleRatio = number(.trackOnScheduleRatio)
    reading.configuration.trackSlightRatio = number(.trackSlightRatio)
    reading.configuration.ownUnit = text(.ownUnit)
    reading.configuration.ambiguousWidth = text(.ambiguousWidth)
    reading.configuration.ascii = boolean(.ascii)
    reading.configuration.mouse = boolean(.mouse)
    reading.configuration.sharedJournal = boolean(.sharedJournal)
    reading.configuration.journal = text(.journal)
  }

  /// What stands there for a setting; `null` is as if it did not.
  private func value(_ key: SettingKey) -> JSONValue? {
    guard let value = values[key.rawValue] else { return nil }
    if case .null = value { return nil }
    return value
  }

  private mutating func text(_ key: SettingKey) -> String? {
    guard let value = value(key) else { return nil }
    if case .text(let text) = value {
      switch key.rule {
      case .text where !text.isBlank: return text
      case .oneOf(let words) where words.contains(text): return text
      case .path where text.hasPrefix("/"): return text
      case .text, .oneOf, .path, .whole, .number, .boolean: break
      }
    }
    find(key.rawValue, .should(key.wanted, found: value.short))
    return nil
  }

  private mutating func number(_ key: SettingKey) -> Double? {
    guard let value = value(key) else { return nil }
    if case .number(let number) = value {
      switch key.rule {
      case .number(let range) where range.contains(number): return number
      case .whole(let range) where number == number.rounded(.down):
        if let whole = Int(exactly: number), range.contains(whole) { return number }
      case .number, .whole, .text, .oneOf, .path, .boolean: break
      }
    }
    find(key.rawValue, .should(key.wanted, found: value.short))
    return nil
  }

  private mutating func whole(_ key: SettingKey) -> Int? { number(key).map { Int($0) } }

  private mutating func boolean(_ key: SettingKey) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .boolean(let boolean) = value { return boolean }
    find(key.rawValue, .should(key.wanted, found: value.short))
    return nil
  }

  private mutating func findUnknown() {
    for name in values.keys.sorted() where SettingKey(rawValue: name) == nil {
      let nearest = SettingKey.nearest(to: name).flatMap { value($0) == nil ? $0 : nil }
      find(name, .unknown(nearest: nearest?.rawValue))
    }
  }

  private mutating func findContradictions() {
    let settings = reading.configuration
    if let slight = settings.trackSlightPoints, let far = settings.trackFarPoints, slight > far {
      find("trackSlightPoints", .above("trackFarPoints"))
    }
    if let slight = settings.trackSlightRatio, let good = settings.trackOnScheduleRatio,
      slight > good
    {
      find("trackSlightRatio", .above("trackOnScheduleRatio"))
    }
  }

  /// The names that stand more than once in the outermost object: which of the values was meant
  /// nobody can tell. The bytes are known to be JSON.
  private static func repeated(_ bytes: [UInt8]) -> [String] {
    var depth = 0
    var text: [UInt8]?
    var last: [UInt8] = []
    var isEscaped = false
    var seen: Set<[UInt8]> = []
    var repeated: [String] = []
    for byte in bytes {
      if var inside = text {
        if byte == UInt8(ascii: "\""), !isEscaped {
          last = inside
          text = nil
        } else {
          inside.append(byte)
          text = inside
        }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        text = []
        isEscaped = false
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 1:
        if !seen.insert(last).inserted { repeated.append(String(decoding: last, as: UTF8.self)) }
      default: break
      }
    }
    return repeated
  }
}

extension SettingKey {
  fileprivate var wanted: SettingFault.Wanted {
    switch rule {
    case .text: .text
    case .oneOf(let words): .oneOf(words)
    case .whole(let range): .whole(range)
    case .number(let range): .number(range)
    case .boolean: .boolean
    case .path: .absolutePath
    }
  }
}

extension String {
  /// Whether there is nothing in it but spaces.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
