import Canvas
import PlanModel
import Wording

/// The targets of an indicator and the milestones of a task, as a small table.
extension BoardState {
  func addFigures(of record: PlanRecord, to page: inout PageBuilder) {
    switch record.detail {
    case .indicator(let indicator): addTargets(indicator, of: record, to: &page)
    case .task(let task): addMilestones(task.milestones, of: record, to: &page)
    case .policy(let policy): addMilestones([policy.milestone], of: record, to: &page)
    case .outcome(let outcome):
      addQuantities(outcome.quantities, label: words.figuresLabel, to: &page)
    case .goal(let goal): addQuantities(goal.quantities, label: words.figuresLabel, to: &page)
    case .measure, .safeguard: break
    }
  }

  private func addTargets(
    _ indicator: Indicator, of record: PlanRecord, to page: inout PageBuilder
  ) {
    for (index, target) in indicator.targets.enumerated() {
      let label = index == 0 ? words.targetsLabel : ""
      page.line([
        Span(label, .heading, at: 1), Span(words.endOf(target.year), .strong, at: 11),
        Span(
          words.countdown(Due(.end(of: target.year), on: today), today: today),
          .dim, at: 20),
        Span(
          target.values.count > 1 ? "" : target.text, .text, at: 32, width: max(0, page.width - 34)
        ),
      ])
      guard target.values.count > 1 else { continue }
      addTable(target.values, to: &page)
    }
    var facts = [indicator.category, words.direction(indicator.direction) + "*"]
    if let unit = indicator.unitOfMeasure { facts.insert(words.unitOfMeasure(unit), at: 0) }
    page.line([Span(facts.joined(separator: " · "), .dim, at: page.width < 60 ? 2 : 11)])
    addTracks(of: record, indicator, to: &page)
  }

  private func addMilestones(
    _ milestones: [Milestone], of record: PlanRecord, to page: inout PageBuilder
  ) {
    let dues = standing(of: record).items.map(\.due)
    let ordered = zip(milestones, dues).enumerated().sorted { left, right in
      (order(left.element.0), left.offset) < (order(right.element.0), right.offset)
    }.map(\.element)
    for (index, (milestone, due)) in ordered.enumerated() {
      var spans = [
        Span(index == 0 ? words.dueLabel : "", .heading, at: 1),
        Span(words.span(of: milestone), .strong, at: 11),
      ]
      let countdown = words.countdown(due, today: today)
      if !countdown.isEmpty { spans.append(Span(countdown, role(of: due), at: 24)) }
      page.line(spans)
      addTable(milestone.quantities, to: &page)
    }
  }

  /// Dated ones first, by year; then what is yearly, then what has no date.
  private func order(_ milestone: Milestone) -> Int {
    milestone.dueYear ?? (milestone.kind == .yearly ? 10_000 : 10_001)
  }

  private func addQuantities(_ quantities: [Quantity], label: String, to page: inout PageBuilder) {
    guard !quantities.isEmpty else { return }
    page.line([Span(label, .heading, at: 1)])
    addTable(quantities, to: &page)
  }

  /// Figures under each other: label, sign, number, unit of measure. Numbers end in one column.
  private func addTable(_ quantities: [Quantity], to page: inout PageBuilder) {
    let left = page.width < 60 ? 2 : 11
    let room = max(8, page.width - left - 4)
    let labels = quantities.map { $0.label ?? "" }
    let figureWidth = quantities.map { textWidth($0.figure ?? "") }.max() ?? 0
    // What stands behind the labels: the gap, then sign, figure and unit, or a text.
    let behind = quantities.map { quantity in
      2 + (quantity.isAspirational ? textWidth(words.aspirational) : 0)
        + (quantity.figure == nil
          ? textWidth(quantity.text ?? "")
          : 4 + figureWidth + textWidth(quantity.unitOfMeasure ?? ""))
    }
    let labelWidth = min(
      max(room / 2, room - (behind.max() ?? 0)), labels.map { textWidth($0) }.max() ?? 0)
    for (index, quantity) in quantities.enumerated() {
      let branch = index == quantities.count - 1 ? "└ " : "├ "
      var spans = [Span(branch, .rule, at: left)]
      spans.append(Span(fitted(labels[index], to: labelWidth), .text, at: left + 2))
      let x = left + 2 + labelWidth + (labelWidth > 0 ? 2 : 0)
      if let figure = quantity.figure {
        spans.append(Span(words.sign(quantity.comparator), .dim, at: x))
        let start = x + 3 + figureWidth - textWidth(figure)
        spans.append(Span(figure, .strong, at: start))
        spans.append(Span(" " + (quantity.unitOfMeasure ?? ""), .text))
      } else {
        spans.append(Span(quantity.text ?? "", .strong, at: x))
      }
      if quantity.isAspirational { spans.append(Span(words.aspirational, .dim)) }
      page.line(spans)
    }
  }
}
