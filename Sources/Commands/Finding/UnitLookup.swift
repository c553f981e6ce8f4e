import PlanModel
import Search

/// The one unit that was meant, or those that may have been.
package enum UnitLookup: Hashable, Sendable {
  case found(UnitID)
  /// Several fit; best first.
  case ambiguous([UnitID])
  case unknown

  /// Looks for a unit by any spelling of the plan, its English names, or pinyin or part of a name
  /// that fits only one unit. A whole name, spelled out, goes before parts of others.
  package init(_ typed: String, in plan: Plan) {
    let name = typed.trimmed
    guard !name.isEmpty else {
      self = .unknown
      return
    }
    if let exact = plan.unit(spelled: name) {
      self = .found(exact)
      return
    }
    let lower = name.lowercased()
    let english = plan.units.filter {
      $0.english.lowercased() == lower || $0.englishShort.lowercased() == lower
    }
    if english.count == 1 {
      self = .found(english[0].id)
      return
    }
    let candidates = UnitPicker(plan: plan).units(matching: name)
    let needle = Needle(name)
    let whole = candidates.filter { Self.isWhole(needle, $0) }
    switch (candidates.count, whole.count) {
    case (0, _): self = .unknown
    case (1, _): self = .found(candidates[0].id)
    case (_, 1): self = .found(whole[0].id)
    default: self = .ambiguous(candidates.map(\.id))
    }
  }

  /// The unit that was found.
  var unit: UnitID? {
    switch self {
    case .found(let unit): unit
    case .ambiguous, .unknown: nil
    }
  }

  /// Whether a spelling of the unit is spelled out to its end, with or without the city's 市.
  private static func isWhole(_ needle: Needle, _ unit: PlanUnit) -> Bool {
    ([unit.name] + unit.spellings).contains { name in
      let bare = name.hasPrefix("市") ? String(name.dropFirst()) : name
      return [name, bare].contains { text in
        needle.ranges(in: text) == [text.startIndex..<text.endIndex]
      }
    }
  }
}

extension String {
  /// Without spaces, narrow or wide, at the ends.
  package var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Workplace {
  /// The unit that was meant; ends the command with the candidates if that is not clear.
  package func unit(_ typed: String, in plan: Plan) throws -> UnitID {
    switch UnitLookup(typed, in: plan) {
    case .found(let unit): return unit
    case .unknown:
      let near = names(of: plan.units(nearest: typed).map(\.id), in: plan)
      let sentence = words.unknownUnit(typed, nearest: near)
      if gathering != nil { throw NotInThisPlan(sentence: sentence) }
      throw failure(.problems, sentence)
    case .ambiguous(let units):
      throw failure(.problems, words.ambiguousUnit(typed, names(of: units, in: plan)))
    }
  }

  /// The names of units that may have been meant, in the language of the interface.
  func names(of units: [UnitID], in plan: Plan) -> [String] {
    units.compactMap(plan.unit).map { unit in
      words.pick(
        unit.name, unit.english.isEmpty ? unit.name : "\(unit.english) \(unit.name)")
    }
  }
}
