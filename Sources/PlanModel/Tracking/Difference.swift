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
  public var differences: [Difference] { differences(among: links) }

  /// The places where a record differs from those it is linked with, in the plan's order.
  public func differences(of record: RecordID) -> [Difference] {
    differences(among: links(of: record))
      .filter { $0.seen(from: record) != nil }
  }

  private func differences(among links: [RecordLink]) -> [Difference] {
    var seen: Set<Difference> = []
    var found: [(first: Int, second: Int, difference: Difference)] = []
    var stated: [RecordID: [Difference.Statement]] = [:]
    func statements(_ record: PlanRecord) -> [Difference.Statement] {
      if let known = stated[record.id] { return known }
      let made = record.statements.filter { $0.quantity.label != nil }
      stated[record.id] = made
      return made
    }
    for link in links where link.from != link.to {
      guard let from = position(of: link.from), let to = position(of: link.to) else { continue }
      let (first, second) = (min(from, to), max(from, to))
      let own = statements(records[first])
      if own.isEmpty { continue }
      for difference in Self.differences(own, statements(records[second]))
      where seen.insert(difference).inserted {
        found.append((first, second, difference))
      }
    }
    return found.enumerated().sorted {
      ($0.element.first, $0.element.second, $0.offset) < (
        $1.element.first, $1.element.second, $1.offset
      )
    }.map(\.element.difference)
  }

  private static func differences(
    _ own: [Difference.Statement], _ theirs: [Difference.Statement]
  ) -> [Difference] {
    var found: [Difference] = []
    for label in Set(own.compactMap(\.quantity.label)).sorted() {
      let left = own.filter { $0.quantity.label == label }
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
