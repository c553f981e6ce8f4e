import PlanModel

/// Who answers for a record, as its file says.
struct ResponsibleUnits {
  var text = ""
  var isOpenList = false
  var responsibilities: [Responsibility] = []
}

extension ObjectReader {
  /// `unitsText`, `units` and `openList` of this record.
  mutating func responsibleUnits() -> ResponsibleUnits {
    var result = ResponsibleUnits()
    result.text = text("unitsText")
    var checks = RoleChecks(reading.units, text: result.text)
    result.responsibilities = objects("units") { reader in
      let name = reader.text("name")
      let role = reader.choice("role", Role.self)
      let isCollective = reader.flag("isCollective")
      guard let role, !name.isEmpty else {
        checks.skip()
        return nil
      }
      return checks.responsibility(name, role, isCollective, reader.problems)
    }
    result.isOpenList = flag("openList")
    return result
  }
}

/// Checks the entries of one list of units one after the other.
private struct RoleChecks {
  private let units: UnitTable?
  private let text: String
  private var parties: [Party] = []
  private var hasNamed = false

  init(_ units: UnitTable?, text: String) {
    self.units = units
    self.text = text
  }

  /// An entry that could not be read: who is first cannot be known any more.
  mutating func skip() { hasNamed = true }

  mutating func responsibility(
    _ name: String, _ role: Role, _ isCollective: Bool, _ problems: ProblemCollector
  ) -> Responsibility {
    let party = party(name, isCollective: isCollective, problems)
    if parties.contains(party) { problems.note(.broken(.unitRepeated), at: "name") }
    parties.append(party)
    if !text.isEmpty, !text.holds(name) {
      problems.note(.broken(.nameNotInText), at: "name")
    }
    if isCollective {
      if role != .collective { problems.note(.broken(.collectiveRole), at: "role") }
    } else if role != .collective {
      if !hasNamed, role != .lead { problems.note(.broken(.leadNeeded), at: "role") }
      if hasNamed, role == .lead { problems.note(.broken(.leadNotFirst), at: "role") }
      hasNamed = true
    }
    return Responsibility(party: party, role: role, wording: name)
  }

  private func party(
    _ name: String, isCollective: Bool, _ problems: ProblemCollector
  ) -> Party {
    if isCollective {
      if let units, !units.hasCollective(name) {
        problems.note(.unknownCollective(name), at: "name")
      }
      return .collective(name)
    }
    guard let units else { return .unit(UnitID(name)) }
    if let id = units[name] { return .unit(id) }
    problems.note(.unknownUnit(name), at: "name")
    return .unit(UnitID(name))
  }
}
