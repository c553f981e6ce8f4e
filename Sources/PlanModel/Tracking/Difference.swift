/// Two linked records that state the same thing otherwise (口径不一).
public struct Difference: Sendable, Hashable {
  /// What one record states: the figure and the year it is for, if it names one.
  public struct Statement: Sendable, Hashable {
    public var record: RecordID
    public var quantity: Quantity
    public var year: Int?
  }

  /// What is counted.
  public var label: String
  public var first: Statement
  public var second: Statement

  /// The statement of a record, and that of the other.
  public func seen(from record: RecordID) -> (own: Statement, other: Statement)? {
    if first.record == record { return (first, second) }
    return second.record == record ? (second, first) : nil
  }
}

extension Plan {
  /// Every place where linked records differ, in the plan's order.
  ///
  /// Computed from the structured figures: of two linked records, figures of one label and one
  /// year (or with no year on one side) that differ in comparator, value or words.
  public var differences: [Difference] {
    var seen: Set<Difference> = []
    var found: [Difference] = []
    for link in links where link.from != link.to {
      guard let one = record(link.from), let other = record(link.to) else { continue }
      let pair = position(one) <= position(other) ? (one, other) : (other, one)
      for difference in Self.differences(pair.0, pair.1) where seen.insert(difference).inserted {
        found.append(difference)
      }
    }
    return found.sorted {
      (position($0.first.record), position($0.second.record)) < (
        position($1.first.record), position($1.second.record)
      )
    }
  }

  private func position(_ record: PlanRecord) -> Int { position(record.id) }
  private func position(_ id: RecordID) -> Int { records.firstIndex { $0.id == id } ?? .max }

  private static func differences(_ one: PlanRecord, _ other: PlanRecord) -> [Difference] {
    let theirs = other.statements
    var found: [Difference] = []
    for label in Set(one.statements.compactMap(\.quantity.label)).sorted() {
      let left = one.statements.filter { $0.quantity.label == label }
      let right = theirs.filter { $0.quantity.label == label }
      for statement in left {
        let comparable = right.filter {
          $0.year == statement.year || $0.year == nil || statement.year == nil
        }
        // A record that says the same somewhere does not differ, whatever else it says.
        if comparable.isEmpty || comparable.contains(where: { $0.agrees(with: statement) }) {
          continue
        }
        let sameFigure = comparable.first { $0.quantity.value == statement.quantity.value }
        if let nearest = sameFigure ?? comparable.first {
          found.append(Difference(label: label, first: statement, second: nearest))
        }
      }
    }
    return found
  }
}

extension Difference.Statement {
  /// Whether two statements say the same: comparator, figure, unit of measure, words.
  func agrees(with other: Difference.Statement) -> Bool {
    let (one, two) = (quantity, other.quantity)
    guard one.comparator == two.comparator, one.value == two.value, one.upTo == two.upTo,
      one.isAspirational == two.isAspirational
    else {
      return false
    }
    if one.value == nil { return one.text == two.text }
    return one.unitOfMeasure == nil || two.unitOfMeasure == nil
      || one.unitOfMeasure == two.unitOfMeasure
  }
}

extension PlanRecord {
  /// Every figure the record states, with the year it is for.
  var statements: [Difference.Statement] {
    let dated = milestones.flatMap { milestone in
      milestone.quantities.map {
        Difference.Statement(record: id, quantity: $0, year: milestone.dueYear)
      }
    }
    switch detail {
    case .outcome(let outcome):
      return outcome.quantities.map {
        Difference.Statement(record: id, quantity: $0, year: nil)
      }
    case .goal(let goal):
      return goal.quantities.map {
        Difference.Statement(record: id, quantity: $0, year: goal.year)
      }
    case .indicator, .task, .policy, .measure, .safeguard: return dated
    }
  }
}
