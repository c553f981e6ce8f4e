import Canvas

/// A value of a theme file.
enum ThemeValue: Decodable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case object([String: ThemeValue])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let object = try? container.decode([String: ThemeValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// The value as a sentence can name it: short, and harmless to a terminal.
  var shown: String {
    switch self {
    case .text(let text): SafeScalar.shown(text, atMost: 40)
    case .number(let number): String(number)
    case .boolean(let boolean): String(boolean)
    case .object: "{…}"
    case .other: "…"
    }
  }

  /// The colour it names: `#RRGGBB`, one of the sixteen ANSI names, an index 0–255 or `default`.
  var ink: Ink? {
    switch self {
    case .number(let index): return UInt8(exactly: index).map(Ink.indexed)
    case .text("default"): return .terminalDefault
    case .text(let text):
      if let colour = Colour(hex: text) { return .rgb(colour) }
      return Self.names.firstIndex(of: text).map { .indexed(UInt8($0)) }
    case .boolean, .object, .other: return nil
    }
  }

  private static let names: [String] = {
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return plain + plain.map { "bright" + $0 }
  }()
}
