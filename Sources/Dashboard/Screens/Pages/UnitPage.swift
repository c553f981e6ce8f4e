import Canvas
import PlanModel
import Wording

/// A unit: what it leads and what it supports, by area, with counts and a bar an area. Wide
/// windows have the bars in a column of their own, narrow ones at the top of the list.
extension BoardState {
  func unitPage(_ unit: PlanUnit, width: Int) -> PageContent {
    let duties = Duties(of: unit.id, in: plan)
    var content = PageContent(crumb: words.name(of: unit))
    let bound = plan.records(binding: unit.id)
    content.crumbRight = words.unitPosition(
      duties.all.count, bound: bound.count, (plan.units.firstIndex { $0.id == unit.id } ?? 0) + 1,
      plan.units.count)
    content.movesByItem = true
    content.head = unitHead(unit, duties, width: width)
    let isWide = width >= HomeLayout.columnMinimum
    if isWide {
      content.sideWidth = 40
      content.side = unitSide(unit, duties)
    }
    var page = pageBuilder(width: isWide ? width - 41 : width)
    if !isWide {
      addToDo(unit, duties, to: &page)
      for line in bars(unit, duties, width: width) { page.line(line.spans) }
    }
    addGroup(words.leadTitle(duties.lead.count), duties.lead, unit: unit, to: &page)
    addGroup(words.supportTitle(duties.support.count), duties.support, unit: unit, to: &page)
    addGroup(words.memberTitle(duties.collective.count), duties.collective, unit: unit, to: &page)
    if duties.all.isEmpty {
      page.paragraph(label: "", text: words.unitWithoutDuties(unit), indent: 1, role: .dim)
    }
    addGroup(words.boundTitle(bound.count), bound, unit: unit, to: &page)
    if !isWide && !duties.all.isEmpty {
      page.line()
      page.paragraph(label: "", text: words.roleFootnote, indent: 1, role: .dim)
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func unitHead(_ unit: PlanUnit, _ duties: Duties, width: Int) -> [PageLine] {
    // A district that is named nowhere answers for what the notes bind it to.
    let tasks = (unit.isNamed ? duties.all : plan.records(binding: unit.id))
      .filter { $0.kind == .task }
    let tally = Tally(tasks, in: self)
    let due = tally.due
    let ledDue = duties.lead.count { $0.kind == .task && isDueThisYear($0) }
    let led = duties.lead.filter { RecordKind.reviewable.contains($0.kind) }
    let open = led.filter { review(of: $0.id).kind != .reviewed }.count
    let first: [Span] = [
      Span(unit.name, .strong, at: 1),
      Span("  " + unit.english, .dim),
    ]
    let second = [
      Span(
        words.unitSummary(
          words.unitKind(unit.kind), lead: duties.lead.count, support: duties.support.count,
          member: duties.collective.count), .text, at: 1)
    ]
    let missing = duties.lead.count { standing(of: $0).isReportOwed }
    let isPast = isPastCutOff
    let behind = duties.lead.count { standing(of: $0).state?.isTroubled == true }
    var right = [
      Span(words.dueThisYear + " ", .dim), Span("\(due)", due > 0 ? .soon : .dim),
      Span(words.agreedOf(tally.dueAgreed), .dim),
      Span(due > 0 && ledDue > 0 ? words.ledOf(ledDue) : "", .dim),
      Span(words.leadOpen + "\(open)/\(led.count)", .dim),
    ]
    if hasReports {
      right += [
        Span(" · " + words.owedShort(isPast: isPast) + " ", .dim),
        Span("\(missing)", missing > 0 && isPast ? .soon : .dim),
        Span(" · " + words.stateShort(.behind) + " ", .dim),
        Span("\(behind)", behind > 0 ? .late : .dim),
      ]
    }
    right.append(Span(" ", .dim))
    var lines = [PageLine(first)]
    if textWidth(second[0].text) + right.reduce(4, { $0 + textWidth($1.text) }) < width {
      lines.append(PageLine(second, right: right))
    } else {
      lines += [PageLine(second), PageLine(right.map { Span($0.text, $0.role) })]
      lines[2].spans[0].x = 1
    }
    if unit.kind.isBoundByNotes {
      for line in wrapped(words.districtNote(plan), to: max(4, width - 2)) {
        lines.append(PageLine([Span(String(line), .soon, at: 1)]))
      }
    }
    for note in unit.notes {
      for line in wrapped(words.doubt(note), to: max(4, width - 2)) {
        lines.append(PageLine([Span(String(line), .dim, at: 1)]))
      }
    }
    return lines
  }

  private func unitSide(_ unit: PlanUnit, _ duties: Duties) -> [PageLine] {
    let kinds: [RecordKind] = [.task, .indicator, .outcome, .policy, .measure]
    let columns = [14, 19, 24, 29, 34, 39]
    func row(_ label: String, _ records: [PlanRecord], _ role: Role) -> PageLine {
      let counts = kinds.map { kind in records.count { $0.kind == kind } } + [records.count]
      var spans = [Span(label, role, at: 1)]
      for (column, count) in zip(columns, counts) {
        let text = count == 0 ? "-" : String(count)
        spans.append(
          Span(text, count == 0 ? .dim : .text, at: column - textWidth(text)))
      }
      return PageLine(spans)
    }
    var head = [Span(words.kindHead, .heading, at: 1)]
    for (column, label) in zip(columns, kinds.map { words.kindColumn($0) } + [words.total]) {
      head.append(Span(label, .dim, at: column - textWidth(label)))
    }
    var lines = [
      PageLine(head), row(words.role(.lead), duties.lead, .strong),
      row(words.role(.support), duties.support, .text),
    ]
    if !duties.collective.isEmpty {
      lines.append(row(words.role(.collective), duties.collective, .text))
    }
    let bound = plan.records(binding: unit.id)
    if !bound.isEmpty { lines.append(row(words.boundTitle, bound, .text)) }
    lines.append(.empty)
    lines += bars(unit, duties, width: 40)
    lines.append(.empty)
    var toDo = pageBuilder(width: 40)
    addToDo(unit, duties, to: &toDo)
    lines += toDo.body
    for line in wrapped(words.roleFootnote, to: 38) {
      lines.append(PageLine([Span(String(line), .dim, at: 1)]))
    }
    return lines
  }

  /// One cell of bar is one record, so that a bar is also a count.
  private func bars(_ unit: PlanUnit, _ duties: Duties, width: Int) -> [PageLine] {
    // Of a district that is named nowhere what the notes bind it to is all there is to show.
    let members = unit.isNamed ? duties.collective : plan.records(binding: unit.id)
    let memberWord = unit.isNamed ? words.role(.collective) : words.boundTitle
    var lines = [
      PageLine([
        Span(words.areasTitle, .heading, at: 1), Span("█", .lead, at: words.areaLabelWidth + 4),
        Span(words.role(.lead), .dim),
        Span(" ░", .support), Span(words.role(.support), .dim),
        Span(members.isEmpty ? "" : " ▒", .member),
        Span(members.isEmpty ? "" : memberWord, .dim),
      ])
    ]
    let left = words.areaLabelWidth + 4
    let room = max(4, width - left - 5)
    for area in plan.areas {
      func count(_ records: [PlanRecord]) -> Int { records.count { $0.area == area.number } }
      let (lead, support, member) = (
        count(duties.lead), count(duties.support), count(members)
      )
      let total = lead + support + member
      var spans = [
        Span(
          "\(area.number) " + fitted(words.title(of: area), to: words.areaLabelWidth),
          total == 0 ? .dim : .text, at: 1)
      ]
      let pieces = Widget.bar(
        [(lead, "█", .lead), (support, "░", .support), (member, "▒", .member)], width: room)
      for (index, piece) in pieces.enumerated() {
        spans.append(Span(piece.text, piece.role, at: index == 0 ? left : nil))
      }
      let text = total == 0 ? "-" : String(total)
      spans.append(
        Span(text, total == 0 ? .dim : .text, at: width - 1 - textWidth(text)))
      lines.append(PageLine(spans))
    }
    lines.append(.empty)
    return lines
  }

  private func addGroup(
    _ title: String, _ records: [PlanRecord], unit: PlanUnit, to page: inout PageBuilder
  ) {
    guard !records.isEmpty else { return }
    let columns = listColumns(.task, width: page.width - 1).columns
    let others = columns.first { $0.kind == .units }
    page.rule(
      [Span(title, .heading, at: 1)]
        + (others.map { [Span(words.otherUnits, .dim, at: $0.x)] } ?? []))
    for area in plan.areas {
      let members = records.filter { $0.area == area.number }
        .sorted { kindOrder($0.kind) < kindOrder($1.kind) }
      guard !members.isEmpty else { continue }
      page.line([
        Span(
          words.numeral(area.number) + " " + words.title(of: area) + " \(members.count)", .dim,
          at: 3)
      ])
      addRows(members, beside: unit.id, to: &page)
    }
  }

  private func kindOrder(_ kind: RecordKind) -> Int {
    let order: [RecordKind] = [.indicator, .task, .outcome, .policy, .measure]
    return order.firstIndex(of: kind) ?? order.count
  }
}

/// What a unit answers for, by role, in the plan's order.
struct Duties: Sendable {
  var lead: [PlanRecord] = []
  var support: [PlanRecord] = []
  var collective: [PlanRecord] = []

  init(of unit: UnitID, in plan: Plan) {
    for record in plan.records(naming: unit) {
      switch record.role(of: unit) {
      case .lead: lead.append(record)
      case .support: support.append(record)
      case .collective: collective.append(record)
      case nil: break
      }
    }
  }

  var all: [PlanRecord] { lead + support + collective }
}
