extension MilestoneYear {
  /// As it is typed and written in files: `2026`, `undated#2`, `yearly:2026`.
  public var text: String { milestone.rawValue + (year.map { ":\($0)" } ?? "") }

  /// A milestone as it is typed. A yearly one without a year is that of the year that presses most.
  public init(typed: String, _ standing: RecordStanding) {
    let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
    let id = MilestoneID(parts.first ?? typed)
    let own = standing.items.first { $0.id == id }
    let year = parts.count > 1 ? Int(parts[1]) : own?.year
    self.init(milestone: id, year: own?.kind == .yearly ? year : nil)
  }
}
