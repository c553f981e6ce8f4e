/// Why an observation is not taken.
public enum ObservationRefusal: Error, Sendable, Hashable {
  case notAnIndicator(RecordID)
  /// What was typed is no number.
  case notANumber(String)
  /// The indicator has no such label; these are those it has.
  case unknownLabel(String?, [String?])
  /// One label stands twice.
  case repeatedLabel(String?)
  case noValues
  /// A percentage over 100; it can be confirmed.
  case over100(Double)
  /// A value below nothing; it can be confirmed.
  case negative(Double)
  case future(CalendarDate)
  /// Nobody said where the value comes from.
  case noSource
  /// The plan has no target of that year, or it is a figure, which needs no person's verdict.
  case nothingToJudge(year: Int)
  case noReason
}

extension Indicator {
  /// Takes an observation or says why not. What looks wrong but may be right (a percentage over
  /// 100, a value below 0) is taken when it is confirmed.
  public func check(
    _ observation: Observation, today: CalendarDate, isConfirmed: Bool
  ) throws(ObservationRefusal) {
    if observation.values.isEmpty { throw .noValues }
    if observation.date > today { throw .future(observation.date) }
    if observation.source.isEmpty { throw .noSource }
    var seen: Set<String?> = []
    for value in observation.values {
      guard labels.contains(value.label) else { throw .unknownLabel(value.label, labels) }
      guard seen.insert(value.label).inserted else { throw .repeatedLabel(value.label) }
      guard value.value.isFinite else { throw .notANumber("\(value.value)") }
      if isConfirmed { continue }
      if value.value < 0 { throw .negative(value.value) }
      if unitOfMeasure(of: value.label) == "%", value.value > 100 { throw .over100(value.value) }
    }
  }

  /// Takes a person's verdict or says why not.
  public func check(_ judgement: Judgement) throws(ObservationRefusal) {
    let target = targets.first { $0.year == judgement.year }
    guard target?.values.contains(where: { $0.value == nil }) == true else {
      throw .nothingToJudge(year: judgement.year)
    }
    if judgement.reason.isEmpty { throw .noReason }
  }
}

extension ObservedValue {
  /// Reads a figure as people type it: full-width forms, a decimal point, and the unit of measure
  /// behind it are understood; letters, commas and anything else are not.
  public static func number(
    _ typed: String, unitOfMeasure: String?
  ) throws(ObservationRefusal) -> Double {
    var text = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      text.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    var digits = String(text)
    if let unitOfMeasure, digits.hasSuffix(unitOfMeasure) {
      digits = String(digits.dropLast(unitOfMeasure.count))
    }
    let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
    guard isPlain, digits.count <= 20, let number = Double(digits), number.isFinite else {
      throw .notANumber(typed)
    }
    return number
  }
}
