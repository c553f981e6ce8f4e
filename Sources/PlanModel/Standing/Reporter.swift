/// Whose report on a record it is.
public enum Reporter: String, Sendable, Hashable, CaseIterable {
  /// The first-named party's (列首单位), or a member's where a collective is named first. How the
  /// record stands is what it says, and it owes the monthly report.
  case lead
  /// Another's that the record names, itself or as one of a collective.
  case named
  /// A district's or a committee's, which the plan's notes bind without naming it.
  case district
  /// One's that the record does not name. Such a report is not taken; older journals hold some.
  case stranger
}

extension Plan {
  /// Whose report on a record it is when a unit reports, under any spelling.
  public func reporter(_ unit: String, on record: PlanRecord) -> Reporter {
    let parties = record.responsibilities
    guard let first = parties.first else { return .lead }
    let name = officialName(of: unit)
    if first.party.name == name { return .lead }
    let named = parties.first { $0.party.name == name }
    if first.party.unit == nil, named?.role == .collective { return .lead }
    if named != nil { return .named }
    guard let known = self.unit(spelled: name).flatMap(self.unit) else { return .stranger }
    for party in parties.map(\.party) {
      guard case .collective(let name) = party,
        let collective = collectives.first(where: { $0.name == name })
      else { continue }
      // 市级相关部门 names nobody: any municipal unit may be meant.
      let isMember =
        collective.members.isEmpty
        ? !known.kind.isBoundByNotes : collective.members.contains(known.id)
      if isMember { return party == first.party && !collective.members.isEmpty ? .lead : .named }
    }
    return known.kind.isBoundByNotes && bindsAllDistricts(record.kind) ? .district : .stranger
  }

  /// The tasks whose monthly report is asked of a unit, in the plan's order: those it is named first
  /// in; of a district or committee every task that the plan's notes bind it to.
  public func tasksToReport(by unit: UnitID) -> [PlanRecord] {
    let isBound = self.unit(unit)?.kind.isBoundByNotes == true && bindsAllDistricts(.task)
    return records(of: .task).filter { isBound || $0.role(of: unit) == .lead }
  }

  /// Whether the plan's notes bind a district to a record, and the plan names it nowhere: then what
  /// binds it by the notes is all there is to list for it.
  public func bindsUnnamed(_ record: PlanRecord, _ unit: UnitID) -> Bool {
    guard bindsAllDistricts(record.kind), let known = self.unit(unit) else { return false }
    return !known.isNamed && known.kind.isBoundByNotes
  }

  /// The records a unit may report on because the plan's notes bind it to them, without naming
  /// it, in the plan's order.
  public func records(binding unit: UnitID) -> [PlanRecord] {
    guard let known = self.unit(unit), known.kind.isBoundByNotes else { return [] }
    return records.filter { bindsAllDistricts($0.kind) && $0.role(of: unit) == nil }
  }
}
