import Canvas
import PlanModel
import Wording

/// What a unit is rung up about: overdue, due this year, not reported, stated otherwise, undated.
extension BoardState {
  func addToDo(_ unit: PlanUnit, _ duties: Duties, to page: inout PageBuilder) {
    let tasks = duties.all.filter { $0.kind == .task || $0.kind == .policy }
    let pressing = tasks.filter { standing(of: $0).isPressing }
      .sorted { due(of: $0).urgency < due(of: $1).urgency }
    let missing = duties.lead.filter { standing(of: $0).isReportOwed }
    let isPast = isPastCutOff
    let undated = duties.lead.filter { due(of: $0) == .undated }
    var differing: [String] = []
    for record in duties.lead {
      for difference in differences(of: record.id) {
        let pair = "\(record.id)≠\(difference.other.record)"
        if !differing.contains(pair) { differing.append(pair) }
      }
    }
    guard !pressing.isEmpty || !undated.isEmpty || !differing.isEmpty else { return }
    page.part = "to do"
    defer { page.part = "" }
    page.line([Span(words.toDoTitle, .heading, at: 1)])
    let limit = page.width < 60 ? 8 : 5
    for record in pressing.prefix(limit) {
      let due = due(of: record)
      let isLead = record.role(of: unit.id) == .lead
      let state = cell(.progress, of: record)
      let tail = isLead ? state.text : words.pick("配", "su")
      let room = page.width - 17 - textWidth(tail)
      page.line([
        Span(fitted(words.due(due), to: 8), role(of: due), at: 1),
        Span("\(record.id) ", .accent, at: 10),
        Span(fitted(words.title(of: record), to: max(4, room)), .text, at: 15),
        Span(" " + tail, isLead ? state.role : .dim),
      ])
      page.item(x: 0, width: page.width, target: .record(record.id), isRow: true)
    }
    if pressing.count > limit {
      page.line([Span(words.andMore(pressing.count - limit), .dim, at: 10)])
    }
    func list(_ label: String, _ ids: [String], _ role: Role) {
      guard !ids.isEmpty else { return }
      page.line([
        Span(label, .dim, at: 1),
        Span(fitted(ids.joined(separator: " "), to: page.width - 12), role, at: 10),
      ])
    }
    if hasReports {
      let ids = missing.map { $0.id.description }
      list(words.owedShort(isPast: isPast), ids, isPast ? .soon : .text)
    }
    list(words.undated, undated.map(\.id.description), .text)
    list("≠", differing, .text)
    page.line()
  }
}
