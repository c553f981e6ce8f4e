/// Units as people write them.
extension Plan {
  /// The plan's own name for what a text names, by any spelling the document uses: a unit's or a
  /// collective's. A name the plan does not know stays as it is, without spaces at its ends.
  public func officialName(of text: String) -> String {
    let name = text.withoutOuterSpaces
    return unit(spelled: name)?.name ?? name
  }

  /// Whether the plan knows a name: a unit by any of its spellings, or a collective.
  public func knows(unitNamed name: String) -> Bool {
    unit(spelled: name) != nil || collectives.contains { $0.name == name }
  }

  /// The units whose names are nearest to one the plan does not know, nearest first; none where
  /// nothing is near.
  ///
  /// Near is: the same without what stands in brackets and without spaces, else a third of the
  /// characters or fewer to be changed, put in or left out (Levenshtein). Names that are nearer
  /// than others stand alone.
  public func units(nearest typed: String, atMost limit: Int = 3) -> [PlanUnit] {
    let wanted = Self.core(of: typed)
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, unit: PlanUnit)] = []
    for unit in units {
      let names = [unit.name, unit.english, unit.englishShort] + unit.spellings
      let distance = names.filter { !$0.isEmpty }
        .map { Self.distance(wanted, Self.core(of: $0)) }.min()
      if let distance, distance * 3 <= wanted.count { found.append((distance, unit)) }
    }
    guard let nearest = found.map(\.distance).min() else { return [] }
    return found.filter { $0.distance == nearest }.prefix(limit).map(\.unit)
  }

  /// A name without what stands in brackets, without spaces, in small letters.
  private static func core(of name: String) -> [Character] {
    var depth = 0
    var core: [Character] = []
    for character in name.lowercased() {
      if "（(【[〔".contains(character) {
        depth += 1
      } else if "）)】]〕".contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0, !character.isWhitespace {
        core.append(character)
      }
    }
    return core
  }

  /// How many characters have to be changed, put in or left out to make one text the other.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (line, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] =
          left == right ? diagonal : min(diagonal, above, row[column]) + 1
        diagonal = above
      }
    }
    return row[other.count]
  }
}

extension String {
  /// Without spaces, narrow or wide, at the ends.
  var withoutOuterSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
