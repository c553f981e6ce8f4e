import Foundation

/// A JSON value, as far as a schema asks.
indirect enum JSON: Decodable, Hashable {
  case object([String: JSON])
  case array([JSON])
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var array: [JSON] { if case .array(let elements) = self { elements } else { [] } }
  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}

/// Checks values against the part of JSON Schema 2020-12 that our schema uses.
struct SchemaChecker {
  let root: JSON

  /// What does not fit, with its place; a keyword that the checker does not know is said too.
  func faults(of value: JSON, against schema: JSON, at place: String = "") -> [String] {
    guard case .object(let keywords) = schema else {
      return schema == .flag(false) ? ["\(place): not allowed"] : []
    }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      faults(of: value, keyword, rule, in: schema, at: place)
    }
  }

  private func faults(
    of value: JSON, _ keyword: String, _ rule: JSON, in schema: JSON, at place: String
  ) -> [String] {
    func fits(_ other: JSON) -> Bool { faults(of: value, against: other).isEmpty }
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(place): \(keyword)"] }
    switch keyword {
    case "$schema", "$defs", "title", "description", "then", "else", "format": return []
    case "$ref":
      let path = rule.text?.split(separator: "/").dropFirst() ?? []
      guard let target = path.reduce(Optional(root), { $0?[String($1)] }) else {
        return ["\(place): unknown \(rule)"]
      }
      return faults(of: value, against: target, at: place)
    case "type": return unless(type(of: value, is: rule))
    case "const": return unless(value == rule)
    case "enum": return unless(rule.array.contains(value))
    case "required": return unless(rule.array.allSatisfy { value[$0.text ?? ""] != nil })
    case "properties":
      return rule.members.flatMap { key, rule in
        value[key].map { faults(of: $0, against: rule, at: place + "." + key) } ?? []
      }
    case "patternProperties":
      return rule.members.flatMap { pattern, rule in
        value.members.filter { matches($0.key, pattern) }
          .flatMap { faults(of: $0.value, against: rule, at: place + "." + $0.key) }
      }
    case "additionalProperties":
      return value.members.filter { key, _ in
        schema["properties"]?[key] == nil
          && !(schema["patternProperties"]?.members.keys.contains { matches(key, $0) } ?? false)
      }.flatMap { faults(of: $0.value, against: rule, at: place + "." + $0.key) }
    case "items":
      return value.array.enumerated().flatMap {
        faults(of: $1, against: rule, at: "\(place)[\($0)]")
      }
    case "minProperties": return unless(Double(value.members.count) >= rule.number ?? 0)
    case "minItems": return unless(Double(value.array.count) >= rule.number ?? 0)
    case "maxItems": return unless(Double(value.array.count) <= rule.number ?? 0)
    case "uniqueItems": return unless(Set(value.array).count == value.array.count)
    case "minLength":
      return unless(value.text.map { Double($0.unicodeScalars.count) >= rule.number ?? 0 } ?? true)
    case "maxLength":
      return unless(value.text.map { Double($0.unicodeScalars.count) <= rule.number ?? 0 } ?? true)
    case "minimum": return unless(value.number.map { $0 >= rule.number ?? 0 } ?? true)
    case "maximum": return unless(value.number.map { $0 <= rule.number ?? 0 } ?? true)
    case "pattern": return unless(value.text.map { matches($0, rule.text ?? "") } ?? true)
    case "allOf": return rule.array.flatMap { faults(of: value, against: $0, at: place) }
    case "anyOf": return unless(rule.array.contains(where: fits))
    case "oneOf": return unless(rule.array.count(where: fits) == 1)
    case "if":
      guard let branch = schema[fits(rule) ? "then" : "else"] else { return [] }
      return faults(of: value, against: branch, at: place)
    default: return ["\(place): the checker does not know \(keyword)"]
    }
  }

  private func type(of value: JSON, is rule: JSON) -> Bool {
    let names = rule.text.map { [$0] } ?? rule.array.compactMap(\.text)
    return names.contains { name in
      switch (value, name) {
      case (.object, "object"), (.array, "array"), (.text, "string"), (.number, "number"),
        (.flag, "boolean"), (.null, "null"):
        true
      case (.number(let number), "integer"): number == number.rounded()
      default: false
      }
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
