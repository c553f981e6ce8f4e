import PlanModel
import Wording

/// The columns of lists of records.
struct RecordColumns {
  private let standing: Standing
  private let words: Words

  init(_ standing: Standing, _ words: Words) {
    self.standing = standing
    self.words = words
  }

  /// The columns of a kind: few for a person, everything for files.
  func columns(of kind: RecordKind) -> [Column<PlanRecord>] {
    var columns = [id]
    if kind != .goal && kind != .safeguard { columns.append(area) }
    if kind == .policy || kind == .task { columns.append(due) }
    if kind == .indicator { columns += [target(2027), target(2030)] }
    if RecordKind.reviewable.contains(kind) { columns.append(shownReview) }
    if RecordKind.binding.contains(kind) { columns.append(firstUnit) }
    columns.append(title)
    columns += official(kind)
    if RecordKind.binding.contains(kind) {
      columns += [names(.lead), names(.support), names(.collective)]
    }
    if kind == .policy || kind == .task || kind == .indicator { columns.append(dueYear) }
    if RecordKind.reviewable.contains(kind) { columns += review }
    columns.append(source)
    if RecordKind.reportable.contains(kind) { columns += FollowUpColumns(standing, words).all }
    return columns
  }

  private let id = Column<PlanRecord>("id", Phrase("编号", "Id")) { $0.id.description }

  private var area: Column<PlanRecord> {
    let (standing, words) = (standing, words)
    return Column(key: "area", heading: Phrase("领域", "Area")) { record, reader in
      guard let number = record.area else { return "" }
      guard reader != .script, let area = standing.plan.area(number) else { return "\(number)" }
      return words.numeral(number) + " " + words.title(of: area)
    }
  }

  private var due: Column<PlanRecord> {
    let (standing, words) = (standing, words)
    return Column("dueText", Phrase("时限", "Due"), for: [.person]) {
      words.due(standing.standing(of: $0).due)
    }
  }

  private func target(_ year: Int) -> Column<PlanRecord> {
    Column("target\(year)", Phrase("\(year)年", "\(year)"), for: [.person]) { record in
      guard case .indicator(let indicator) = record.detail,
        let target = indicator.targets.first(where: { $0.year == year })
      else { return "" }
      guard target.values.count == 1, let value = target.values.first else { return target.text }
      return value.figure == nil ? target.text : value.summary
    }
  }

  private var shownReview: Column<PlanRecord> {
    let (standing, words) = (standing, words)
    return Column("reviewText", Phrase("标核", "Review"), for: [.person]) {
      words.review(standing.review(of: $0))
    }
  }

  private var firstUnit: Column<PlanRecord> {
    let (plan, words) = (standing.plan, words)
    return Column("units", Phrase("责任单位", "Units"), for: [.person]) { record in
      guard let first = record.lead else { return "" }
      let name = first.party.unit.flatMap(plan.unit).map { words.name(of: $0) } ?? first.party.name
      let more = record.responsibilities.count - 1
      return name + (more > 0 ? " +\(more)" : "")
    }
  }

  private var title: Column<PlanRecord> {
    let words = words
    return Column(key: "title", heading: Phrase("简称*", "Title*")) { record, reader in
      reader == .person ? words.title(of: record) : record.title
    }
  }

  /// The official cells, under the document's own headings.
  private func official(_ kind: RecordKind) -> [Column<PlanRecord>] {
    guard let sample = standing.plan.records(of: kind).first else { return [] }
    let fields = sample.officialFields.filter { !($0.key == "unitsText" && $0.text.isEmpty) }
    return fields.map { field in
      Column(field.key, Phrase(field.heading, field.heading), for: [.sheet, .script]) { record in
        record.officialFields.first { $0.key == field.key }?.text ?? ""
      }
    }
  }

  private func names(_ role: Role) -> Column<PlanRecord> {
    Column(
      role.rawValue, Phrase(Words(.chinese).role(role), Words(.english).role(role)),
      for: [.sheet, .script]
    ) { record in
      record.responsibilities.filter { $0.role == role }.map(\.party.name).joined(separator: "、")
    }
  }

  private var dueYear: Column<PlanRecord> {
    let words = words
    return Column(key: "due", heading: Phrase("到期", "Due"), readers: [.sheet, .script]) {
      record, reader in
      guard let milestone = record.presentMilestone else { return "" }
      if let year = milestone.dueYear { return String(year) }
      return reader == .script ? milestone.kind.rawValue : words.span(of: milestone)
    }
  }

  private var review: [Column<PlanRecord>] {
    let (standing, words) = (standing, words)
    func mark(_ record: PlanRecord) -> Mark? { standing.review(of: record).mark }
    return [
      Column(key: "review", heading: Phrase("标核", "Review"), readers: [.sheet, .script]) {
        let kind = standing.review(of: $0).kind
        return $1 == .script ? kind.rawValue : words.reviewKind(kind)
      },
      Column("by", Phrase("经办", "By"), for: [.sheet, .script]) { mark($0)?.by.name ?? "" },
      Column("at", Phrase("时间", "At"), for: [.sheet, .script]) { mark($0)?.at.stamp ?? "" },
      Column("note", Phrase("说明", "Note"), for: [.sheet, .script]) { mark($0)?.note ?? "" },
    ]
  }

  private var source: Column<PlanRecord> {
    let words = words
    return Column("source", Phrase("出处", "Source"), for: [.sheet, .script]) {
      words.citation($0.source)
    }
  }
}
