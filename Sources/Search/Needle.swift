/// What somebody typed to find something: words that must all be found, each as it stands or, if
/// it is of letters, spelled out in pinyin.
package struct Needle: Sendable, Hashable {
  struct Term: Sendable, Hashable {
    var scalars: [UInt32]
    /// Whether it can be pinyin: two letters or more, nothing else.
    var canBeSpelled: Bool

    /// The word in UTF-8.
    var bytes: [UInt8] {
      var bytes: [UInt8] = []
      for scalar in scalars {
        if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) { bytes += encoded }
      }
      return bytes
    }
  }

  let terms: [Term]

  /// What nothing was typed for.
  package static let none = Needle("")

  /// The words of a typed text, each of them once.
  package init(_ typed: String) {
    var terms: [Term] = []
    for word in Folding.folded(typed).split(separator: 32) {
      if terms.count == Self.most { break }
      let canBeSpelled =
        word.count >= 2 && word.count <= Spelling.longest && word.allSatisfy(Folding.isLetter)
      let term = Term(scalars: Array(word), canBeSpelled: canBeSpelled)
      if !terms.contains(term) { terms.append(term) }
    }
    self.terms = terms
  }

  /// More words than anybody looks for at once.
  private static let most = 16

  /// Whether all it finds is among what another finds: more of the same was typed.
  package func narrows(_ earlier: Needle) -> Bool {
    guard !earlier.isEmpty, terms.count >= earlier.terms.count else { return false }
    for (term, before) in zip(terms, earlier.terms) where term != before {
      guard term.scalars.starts(with: before.scalars) else { return false }
      // Spelled words are looked for in more places the longer they are.
      func reach(_ term: Term) -> Int {
        if !term.canBeSpelled { return 0 }
        return term.scalars.count < SearchIndex.spelledTextMinimum ? 1 : 2
      }
      guard reach(term) == reach(before) else { return false }
    }
    return true
  }

  /// Whether nothing was typed but spaces.
  package var isEmpty: Bool { terms.isEmpty }

  /// Whether every word is found in a text.
  package func matches(_ text: String) -> Bool { matches(folded: Folding.folded(text)) }

  /// The same of a text that is folded already.
  func matches(folded: [UInt32]) -> Bool {
    folded.withUnsafeBufferPointer { buffer in
      terms.allSatisfy { firstMatch(of: $0, in: buffer, from: 0) != nil }
    }
  }

  /// Where the first word stands first in a folded text.
  func firstRange(inFolded folded: [UInt32]) -> Range<Int>? {
    guard let term = terms.first else { return nil }
    return folded.withUnsafeBufferPointer { firstMatch(of: term, in: $0, from: 0) }
  }

  /// Where the words stand in a text, in order and without overlaps, to be shown.
  package func ranges(in text: String) -> [Range<String.Index>] {
    guard !terms.isEmpty, !text.isEmpty else { return [] }
    let view = text.unicodeScalars
    let folded = view.map(Folding.folded)
    var found: [Range<Int>] = []
    folded.withUnsafeBufferPointer { buffer in
      for term in terms {
        var start = 0
        while let match = firstMatch(of: term, in: buffer, from: start) {
          found.append(match)
          start = max(match.upperBound, match.lowerBound + 1)
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let indices = Array(view.indices) + [view.endIndex]
    var last = 0
    return found.sorted { $0.lowerBound < $1.lowerBound }.compactMap { range in
      guard range.upperBound > last else { return nil }
      let lower = max(range.lowerBound, last)
      last = range.upperBound
      return indices[lower]..<indices[range.upperBound]
    }
  }

  private func firstMatch(
    of term: Term, in text: UnsafeBufferPointer<UInt32>, from start: Int
  ) -> Range<Int>? {
    let literal = Self.find(term.scalars, in: text, from: start)
    guard term.canBeSpelled else { return literal }
    let spelling = Spelling(letters: term.scalars)
    let limit = literal?.lowerBound ?? text.count
    for position in start..<max(start, limit) {
      if let end = spelling.end(in: text, from: position, to: text.count) {
        return position..<end
      }
    }
    return literal
  }

  private static func find(
    _ needle: [UInt32], in text: UnsafeBufferPointer<UInt32>, from start: Int
  ) -> Range<Int>? {
    guard let first = needle.first, text.count >= needle.count else { return nil }
    var position = start
    while position + needle.count <= text.count {
      if text[position] == first {
        var length = 1
        while length < needle.count, text[position + length] == needle[length] { length += 1 }
        if length == needle.count { return position..<position + length }
      }
      position += 1
    }
    return nil
  }
}
