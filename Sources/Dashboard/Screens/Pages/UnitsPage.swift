import Canvas
import PlanModel
import Wording

/// Every unit with its load: a list to open from.
extension BoardState {
  func unitsPage(width: Int) -> PageContent {
    var content = PageContent(crumb: words.unitsTitle)
    let named = plan.units.count { $0.isNamed }
    content.crumbRight = words.unitsCount(named, unnamed: plan.units.count - named)
    content.movesByItem = true
    let columns = [width - 24, width - 18, width - 12, width - 6, width - 1].map { max(0, $0) }
    var head = [Span(words.unitsTitle, .heading, at: 1)]
    for (column, label) in zip(columns, words.unitColumns) {
      head.append(Span(label, .dim, at: max(0, column - textWidth(label))))
    }
    content.head = [PageLine(head)]
    var page = pageBuilder(width: width)
    for kind in UnitKind.allCases {
      let units = plan.units.filter { $0.kind == kind }
      guard !units.isEmpty else { continue }
      page.rule([Span(words.unitKind(kind) + " \(units.count)", .heading, at: 1)])
      for unit in units {
        let duties = Duties(of: unit.id, in: plan)
        let due = duties.lead.count { $0.kind == .task && isDueThisYear($0) }
        let all = unit.isNamed ? duties.all.count : plan.records(binding: unit.id).count
        let counts = [
          duties.lead.count, duties.support.count, duties.collective.count, all, due,
        ]
        var spans = [
          Span(fitted(unitLabel(unit), to: max(4, columns[0] - 10)), .text, at: 3)
        ]
        for (index, (column, count)) in zip(columns, counts).enumerated() {
          let text = count == 0 ? "-" : String(count)
          let role: Role = count == 0 ? .dim : index == 4 ? .soon : .text
          spans.append(Span(text, role, at: max(0, column - textWidth(text))))
        }
        page.line(spans)
        page.item(x: 0, width: width, target: .unit(unit.id), isRow: true)
      }
    }
    content.body = page.body
    content.items = page.items
    return content
  }

  private func unitLabel(_ unit: PlanUnit) -> String {
    let other = options.language == .chinese ? unit.english : unit.name
    let name = words.name(of: unit) + "  " + other
    return unit.isNamed ? name : name + words.notNamed
  }
}
