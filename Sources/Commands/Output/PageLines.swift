import PlanModel
import Wording

/// One record, area or unit as labelled lines.
struct PageLines {
  /// A label and what it is said of; without a label a line that stands for itself.
  struct Line: Hashable, Sendable {
    var label: String
    var text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  private let standing: Standing
  private let words: Words

  init(_ standing: Standing, _ words: Words) {
    self.standing = standing
    self.words = words
  }

  private var plan: Plan { standing.plan }

  /// The lines as text that can be printed as it is.
  static func text(_ lines: [Line], _ letters: Letters) -> String {
    let width = lines.map { letters.columns($0.label) }.max() ?? 0
    return lines.map { line in
      // A text of several lines stays under its label.
      let parts = line.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { letters.visible(String($0)) }
      guard !line.label.isEmpty else { return parts.joined(separator: "\n") + "\n" }
      let indent = String(repeating: " ", count: width + 2)
      let label = letters.visible(line.label)
      return label + String(repeating: " ", count: width - letters.columns(label) + 2)
        + parts.joined(separator: "\n" + indent) + "\n"
    }.joined()
  }

  func record(_ record: PlanRecord) -> [Line] {
    // A heading that stands in the document is not ours.
    let isOfficial = record.officialFields.contains { $0.text == record.title }
    var lines = [Line("", "\(record.id)  \(record.title)" + (isOfficial ? "" : "*"))]
    if !record.english.isEmpty { lines.append(Line("", record.english + "*")) }
    lines.append(Line("", ""))
    if let area = record.area.flatMap(plan.area) {
      let isOurs = record.kind != .task && record.kind != .measure
      lines.append(
        Line(words.areasTitle + (isOurs ? "*" : ""), words.areaHeading(area, isWide: true)))
    }
    for field in record.officialFields where !field.text.isEmpty {
      lines.append(Line(field.heading, field.text))
    }
    lines += parties(record)
    if record.isOpenList { lines.append(Line("", words.openList)) }
    if plan.bindsAllDistricts(record.kind) { lines.append(Line("", words.bindsAll(record.kind))) }
    let due = words.due(standing.standing(of: record).due)
    if !due.isEmpty { lines.append(Line(words.dueLabel, due)) }
    lines += FollowUpLines(standing, words).lines(record)
    lines += links(record)
    for note in record.notes { lines.append(Line(words.doubtLabel + "*", words.doubt(note))) }
    lines.append(Line(words.sourceLabel, words.citation(record.source)))
    if RecordKind.reviewable.contains(record.kind) { lines += reviews(record) }
    return lines + [Line("", ""), Line("", words.starExplained)]
  }

  private func parties(_ record: PlanRecord) -> [Line] {
    Role.allCases.compactMap { role in
      let names = record.responsibilities.filter { $0.role == role }.map { responsibility in
        let unit = responsibility.party.unit.flatMap(plan.unit)
        return unit.map { words.name(of: $0) } ?? responsibility.party.name
      }
      return names.isEmpty
        ? nil : Line(words.role(role), names.joined(separator: words.pick("、", ", ")))
    }
  }

  private func links(_ record: PlanRecord) -> [Line] {
    plan.links(of: record.id).compactMap { link in
      guard let other = plan.record(link.from == record.id ? link.to : link.from) else {
        return nil
      }
      return Line(
        words.linksLabel, "\(other.id) \(words.title(of: other))" + words.pick("：", ": ") + link.why
      )
    }
  }

  private func reviews(_ record: PlanRecord) -> [Line] {
    let review = standing.review(of: record)
    var text = words.review(review)
    if let mark = review.mark {
      text += " · " + mark.by.name
      if let unit = mark.by.unit { text += words.pick("（\(unit)）", " (\(unit))") }
      if let note = mark.note { text += " · " + note }
    }
    return [Line(words.reviewLabel, text)]
  }

  func area(_ area: Area) -> [Line] {
    var lines = [
      Line("", words.areaHeading(area, isWide: true)), Line("", area.english + "*"), Line("", ""),
    ]
    if area.annexTitle != area.title { lines.append(Line("", words.annexTitle(area.annexTitle))) }
    for kind in RecordKind.binding {
      let ids = plan.records(of: kind, in: area.number).map(\.id.description)
      lines.append(Line(words.kind(kind), "\(ids.count)  " + ids.joined(separator: " ")))
    }
    return lines + [
      Line(words.sourceLabel, words.citation(area.source)), Line("", ""),
      Line("", words.starExplained),
    ]
  }

  func unit(_ unit: PlanUnit) -> [Line] {
    var lines = [Line("", unit.name), Line("", unit.english + "*"), Line("", "")]
    lines.append(Line(words.kindHead, words.unitKind(unit.kind)))
    if !unit.spellings.isEmpty {
      lines.append(Line(words.spellingsLabel, unit.spellings.joined(separator: "、")))
    }
    let duties = Duties(of: unit.id, in: plan)
    for role in Role.allCases {
      let records = duties.records(role)
      if records.isEmpty { continue }
      lines.append(Line(words.role(role), "\(records.count)"))
      for record in records {
        let due = words.due(standing.standing(of: record).due)
        let review =
          RecordKind.reviewable.contains(record.kind)
          ? words.review(standing.review(of: record)) : ""
        let facts = [due, review].filter { !$0.isEmpty }.joined(separator: " · ")
        lines.append(
          Line(
            "  \(record.id)",
            words.title(of: record) + (facts.isEmpty ? "" : "  " + facts)))
      }
    }
    if unit.kind.isBoundByNotes {
      lines.append(Line("", words.districtNote(plan)))
      for kind in [RecordKind.task, .indicator, .measure] {
        let bound = plan.records(binding: unit.id).filter { $0.kind == kind }
        if bound.isEmpty { continue }
        lines.append(
          Line(
            words.boundTitle,
            words.kind(kind) + " \(bound.count)  "
              + bound.map(\.id.description).joined(separator: " ")))
      }
    }
    if plan.records(naming: unit.id).isEmpty {
      lines.append(Line("", words.unitWithoutDuties(unit)))
    }
    for note in unit.notes { lines.append(Line(words.doubtLabel + "*", words.doubt(note))) }
    return lines + [Line("", ""), Line("", words.roleFootnote)]
  }
}
