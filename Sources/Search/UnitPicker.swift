import PlanModel

/// Finds units by anything somebody may type: any spelling of the plan, English names, pinyin.
package struct UnitPicker: Sendable {
  private let units: [PlanUnit]

  /// A picker for the units of a plan.
  package init(plan: Plan) { units = plan.units }

  /// The units that fit, best first: whole name, start of a name, start in pinyin, inside a name,
  /// English words.
  package func units(matching typed: String) -> [PlanUnit] {
    let needle = Needle(typed)
    if needle.isEmpty { return units }
    return units.enumerated()
      .compactMap { index, unit in rank(unit, typed, needle).map { ($0, index, unit) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  private func rank(_ unit: PlanUnit, _ typed: String, _ needle: Needle) -> Int? {
    let names = [unit.name] + unit.spellings
    let folded = String(
      String.UnicodeScalarView(Folding.folded(typed).compactMap { Unicode.Scalar($0) }))
    if names.contains(typed) { return 0 }
    let english = [unit.english.lowercased(), unit.englishShort.lowercased()]
    if english.contains(folded) { return 0 }
    for name in names {
      // 建委 and `jw` mean 市建委: nobody types the city.
      let bare = name.hasPrefix("市") ? String(name.dropFirst()) : name
      let full = starts(needle, name)
      if full == .whole { return 1 }
      let short = starts(needle, bare)
      if short == .whole { return 2 }
      if full == .beginning { return 3 }
      if short == .beginning { return 4 }
    }
    if names.contains(where: needle.matches) { return 5 }
    let words = folded.split(separator: " ")
    let isEnglish = words.allSatisfy { word in
      english.contains { $0.split { !$0.isLetter && $0 != "'" }.contains { $0.hasPrefix(word) } }
    }
    return isEnglish && !words.isEmpty ? 6 : nil
  }

  private enum Start { case whole, beginning, no }

  private func starts(_ needle: Needle, _ name: String) -> Start {
    guard needle.terms.count == 1, let range = needle.ranges(in: name).first,
      range.lowerBound == name.startIndex
    else { return .no }
    return range.upperBound == name.endIndex ? .whole : .beginning
  }
}
