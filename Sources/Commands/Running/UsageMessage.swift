import PlanModel
import Wording

/// What the parser says of a wrong command line, in the interface's language. Sentences it does
/// not know are passed on as they are.
struct UsageMessage {
  private let lines: [String]

  init(_ message: String, _ words: Words) {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first {
      let plain = first.hasPrefix("Error: ") ? String(first.dropFirst("Error: ".count)) : first
      lines[0] = words.wrongUsage(
        Self.missingDay(plain).map { words.noSuchDay($0) }
          ?? (words.language == .chinese ? Self.chinese(plain, Self.sentences) : plain))
    }
    if words.language == .chinese {
      for index in lines.indices.dropFirst() {
        lines[index] = Self.withChinese(Self.chinese(lines[index], Self.framework), words)
      }
    }
    self.lines = lines
  }

  /// The lines, in which nothing steers a terminal.
  func text(_ letters: Letters) -> String {
    lines.map { letters.visible($0) }.joined(separator: "\n")
  }

  /// The day a sentence refuses, if it is written as days are: there is none such.
  private static func missingDay(_ sentence: String) -> String? {
    let refusal = ["The value '", "' is invalid for '", "'"]
    guard let value = parts(of: sentence, refusal)?.first else { return nil }
    let numbers = value.split(separator: "-", omittingEmptySubsequences: false)
    let isDay =
      numbers.map(\.count) == [4, 2, 2]
      && numbers.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return isDay ? value : nil
  }

  /// A line of a list of values, with the Chinese word for a state or a verdict.
  private static func withChinese(_ line: String, _ words: Words) -> String {
    guard line.hasPrefix("  - ") else { return line }
    let value = String(line.dropFirst("  - ".count))
    let word =
      ProgressState(rawValue: value).map { words.state($0) }
      ?? Judgement.Verdict(rawValue: value).map { words.verdict(TrackVerdict($0)) }
    return word.map { line + " " + $0 } ?? line
  }

  /// A sentence by what stands before, between and behind its variable parts.
  private struct Pattern: Sendable {
    var english: [String]
    var chinese: [String]
  }

  private static let sentences = [
    Pattern(
      english: ["Unknown option '", "'. Did you mean '", "'?"],
      chinese: ["没有 ", " 这个选项，是不是 ", "？"]),
    Pattern(english: ["Unknown option '", "'"], chinese: ["没有 ", " 这个选项"]),
    Pattern(english: ["Missing value for '", "'"], chinese: ["", " 后面缺少值"]),
    Pattern(english: ["Missing expected argument '", "'"], chinese: ["缺少 ", ""]),
    Pattern(
      english: ["", " unexpected arguments: ", ""], chinese: ["多出了 ", " 个参数：", ""]),
    Pattern(english: ["Unexpected argument '", "'"], chinese: ["多出了“", "”"]),
    Pattern(
      english: [
        "The value '", "' is invalid for '", "'. Please provide one of the following:",
      ], chinese: ["“", "”不能用于 ", "，可用的是："]),
    Pattern(
      english: ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
      chinese: ["“", "”不能用于 ", "，可用的是 ", ""]),
    Pattern(english: ["The value '", "' is invalid for '", "'"], chinese: ["“", "”不能用于 ", ""]),
  ]

  private static let framework = [
    Pattern(english: ["Usage: ", ""], chinese: ["用法：", ""]),
    Pattern(english: ["Help:  ", ""], chinese: ["说明：", ""]),
    Pattern(english: ["  See '", "' for more information."], chinese: ["  详见 ", ""]),
  ]

  private static func chinese(_ line: String, _ patterns: [Pattern]) -> String {
    for pattern in patterns {
      guard let parts = parts(of: line, pattern.english) else { continue }
      var text = pattern.chinese[0]
      for (part, words) in zip(parts, pattern.chinese.dropFirst()) { text += part + words }
      return text
    }
    return line
  }

  /// What stands between the fixed pieces of a line; nil if they do not fit it to its end.
  private static func parts(of line: String, _ pieces: [String]) -> [String]? {
    guard let first = pieces.first, line.hasPrefix(first) else { return nil }
    var parts: [String] = []
    var rest = Substring(line).dropFirst(first.count)
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        return parts
      }
      var start = rest.startIndex
      while start < rest.endIndex, !rest[start...].hasPrefix(piece) {
        start = rest.index(after: start)
      }
      guard start < rest.endIndex else { return nil }
      parts.append(String(rest[..<start]))
      rest = rest[start...].dropFirst(piece.count)
    }
    return parts
  }
}
