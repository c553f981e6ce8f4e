import Canvas

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Theme {
  /// The largest theme file that is read, in bytes.
  package static let largestFile = 65_536

  /// Reads a theme file: a JSON object of `name`, `english`, `dark` and the eight colours, each
  /// `#RRGGBB`, one of the sixteen ANSI names, an index 0–255 or `default`. It may also hold
  /// `selectionReversed` and `roles`, where a role has any of `colour` and `background` (one of
  /// the eight, or a colour as above), `bold`, `dim`, `italic`, `underline` and `reverse`.
  package static func read(
    _ bytes: [UInt8], id: String, file: String
  ) throws(ThemeProblem) -> Theme {
    guard bytes.count <= largestFile else {
      throw ThemeProblem(file: file, reason: .tooLarge)
    }
    // The decoder would take other encodings too, which nobody else who reads the file may.
    guard String(validating: bytes, as: UTF8.self) != nil,
      let values = try? JSONDecoder().decode([String: ThemeValue].self, from: Data(bytes))
    else { throw ThemeProblem(file: file, reason: .notAnObject) }
    return try ThemeFile(file: file, values: values).theme(id: id)
  }
}

/// A theme file that is JSON, on its way to a theme.
private struct ThemeFile {
  let file: String
  let values: [String: ThemeValue]

  func theme(id: String) throws(ThemeProblem) -> Theme {
    let parts = Theme.Part.allCases.map(\.rawValue)
    try refuseUnknown(
      values, path: "", known: ["name", "english", "dark", "selectionReversed", "roles"] + parts)
    guard let isDark = try boolean(values["dark"], key: "dark") else {
      throw problem("dark", .missing)
    }
    var colours: [Theme.Part: Ink] = [:]
    for part in Theme.Part.allCases {
      guard let value = values[part.rawValue] else { throw problem(part.rawValue, .missing) }
      colours[part] = try ink(value, key: part.rawValue)
    }
    return Theme(
      id: id, name: try text("name"), english: try text("english"), isDark: isDark,
      colours: colours, roles: try roles(colours),
      isSelectionReversed: try boolean(
        values["selectionReversed"], key: "selectionReversed") ?? false)
  }

  private func problem(_ key: String, _ reason: ThemeProblem.Reason) -> ThemeProblem {
    ThemeProblem(file: file, key: key, reason: reason)
  }

  private func refuseUnknown(
    _ object: [String: ThemeValue], path: String, known: [String]
  ) throws(ThemeProblem) {
    guard let key = object.keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw problem(path + SafeScalar.shown(key, atMost: 40), .unknownKey)
  }

  private func text(_ key: String) throws(ThemeProblem) -> String {
    guard let value = values[key] else { throw problem(key, .missing) }
    guard case .text(let text) = value, !text.isEmpty, text.count <= 80,
      SafeScalar.shown(text, atMost: .max) == text
    else { throw problem(key, .notText) }
    return text
  }

  private func boolean(_ value: ThemeValue?, key: String) throws(ThemeProblem) -> Bool? {
    guard let value else { return nil }
    guard case .boolean(let boolean) = value else { throw problem(key, .notABoolean) }
    return boolean
  }

  private func ink(_ value: ThemeValue, key: String) throws(ThemeProblem) -> Ink {
    guard let ink = value.ink else { throw problem(key, .notAColour(value.shown)) }
    return ink
  }

  private func object(
    _ value: ThemeValue, key: String
  ) throws(ThemeProblem) -> [String: ThemeValue] {
    guard case .object(let object) = value else { throw problem(key, .notAnObject) }
    return object
  }

  private func roles(_ colours: [Theme.Part: Ink]) throws(ThemeProblem) -> [Role: RoleStyle] {
    guard let value = values["roles"] else { return [:] }
    let object = try object(value, key: "roles")
    let names = Role.allCases.map { "\($0)" }
    try refuseUnknown(object, path: "roles.", known: names)
    var roles: [Role: RoleStyle] = [:]
    for (role, name) in zip(Role.allCases, names) {
      guard let value = object[name] else { continue }
      roles[role] = try roleStyle(value, path: "roles." + name, colours)
    }
    return roles
  }

  private func roleStyle(
    _ value: ThemeValue, path: String, _ colours: [Theme.Part: Ink]
  ) throws(ThemeProblem) -> RoleStyle {
    let object = try object(value, key: path)
    let path = path + "."
    try refuseUnknown(
      object, path: path,
      known: ["colour", "background", "bold", "dim", "italic", "underline", "reverse"])
    func ink(_ key: String) throws(ThemeProblem) -> Ink? {
      guard let value = object[key] else { return nil }
      if case .text(let text) = value, let part = Theme.Part(rawValue: text) {
        return colours[part]
      }
      return try self.ink(value, key: path + key)
    }
    func boolean(_ key: String) throws(ThemeProblem) -> Bool? {
      try self.boolean(object[key], key: path + key)
    }
    var style = RoleStyle()
    style.colour = try ink("colour")
    style.background = try ink("background")
    style.isBold = try boolean("bold")
    style.isDim = try boolean("dim")
    style.isItalic = try boolean("italic")
    style.isUnderlined = try boolean("underline")
    style.isReversed = try boolean("reverse")
    return style
  }
}
