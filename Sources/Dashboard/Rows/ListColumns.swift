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

  /// The columns in a width; those of reports and values take room only when there are any.
  init(kind: RecordKind, width: Int, hasFollowUp: Bool) {
    self.kind = kind
    let isTight = width < 60
    let isNarrow = width < 76
    let third = width >= 100 ? 12 : isNarrow ? 9 : 10
    // Due and the year's target, state and the next target, review and the present value.
    let fourth = isTight ? 0 : hasFollowUp ? (isNarrow ? 6 : 8) : 0
    let fifth = isTight ? 0 : hasFollowUp && width >= 84 ? 16 : isNarrow ? 10 : 11
    let units = isTight ? 0 : width >= 84 ? (hasFollowUp ? 19 : 22) : isNarrow ? 16 : 20
    let title = max(8, width - 8 - third - fourth - fifth - units)
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
      add(.target2030, hasFollowUp ? fourth : fifth)
      if hasFollowUp { add(.present, fifth) }
    case .measure:
      add(.tasks, third + fourth + fifth)
    case .task, .policy, .outcome, .area, .goal, .safeguard:
      add(.due, third)
      add(.progress, fourth)
      add(.review, fifth)
    }
    self.columns = columns
  }
}

/// What a column shows of a record.
package enum ColumnKind: Hashable, Sendable, CaseIterable {
  case glyph, id, title, units, due, progress, review, target2027, target2030, present, tasks
}

/// What stands in one cell.
struct ColumnCell: Hashable, Sendable {
  var text: String
  var role: Role
  /// More to say where there is room.
  var extra: String?
  /// Drawn behind the text where there is room.
  var gauge: Gauge?
}

extension BoardState {
  /// The columns of a list of a kind, with those of follow-up when there is something in them.
  func listColumns(_ kind: RecordKind, width: Int) -> ListColumns {
    ListColumns(kind: kind, width: width, hasFollowUp: hasReports || hasObservations)
  }

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
    case .progress: return progressCell(of: record)
    case .present: return presentCell(of: record)
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

  /// The state last reported; 待报 or 未报 where a report for the month is owed.
  private func progressCell(of record: PlanRecord) -> ColumnCell {
    let standing = standing(of: record)
    guard hasReports, RecordKind.reportable.contains(record.kind) else {
      return ColumnCell(text: "", role: .dim)
    }
    if standing.isReportOwed {
      return ColumnCell(
        text: words.dutyShort(standing.duty), role: standing.duty.isMissing ? .soon : .dim)
    }
    if let year = standing.yearDone {
      return ColumnCell(text: words.doneFor(year), role: .good)
    }
    guard let state = standing.state else { return ColumnCell(text: "-", role: .dim) }
    return ColumnCell(
      text: words.stateShort(state), role: state == .onSchedule ? .dim : role(of: state))
  }

  /// The value last found, with its gauge; of several labels the worst.
  private func presentCell(of record: PlanRecord) -> ColumnCell {
    let tracks = tracks(of: record)
    let worst = tracks.filter { $0.latest != nil }.min { $0.verdict.severity < $1.verdict.severity }
    guard let worst, let latest = worst.latest else {
      // Words: what people judged of the first target, or that nobody has yet.
      let verdict = tracks.first.flatMap { tracks.verdict(for: $0.year) } ?? .nothingReported
      return ColumnCell(
        text: verdict == .nothingReported ? words.noValue : words.verdict(verdict),
        role: role(of: verdict))
    }
    let own = tracks.filter { $0.target.label == worst.target.label }
    let unit = record.indicator?.unitOfMeasure(of: worst.target.label) ?? ""
    return ColumnCell(
      text: Quantity.rounded(latest.value), role: role(of: own.worst ?? .nothingReported),
      gauge: gauge(own, unit: unit))
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
