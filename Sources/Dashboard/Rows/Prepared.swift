import PlanModel

/// What many parts of a screen need, worked out once for all of them. It is kept with what it was
/// worked out from: when that has changed it counts as not there.
struct Prepared: Sendable {
  /// What everything here depends on.
  struct Key: Hashable, Sendable {
    var filter: BoardFilter
    var day: CalendarDate
    /// Grows with every event and every reading of the plan.
    var edition: Int
  }

  var key: Key
  var accepted: Set<RecordID>
  var unitLoads: [UnitLoad]
  var dueUnits: [UnitLoad]
}

extension BoardState {
  private var preparedKey: Prepared.Key {
    Prepared.Key(filter: home.filter, day: today, edition: edition)
  }

  /// What is prepared, if it still holds.
  private var current: Prepared? {
    guard let prepared, prepared.key == preparedKey else { return nil }
    return prepared
  }

  /// Works out what the next screen needs, if anything it depends on has changed.
  mutating func prepare() {
    let key = preparedKey
    guard prepared?.key != key else { return }
    let loads = prepared?.key.edition == key.edition ? prepared?.unitLoads : nil
    let due = prepared?.key.edition == key.edition ? prepared?.dueUnits : nil
    let isSameDay = prepared?.key.day == key.day
    let unitLoads = isSameDay ? loads ?? self.loadsOfUnits : self.loadsOfUnits
    prepared = Prepared(
      key: key, accepted: acceptedRecords, unitLoads: unitLoads,
      dueUnits: isSameDay ? due ?? Self.due(unitLoads) : Self.due(unitLoads))
  }

  /// The ids of all records that pass the filter of home.
  package var accepted: Set<RecordID> { current?.accepted ?? acceptedRecords }

  /// The task load of every unit, in the plan's order of units.
  package var unitLoads: [UnitLoad] { current?.unitLoads ?? loadsOfUnits }

  /// The first-named units with something due at the end of this year, most due first.
  package var dueUnits: [UnitLoad] { current?.dueUnits ?? Self.due(loadsOfUnits) }
}
