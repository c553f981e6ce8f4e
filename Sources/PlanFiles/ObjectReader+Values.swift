extension ObjectReader {
  /// A longer text is refused.
  static let longestText = 1 << 20

  /// A text; empty when something is wrong with it.
  mutating func text(_ key: StaticString, allowsEmpty: Bool = false) -> String {
    guard let value = required(key) else { return "" }
    return problems.inside(key: key) { text(at: value, allowsEmpty: allowsEmpty) } ?? ""
  }

  /// A text that may be left out, but not be empty.
  mutating func optionalText(_ key: StaticString) -> String? {
    guard let value = member(key) else { return nil }
    return problems.inside(key: key) { text(at: value) }
  }

  /// A text of ours of at most so many characters.
  mutating func shortText(_ key: StaticString, atMost limit: Int) -> String {
    let text = text(key)
    if text.utf8.count > limit, text.count > limit {
      problems.note(.tooLong(count: text.count, limit: limit), at: key.description)
    }
    return text
  }

  /// The text of a value; nil when something is wrong with it.
  func text(at value: Int, allowsEmpty: Bool = false) -> String? {
    guard reading.expect(value, .text) else { return nil }
    let node = document.nodes[value]
    let size = Int(node.end - node.start)
    guard size <= Self.longestText else {
      problems.note(.tooLong(count: size, limit: Self.longestText))
      return nil
    }
    guard let text = document.text(of: value) else {
      problems.note(.invalidUTF8)
      return nil
    }
    if node.isSuspect || node.isEscaped, let found = ForbiddenCharacter(in: text) {
      problems.note(.forbiddenCharacter(codePoint: found.codePoint, position: found.position))
      return nil
    }
    if !allowsEmpty, text.utf8.first.map({ $0 <= 0x20 }) ?? true,
      text.unicodeScalars.allSatisfy({ $0 == " " || $0 == "\n" })
    {
      problems.note(.emptyText)
      return nil
    }
    return text
  }

  /// A whole number.
  mutating func integer(_ key: StaticString) -> Int? {
    guard let value = required(key) else { return nil }
    return problems.inside(key: key) { integer(at: value) }
  }

  /// A whole number that may be left out.
  mutating func optionalInteger(_ key: StaticString) -> Int? {
    guard let value = member(key) else { return nil }
    return problems.inside(key: key) { integer(at: value) }
  }

  /// A number that may be left out.
  mutating func optionalNumber(_ key: StaticString) -> Double? {
    guard let value = member(key) else { return nil }
    return problems.inside(key: key) {
      guard reading.expect(value, .number) else { return nil }
      if let number = document.number(of: value) { return number }
      problems.note(.badValue("∞", allowed: ["±1.8e308"]))
      return nil
    }
  }

  /// True or false; false when left out.
  mutating func flag(_ key: StaticString) -> Bool {
    guard let value = member(key) else { return false }
    return problems.inside(key: key) {
      switch document.nodes[value].kind {
      case .yes: return true
      case .no: return false
      case .object, .array, .text, .number, .null:
        _ = reading.expect(value, .yes)
        return false
      }
    }
  }

  /// One of the words of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: StaticString, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let problemsBefore = problems.problems.count
    let word = text(key)
    if let choice = Choice(rawValue: word) { return choice }
    if problems.problems.count == problemsBefore {
      problems.note(
        .badValue(word, allowed: Choice.allCases.map(\.rawValue)), at: key.description)
    }
    return nil
  }

  /// A year from 1949 to 2100.
  mutating func year(_ key: StaticString) -> Int? {
    guard let value = required(key) else { return nil }
    return problems.inside(key: key) { integer(at: value).flatMap(checkedYear) }
  }

  /// A year that may be left out.
  mutating func optionalYear(_ key: StaticString) -> Int? {
    guard let value = member(key) else { return nil }
    return problems.inside(key: key) { integer(at: value).flatMap(checkedYear) }
  }

  /// A year if it can be one; notes it if not.
  func checkedYear(_ year: Int) -> Int? {
    if (1949...2100).contains(year) { return year }
    problems.note(.badYear(year))
    return nil
  }

  private func integer(at value: Int) -> Int? {
    guard document.nodes[value].kind == .number, let number = document.integer(of: value) else {
      problems.note(
        .wrongType(expected: .wholeNumber, found: document.nodes[value].kind.valueType))
      return nil
    }
    return number
  }
}
