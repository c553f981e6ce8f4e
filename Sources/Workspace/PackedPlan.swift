import PlanFiles
import PlanModel
import Search

/// One plan made ready to be written behind others: what is shown of it, what it is found by,
/// and itself as bytes. Places in it count from its own beginnings.
struct PackedPlan: Sendable {
  var id: String
  var strings: [UInt8] = []
  var summaryLength = 0
  var text: [UInt8] = []
  var sounds: [UInt8] = []
  var body: [UInt8] = []
  var rows: [Row] = []
  var counts: [RecordKind: Int] = [:]
  var differences = 0
  /// The English names of its units.
  var english: [String: String] = [:]

  struct Row: Sendable {
    var id: RecordID
    var area: Int
    var flags: UInt8
    var dueYears: DueYears
    var duties: [Duty]
    var strings: Int
    var titleLength: Int
    var englishLength: Int
    var clauseLength: Int
    var text: Int
    var headLength: Int
  }

  struct Duty: Sendable {
    var name: String
    var isUnit: Bool
    var role: Role
  }

  /// A plan that was read.
  init(_ plan: Plan, source: String) {
    id = plan.id.rawValue
    differences = plan.differences.count
    summary(
      title: plan.head.title, city: plan.head.city, stage: plan.head.stage,
      english: plan.head.english, englishShort: plan.head.englishShort, source: source)
    for unit in plan.units { english[unit.name] = unit.english }
    for record in plan.records where RecordKind.binding.contains(record.kind) {
      counts[record.kind, default: 0] += 1
      rows.append(row(record))
    }
    var writer = ByteWriter()
    writer.write(plan)
    body = writer.bytes
  }

  /// A plan whose files cannot be taken: it has its place, and says what is wrong.
  init(id: String, source: String, problem: (chinese: String, english: String)) {
    self.id = id
    summary(
      title: "", city: "", stage: "", english: "", englishShort: "", source: source,
      problem: problem)
  }

  private mutating func summary(
    title: String, city: String, stage: String, english: String, englishShort: String,
    source: String, problem: (chinese: String, english: String) = ("", "")
  ) {
    var writer = ByteWriter()
    writer.write(texts: [
      id, title, city, stage, english, englishShort, source, problem.chinese, problem.english,
    ])
    strings = writer.bytes
    summaryLength = strings.count
  }

  private mutating func row(_ record: PlanRecord) -> Row {
    let start = strings.count
    strings += record.title.utf8
    let english = record.englishShort.isEmpty ? record.english : record.englishShort
    strings += english.utf8
    let clause = record.bindingClause
    strings += clause.utf8
    let milestones = record.milestones
    var flags: UInt8 = 0
    if milestones.contains(where: { $0.kind == .yearly }) { flags |= PackLayout.Row.isYearly }
    if !milestones.isEmpty, milestones.allSatisfy({ $0.kind == .undated }) {
      flags |= PackLayout.Row.isUndated
    }
    let folded = FoldedText.Entry(
      title: "\(record.id) " + record.title + " " + record.english,
      units: record.responsibilities.map { $0.wording + " " + $0.party.name },
      text: record.officialFields.map(\.text).joined(separator: "\n"))
    defer {
      text += folded.bytes
      sounds += folded.sounds
    }
    return Row(
      id: record.id, area: record.area ?? 0, flags: flags,
      dueYears: DueYears(milestones.compactMap(\.dueYear)),
      duties: record.responsibilities.prefix(255).map {
        Duty(name: $0.party.name, isUnit: $0.party.unit != nil, role: $0.role)
      },
      strings: start, titleLength: record.title.utf8.count, englishLength: english.utf8.count,
      clauseLength: clause.utf8.count, text: text.count, headLength: folded.headLength)
  }
}

extension PackedPlan {
  /// Reads a plan's files and makes it ready; what is wrong with them is kept in its place.
  static func make(_ source: PlanSource, fallbackID: String) -> PackedPlan {
    switch PlanLoader.load(source) {
    case .success(let plan): return PackedPlan(plan, source: source.name)
    case .failure(let found):
      let first = found.problems.first
      let more = found.problems.count - 1
      return PackedPlan(
        id: fallbackID, source: source.name,
        problem: (
          (first?.chinese ?? "") + (more > 0 ? "（另有\(more)处）" : ""),
          (first?.english ?? "") + (more > 0 ? " (and \(more) more)" : "")
        ))
    }
  }
}
