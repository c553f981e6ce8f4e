/// Every setting by its name in the file, and what it may be.
enum SettingKey: String, CaseIterable {
  case theme, language, actorName, actorUnit, period, dueSoonDays, reportDay, trackMethod
  case trackSlightPoints, trackFarPoints, trackOnScheduleRatio, trackSlightRatio, ownUnit
  case ambiguousWidth, ascii, mouse, sharedJournal, journal

  /// What a setting may be.
  enum Rule: Hashable {
    /// Text with something in it.
    case text
    case oneOf([String])
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case boolean
    /// A path that means the same wherever one stands.
    case path
  }

  var rule: Rule {
    switch self {
    case .theme, .actorName, .actorUnit, .ownUnit: .text
    case .language: .oneOf(["zh", "en"])
    case .period: .oneOf(["week", "month", "quarter"])
    case .trackMethod: .oneOf(["linear", "growth"])
    case .ambiguousWidth: .oneOf(["auto", "narrow", "wide"])
    case .dueSoonDays: .whole(0...3_660)
    case .reportDay: .whole(1...31)
    case .trackSlightPoints, .trackFarPoints: .number(0...100)
    case .trackOnScheduleRatio, .trackSlightRatio: .number(0...10)
    case .ascii, .mouse, .sharedJournal: .boolean
    case .journal: .path
    }
  }

  /// Whether it decides where something is stored or under whose name: whoever misspells it does
  /// not mean to leave it out.
  var isSigned: Bool {
    switch self {
    case .actorName, .actorUnit, .sharedJournal, .journal: true
    case .theme, .language, .period, .dueSoonDays, .reportDay, .trackMethod, .trackSlightPoints,
      .trackFarPoints, .trackOnScheduleRatio, .trackSlightRatio, .ownUnit, .ambiguousWidth,
      .ascii, .mouse:
      false
    }
  }

  /// The key somebody may have meant: the same letters in another case, or two of them wrong at
  /// most.
  static func nearest(to name: String) -> SettingKey? {
    let lower = name.lowercased()
    let ranked = allCases.map { ($0, distance(lower, $0.rawValue.lowercased())) }
    return ranked.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
  }

  /// How many letters have to be put in, left out or changed (Levenshtein); much where the lengths
  /// alone tell enough.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(left.count - right.count) <= 2 else { return .max }
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var before = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let changed = before + (letter == other ? 0 : 1)
        before = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, before + 1)
      }
    }
    return row[right.count]
  }
}
