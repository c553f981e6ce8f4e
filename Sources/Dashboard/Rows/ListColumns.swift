import Canvas
import PlanModel
import Wording

/// The columns of a list of one kind in a width. All panes share the grid, so that lead, due
/// and review stand under each other.
struct ListColumns: Sendable {
  struct Column: Hashable, Sendable {
    var kind: ColumnKind
    var x: Int
    var width: Int
  }

  let kind: RecordKind
  let columns: [Column]

  init(kind: RecordKind, width: Int) {
    self.kind = kind
    let isTight = width < 60
    let isNarrow = width < 76
    let third = width >= 100 ? 12 : isNarrow ? 9 : 10
    let fourth = isTight ? 0 : isNarrow ? 10 : 11
    let units = isTight ? 0 : width >= 84 ? 22 : isNarrow ? 16 : 20
    let title = max(8, width - 8 - third - fourth - units)
    var x = 1
    var columns: [Column] = []
    func add(_ column: ColumnKind, _ columnWidth: Int) {
      if columnWidth > 1 {
        columns.append(Column(kind: column, x: x, width: max(0, min(columnWidth - 1, width - x))))
      }
      x += columnWidth
    }
    add(.glyph, 2)
    add(.id, 5)
    add(.title, title)
    add(.units, units)
    switch kind {
    case .indicator:
      add(.target2027, third)
      add(.target2030, fourth)
    case .measure:
      add(.tasks, third + fourth)
    case .outcome:
      add(.due, third)
      add(.review, fourth)
    case .task, .policy, .area, .goal, .safeguard:
      add(.due, third)
      add(.review, fourth)
    }
    self.columns = columns
  }
}

/// What a column shows of a record.
package enum ColumnKind: Hashable, Sendable, CaseIterable {
  case glyph, id, title, units, due, review, target2027, target2030, tasks
}

/// What stands in one cell.
struct ColumnCell: Hashable, Sendable {
  var text: String
  var role: Role
  /// More to say where there is room.
  var extra: String?
}

extension BoardState {
  func cell(_ column: ColumnKind, of record: PlanRecord) -> ColumnCell {
    switch column {
    case .glyph:
      guard RecordKind.reviewable.contains(record.kind) else {
        return ColumnCell(text: "", role: .dim)
      }
      let review = review(of: record.id)
      return ColumnCell(text: words.glyph(review), role: role(of: review))
    case .id: return ColumnCell(text: "\(record.id)", role: .accent)
    case .title:
      let addsChinese = options.language == .english && options.canShowChinese
      var text = words.title(of: record)
      if case .indicator(let indicator) = record.detail, let unit = indicator.unitOfMeasure {
        text += " " + unit
      }
      return ColumnCell(text: text, role: .text, extra: addsChinese ? record.title : nil)
    case .units: return ColumnCell(text: unitsSummary(of: record), role: .text)
    case .due:
      let due = self.due(of: record)
      return ColumnCell(text: words.due(due), role: role(of: due))
    case .review:
      let review = review(of: record.id)
      return ColumnCell(text: words.review(review), role: role(of: review))
    case .target2027: return ColumnCell(text: target(2027, of: record), role: .text)
    case .target2030: return ColumnCell(text: target(2030, of: record), role: .text)
    case .tasks:
      guard case .measure(let measure) = record.detail else {
        return ColumnCell(text: "", role: .dim)
      }
      let text =
        measure.tasks.isEmpty ? "-" : measure.tasks.map(\.description).joined(separator: " ")
      return ColumnCell(text: text, role: .dim)
    }
  }

  /// The first-named party and how many more there are: 市生态环境局 +3.
  func unitsSummary(of record: PlanRecord, beside unit: UnitID? = nil) -> String {
    let parties = record.responsibilities.filter { unit == nil || $0.party.unit != unit }
    guard let first = parties.first else { return unit == nil ? "" : "-" }
    let more = parties.count - 1
    return name(of: first.party) + (more > 0 ? " +\(more)" : "")
  }

  /// The name of a party in the board's language, in a list by its shortest official spelling.
  func name(of party: Party) -> String {
    guard let unit = party.unit.flatMap(plan.unit) else { return party.name }
    if options.language == .chinese, textWidth(unit.name) > 20 {
      return unit.spellings.filter { $0.hasSuffix(String(unit.name.suffix(3))) }
        .min { $0.count < $1.count } ?? unit.name
    }
    return words.name(of: unit)
  }

  /// A year's target in few characters; several values are joined by a stroke.
  func target(_ year: Int, of record: PlanRecord) -> String {
    guard case .indicator(let indicator) = record.detail,
      let target = indicator.targets.first(where: { $0.year == year })
    else { return "" }
    let values = target.values.map { $0.figure.map { figure in figure } ?? $0.text ?? "" }
    if values.count > 1 { return values.joined(separator: "/") }
    guard let value = target.values.first else { return target.text }
    return value.figure.map { value.comparator.sign + $0 } ?? value.text ?? target.text
  }

  func role(of due: Due) -> Role {
    switch due {
    case .overdue: .late
    case .thisYear, .yearly: daysLeft <= options.dueSoonDays ? .soon : .text
    case .later, .undated, .met, .notApplicable: .dim
    }
  }

  func role(of review: Review) -> Role {
    switch review {
    case .unreviewed: .dim
    case .reviewed: .good
    case .stale: .late
    }
  }
}
