/// As whom somebody acts on a record.
public enum ActingRole: String, Sendable, Hashable, CaseIterable {
  /// For the coordinating office; until it is named, for no unit of the plan.
  case office
  /// For a unit that the record names, or a district that the plan's notes bind to it.
  case responsible
  /// For another unit of the plan.
  case otherUnit
  /// For no unit of the plan, where an office is named.
  case person
}

/// Who may do what: the one table of kind and role. What entry allows, what the fold counts and
/// what is exchanged derive from it.
public enum EventRights {
  /// The roles that may do something of a kind.
  ///
  /// Marks are anybody's signature. Reports, values and verdicts come from who answers for the
  /// record, or are keyed in by the office for them. What binds others (agreed dates, reminders,
  /// close-outs, rules) is the office's; a close-out also another unit's, never the reporter's own.
  public static func roles(for kind: EventKind) -> Set<ActingRole> {
    switch kind {
    case .review, .unreview, .undo, .redo: [.office, .responsible, .otherUnit, .person]
    case .progress, .observe, .judge: [.office, .responsible]
    case .closeOut: [.office, .responsible, .otherUnit]
    case .agree, .remind, .reopen, .configure: [.office]
    }
  }
}

/// Why an event does not count, though it is kept.
public enum VoidReason: String, Sendable, Hashable, CaseIterable {
  /// Who signed it may not do such a thing.
  case noRight
  /// It takes back what somebody else did, or what was done elsewhere.
  case notTheirs
}

extension Plan {
  /// As whom somebody acts on a record, with an office named or not.
  public func actingRole(
    of actor: Actor, on record: PlanRecord?, office: String?
  ) -> ActingRole {
    guard let name = actor.unit, !name.isEmpty else { return office == nil ? .office : .person }
    if name == office { return .office }
    guard let id = unit(spelled: name), let unit = unit(id) else {
      return office == nil ? .office : .person
    }
    guard let record else { return .otherUnit }
    if record.role(of: id) != nil { return .responsible }
    if unit.kind.isBoundByNotes, bindsAllDistricts(record.kind) { return .responsible }
    let isMember = record.responsibilities.contains { responsibility in
      guard case .collective(let name) = responsibility.party else { return false }
      return collectives.contains { $0.name == name && $0.members.contains(id) }
    }
    return isMember ? .responsible : .otherUnit
  }

  /// Whether somebody may do something of a kind to a record.
  public func allows(
    _ kind: EventKind, by actor: Actor, on record: PlanRecord?, office: String?
  ) -> Bool {
    EventRights.roles(for: kind).contains(actingRole(of: actor, on: record, office: office))
  }
}
