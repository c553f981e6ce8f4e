import PlanModel

/// Finds units by anything somebody may type: any spelling of the plan, English names, pinyin.
package struct UnitPicker: Sendable {
  private let entries: [Entry]
  /// The most scalars any name has: what is longer and no pinyin is in none of them.
  private let longest: Int

  /// What one unit is found by, folded once.
  private struct Entry: Sendable {
    var unit: PlanUnit
    var names: [Name]
    var english: [[UInt32]]
    /// The words of its English names.
    var words: [[UInt32]]

    init(_ unit: PlanUnit) {
      self.unit = unit
      names = ([unit.name] + unit.spellings).map(Name.init)
      let english = [unit.english, unit.englishShort].map { $0.lowercased() }
      self.english = english.map(Folding.folded)
      words = english.flatMap { name in
        name.split { !$0.isLetter && $0 != "'" }.map { Folding.folded(String($0)) }
      }
    }
  }

  private struct Name: Sendable {
    var text: String
    var folded: [UInt32]
    /// 建委 and `jw` mean 市建委: nobody types the city.
    var bare: [UInt32]

    init(_ text: String) {
      self.text = text
      folded = Folding.folded(text)
      bare = Folding.folded(text.hasPrefix("市") ? String(text.dropFirst()) : text)
    }
  }

  /// A picker for the units of a plan.
  package init(plan: Plan) {
    entries = plan.units.map(Entry.init)
    longest =
      entries.lazy.flatMap { $0.names.map(\.folded.count) + $0.english.map(\.count) }.max() ?? 0
  }

  /// The units that fit, best first: whole name, start of a name, start in pinyin, inside a name,
  /// English words.
  package func units(matching typed: String) -> [PlanUnit] {
    let needle = Needle(typed)
    if needle.isEmpty { return entries.map(\.unit) }
    guard
      needle.terms.allSatisfy({ $0.canBeSpelled || $0.scalars.count <= longest })
    else { return [] }
    let folded = Folding.folded(typed)
    return entries.enumerated()
      .compactMap { index, entry in
        rank(entry, typed, folded, needle).map { ($0, index, entry.unit) }
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  private func rank(
    _ entry: Entry, _ typed: String, _ folded: [UInt32], _ needle: Needle
  ) -> Int? {
    if entry.names.contains(where: { $0.text == typed }) { return 0 }
    if entry.english.contains(folded) { return 0 }
    for name in entry.names {
      let full = starts(needle, name.folded)
      if full == .whole { return 1 }
      let short = starts(needle, name.bare)
      if short == .whole { return 2 }
      if full == .beginning { return 3 }
      if short == .beginning { return 4 }
    }
    if entry.names.contains(where: { needle.matches(folded: $0.folded) }) { return 5 }
    let isEnglish = needle.terms.allSatisfy { term in
      entry.words.contains { $0.starts(with: term.scalars) }
    }
    return isEnglish ? 6 : nil
  }

  private enum Start { case whole, beginning, no }

  private func starts(_ needle: Needle, _ name: [UInt32]) -> Start {
    guard needle.terms.count == 1, let range = needle.firstRange(inFolded: name),
      range.lowerBound == 0
    else { return .no }
    return range.upperBound == name.count ? .whole : .beginning
  }
}
