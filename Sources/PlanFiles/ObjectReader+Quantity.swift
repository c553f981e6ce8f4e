import PlanModel

extension ObjectReader {
  /// The quantities under a key.
  mutating func quantities(_ key: StaticString, _ need: ListNeed = .filled) -> [Quantity] {
    objects(key, need) { $0.quantity() }
  }

  /// This object as a quantity.
  private mutating func quantity() -> Quantity? {
    let label = optionalText("label")
    let comparator = choice("comparator", Comparator.self)
    let value = optionalNumber("value")
    let upTo = optionalNumber("upTo")
    let unitOfMeasure = optionalText("unitOfMeasure")
    let isAspirational = flag("aspirational")
    let text = optionalText("text")
    guard let comparator else { return nil }
    if comparator == .qualitative {
      if value != nil { problems.note(.broken(.valueNotAllowed), at: "value") }
      if upTo != nil { problems.note(.broken(.valueNotAllowed), at: "upTo") }
      if text == nil, !hasRead("text") { problems.note(.broken(.textNeeded), at: "text") }
    } else {
      if value == nil, !hasRead("value") { problems.note(.broken(.valueNeeded), at: "value") }
      if text != nil { problems.note(.broken(.textNotAllowed), at: "text") }
      if let value, let upTo, upTo <= value {
        problems.note(.broken(.rangeReversed), at: "upTo")
      }
    }
    return Quantity(
      label: label, comparator: comparator, value: value, upTo: upTo,
      unitOfMeasure: unitOfMeasure, isAspirational: isAspirational, text: text)
  }

  /// The milestones under a key, at least one.
  mutating func milestones(_ key: StaticString) -> [Milestone] {
    objects(key) { $0.milestone() }
  }

  private mutating func milestone() -> Milestone? {
    let kind = choice("kind", Milestone.Kind.self)
    let (from, to) = years(needs: kind.map(YearNeed.init) ?? .unknown)
    let text = text("text")
    let quantities = quantities("quantities", .present)
    guard let kind else { return nil }
    return Milestone(kind: kind, from: from, to: to, text: text, quantities: quantities)
  }

  /// `from` and `to` of this object, checked against what its kind asks for.
  mutating func years(needs need: YearNeed) -> (from: Int?, to: Int?) {
    let from = optionalYear("from")
    let to = optionalYear("to")
    if need.from == .needed, !hasRead("from") {
      problems.note(.broken(.yearNeeded), at: "from")
    }
    if need.from == .notAllowed, from != nil {
      problems.note(.broken(.yearNotAllowed), at: "from")
    }
    if need.to == .needed, !hasRead("to") { problems.note(.broken(.yearNeeded), at: "to") }
    if need.to == .notAllowed, to != nil { problems.note(.broken(.yearNotAllowed), at: "to") }
    if let from, let to, from > to { problems.note(.broken(.yearsReversed), at: "to") }
    return (from, to)
  }
}

/// Which years a kind of milestone must, may and must not have.
struct YearNeed {
  enum Need { case needed, allowed, notAllowed }
  var from: Need
  var to: Need

  /// Nothing can be said: the kind itself is wrong.
  static let unknown = YearNeed(from: .allowed, to: .allowed)

  /// What a milestone of a kind needs.
  init(_ kind: Milestone.Kind) {
    switch kind {
    case .by: self.init(from: .allowed, to: .needed)
    case .during: self.init(from: .needed, to: .needed)
    case .yearly: self.init(from: .allowed, to: .allowed)
    case .undated: self.init(from: .notAllowed, to: .notAllowed)
    }
  }

  init(from: Need, to: Need) {
    self.from = from
    self.to = to
  }
}
