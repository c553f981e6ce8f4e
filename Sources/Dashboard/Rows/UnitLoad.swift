import PlanModel

/// How many tasks a unit leads and supports, and how many it leads that fall due this year.
package struct UnitLoad: Hashable, Sendable {
  package var unit: PlanUnit
  package var lead = 0
  package var support = 0
  package var due = 0
}

extension BoardState {
  /// The task load of every unit, in the plan's order of units.
  package var unitLoads: [UnitLoad] { facts.unitLoads }

  /// The first-named units with something due at the end of this year, most due first.
  package var dueUnits: [UnitLoad] { facts.dueUnits }

  /// Works out the load of every unit.
  var unitLoadsAnew: [UnitLoad] {
    plan.units.map { unit in
      var load = UnitLoad(unit: unit)
      for record in plan.records(naming: unit.id) where record.kind == .task {
        switch record.role(of: unit.id) {
        case .lead:
          load.lead += 1
          if isDueThisYear(record) { load.due += 1 }
        case .support: load.support += 1
        case .collective, nil: break
        }
      }
      return load
    }
  }
}
