#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is wrong with a theme file.
package struct ThemeProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unreadable
    case tooLarge
    case notAnObject
    case missing
    case unknownKey
    case notText
    case notABoolean
    case notAColour(String)
  }

  package var file: String
  package var key: String?
  package var reason: Reason

  /// A problem from its parts.
  package init(file: String, key: String? = nil, reason: Reason) {
    self.file = file
    self.key = key
    self.reason = reason
  }
}

extension Theme {
  /// The largest theme file that is read, in bytes.
  package static let largestFile = 65_536

  /// Reads a theme file: a flat JSON object of `name`, `english`, `dark` and the eight colours,
  /// each `#RRGGBB`, one of the sixteen ANSI names, an index 0–255 or `default`.
  package static func read(
    _ bytes: [UInt8], id: String, file: String
  ) throws(ThemeProblem) -> Theme {
    guard bytes.count <= largestFile else {
      throw ThemeProblem(file: file, reason: .tooLarge)
    }
    let values: [String: ThemeValue]
    do {
      values = try JSONDecoder().decode([String: ThemeValue].self, from: Data(bytes))
    } catch {
      throw ThemeProblem(file: file, reason: .notAnObject)
    }
    let known = Set(["name", "english", "dark"] + Part.allCases.map(\.rawValue))
    if let key = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw ThemeProblem(file: file, key: key, reason: .unknownKey)
    }
    func text(_ key: String) throws(ThemeProblem) -> String {
      switch values[key] {
      case .text(let text) where isPrintable(text): return text
      case nil: throw ThemeProblem(file: file, key: key, reason: .missing)
      default: throw ThemeProblem(file: file, key: key, reason: .notText)
      }
    }
    guard let dark = values["dark"] else {
      throw ThemeProblem(file: file, key: "dark", reason: .missing)
    }
    guard case .boolean(let isDark) = dark else {
      throw ThemeProblem(file: file, key: "dark", reason: .notABoolean)
    }
    var colours: [Part: Ink] = [:]
    for part in Part.allCases {
      guard let value = values[part.rawValue] else {
        throw ThemeProblem(file: file, key: part.rawValue, reason: .missing)
      }
      guard let ink = Ink(value) else {
        throw ThemeProblem(
          file: file, key: part.rawValue, reason: .notAColour(value.description))
      }
      colours[part] = ink
    }
    return Theme(
      id: id, name: try text("name"), english: try text("english"), isDark: isDark,
      colours: colours)
  }

  private static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 80
      && text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      }
  }
}

/// A value of a theme file.
private enum ThemeValue: Decodable, CustomStringConvertible {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }

  var description: String {
    switch self {
    case .text(let text): String(text.prefix(40))
    case .number(let number): String(number)
    case .boolean(let boolean): String(boolean)
    case .other: "…"
    }
  }
}

extension Ink {
  fileprivate init?(_ value: ThemeValue) {
    switch value {
    case .number(let index):
      guard let byte = UInt8(exactly: index) else { return nil }
      self = .indexed(byte)
    case .text("default"): self = .terminalDefault
    case .text(let text):
      if let colour = Colour(hex: text) {
        self = .rgb(colour)
      } else if let index = Self.names.firstIndex(of: text) {
        self = .indexed(UInt8(index))
      } else {
        return nil
      }
    case .boolean, .other: return nil
    }
  }

  private static let names: [String] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return plain + plain.map { "bright" + $0 }
  }()
}
