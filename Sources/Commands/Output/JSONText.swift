#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON as commands print it: indented, keys in order, nothing in it that steers a terminal.
enum JSONText {
  static func text(_ value: some Encodable, _ letters: Letters) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let plain = String(decoding: try encoder.encode(value), as: UTF8.self)
    return escaped(plain, letters) + "\n"
  }

  /// The encoder lets some control characters through, always inside a text.
  private static func escaped(_ text: String, _ letters: Letters) -> String {
    if text.unicodeScalars.allSatisfy({ $0 == "\n" || letters.isPlain($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || letters.isPlain(scalar) {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }
}

/// Writes `null` where there is no value, so that every name is always there.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue {
      try container.encode(wrappedValue)
    } else {
      try container.encodeNil()
    }
  }
}

/// A value of any kind in a list of such.
struct JSONItem: Encodable {
  var value: any Encodable

  init(_ value: any Encodable) { self.value = value }

  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
